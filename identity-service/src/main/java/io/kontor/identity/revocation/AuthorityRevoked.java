package io.kontor.identity.revocation;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A right has been revoked or has changed. Source: docs/architecture.md, "Events"; ADR 0009.
 *
 * @param kind what the id names
 * @param id of a person in Keycloak, of a key, or of a client
 * @param notBefore tokens issued before are not accepted; null for all tokens until further notice
 * @param ended whether a person may not sign in any more either
 */
record AuthorityRevoked(
    Kind kind, String id, String clientId, @Nullable Instant notBefore, boolean ended) {

  /** Whose right it is. */
  enum Kind {
    PERSON,
    KEY,
    CLIENT
  }
}
