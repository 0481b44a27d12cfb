package io.kontor.platform.token;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * Somebody's right has ended or changed. Source: docs/events/identity.json.
 *
 * @param kind what the id names
 * @param id of a person in Keycloak, of a key, or of a client
 * @param notBefore tokens issued before this moment are not believed; null for all tokens until
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
