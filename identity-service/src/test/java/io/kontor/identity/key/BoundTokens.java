package io.kontor.identity.key;

import java.nio.charset.StandardCharsets;
import java.util.Base64;

/** Tokens as Keycloak gives them to keys whose bounds were changed; unsigned. */
final class BoundTokens {
  private BoundTokens() {}

  /** A token of a key whose bounds were changed so many times. */
  static String ofVersion(int version) {
    String claims = "{\"kontor_bounds_version\": %d}".formatted(version);
    return "e30."
        + Base64.getUrlEncoder()
            .withoutPadding()
            .encodeToString(claims.getBytes(StandardCharsets.UTF_8))
        + ".c2ln";
  }
}
