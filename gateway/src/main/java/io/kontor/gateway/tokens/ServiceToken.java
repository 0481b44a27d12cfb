package io.kontor.gateway.tokens;

import io.kontor.gateway.PlatformSettings;
import io.kontor.platform.token.RenewingToken;
import io.kontor.platform.token.TokenUnavailableException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import org.springframework.http.MediaType;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.security.oauth2.core.endpoint.OAuth2AccessTokenResponse;
import org.springframework.stereotype.Component;
import org.springframework.util.LinkedMultiValueMap;
import org.springframework.util.MultiValueMap;

/** The gateway's own token for internal calls; renewed by the clock. */
@Component
final class ServiceToken {

  private final PlatformSettings platform;
  private final KeycloakHttp keycloak;
  private final RenewingToken token;

  ServiceToken(PlatformSettings platform, KeycloakHttp keycloak, Clock clock) {
    this.platform = platform;
    this.keycloak = keycloak;
    this.token = new RenewingToken(platform.serviceClient().id(), this::fetch, clock);
  }

  /**
   * A token that is good for some seconds at least.
   *
   * @throws CredentialsException.Unavailable when Keycloak issues none
   */
  String current() throws CredentialsException.Unavailable {
    try {
      return token.current().token();
    } catch (TokenUnavailableException e) {
      throw new CredentialsException.Unavailable("Keycloak gives the gateway no token");
    }
  }

  /**
   * The token may have been refused (Keycloak's keys may have changed). It is renewed unless it is
   * fresh, so that wrong credentials of merchants do not turn into calls to Keycloak.
   */
  void doubt() {
    token.doubt();
  }

  @Scheduled(initialDelay = 1_000, fixedDelay = 5_000)
  void renew() {
    token.renewIfDue();
  }

  private RenewingToken.Issued fetch() {
    MultiValueMap<String, String> form = new LinkedMultiValueMap<>();
    form.add("grant_type", "client_credentials");
    form.add("client_id", platform.serviceClient().id());
    form.add("client_secret", platform.serviceClient().secret());
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
      throw new TokenUnavailableException("Keycloak gave no token", null);
    }
    Instant expiry = answer.getAccessToken().getExpiresAt();
    Instant issued = answer.getAccessToken().getIssuedAt();
    return new RenewingToken.Issued(
        answer.getAccessToken().getTokenValue(),
        expiry == null || issued == null ? Duration.ZERO : Duration.between(issued, expiry));
  }
}
