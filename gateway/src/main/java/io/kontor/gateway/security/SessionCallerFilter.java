package io.kontor.gateway.security;

import io.kontor.gateway.edge.ErrorWriter;
import io.kontor.gateway.signin.StaffSessions;
import io.kontor.gateway.tokens.Caller;
import io.kontor.gateway.tokens.CredentialsException;
import io.kontor.platform.error.ErrorCode;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Optional;
import org.springframework.web.filter.OncePerRequestFilter;

/** People: the session's token, renewed when it is time. */
final class SessionCallerFilter extends OncePerRequestFilter {

  private final StaffSessions sessions;
  private final ErrorWriter errors;

  SessionCallerFilter(StaffSessions sessions, ErrorWriter errors) {
    this.sessions = sessions;
    this.errors = errors;
  }

  @Override
  protected void doFilterInternal(
      HttpServletRequest request, HttpServletResponse response, FilterChain chain)
      throws ServletException, IOException {
    Optional<Caller> caller;
    try {
      caller = sessions.caller(request);
    } catch (CredentialsException.Unavailable e) {
      errors.write(response, ErrorCode.SERVICE_UNAVAILABLE);
      return;
    }
    if (caller.isEmpty()) {
      errors.write(response, ErrorCode.NOT_AUTHORIZED);
      return;
    }
    caller.get().attachTo(request);
    chain.doFilter(request, response);
  }
}
