package io.kontor.identity.team;

import io.kontor.platform.idempotency.ResourceReader;
import java.time.Clock;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** Reads back people and groups whose creation crashed before the answer was kept. */
@Component
class StaffReader implements ResourceReader {
  private final StaffMembers staff;
  private final PermissionGroups groups;
  private final InvitationSettings settings;
  private final Clock clock;

  StaffReader(
      StaffMembers staff, PermissionGroups groups, InvitationSettings settings, Clock clock) {
    this.staff = staff;
    this.groups = groups;
    this.settings = settings;
    this.clock = clock;
  }

  @Override
  public Optional<Object> read(String clientId, String resourceId) {
    Optional<Object> person =
        staff
            .find(clientId, resourceId)
            .map(found -> StaffView.of(found, clock.instant(), settings.life()));
    return person.isPresent()
        ? person
        : groups.find(clientId, resourceId).map(PermissionGroupView::of);
  }
}
