package io.kontor.platform.web;

import jakarta.servlet.http.HttpServletRequest;
import org.springframework.web.context.request.RequestContextHolder;
import org.springframework.web.context.request.ServletRequestAttributes;

/**
 * Which of the two surfaces a request is on: the merchant contract ({@code /v2.01/…}) or the
 * platform's own.
 */
public final class Surface {
  private Surface() {}

  /** Whether the path belongs to the merchant contract. */
  public static boolean isContract(HttpServletRequest request) {
    String path = request.getRequestURI();
    return startsWith(path, "/v2.01/") || startsWith(path, "/v3.0/");
  }

  private static boolean startsWith(String path, String prefix) {
    return path.regionMatches(true, 0, prefix, 0, prefix.length());
  }

  /** Whether the request of this thread is on the merchant contract; false outside of a request. */
  public static boolean isContract() {
    return RequestContextHolder.getRequestAttributes()
            instanceof ServletRequestAttributes attributes
        && isContract(attributes.getRequest());
  }
}
