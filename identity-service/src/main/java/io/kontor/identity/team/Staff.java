package io.kontor.identity.team;

import io.kontor.identity.revocation.RevokeAuthority;
import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A person who works for a client; the contract calls it SSO.
 *
 * @param keycloakId of the account the person signs in with
 * @param email lower case, unique over all clients
 * @param accepted whether password and second factor were set
 * @param invitedDate when the last link was mailed; null when none went out
 */
record Staff(
    String id,
    String clientId,
    String keycloakId,
    String email,
    String firstName,
    String lastName,
    String permissionGroupId,
    boolean active,
    boolean accepted,
    @Nullable Instant invitedDate,
    @Nullable Instant lastLoginDate,
    @Nullable String tag,
    Instant creationDate) {

  /** The person in the words of revocations. */
  RevokeAuthority.Person asRevoked() {
    return new RevokeAuthority.Person(id, clientId, keycloakId, !active);
  }

  /** SENT and EXPIRED while the invitation is open, ACCEPTED for good. */
  String invitationStatus(Instant now, Duration linkLife) {
    if (accepted) {
      return "ACCEPTED";
    }
    return invitedDate != null && now.isBefore(invitedDate.plus(linkLife)) ? "SENT" : "EXPIRED";
  }
}
