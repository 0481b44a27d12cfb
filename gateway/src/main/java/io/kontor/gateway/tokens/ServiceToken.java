package io.kontor.gateway.tokens;

import io.kontor.gateway.PlatformSettings;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.springframework.http.MediaType;
import org.springframework.security.oauth2.core.OAuth2AuthorizationException;
import org.springframework.security.oauth2.core.endpoint.OAuth2AccessTokenResponse;
import org.springframework.stereotype.Component;
import org.springframework.util.LinkedMultiValueMap;
import org.springframework.util.MultiValueMap;
import org.springframework.web.client.RestClientException;

/**
 * The gateway's own token for internal calls; fetched once and kept until shortly before it dies.
 */
@Component
final class ServiceToken {

  private static final Duration RENEW_BEFORE_EXPIRY = Duration.ofSeconds(30);
  private static final Duration FRESH = Duration.ofSeconds(30);

  private final PlatformSettings platform;
  private final KeycloakHttp keycloak;
  private final Clock clock;
  private final SingleFlight<String, Outcome> fetches = new SingleFlight<>();
  private volatile @Nullable Held held;

  ServiceToken(PlatformSettings platform, KeycloakHttp keycloak, Clock clock) {
    this.platform = platform;
    this.keycloak = keycloak;
    this.clock = clock;
  }

  /**
   * A token that is good for some seconds at least.
   *
   * @throws CredentialsException.Unavailable when Keycloak gives none
   */
  String current() throws CredentialsException.Unavailable {
    Held known = held;
    if (known != null && clock.instant().isBefore(known.renewAt())) {
      return known.token();
    }
    return switch (fetches.run("token", this::fetch)) {
      case Fetched(String token) -> token;
      case Failed(String reason) -> throw new CredentialsException.Unavailable(reason);
    };
  }

  /**
   * Somebody may have refused the token (Keycloak's keys may have changed). It is forgotten unless
   * it is fresh, so that wrong credentials of merchants do not turn into calls to Keycloak.
   */
  void doubt() {
    Held known = held;
    if (known != null && clock.instant().isAfter(known.fetchedAt().plus(FRESH))) {
      held = null;
    }
  }

  private Outcome fetch() {
    MultiValueMap<String, String> form = new LinkedMultiValueMap<>();
    form.add("grant_type", "client_credentials");
    form.add("client_id", platform.serviceClient().id());
    form.add("client_secret", platform.serviceClient().secret());
    try {
      OAuth2AccessTokenResponse answer =
          keycloak
              .client()
              .post()
              .uri(platform.keycloak().endpoint("token"))
              .contentType(MediaType.APPLICATION_FORM_URLENCODED)
              .body(form)
              .retrieve()
              .body(OAuth2AccessTokenResponse.class);
      if (answer == null) {
        return new Failed("Keycloak gave no token");
      }
      String token = answer.getAccessToken().getTokenValue();
      Instant expiry = answer.getAccessToken().getExpiresAt();
      held =
          new Held(
              token,
              clock.instant(),
              expiry == null ? clock.instant() : expiry.minus(RENEW_BEFORE_EXPIRY));
      return new Fetched(token);
    } catch (RestClientException | OAuth2AuthorizationException e) {
      return new Failed("Keycloak gives the gateway no token");
    }
  }

  private record Held(String token, Instant fetchedAt, Instant renewAt) {

    @Override
    public String toString() {
      return "Held[renewAt=" + renewAt + "]";
    }
  }

  private sealed interface Outcome {}

  private record Fetched(String token) implements Outcome {}

  private record Failed(String reason) implements Outcome {}
}
