package io.kontor.gateway.security;

import io.kontor.gateway.edge.ErrorWriter;
import io.kontor.gateway.tokens.Caller;
import io.kontor.gateway.tokens.Callers;
import io.kontor.gateway.tokens.CredentialsException;
import io.kontor.platform.error.ErrorCode;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.springframework.http.HttpHeaders;
import org.springframework.security.core.context.SecurityContext;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.web.filter.OncePerRequestFilter;

/** Merchants: a bearer token or ClientId and API key, on every call. */
final class ApiCredentialsFilter extends OncePerRequestFilter {

  private final Callers callers;
  private final ErrorWriter errors;

  ApiCredentialsFilter(Callers callers, ErrorWriter errors) {
    this.callers = callers;
    this.errors = errors;
  }

  @Override
  protected void doFilterInternal(
      HttpServletRequest request, HttpServletResponse response, FilterChain chain)
      throws ServletException, IOException {
    Caller caller;
    try {
      String authorization = request.getHeader(HttpHeaders.AUTHORIZATION);
      caller = callers.identify(authorization == null ? "" : authorization, request);
    } catch (CredentialsException.Unavailable e) {
      logger.warn("Callers cannot be told apart: " + e.getMessage());
      errors.write(response, ErrorCode.SERVICE_UNAVAILABLE);
      return;
    } catch (CredentialsException.TooMany e) {
      errors.write(response, ErrorCode.RATE_LIMIT);
      return;
    } catch (CredentialsException e) {
      response.setHeader(
          HttpHeaders.WWW_AUTHENTICATE, "Bearer realm=\"kontor\", error=\"invalid_token\"");
      errors.write(response, ErrorCode.NOT_AUTHORIZED);
      return;
    }
    caller.attachTo(request);
    SecurityContext context = SecurityContextHolder.createEmptyContext();
    context.setAuthentication(new CallerAuthentication(caller));
    SecurityContextHolder.setContext(context);
    chain.doFilter(request, response);
  }
}
