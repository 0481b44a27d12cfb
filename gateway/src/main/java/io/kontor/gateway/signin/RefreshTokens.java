package io.kontor.gateway.signin;

import io.kontor.gateway.tokens.KeycloakHttp;
import org.springframework.security.oauth2.client.endpoint.OAuth2AccessTokenResponseClient;
import org.springframework.security.oauth2.client.endpoint.OAuth2RefreshTokenGrantRequest;
import org.springframework.security.oauth2.client.endpoint.RestClientRefreshTokenTokenResponseClient;
import org.springframework.stereotype.Component;

/** Renews tokens at Keycloak. */
@Component
final class RefreshTokens {

  private final RestClientRefreshTokenTokenResponseClient client =
      new RestClientRefreshTokenTokenResponseClient();

  RefreshTokens(KeycloakHttp keycloak) {
    client.setRestClient(keycloak.client());
  }

  OAuth2AccessTokenResponseClient<OAuth2RefreshTokenGrantRequest> client() {
    return client;
  }
}
