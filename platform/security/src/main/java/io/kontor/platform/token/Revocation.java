package io.kontor.platform.token;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A right has been revoked or has changed. Source: docs/events/identity.json.
 *
 * @param kind what the id names
 * @param id of a person in Keycloak, of a key, or of a client
 * @param notBefore tokens issued before this instant are not accepted; null for all tokens until
 *     further notice
 * @param ended whether a person may not sign in any more either
 * @param toldAt when it was published
 */
public record Revocation(
    Kind kind, String id, @Nullable Instant notBefore, boolean ended, Instant toldAt) {

  /** Whose right it is. */
  public enum Kind {
    /** A member of staff. */
    PERSON,
    /** A merchant's API key. */
    KEY,
    /** Everybody and everything of a client. */
    CLIENT
  }
}
