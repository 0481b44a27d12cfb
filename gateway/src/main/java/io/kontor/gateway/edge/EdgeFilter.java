package io.kontor.gateway.edge;

import io.kontor.gateway.GatewaySettings;
import io.kontor.gateway.concurrency.ConcurrencyLimits;
import io.kontor.platform.error.ApiException;
import io.kontor.platform.error.ErrorCode;
import io.kontor.platform.http.ErrorMapping;
import io.kontor.platform.http.PaceLimits;
import io.kontor.platform.http.PacedResponse;
import io.kontor.platform.http.RequestSyntax;
import io.kontor.platform.settings.PlatformSettings;
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
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.slf4j.MDC;

/**
 * The first filter of a request, before sessions and security: it assigns the correlation ids, sets
 * the security headers, and makes the path canonical or refuses it. Security's own firewall then
 * only sees canonical paths. It is the outermost filter as well: exceptions that escape are
 * answered here.
 */
public final class EdgeFilter implements Filter {

  /**
   * Request attribute with the name of the service that answers; absent for the gateway's own
   * answers.
   */
  public static final String OWNER_ATTRIBUTE = EdgeFilter.class.getName() + ".owner";

  /**
   * Request attribute with something {@link Closeable} that must not outlive the request. An answer
   * that is not copied (a caller whose cached copy is still valid gets 304) would keep its
   * connection otherwise.
   */
  public static final String CLOSE_ATTRIBUTE = EdgeFilter.class.getName() + ".close";

  private static final Logger log = LoggerFactory.getLogger(EdgeFilter.class);
  private static final Set<String> API_METHODS = Set.of("GET", "HEAD", "POST", "PUT", "DELETE");
  private static final String API_METHODS_HEADER = "GET, HEAD, POST, PUT, DELETE";
  private static final Set<String> PAGE_METHODS = Set.of("GET", "HEAD", "POST");

  private final SecurityHeaders headers;
  private final ErrorWriter errors;
  private final ConcurrencyLimits limits;
  private final Drain drain;
  private final PaceLimits pace;
  private final MeterRegistry meters;
  private final ClientAddresses clientAddresses;
  private final double traceSampling;

  EdgeFilter(
      PlatformSettings platform,
      GatewaySettings settings,
      ErrorWriter errors,
      ConcurrencyLimits limits,
      Drain drain,
      PaceLimits pace,
      MeterRegistry meters) {
    this.headers = new SecurityHeaders(platform);
    this.errors = errors;
    this.limits = limits;
    this.drain = drain;
    this.pace = pace;
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
    CorrelationIds ids =
        CorrelationIds.of(
            request.getHeader(CorrelationIds.REQUEST_ID_HEADER),
            request.getHeader(CorrelationIds.TRACEPARENT_HEADER),
            traceSampling);
    ids.attachTo(request);
    response.setHeader(CorrelationIds.REQUEST_ID_HEADER, ids.requestId());
    MDC.put("requestId", ids.requestId());
    MDC.put("traceId", ids.traceId());
    boolean served = drain.enter();
    try {
      if (served || request.getRequestURI().startsWith("/actuator/")) {
        handle(request, response, chain);
      } else {
        response.setHeader("Connection", "close");
        errors.write(response, ErrorCode.SERVICE_UNAVAILABLE);
      }
    } catch (ServletException | IOException | RuntimeException e) {
      if (response.isCommitted()) {
        throw e; // The server cuts the connection, so that half an answer does not look whole.
      }
      answerForEscaped(e, response);
    } finally {
      if (request.getAttribute(CLOSE_ATTRIBUTE) instanceof Closeable leftOver) {
        leftOver.close();
      }
      limits.leave(request);
      if (served) {
        drain.leave();
      }
      MDC.clear();
      count(request, response, System.nanoTime() - start);
    }
  }

  /** No exception reaches the server, which knows neither the contract nor its error codes. */
  private void answerForEscaped(Exception escaped, HttpServletResponse response)
      throws IOException {
    ApiException error = ErrorMapping.of(escaped);
    if (error.code() == ErrorCode.INTERNAL) {
      log.atError().setCause(escaped).log("Request failed outside of its handler");
    }
    errors.write(response, error);
  }

  private void handle(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
      throws IOException, ServletException {
    switch (CanonicalPath.of(request.getRequestURI())) {
      case CanonicalPath.Refused(String reason) -> {
        headers.forApi(response);
        errors.write(
            response, ApiException.of(ErrorCode.PARAM_ERROR, "The path is refused: " + reason));
      }
      case CanonicalPath.Accepted(String path) -> {
        boolean api = isApi(path);
        if (api) {
          headers.forApi(response);
        } else {
          headers.forPage(response, path);
        }
        RequestSyntax.check(request);
        if (!api) {
          request.getParameterMap(); // Refused here when it cannot be read; filters say 500 to it.
        }
        String method = request.getMethod();
        if (!(api ? API_METHODS : PAGE_METHODS).contains(method)) {
          errors.methodNotAllowed(response, method, api ? API_METHODS_HEADER : "GET, HEAD, POST");
        } else {
          chain.doFilter(
              new CanonicalRequest(request, path, clientAddresses.of(request)),
              new PacedResponse(response, pace));
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
