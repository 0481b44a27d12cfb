package io.kontor.platform.token;

import io.kontor.platform.settings.PlatformSettings;
import java.time.Clock;
import java.time.Duration;
import org.jspecify.annotations.Nullable;
import org.springframework.http.MediaType;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.util.LinkedMultiValueMap;
import org.springframework.util.MultiValueMap;
import org.springframework.web.client.RestClient;
import org.springframework.web.client.RestClientException;

/**
 * This process's own token for calls to other services. Renewed by the clock, so that ten minutes
 * without Keycloak are not noticed, even by a process that has not called anybody for a while.
 */
public final class ServiceToken {
  private final RestClient http;
  private final PlatformSettings properties;
  private final RenewingToken token;

  /** The token of the account in the settings, fetched when it is first asked for. */
  public ServiceToken(RestClient http, PlatformSettings properties, Clock clock) {
    this.http = http;
    this.properties = properties;
    this.token = new RenewingToken(properties.serviceClient().id(), this::fetch, clock);
  }

  /**
   * A token that is good for some seconds at least. Errors: {@link TokenUnavailableException} when
   * Keycloak issues none.
   */
  public String current() {
    return token.current().token();
  }

  /**
   * The token was refused, although it is good: what its account may do, or Keycloak's keys, may
   * have changed. It is renewed unless it is fresh, so that refusals that have another cause do not
   * turn into calls to Keycloak.
   */
  public void doubt() {
    token.doubt();
  }

  @Scheduled(initialDelayString = "PT1S", fixedDelayString = "PT5S")
  void renew() {
    token.renewIfDue();
  }

  private RenewingToken.Issued fetch() {
    MultiValueMap<String, String> form = new LinkedMultiValueMap<>();
    form.add("grant_type", "client_credentials");
    form.add("client_id", properties.serviceClient().id());
    form.add("client_secret", properties.serviceClient().secret());
    TokenAnswer answer =
        http.post()
            .uri(properties.keycloak().endpoint("token"))
            .contentType(MediaType.APPLICATION_FORM_URLENCODED)
            .body(form)
            .retrieve()
            .body(TokenAnswer.class);
    if (answer == null || answer.access_token() == null) {
      throw new RestClientException("Keycloak gave no token");
    }
    return new RenewingToken.Issued(answer.access_token(), Duration.ofSeconds(answer.expires_in()));
  }

  /** Names as OAuth 2.0 writes them. */
  record TokenAnswer(@Nullable String access_token, long expires_in) {
    @Override
    public String toString() {
      return "TokenAnswer[expires_in=" + expires_in + "]";
    }
  }
}
