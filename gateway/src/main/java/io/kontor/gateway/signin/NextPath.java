package io.kontor.gateway.signin;

import org.jspecify.annotations.Nullable;

/** Where to go after the sign-in: a path of ours, or the front page. Never another site. */
final class NextPath {

  private static final int LENGTH_MAX = 1_024;

  private NextPath() {}

  static String of(@Nullable String asked) {
    if (asked == null
        || asked.length() > LENGTH_MAX
        || !asked.startsWith("/")
        || asked.startsWith("//")
        || asked.startsWith("/login")
        || asked.startsWith("/logout")
        || asked.startsWith("/oauth2")
        || asked.chars().anyMatch(c -> c <= ' ' || c >= 0x7f || c == '\\')) {
      return "/";
    }
    return asked;
  }
}
