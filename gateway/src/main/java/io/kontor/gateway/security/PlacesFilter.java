package io.kontor.gateway.security;

import io.kontor.gateway.edge.ErrorWriter;
import io.kontor.gateway.places.Places;
import io.kontor.gateway.tokens.Caller;
import io.kontor.platform.error.ErrorCode;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.springframework.web.filter.OncePerRequestFilter;

/** Lets a request through when its client, or a stranger's address, has a place left for it. */
final class PlacesFilter extends OncePerRequestFilter {

  private final Places places;
  private final ErrorWriter errors;

  PlacesFilter(Places places, ErrorWriter errors) {
    this.places = places;
    this.errors = errors;
  }

  @Override
  protected void doFilterInternal(
      HttpServletRequest request, HttpServletResponse response, FilterChain chain)
      throws ServletException, IOException {
    boolean entered =
        Caller.find(request)
            .map(caller -> places.enterClient(request, String.valueOf(caller.clientId())))
            .orElseGet(() -> places.enterStranger(request));
    if (entered) {
      chain.doFilter(request, response);
    } else {
      errors.write(response, ErrorCode.RATE_LIMIT);
    }
  }
}
