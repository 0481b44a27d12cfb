package io.kontor.identity.team;

import io.kontor.identity.keycloak.StaffAccounts;
import io.kontor.platform.client.ServiceUnavailableException;
import java.util.Set;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/**
 * Tells Keycloak about changed staff: right after the change, and again every few seconds while
 * Keycloak is away. Harmless when several instances run it.
 */
@Component
class StaffSync {
  private static final Logger log = LoggerFactory.getLogger(StaffSync.class);

  private final StaffMembers staff;
  private final PermissionGroups groups;
  private final StaffAccounts accounts;

  StaffSync(StaffMembers staff, PermissionGroups groups, StaffAccounts accounts) {
    this.staff = staff;
    this.groups = groups;
    this.accounts = accounts;
  }

  @Scheduled(initialDelayString = "PT10S", fixedDelayString = "PT10S")
  void run() {
    try {
      for (Staff person : staff.syncDue()) {
        accounts.update(person.keycloakId(), account(person));
        staff.synced(person);
      }
    } catch (ServiceUnavailableException e) {
      log.atWarn().setCause(e).log("Keycloak was not told of changed staff; it will be later");
    }
  }

  /** What Keycloak has to know of the person; a group that is gone grants nothing. */
  StaffAccounts.Account account(Staff person) {
    Set<String> permissions =
        groups
            .find(person.clientId(), person.permissionGroupId())
            .map(PermissionGroup::permissions)
            .orElse(Set.of());
    return new StaffAccounts.Account(
        person.email(),
        person.firstName(),
        person.lastName(),
        person.clientId(),
        permissions,
        person.active());
  }
}
