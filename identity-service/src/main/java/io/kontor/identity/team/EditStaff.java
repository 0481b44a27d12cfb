package io.kontor.identity.team;

import io.kontor.identity.audit.AuditTrail;
import io.kontor.identity.clientaccount.ClientAccounts;
import io.kontor.identity.keycloak.AccountRules;
import io.kontor.identity.revocation.RevokeAuthority;
import io.kontor.platform.audit.AuditAction;
import io.kontor.platform.check.Checks;
import io.kontor.platform.error.ApiException;
import io.kontor.platform.error.ErrorCode;
import io.kontor.platform.security.Caller;
import java.time.Clock;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Changes a member of staff; null leaves a member as it is, the mail address cannot change. Rights
 * that are taken away end at once: no token of the person is accepted until Keycloak issues those
 * that say what they may do now. A deactivated person is signed out everywhere.
 *
 * <p>Errors: RESOURCE_NOT_FOUND; FORBIDDEN when the caller does not hold what the person may do;
 * STATE_CONFLICT when no one with all permissions would be left; PARAM_ERROR, also when the caller
 * does not hold what the new group grants, or would lock themselves out.
 */
@Service
class EditStaff {
  private static final Set<String> PLAIN = Set.of("PermissionGroupId", "Active");

  private final StaffMembers staff;
  private final PermissionGroups groups;
  private final ClientAccounts clients;
  private final RevokeAuthority revocations;
  private final StaffSync sync;
  private final AuditTrail audit;
  private final TransactionTemplate transaction;
  private final InvitationSettings settings;
  private final Clock clock;

  EditStaff(
      StaffMembers staff,
      PermissionGroups groups,
      ClientAccounts clients,
      RevokeAuthority revocations,
      StaffSync sync,
      AuditTrail audit,
      TransactionTemplate transaction,
      InvitationSettings settings,
      Clock clock) {
    this.staff = staff;
    this.groups = groups;
    this.clients = clients;
    this.revocations = revocations;
    this.sync = sync;
    this.audit = audit;
    this.transaction = transaction;
    this.settings = settings;
    this.clock = clock;
  }

  Staff execute(Caller caller, String clientId, String id, Request request) {
    check(request);
    Staff changed = transaction.execute(_ -> change(caller, clientId, id, request));
    if (changed == null) {
      throw new IllegalStateException("The change always gives a person");
    }
    sync.tell(changed.id());
    return changed;
  }

  private Staff change(Caller caller, String clientId, String id, Request request) {
    clients.holdAuthority(clientId);
    Staff person = staff.lock(clientId, id).orElseThrow(() -> ApiException.notFound("SSO", id));
    Staff changed = merged(person, request);
    boolean isSelf = caller.id().equals(person.keycloakId());
    boolean rightsChange =
        changed.active() != person.active()
            || !changed.permissionGroupId().equals(person.permissionGroupId());
    if (isSelf && rightsChange) {
      throw ApiException.invalid(
          "PermissionGroupId", "Nobody can change their own rights; ask a colleague.");
    }
    if (!isSelf) {
      Permissions.requireAuthorityOver(caller, groups.granted(person));
    }
    if (rightsChange) {
      requireHeld(caller, clientId, changed.permissionGroupId());
      requireNotTheLast(person, changed);
    }
    TokenState tokens = tokensAfter(person, changed);
    staff.update(changed, tokens);
    if (tokens == TokenState.WITHHELD) {
      revocations.withhold(List.of(changed.asRevoked()));
    }
    audit.record(
        clientId,
        AuditAction.STAFF_EDITED,
        id,
        audit.changes(
            StaffView.of(person, clock.instant(), settings.life()),
            StaffView.of(changed, clock.instant(), settings.life()),
            PLAIN));
    return changed;
  }

  private TokenState tokensAfter(Staff person, Staff changed) {
    Set<String> before = person.active() ? groups.granted(person) : Set.of();
    Set<String> after = changed.active() ? groups.granted(changed) : Set.of();
    if ((person.active() && !changed.active()) || !Permissions.cover(after, before)) {
      return TokenState.WITHHELD;
    }
    return before.equals(after) ? TokenState.GOOD : TokenState.OUTDATED;
  }

  /** At least one person with all permissions who has signed in before must be left. */
  private void requireNotTheLast(Staff person, Staff changed) {
    boolean wasAdministrator = person.active() && isAdministrator(person);
    boolean isOne = changed.active() && isAdministrator(changed);
    if (wasAdministrator
        && !isOne
        && staff.activeAndAccepted(person.clientId()).stream()
            .noneMatch(other -> !other.id().equals(person.id()) && isAdministrator(other))) {
      throw ApiException.of(
          ErrorCode.STATE_CONFLICT,
          "The last administrator cannot be taken away; make somebody else one first.");
    }
  }

  private boolean isAdministrator(Staff person) {
    return groups.granted(person).contains(Permissions.EVERYTHING);
  }

  private void requireHeld(Caller caller, String clientId, String groupId) {
    PermissionGroup group =
        groups
            .find(clientId, groupId)
            .orElseThrow(() ->
                ApiException.unknownReference("PermissionGroupId", "PermissionGroup", groupId));
    Permissions.requireHeld(caller, "PermissionGroupId", group.permissions());
  }

  private Staff merged(Staff person, Request request) {
    String groupId =
        request.permissionGroupId() == null
            ? person.permissionGroupId()
            : BuiltInGroup.of(request.permissionGroupId())
                .map(BuiltInGroup::name)
                .orElse(request.permissionGroupId());
    return new Staff(
        person.id(),
        person.clientId(),
        person.keycloakId(),
        person.email(),
        request.firstName() == null ? person.firstName() : request.firstName(),
        request.lastName() == null ? person.lastName() : request.lastName(),
        groupId,
        request.active() == null ? person.active() : request.active(),
        person.accepted(),
        person.invitedDate(),
        person.lastLoginDate(),
        request.tag() == null ? person.tag() : request.tag(),
        person.creationDate());
  }

  private static void check(Request request) {
    Checks checks = new Checks();
    if (request.firstName() != null) {
      AccountRules.name(checks, "FirstName", request.firstName());
    }
    if (request.lastName() != null) {
      AccountRules.name(checks, "LastName", request.lastName());
    }
    checks.text("Tag", request.tag(), Checks.TEXT_MAX).throwIfAny();
  }

  /** What is to change. */
  record Request(
      @Nullable String firstName,
      @Nullable String lastName,
      @Nullable Boolean active,
      @Nullable String permissionGroupId,
      @Nullable String tag) {}
}
