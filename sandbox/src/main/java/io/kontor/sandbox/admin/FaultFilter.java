package io.kontor.sandbox.admin;

import io.kontor.sandbox.admin.Faults.Mode;
import io.kontor.sandbox.admin.Faults.Target;
import io.kontor.sandbox.support.SandboxSettings;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.Duration;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import org.springframework.web.filter.OncePerRequestFilter;
import org.springframework.web.util.ContentCachingResponseWrapper;

/** Makes acquirer and bank fail as an operator has requested; payers' pages are not affected. */
@Component
@Order(Ordered.LOWEST_PRECEDENCE)
class FaultFilter extends OncePerRequestFilter {

  private final Faults faults;
  private final Duration slowDelay;

  FaultFilter(Faults faults, SandboxSettings settings) {
    this.faults = faults;
    this.slowDelay = settings.sandbox().faults().slowDelay();
  }

  @Override
  protected void doFilterInternal(
      HttpServletRequest request, HttpServletResponse response, FilterChain chain)
      throws ServletException, IOException {
    switch (modeFor(request)) {
      case NONE -> chain.doFilter(request, response);
      case DOWN -> response.sendError(HttpServletResponse.SC_SERVICE_UNAVAILABLE);
      case SLOW -> {
        pause();
        chain.doFilter(request, response);
      }
      case LOSE_ANSWER -> {
        chain.doFilter(request, new ContentCachingResponseWrapper(response));
        response.reset();
        response.sendError(HttpServletResponse.SC_GATEWAY_TIMEOUT);
      }
    }
  }

  private Mode modeFor(HttpServletRequest request) {
    for (Target target : Target.values()) {
      if (request.getRequestURI().startsWith(target.pathPrefix())) {
        return faults.modeOf(target).orElse(Mode.NONE);
      }
    }
    return Mode.NONE;
  }

  /** The wait is the fault; requests run on virtual threads, so it costs nothing. */
  private void pause() {
    try {
      Thread.sleep(slowDelay);
    } catch (InterruptedException _) {
      Thread.currentThread().interrupt();
    }
  }
}
