package io.kontor.gateway.routing;

import io.kontor.gateway.edge.CorrelationIds;
import io.kontor.gateway.tokens.Caller;
import io.kontor.platform.error.ApiException;
import io.kontor.platform.error.ErrorCode;
import io.kontor.platform.settings.PlatformSettings;
import jakarta.servlet.http.HttpServletRequest;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.springframework.cloud.gateway.server.mvc.filter.HttpHeadersFilter.RequestHttpHeadersFilter;
import org.springframework.core.Ordered;
import org.springframework.http.HttpHeaders;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.function.ServerRequest;

/**
 * The headers a service sees: the caller's, without what belongs to the connection, to the
 * browser's session or to our own side, and with what only the gateway may say.
 */
@Component
final class ForwardedHeaders implements RequestHttpHeadersFilter, Ordered {

  private static final Set<String> DROPPED =
      Set.of(
          "host",
          "connection",
          "keep-alive",
          "te",
          "trailer",
          "transfer-encoding",
          "upgrade",
          "expect",
          "content-length",
          "content-type", // Travels with the body.
          "proxy-authorization",
          "proxy-authenticate",
          "proxy-connection",
          "authorization",
          "cookie",
          "forwarded",
          "via",
          "x-real-ip",
          "x-xsrf-token",
          "x-http-method-override",
          "x-original-url",
          "x-rewrite-url",
          "x-request-id",
          "traceparent",
          "tracestate",
          "baggage");
  private static final List<String> DROPPED_PREFIXES =
      List.of("x-forwarded-", "x-internal-", "x-kontor-", "sec-");

  private final String publicProtocol;
  private final String publicHost;

  ForwardedHeaders(PlatformSettings platform) {
    this.publicProtocol = platform.publicUrl().getScheme();
    this.publicHost = platform.publicUrl().getAuthority();
  }

  @Override
  public int getOrder() {
    return LOWEST_PRECEDENCE;
  }

  @Override
  public HttpHeaders apply(HttpHeaders original, ServerRequest request) {
    HttpServletRequest servletRequest = request.servletRequest();
    Set<String> connectionOnly = namedByConnection(original);
    HttpHeaders forwarded = new HttpHeaders();
    original.forEach((name, values) -> {
      values.forEach(ForwardedHeaders::requireText);
      String lower = name.toLowerCase(Locale.ROOT);
      if (!DROPPED.contains(lower) && !connectionOnly.contains(lower) && !isOurs(lower)) {
        forwarded.addAll(name, values);
      }
    });
    CorrelationIds ids = CorrelationIds.of(servletRequest);
    forwarded.set(CorrelationIds.REQUEST_ID_HEADER, ids.requestId());
    forwarded.set(CorrelationIds.TRACEPARENT_HEADER, ids.traceparent());
    forwarded.set("X-Forwarded-For", servletRequest.getRemoteAddr());
    forwarded.set("X-Forwarded-Proto", publicProtocol);
    forwarded.set("X-Forwarded-Host", publicHost);
    Caller.find(servletRequest)
        .ifPresent(caller -> forwarded.set(HttpHeaders.AUTHORIZATION, "Bearer " + caller.token()));
    return forwarded;
  }

  private static boolean isOurs(String name) {
    for (String prefix : DROPPED_PREFIXES) {
      if (name.startsWith(prefix)) {
        return true;
      }
    }
    return false;
  }

  /** A control character in a header is no mistake of a library; nobody behind us shall see it. */
  private static void requireText(String value) {
    for (int i = 0; i < value.length(); i++) {
      if (Character.isISOControl(value.charAt(i))) {
        throw ApiException.of(ErrorCode.PARAM_ERROR, "The request is malformed");
      }
    }
  }

  private static Set<String> namedByConnection(HttpHeaders headers) {
    List<String> connection = headers.getOrEmpty(HttpHeaders.CONNECTION);
    if (connection.isEmpty()) {
      return Set.of();
    }
    Set<String> named = new HashSet<>();
    for (String value : connection) {
      for (String name : value.split(",", -1)) {
        named.add(name.strip().toLowerCase(Locale.ROOT));
      }
    }
    return named;
  }
}
