package io.kontor.gateway.security;

import io.kontor.gateway.concurrency.ConcurrencyLimits;
import io.kontor.gateway.edge.ErrorWriter;
import io.kontor.gateway.tokens.Caller;
import io.kontor.platform.error.ErrorCode;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.springframework.web.filter.OncePerRequestFilter;

/** Refuses a request when its client, or an unknown caller's address, has too many under way. */
final class ConcurrencyLimitFilter extends OncePerRequestFilter {

  private final ConcurrencyLimits limits;
  private final ErrorWriter errors;

  ConcurrencyLimitFilter(ConcurrencyLimits limits, ErrorWriter errors) {
    this.limits = limits;
    this.errors = errors;
  }

  @Override
  protected void doFilterInternal(
      HttpServletRequest request, HttpServletResponse response, FilterChain chain)
      throws ServletException, IOException {
    boolean entered =
        Caller.find(request)
            .map(caller -> limits.enterClient(request, String.valueOf(caller.clientId())))
            .orElseGet(() -> limits.enterStranger(request));
    if (entered) {
      chain.doFilter(request, response);
    } else {
      errors.write(response, ErrorCode.RATE_LIMIT);
    }
  }
}
