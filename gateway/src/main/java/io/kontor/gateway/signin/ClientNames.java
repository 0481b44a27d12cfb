package io.kontor.gateway.signin;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import io.kontor.gateway.edge.CorrelationIds;
import io.kontor.gateway.tokens.Caller;
import io.kontor.gateway.upstream.Owner;
import io.kontor.gateway.upstream.Upstream;
import io.kontor.gateway.upstream.UpstreamException;
import io.kontor.gateway.upstream.Upstreams;
import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.io.InputStream;
import java.time.Duration;
import org.apache.hc.core5.http.HttpEntity;
import org.apache.hc.core5.http.message.BasicClassicHttpRequest;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.json.JsonMapper;

/**
 * Names of clients for the page's head, from identity-service; the ClientId while it does not
 * answer.
 */
@Component
final class ClientNames {

  private static final int CLIENTS_MAX = 1_000;
  private static final int ANSWER_OCTETS_MAX = 256 * 1024;

  private final Upstreams upstreams;
  private final JsonMapper json;
  private final Cache<String, String> names =
      Caffeine.newBuilder()
          .maximumSize(CLIENTS_MAX)
          .expireAfterWrite(Duration.ofMinutes(1))
          .build();

  ClientNames(Upstreams upstreams, JsonMapper json) {
    this.upstreams = upstreams;
    this.json = json;
  }

  @Nullable String of(Caller person, HttpServletRequest request) {
    String clientId = person.clientId();
    if (clientId == null) {
      return null;
    }
    String known = names.getIfPresent(clientId);
    if (known != null) {
      return known;
    }
    try {
      String name = ask(clientId, person, request);
      if (!name.isEmpty()) {
        names.put(clientId, name);
        return name;
      }
    } catch (UpstreamException | IOException | JacksonException e) {
      // The page is useful without the name.
      return clientId;
    }
    return clientId;
  }

  private String ask(String clientId, Caller person, HttpServletRequest request)
      throws IOException {
    Upstream identity = upstreams.to(Owner.IDENTITY);
    BasicClassicHttpRequest call =
        new BasicClassicHttpRequest("GET", identity.path("/v2.01/" + clientId + "/clients"));
    CorrelationIds ids = CorrelationIds.of(request);
    call.setHeader("Authorization", "Bearer " + person.token());
    call.setHeader("Accept", "application/json");
    call.setHeader(CorrelationIds.REQUEST_ID_HEADER, ids.requestId());
    call.setHeader(CorrelationIds.TRACEPARENT_HEADER, ids.traceparent());
    try (Upstream.Answer answer = identity.send(call)) {
      HttpEntity entity = answer.response().getEntity();
      if (answer.response().getCode() != 200 || entity == null) {
        return "";
      }
      try (InputStream body = entity.getContent()) {
        return json.readTree(body.readNBytes(ANSWER_OCTETS_MAX)).path("Name").asString("");
      }
    }
  }
}
