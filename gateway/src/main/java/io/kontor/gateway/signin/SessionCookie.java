package io.kontor.gateway.signin;

import io.kontor.platform.settings.PlatformSettings;
import jakarta.servlet.http.Cookie;
import jakarta.servlet.http.HttpServletRequest;

/**
 * The cookie that carries a session.
 *
 * @param name with TLS the prefix binds it to this host; without, the port keeps two platforms on
 *     one machine apart
 */
public record SessionCookie(String name, boolean secure) {

  static SessionCookie of(PlatformSettings platform) {
    return platform.https()
        ? new SessionCookie("__Host-KONTOR-SESSION", true)
        : new SessionCookie(
            "KONTOR-SESSION"
                + (platform.publicUrl().getPort() < 0 ? "" : "-" + platform.publicUrl().getPort()),
            false);
  }

  /** True when the browser sent one, valid or not. */
  public boolean isIn(HttpServletRequest request) {
    Cookie[] cookies = request.getCookies();
    if (cookies != null) {
      for (Cookie cookie : cookies) {
        if (cookie.getName().equals(name)) {
          return true;
        }
      }
    }
    return false;
  }
}
