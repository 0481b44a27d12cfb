package io.kontor.gateway.security;

import io.kontor.gateway.edge.ErrorWriter;
import io.kontor.gateway.ratelimit.RateLimiter;
import io.kontor.gateway.tokens.Caller;
import io.kontor.platform.error.ErrorCode;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.springframework.web.filter.OncePerRequestFilter;

/** Counts every call of an authenticated caller, regardless of its outcome. */
final class RateLimitFilter extends OncePerRequestFilter {

  private final RateLimiter rateLimiter;
  private final ErrorWriter errors;

  /** Part of the chains of the merchant API, after the caller is known. */
  RateLimitFilter(RateLimiter rateLimiter, ErrorWriter errors) {
    this.rateLimiter = rateLimiter;
    this.errors = errors;
  }

  @Override
  protected void doFilterInternal(
      HttpServletRequest request, HttpServletResponse response, FilterChain chain)
      throws ServletException, IOException {
    if (rateLimiter.count(Caller.of(request).rateLimitKey(), response)) {
      chain.doFilter(request, response);
    } else {
      errors.write(response, ErrorCode.RATE_LIMIT);
    }
  }
}
