package io.kontor.gateway.routing;

import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.springframework.cloud.gateway.server.mvc.filter.HttpHeadersFilter.ResponseHttpHeadersFilter;
import org.springframework.http.HttpHeaders;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.function.ServerResponse;

/**
 * The headers a caller sees of a service's answer: all but those of the connection and those that
 * the gateway has already set itself.
 */
@Component
final class AnsweredHeaders implements ResponseHttpHeadersFilter {

  private static final Set<String> DROPPED =
      Set.of(
          "connection",
          "keep-alive",
          "te",
          "trailer",
          "transfer-encoding",
          "upgrade",
          "proxy-authenticate",
          "date",
          "server",
          "set-cookie",
          "pragma",
          "expires",
          "referrer-policy",
          "content-security-policy",
          "strict-transport-security",
          "x-content-type-options",
          "x-frame-options",
          "x-xss-protection",
          "x-request-id",
          "x-ratelimit",
          "x-ratelimit-remaining",
          "x-ratelimit-reset");

  @Override
  public HttpHeaders apply(HttpHeaders original, ServerResponse response) {
    HttpHeaders answered = new HttpHeaders();
    original.forEach((name, values) -> {
      String lower = name.toLowerCase(Locale.ROOT);
      if (!DROPPED.contains(lower) && !lower.startsWith("x-internal-")) {
        answered.addAll(name, values);
      }
    });
    if (!answered.containsHeader(HttpHeaders.CACHE_CONTROL)) {
      answered.put(HttpHeaders.CACHE_CONTROL, List.of("no-store"));
    }
    return answered;
  }
}
