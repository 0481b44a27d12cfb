package io.kontor.identity.team;

import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** Contract object SSO. */
record StaffView(
    String id,
    @Nullable String tag,
    Instant creationDate,
    String firstName,
    String lastName,
    String email,
    String permissionGroupId,
    boolean active,
    String invitationStatus,
    String clientId,
    @Nullable Instant lastLoginDate) {

  static StaffView of(Staff person, Instant now, Duration linkLife) {
    return new StaffView(
        person.id(),
        person.tag(),
        person.creationDate(),
        person.firstName(),
        person.lastName(),
        person.email(),
        person.permissionGroupId(),
        person.active(),
        person.invitationStatus(now, linkLife),
        person.clientId(),
        person.lastLoginDate());
  }
}
