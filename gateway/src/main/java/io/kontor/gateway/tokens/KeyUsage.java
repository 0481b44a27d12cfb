package io.kontor.gateway.tokens;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import io.kontor.gateway.upstream.Owner;
import io.kontor.gateway.upstream.Upstream;
import io.kontor.gateway.upstream.UpstreamException;
import io.kontor.gateway.upstream.Upstreams;
import io.kontor.platform.token.ServiceToken;
import io.kontor.platform.token.TokenUnavailableException;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.ConcurrentHashMap;
import org.apache.hc.core5.http.ContentType;
import org.apache.hc.core5.http.io.entity.ByteArrayEntity;
import org.apache.hc.core5.http.message.BasicClassicHttpRequest;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/**
 * When API keys were last used and from where, noted in memory and told to identity-service once a
 * minute; and which were used from an address that they do not allow, told within seconds, once an
 * hour and key. Nothing of it is on the way of a call, and what is lost with the process is a
 * minute of last uses.
 */
@Component
public final class KeyUsage {
  private static final Logger log = LoggerFactory.getLogger(KeyUsage.class);
  private static final int KEYS_MAX = 20_000;
  private static final int BATCH = 500;
  private static final int REFUSALS_MAX = 1_000;
  private static final long NOTED_FOR_MILLIS = 1_000;
  private static final Duration REFUSAL_TOLD_FOR = Duration.ofHours(1);

  private final Upstreams upstreams;
  private final ServiceToken serviceToken;
  private final JsonMapper json;
  private final Clock clock;
  private final Map<String, Use> uses = new ConcurrentHashMap<>();
  private final BlockingQueue<Refusal> refusals = new ArrayBlockingQueue<>(REFUSALS_MAX);
  private final Cache<String, Boolean> refused =
      Caffeine.newBuilder().maximumSize(KEYS_MAX).expireAfterWrite(REFUSAL_TOLD_FOR).build();

  KeyUsage(Upstreams upstreams, ServiceToken serviceToken, JsonMapper json, Clock clock) {
    this.upstreams = upstreams;
    this.serviceToken = serviceToken;
    this.json = json;
    this.clock = clock;
  }

  /** Notes a call with a key; does nothing for anybody else. */
  public void used(Caller caller, String address) {
    String keyId = caller.keyId();
    String clientId = caller.clientId();
    if (keyId == null || clientId == null) {
      return;
    }
    Use known = uses.get(keyId);
    long now = clock.millis();
    // Busy keys write once a second, so that processors do not fight for the same line of memory.
    if (known == null ? uses.size() < KEYS_MAX : now - known.millis() >= NOTED_FOR_MILLIS) {
      uses.put(keyId, new Use(clientId, now, address));
    }
  }

  /** Notes a call with a key from an address that it does not allow. */
  public void refused(Caller caller, String address) {
    String keyId = caller.keyId();
    String clientId = caller.clientId();
    if (keyId != null
        && clientId != null
        && refused.asMap().putIfAbsent(keyId, Boolean.TRUE) == null
        && !refusals.offer(new Refusal(clientId, keyId, address))) {
      refused.invalidate(keyId); // too many of them wait; the next call notes it
    }
  }

  /** Tells what keys were used. */
  @Scheduled(initialDelay = 60_000, fixedDelay = 60_000)
  synchronized void tellUses() {
    List<Map<String, String>> batch = new ArrayList<>();
    for (String keyId : List.copyOf(uses.keySet())) {
      Use use = uses.remove(keyId);
      if (use != null) {
        batch.add(
            Map.of(
                "clientId",
                use.clientId(),
                "keyId",
                keyId,
                "date",
                Instant.ofEpochMilli(use.millis()).toString(),
                "address",
                use.address()));
      }
      if (batch.size() == BATCH) {
        tell("/internal/keys/uses", Map.of("uses", batch), "127.0.0.1");
        batch.clear();
      }
    }
    if (!batch.isEmpty()) {
      tell("/internal/keys/uses", Map.of("uses", batch), "127.0.0.1");
    }
  }

  /** Tells which keys were refused; what cannot be told now is told later. */
  @Scheduled(initialDelay = 5_000, fixedDelay = 5_000)
  synchronized void tellRefusals() {
    Refusal next = refusals.peek();
    while (next != null) {
      String path =
          "/internal/clients/%s/keys/%s/refusals"
              .formatted(segment(next.clientId()), segment(next.keyId()));
      if (!tell(path, Map.of("address", next.address()), next.address())) {
        return;
      }
      refusals.remove(next);
      next = refusals.peek();
    }
  }

  private boolean tell(String path, Map<String, ?> body, String onBehalfOf) {
    Upstream identity = upstreams.to(Owner.IDENTITY);
    BasicClassicHttpRequest request = new BasicClassicHttpRequest("POST", identity.path(path));
    try {
      request.setHeader("Authorization", "Bearer " + serviceToken.current());
      request.setHeader("X-Forwarded-For", onBehalfOf);
      request.setEntity(
          new ByteArrayEntity(json.writeValueAsBytes(body), ContentType.APPLICATION_JSON));
      try (Upstream.Answer answer = identity.send(request)) {
        int status = answer.response().getCode();
        if (status >= 500 || status == 401) {
          return false;
        }
        if (status >= 400) {
          log.atWarn().addKeyValue("status", status).log("The use of keys was not taken");
        }
        return true;
      }
    } catch (TokenUnavailableException | UpstreamException e) {
      log.atInfo()
          .addKeyValue("reason", String.valueOf(e.getMessage()))
          .log("The use of keys could not be told");
      return false;
    }
  }

  private static String segment(String text) {
    return URLEncoder.encode(text, StandardCharsets.UTF_8).replace("+", "%20");
  }

  private record Use(String clientId, long millis, String address) {}

  private record Refusal(String clientId, String keyId, String address) {}
}
