package io.kontor.gateway.edge;

import io.kontor.gateway.GatewaySettings;
import io.kontor.gateway.PlatformSettings;
import io.kontor.platform.error.ApiException;
import io.kontor.platform.error.ErrorCode;
import io.micrometer.core.instrument.MeterRegistry;
import jakarta.servlet.Filter;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.ServletRequest;
import jakarta.servlet.ServletResponse;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.Closeable;
import java.io.IOException;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import org.slf4j.MDC;

/**
 * The first thing a request meets, before sessions and security: it gets its ids, its answer gets
 * the security headers, and its path becomes canonical or is refused. Security's own firewall then
 * only sees canonical paths.
 */
public final class EdgeFilter implements Filter {

  /**
   * Request attribute with the name of the service that answers; absent for the gateway's own
   * answers.
   */
  public static final String OWNER_ATTRIBUTE = EdgeFilter.class.getName() + ".owner";

  /**
   * Request attribute with something {@link Closeable} that must not outlive the request. An answer
   * that nobody copies (a caller whose copy is still good gets 304) would keep its connection
   * otherwise.
   */
  public static final String CLOSE_ATTRIBUTE = EdgeFilter.class.getName() + ".close";

  private static final Set<String> API_METHODS = Set.of("GET", "HEAD", "POST", "PUT", "DELETE");
  private static final String API_METHODS_HEADER = "GET, POST, PUT, DELETE";
  private static final Set<String> PAGE_METHODS = Set.of("GET", "HEAD", "POST");

  private final SecurityHeaders headers;
  private final ErrorWriter errors;
  private final MeterRegistry meters;
  private final ClientAddresses clientAddresses;
  private final double traceSampling;

  EdgeFilter(
      PlatformSettings platform,
      GatewaySettings settings,
      ErrorWriter errors,
      MeterRegistry meters) {
    this.headers = new SecurityHeaders(platform);
    this.errors = errors;
    this.meters = meters;
    this.clientAddresses = new ClientAddresses(settings.trustedProxies());
    this.traceSampling = settings.traceSampling();
  }

  @Override
  public void doFilter(ServletRequest rawRequest, ServletResponse rawResponse, FilterChain chain)
      throws IOException, ServletException {
    HttpServletRequest request = (HttpServletRequest) rawRequest;
    HttpServletResponse response = (HttpServletResponse) rawResponse;
    long start = System.nanoTime();
    RequestFacts facts =
        RequestFacts.of(
            request.getHeader(RequestFacts.REQUEST_ID_HEADER),
            request.getHeader(RequestFacts.TRACEPARENT_HEADER),
            traceSampling);
    facts.attachTo(request);
    response.setHeader(RequestFacts.REQUEST_ID_HEADER, facts.requestId());
    MDC.put("requestId", facts.requestId());
    MDC.put("traceId", facts.traceId());
    try {
      handle(request, response, chain);
    } finally {
      if (request.getAttribute(CLOSE_ATTRIBUTE) instanceof Closeable leftOver) {
        leftOver.close();
      }
      MDC.clear();
      count(request, response, System.nanoTime() - start);
    }
  }

  private void handle(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
      throws IOException, ServletException {
    switch (CanonicalPath.of(request.getRequestURI())) {
      case CanonicalPath.Refused(String reason) -> {
        headers.write(response, true);
        errors.write(
            response, ApiException.of(ErrorCode.PARAM_ERROR, "The path is refused: " + reason));
      }
      case CanonicalPath.Accepted(String path) -> {
        boolean api = isApi(path);
        headers.write(response, api);
        String method = request.getMethod();
        if (!(api ? API_METHODS : PAGE_METHODS).contains(method)) {
          errors.methodNotAllowed(response, method, api ? API_METHODS_HEADER : "GET, POST");
        } else {
          chain.doFilter(
              new CanonicalRequest(request, path, clientAddresses.of(request)), response);
        }
      }
    }
  }

  private void count(HttpServletRequest request, HttpServletResponse response, long nanos) {
    Object owner = request.getAttribute(OWNER_ATTRIBUTE);
    meters
        .timer(
            "kontor.gateway.requests",
            "owner",
            owner == null ? "gateway" : owner.toString(),
            "status",
            response.getStatus() / 100 + "xx")
        .record(nanos, TimeUnit.NANOSECONDS);
  }

  /** True for a canonical path of the merchant API, any version. */
  public static boolean isApi(String path) {
    return path.startsWith(CanonicalPath.API_PREFIX)
        || path.equals("/v2.01")
        || path.regionMatches(true, 0, "/v3.0/", 0, 6);
  }
}
