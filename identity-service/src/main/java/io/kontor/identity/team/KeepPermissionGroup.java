package io.kontor.identity.team;

import io.kontor.identity.audit.AuditTrail;
import io.kontor.identity.revocation.RevokeAuthority;
import io.kontor.platform.audit.AuditAction;
import io.kontor.platform.check.Checks;
import io.kontor.platform.error.ApiException;
import io.kontor.platform.id.Ids;
import io.kontor.platform.idempotency.IdempotencyKeys;
import io.kontor.platform.security.Caller;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Makes and changes a client's own groups. No one may give a group what they do not hold, and no
 * one changes one that holds more than they do. Errors: RESOURCE_NOT_FOUND; FORBIDDEN; PARAM_ERROR,
 * also for built-in groups, which cannot be changed.
 */
@Service
class KeepPermissionGroup {
  private static final Set<String> PLAIN = Set.of("Name", "Permissions");

  private final PermissionGroups groups;
  private final StaffMembers staff;
  private final RevokeAuthority revocations;
  private final StaffSync sync;
  private final AuditTrail audit;
  private final IdempotencyKeys idempotencyKeys;
  private final TransactionTemplate transaction;
  private final Ids ids;
  private final Clock clock;

  KeepPermissionGroup(
      PermissionGroups groups,
      StaffMembers staff,
      RevokeAuthority revocations,
      StaffSync sync,
      AuditTrail audit,
      IdempotencyKeys idempotencyKeys,
      TransactionTemplate transaction,
      Ids ids,
      Clock clock) {
    this.groups = groups;
    this.staff = staff;
    this.revocations = revocations;
    this.sync = sync;
    this.audit = audit;
    this.idempotencyKeys = idempotencyKeys;
    this.transaction = transaction;
    this.ids = ids;
    this.clock = clock;
  }

  PermissionGroup create(Caller caller, String clientId, Request request) {
    check(request, true);
    if (groups.countCustom(clientId) >= PermissionGroups.CUSTOM_MAX) {
      throw ApiException.invalid("Name", "There are too many groups.");
    }
    PermissionGroup group =
        PermissionGroup.custom(
            ids.next("pgroup"),
            String.valueOf(request.name()),
            request.scopes() == null ? Map.of() : request.scopes(),
            request.tag(),
            clock.instant());
    Permissions.requireHeld(caller, "Scopes", group.permissions());
    transaction.executeWithoutResult(_ -> {
      groups.add(clientId, group);
      idempotencyKeys.bindCurrent(group.id());
      audit.record(
          clientId,
          AuditAction.PERMISSION_GROUP_CREATED,
          group.id(),
          audit.changes(null, PermissionGroupView.of(group), PLAIN));
    });
    return group;
  }

  PermissionGroup edit(Caller caller, String clientId, String id, Request request) {
    check(request, false);
    if (BuiltInGroup.of(id).isPresent()) {
      throw ApiException.invalid("Type", "A built-in group cannot be changed.");
    }
    PermissionGroup changed = transaction.execute(_ -> change(caller, clientId, id, request));
    if (changed == null) {
      throw new IllegalStateException("The change always gives a group");
    }
    sync.wake();
    return changed;
  }

  private PermissionGroup change(Caller caller, String clientId, String id, Request request) {
    PermissionGroup group =
        groups.lock(clientId, id).orElseThrow(() -> ApiException.notFound("PermissionGroup", id));
    PermissionGroup changed =
        PermissionGroup.custom(
            id,
            request.name() == null ? group.name() : request.name(),
            request.scopes() == null ? group.scopes() : request.scopes(),
            request.tag() == null ? group.tag() : request.tag(),
            group.creationDate());
    Permissions.requireAuthorityOver(caller, group.permissions());
    if (!changed.permissions().equals(group.permissions())) {
      Permissions.requireHeld(caller, "Scopes", changed.permissions());
      List<Staff> members = staff.groupChanged(clientId, id, tokensAfter(group, changed));
      if (tokensAfter(group, changed) == TokenState.WITHHELD) {
        revocations.withhold(members.stream().map(Staff::asRevoked).toList());
      }
    }
    groups.update(changed);
    audit.record(
        clientId,
        AuditAction.PERMISSION_GROUP_EDITED,
        id,
        audit.changes(PermissionGroupView.of(group), PermissionGroupView.of(changed), PLAIN));
    return changed;
  }

  private static TokenState tokensAfter(PermissionGroup group, PermissionGroup changed) {
    return Permissions.cover(changed.permissions(), group.permissions())
        ? TokenState.OUTDATED
        : TokenState.WITHHELD;
  }

  private static void check(Request request, boolean isNew) {
    Checks checks = new Checks();
    if (isNew || request.name() != null) {
      checks.requiredText("Name", request.name(), Checks.TEXT_MAX);
    }
    checks.text("Tag", request.tag(), Checks.TEXT_MAX);
    if (request.scopes() != null) {
      request
          .scopes()
          .keySet()
          .forEach(name ->
              checks.that("Scopes." + name, Scope.isKnown(name), "The scope is not known."));
    }
    checks.throwIfAny();
  }

  /** What is asked for; null leaves a member as it is. */
  record Request(
      @Nullable String name, @Nullable Map<String, Scope.Rights> scopes, @Nullable String tag) {}
}
