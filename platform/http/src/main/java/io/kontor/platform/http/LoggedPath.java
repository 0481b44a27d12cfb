package io.kontor.platform.http;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Locale;
import java.util.Set;

/**
 * A request's path as a log line may show it: links that open by themselves carry their secret in
 * the path, and readers of the log must not be able to open them.
 */
public final class LoggedPath {

  // Files of the merchant API; the payer's pages: payment, 3-D Secure, mandate.
  private static final Set<String> BEFORE_SECRETS = Set.of("files", "pay", "3ds", "mandate");
  private static final int LENGTH_MAX = 500;
  private static final String LEFT_OUT = "…";

  private LoggedPath() {}

  /** The path without secrets, however it is spelled; the end of a long one is left out. */
  public static String of(HttpServletRequest request) {
    String path = RequestSyntax.withoutNeedlessEscapes(String.valueOf(request.getRequestURI()));
    for (int start = 0; start < path.length(); ) {
      int slash = path.indexOf('/', start);
      if (slash < 0 || slash > LENGTH_MAX) {
        break;
      }
      if (BEFORE_SECRETS.contains(name(path.substring(start, slash)))) {
        return path.substring(0, slash + 1) + LEFT_OUT;
      }
      start = slash + 1;
    }
    return path.length() <= LENGTH_MAX ? path : path.substring(0, LENGTH_MAX) + LEFT_OUT;
  }

  /** A segment as handlers are looked for: without its parameters, in any letter case. */
  private static String name(String segment) {
    int parameters = segment.indexOf(';');
    return (parameters < 0 ? segment : segment.substring(0, parameters)).toLowerCase(Locale.ROOT);
  }
}
