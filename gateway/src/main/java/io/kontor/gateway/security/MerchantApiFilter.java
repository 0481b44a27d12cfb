package io.kontor.gateway.security;

import io.kontor.gateway.concurrency.ConcurrencyLimits;
import io.kontor.gateway.edge.ErrorWriter;
import io.kontor.gateway.ratelimit.RateLimiter;
import io.kontor.gateway.routing.MerchantApiDispatcher;
import io.kontor.gateway.tokens.Caller;
import io.kontor.gateway.tokens.Callers;
import io.kontor.gateway.tokens.CredentialsException;
import io.kontor.gateway.tokens.KeyUsage;
import io.kontor.platform.error.ErrorCode;
import jakarta.servlet.Filter;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.ServletRequest;
import jakarta.servlet.ServletResponse;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.http.HttpHeaders;
import org.springframework.security.web.util.matcher.RequestMatcher;

/**
 * The merchant API for programs, from the credentials to the route: who calls, how often, how much
 * at once. None of the filters behind this one, which serve browsers (sessions, forgery, sign-in),
 * sees such a call. Everything else goes on to them, and no call goes on with credentials that are
 * not accepted here. Source: ADR 0026.
 */
final class MerchantApiFilter implements Filter {

  private static final Logger log = LoggerFactory.getLogger(MerchantApiFilter.class);

  private final RequestMatcher calls;
  private final Callers callers;
  private final KeyUsage usage;
  private final RateLimiter rateLimiter;
  private final ConcurrencyLimits limits;
  private final MerchantApiDispatcher api;
  private final ErrorWriter errors;

  MerchantApiFilter(
      RequestMatcher calls,
      Callers callers,
      KeyUsage usage,
      RateLimiter rateLimiter,
      ConcurrencyLimits limits,
      MerchantApiDispatcher api,
      ErrorWriter errors) {
    this.calls = calls;
    this.callers = callers;
    this.usage = usage;
    this.rateLimiter = rateLimiter;
    this.limits = limits;
    this.api = api;
    this.errors = errors;
  }

  @Override
  public void doFilter(ServletRequest rawRequest, ServletResponse rawResponse, FilterChain chain)
      throws IOException, ServletException {
    HttpServletRequest request = (HttpServletRequest) rawRequest;
    HttpServletResponse response = (HttpServletResponse) rawResponse;
    if (calls.matches(request)) {
      serve(request, response);
    } else {
      chain.doFilter(request, response);
    }
  }

  private void serve(HttpServletRequest request, HttpServletResponse response)
      throws IOException, ServletException {
    Caller caller;
    try {
      String authorization = request.getHeader(HttpHeaders.AUTHORIZATION);
      caller = callers.identify(authorization == null ? "" : authorization, request);
    } catch (CredentialsException.Unavailable e) {
      log.atWarn().addKeyValue("reason", e.getMessage()).log("Callers cannot be told apart");
      errors.write(response, ErrorCode.SERVICE_UNAVAILABLE);
      return;
    } catch (CredentialsException.AddressRefused e) {
      errors.write(response, ErrorCode.ADDRESS_REFUSED);
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
    String address = request.getRemoteAddr();
    if (!caller.addresses().allow(address)) {
      usage.refused(caller, address);
      errors.write(response, ErrorCode.ADDRESS_REFUSED);
      return;
    }
    usage.used(caller, address);
    caller.attachTo(request);
    if (rateLimiter.count(caller.rateLimitKey(), response)
        && limits.enterClient(request, String.valueOf(caller.clientId()))) {
      api.dispatch(request, response);
    } else {
      errors.write(response, ErrorCode.RATE_LIMIT);
    }
  }
}
