package io.kontor.sandbox.web;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Headers that every answer carries. Pages run no inline script and load nothing from elsewhere.
 */
@Component
@Order(Ordered.HIGHEST_PRECEDENCE)
public class SecurityHeaders extends OncePerRequestFilter {

  /** Name of the header that says what a page may do. */
  public static final String POLICY = "Content-Security-Policy";

  /** For HTML from mails: no script, no form, nothing loaded. */
  public static final String FOREIGN_HTML =
      "default-src 'none'; style-src 'unsafe-inline'; img-src data:; form-action 'none'; "
          + "frame-ancestors 'self'; sandbox allow-popups allow-popups-to-escape-sandbox";

  private static final String OURS =
      "default-src 'none'; style-src 'self'; script-src 'self'; img-src 'self' data:; "
          + "connect-src 'self'; frame-src 'self'; base-uri 'none'; frame-ancestors 'none'; form-action ";

  @Override
  protected void doFilterInternal(
      HttpServletRequest request, HttpServletResponse response, FilterChain chain)
      throws ServletException, IOException {
    String path = request.getRequestURI();
    // A payer's form ends at the shop, and browsers check the redirects of a form as well.
    boolean endsAtShop =
        path.startsWith("/pay/") || path.startsWith("/3ds/") || path.startsWith("/mandate/");
    response.setHeader(POLICY, OURS + (endsAtShop ? "'self' http: https:" : "'self'"));
    response.setHeader("X-Content-Type-Options", "nosniff");
    response.setHeader("Referrer-Policy", "no-referrer");
    response.setHeader("Permissions-Policy", "camera=(), microphone=(), geolocation=()");
    if (!path.startsWith("/assets/")) {
      response.setHeader("Cache-Control", "no-store");
    }
    chain.doFilter(request, response);
  }
}
