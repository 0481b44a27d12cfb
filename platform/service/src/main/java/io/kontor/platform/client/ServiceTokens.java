package io.kontor.platform.client;

import io.kontor.platform.web.KontorProperties;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.locks.ReentrantLock;
import org.jspecify.annotations.Nullable;
import org.springframework.http.MediaType;
import org.springframework.util.LinkedMultiValueMap;
import org.springframework.util.MultiValueMap;
import org.springframework.web.client.RestClient;
import org.springframework.web.client.RestClientException;

/**
 * This process's own token for calls to other services: fetched once, renewed a minute before it
 * ends.
 */
public final class ServiceTokens {
  private static final Duration EARLY = Duration.ofMinutes(1);

  private final RestClient http;
  private final KontorProperties properties;
  private final Clock clock;
  private final ReentrantLock fetching = new ReentrantLock();
  private volatile @Nullable Held held;

  ServiceTokens(RestClient http, KontorProperties properties, Clock clock) {
    this.http = http;
    this.properties = properties;
    this.clock = clock;
  }

  /** A valid token. Errors: {@link ServiceUnavailableException} when Keycloak gives none. */
  public String current() {
    Held known = held;
    if (known != null && clock.instant().isBefore(known.renewAt())) {
      return known.token();
    }
    fetching.lock();
    try {
      known = held;
      if (known != null && clock.instant().isBefore(known.renewAt())) {
        return known.token();
      }
      Held fresh = fetch();
      held = fresh;
      return fresh.token();
    } catch (RestClientException e) {
      if (known != null && clock.instant().isBefore(known.expiresAt())) {
        return known.token(); // Keycloak is away; the old token still works for a while
      }
      throw new ServiceUnavailableException("keycloak", e);
    } finally {
      fetching.unlock();
    }
  }

  private Held fetch() {
    MultiValueMap<String, String> form = new LinkedMultiValueMap<>();
    form.add("grant_type", "client_credentials");
    form.add("client_id", properties.serviceClient().id());
    form.add("client_secret", properties.serviceClient().secret());
    TokenAnswer answer =
        http.post()
            .uri(properties.keycloak().tokenUri())
            .contentType(MediaType.APPLICATION_FORM_URLENCODED)
            .body(form)
            .retrieve()
            .body(TokenAnswer.class);
    if (answer == null || answer.access_token() == null) {
      throw new RestClientException("Keycloak gave no token");
    }
    Instant expiresAt = clock.instant().plusSeconds(answer.expires_in());
    return new Held(answer.access_token(), expiresAt.minus(EARLY), expiresAt);
  }

  private record Held(String token, Instant renewAt, Instant expiresAt) {}

  /** Names as OAuth 2.0 writes them. */
  record TokenAnswer(@Nullable String access_token, long expires_in) {}
}
