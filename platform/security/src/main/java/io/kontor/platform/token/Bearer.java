package io.kontor.platform.token;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.springframework.security.oauth2.jwt.Jwt;

/**
 * The claims of a token that decide whether it is revoked.
 *
 * @param actor claim kontor_actor
 * @param subject claim sub
 * @param authorizedParty claim azp: Keycloak's client
 * @param clientId claim kontor_client
 * @param issuedAt claim iat, in whole seconds; the epoch when it is missing
 */
public record Bearer(
    @Nullable String actor,
    String subject,
    @Nullable String authorizedParty,
    @Nullable String clientId,
    Instant issuedAt) {

  /** The bearer of a verified token. */
  public static Bearer of(Jwt token) {
    Instant issuedAt = token.getIssuedAt();
    return new Bearer(
        token.getClaimAsString("kontor_actor"),
        String.valueOf(token.getSubject()),
        token.getClaimAsString("azp"),
        token.getClaimAsString("kontor_client"),
        issuedAt == null ? Instant.EPOCH : issuedAt);
  }

  /** Whether it is one of the platform's own processes, whose rights are fixed. */
  boolean isService() {
    return "service".equals(actor);
  }
}
