package io.kontor.gateway.signin;

import java.io.Serializable;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.springframework.security.oauth2.client.OAuth2AuthorizedClient;
import org.springframework.security.oauth2.client.registration.ClientRegistration;
import org.springframework.security.oauth2.core.OAuth2AccessToken;
import org.springframework.security.oauth2.core.OAuth2RefreshToken;

/**
 * A person's tokens as they lie in the session: nothing but text and times, so no client secret
 * gets into the database and an upgrade of the libraries does not make sessions unreadable.
 */
record SessionTokens(
    String accessToken,
    Instant accessIssuedAt,
    Instant accessExpiresAt,
    @Nullable String refreshToken)
    implements Serializable {

  /** Session attribute. */
  static final String ATTRIBUTE = "kontor.tokens";

  static SessionTokens of(OAuth2AccessToken access, @Nullable OAuth2RefreshToken refresh) {
    Instant issued = access.getIssuedAt();
    Instant expires = access.getExpiresAt();
    return new SessionTokens(
        access.getTokenValue(),
        issued == null ? Instant.EPOCH : issued,
        expires == null ? Instant.EPOCH.plusSeconds(1) : expires,
        refresh == null ? null : refresh.getTokenValue());
  }

  OAuth2AccessToken access() {
    return new OAuth2AccessToken(
        OAuth2AccessToken.TokenType.BEARER, accessToken, accessIssuedAt, accessExpiresAt);
  }

  @Nullable OAuth2RefreshToken refresh() {
    return refreshToken == null ? null : new OAuth2RefreshToken(refreshToken, null);
  }

  OAuth2AuthorizedClient toAuthorizedClient(ClientRegistration registration, String principal) {
    return new OAuth2AuthorizedClient(registration, principal, access(), refresh());
  }

  @Override
  public String toString() {
    return "SessionTokens[accessExpiresAt=" + accessExpiresAt + "]";
  }
}
