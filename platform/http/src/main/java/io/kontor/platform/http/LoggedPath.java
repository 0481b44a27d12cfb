package io.kontor.platform.http;

import jakarta.servlet.http.HttpServletRequest;
import java.util.regex.Pattern;

/** A request's path as a log line may show it: a link to a file carries its secret in the path. */
public final class LoggedPath {

  private static final Pattern SECRET = Pattern.compile("(?i)(/files/)[^/]+");

  private LoggedPath() {}

  /** The path without secrets. */
  public static String of(HttpServletRequest request) {
    return SECRET.matcher(String.valueOf(request.getRequestURI())).replaceAll("$1…");
  }
}
