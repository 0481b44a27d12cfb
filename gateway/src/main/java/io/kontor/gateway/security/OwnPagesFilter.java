package io.kontor.gateway.security;

import io.kontor.gateway.edge.ErrorWriter;
import io.kontor.platform.error.ErrorCode;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Collections;
import java.util.Set;
import org.springframework.http.HttpHeaders;
import org.springframework.security.web.util.matcher.RequestMatcher;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Takes mutating calls that a session cookie vouches for from pages of our own origin only. A
 * browser tells where a call comes from in {@code Origin} and {@code Sec-Fetch-Site}, and no page
 * can change either; other programs send neither. The token guards those that say nothing.
 */
final class OwnPagesFilter extends OncePerRequestFilter {

  private static final String FETCH_SITE = "Sec-Fetch-Site";

  // "same-site" is a sibling sub-domain; "none" is the person, not a page.
  private static final Set<String> OWN_SITE = Set.of("same-origin", "none");

  private final RequestMatcher guarded;
  private final String origin;
  private final ErrorWriter errors;

  OwnPagesFilter(RequestMatcher guarded, String origin, ErrorWriter errors) {
    this.guarded = guarded;
    this.origin = origin;
    this.errors = errors;
  }

  @Override
  protected boolean shouldNotFilter(HttpServletRequest request) {
    return !guarded.matches(request);
  }

  @Override
  protected void doFilterInternal(
      HttpServletRequest request, HttpServletResponse response, FilterChain chain)
      throws ServletException, IOException {
    if (all(request, HttpHeaders.ORIGIN, Set.of(origin)) && all(request, FETCH_SITE, OWN_SITE)) {
      chain.doFilter(request, response);
    } else {
      errors.write(response, ErrorCode.FORBIDDEN);
    }
  }

  private static boolean all(HttpServletRequest request, String header, Set<String> allowed) {
    return Collections.list(request.getHeaders(header)).stream().allMatch(allowed::contains);
  }
}
