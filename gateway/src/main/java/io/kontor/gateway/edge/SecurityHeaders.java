package io.kontor.gateway.edge;

import io.kontor.platform.settings.PlatformSettings;
import jakarta.servlet.http.HttpServletResponse;
import java.net.URI;

/** The headers that tell a browser what it may do with an answer. */
final class SecurityHeaders {

  private static final String API_POLICY = "default-src 'none'; frame-ancestors 'none'; sandbox";

  private final boolean https;
  private final String pagePolicy;

  SecurityHeaders(PlatformSettings platform) {
    this.https = platform.https();
    // Inline styles are allowed because the component library sets them on elements; inline scripts
    // are not. The sign-out form ends at Keycloak, and browsers check the redirects of a form
    // against form-action.
    this.pagePolicy =
        "default-src 'self'; script-src 'self'; style-src 'self' 'unsafe-inline';"
            + " img-src 'self' data: blob:; font-src 'self' data:; connect-src 'self';"
            + " object-src 'none'; base-uri 'none'; frame-ancestors 'none'; form-action 'self' "
            + origin(platform.keycloak().browserUrl());
  }

  /** Writes the headers of an answer to a program. */
  void forApi(HttpServletResponse response) {
    forAll(response);
    response.setHeader("Content-Security-Policy", API_POLICY);
  }

  /**
   * Writes the headers of a page or of what belongs to one.
   *
   * @param path the canonical path of the request
   */
  void forPage(HttpServletResponse response, String path) {
    forAll(response);
    // The search of the reference of the merchant API runs in a worker made of a blob.
    boolean reference = path.equals("/docs") || path.equals("/docs/");
    response.setHeader(
        "Content-Security-Policy",
        reference ? pagePolicy + "; worker-src 'self' blob:" : pagePolicy);
    response.setHeader("X-Frame-Options", "DENY");
    response.setHeader("Cross-Origin-Opener-Policy", "same-origin");
    response.setHeader("Cross-Origin-Resource-Policy", "same-origin");
    response.setHeader(
        "Permissions-Policy", "camera=(), geolocation=(), microphone=(), payment=()");
  }

  private void forAll(HttpServletResponse response) {
    response.setHeader("X-Content-Type-Options", "nosniff");
    response.setHeader("Referrer-Policy", "same-origin");
    if (https) {
      response.setHeader("Strict-Transport-Security", "max-age=31536000; includeSubDomains");
    }
  }

  private static String origin(URI uri) {
    return uri.getScheme() + "://" + uri.getAuthority();
  }
}
