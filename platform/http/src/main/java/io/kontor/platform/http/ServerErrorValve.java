package io.kontor.platform.http;

import io.kontor.platform.error.ApiException;
import io.kontor.platform.error.ErrorCode;
import java.io.IOException;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.apache.catalina.Valve;
import org.apache.catalina.connector.Request;
import org.apache.catalina.connector.Response;
import org.apache.catalina.core.StandardHost;
import org.apache.catalina.valves.ErrorReportValve;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.tomcat.servlet.TomcatServletWebServerFactory;
import org.springframework.boot.web.server.WebServerFactoryCustomizer;

/**
 * For requests so broken that no filter sees them: the surface's own error instead of the server's
 * page. What the server calls "not implemented" (a method, a transfer coding, a version of HTTP) is
 * the caller's mistake.
 */
public final class ServerErrorValve extends ErrorReportValve {

  private static final Logger log = LoggerFactory.getLogger(ServerErrorValve.class);
  private static final Set<String> METHODS =
      Set.of("GET", "HEAD", "POST", "PUT", "DELETE", "OPTIONS", "PATCH");
  private static final String ALLOWED = "GET, HEAD, POST, PUT, DELETE";

  // More than any accepted body, so that a 413 reaches a caller that is still sending.
  private static final long UNREAD_MAX = 16L << 20;

  private final List<String> problemsBelow;

  /**
   * A valve for one server.
   *
   * @param problemsBelow paths below which errors are RFC 9457 problems; elsewhere they have the
   *     contract's shape
   */
  public ServerErrorValve(List<String> problemsBelow) {
    this.problemsBelow = problemsBelow;
  }

  /**
   * Puts such a valve in the place of the server's own, and around it one that watches the pace of
   * bodies.
   */
  public static WebServerFactoryCustomizer<TomcatServletWebServerFactory> installed(
      PaceLimits pace, String... problemsBelow) {
    return server ->
        server.addContextCustomizers(context -> {
          if (context.getParent() instanceof StandardHost host) {
            for (Valve valve : host.getPipeline().getValves()) {
              if (valve instanceof ErrorReportValve) {
                host.getPipeline().removeValve(valve);
              }
            }
            host.getPipeline().addValve(new PaceValve(pace, UNREAD_MAX));
            host.getPipeline().addValve(new ServerErrorValve(List.of(problemsBelow)));
            host.setErrorReportValveClass(ServerErrorValve.class.getName()); // There is one.
          }
        });
  }

  @Override
  protected void report(Request request, Response response, @Nullable Throwable throwable) {
    if (response.getStatus() < 400
        || response.getContentWritten() > 0
        || !response.setErrorReported()) {
      return;
    }
    int status = status(request, response.getStatus(), throwable);
    ErrorCode code = ErrorMapping.ofStatus(status);
    if (code == ErrorCode.INTERNAL && throwable != null) {
      log.atError()
          .addKeyValue(ErrorId.LOG_FIELD, ErrorId.of(request))
          .setCause(throwable)
          .log("Request failed outside of all filters");
    }
    boolean problem = problemsBelow.stream().anyMatch(prefix -> isBelow(request, prefix));
    try {
      response.setStatus(status);
      response.setContentType(problem ? "application/problem+json" : "application/json");
      response.setCharacterEncoding("UTF-8");
      response.setHeader("X-Content-Type-Options", "nosniff");
      if (code == ErrorCode.METHOD_NOT_ALLOWED) {
        response.setHeader("Allow", ALLOWED);
      }
      ApiException error = RetryAfter.told(response, ApiException.of(code));
      response
          .getReporter()
          .write(problem ? problem(error, status) : contract(error, ErrorId.of(request)));
      response.finishResponse();
    } catch (IOException | IllegalStateException e) {
      log.atDebug().setCause(e).log("A broken request could not be answered");
    }
  }

  private static int status(Request request, int status, @Nullable Throwable throwable) {
    return switch (status) {
      case 400 -> isTooSlow(throwable) ? ErrorCode.REQUEST_TIMEOUT.status() : status;
      case 500 -> throwable == null ? status : ErrorMapping.of(throwable).code().status();
      case 501 ->
          METHODS.contains(String.valueOf(request.getMethod()))
              ? ErrorCode.PARAM_ERROR.status()
              : ErrorCode.METHOD_NOT_ALLOWED.status();
      case 505 -> ErrorCode.PARAM_ERROR.status();
      default -> status;
    };
  }

  private static boolean isTooSlow(@Nullable Throwable throwable) {
    return throwable != null && ErrorMapping.of(throwable).code() == ErrorCode.REQUEST_TIMEOUT;
  }

  private static boolean isBelow(Request request, String prefix) {
    String path = request.getRequestURI();
    return path != null && path.regionMatches(true, 0, prefix, 0, prefix.length());
  }

  private static String contract(ApiException error, String id) {
    ErrorCode code = error.code();
    String message = String.valueOf(error.getMessage());
    if (code == ErrorCode.METHOD_NOT_ALLOWED) {
      return "{\"Message\":\"" + message + "\"}"; // The contract's 405 has nothing else.
    }
    long now = Instant.now().getEpochSecond();
    return """
    {"Message":"%s","Type":"%s","Id":"%s","Date":%d,"errors":%s}\
    """
        .formatted(message, code.type(), id, now, errors(error));
  }

  private static String problem(ApiException error, int status) {
    return """
    {"type":"about:blank","title":"%s","status":%d,"detail":"%s","code":"%s","errors":%s}\
    """
        .formatted(
            error.code().message(), status, error.getMessage(), error.code().name(), errors(error));
  }

  /** Texts of ours alone, so nothing needs escaping. */
  private static String errors(ApiException error) {
    Map<String, String> errors = error.errors();
    if (errors == null) {
      return error.code().status() == 404 ? "{}" : "null";
    }
    return errors.entrySet().stream()
        .map(entry -> "\"" + entry.getKey() + "\":\"" + entry.getValue() + "\"")
        .collect(Collectors.joining(",", "{", "}"));
  }
}
