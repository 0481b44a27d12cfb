package io.kontor.identity.team;

import io.kontor.identity.audit.AuditTrail;
import io.kontor.identity.keycloak.AccountRefusedException;
import io.kontor.identity.keycloak.AccountRules;
import io.kontor.identity.keycloak.MailFailedException;
import io.kontor.identity.keycloak.StaffAccounts;
import io.kontor.platform.audit.AuditAction;
import io.kontor.platform.check.Checks;
import io.kontor.platform.error.ApiException;
import io.kontor.platform.failure.FailureLog;
import io.kontor.platform.id.Ids;
import io.kontor.platform.idempotency.IdempotencyKeys;
import io.kontor.platform.security.Caller;
import java.time.Clock;
import java.time.Instant;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.stereotype.Service;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Adds a member of staff: an account in Keycloak, our record, and a mailed link under which
 * password and second factor are set. When the mail cannot be sent the invitation counts as
 * expired, so that it can be sent again.
 *
 * <p>Errors: PARAM_ERROR, also when the address has an account already or the inviter does not hold
 * what the group grants; SERVICE_UNAVAILABLE when Keycloak is away.
 */
@Service
public class InviteStaff {
  private static final Set<String> PLAIN = Set.of("PermissionGroupId", "Active");

  private final StaffMembers staff;
  private final PermissionGroups groups;
  private final StaffAccounts accounts;
  private final StaffSync sync;
  private final AuditTrail audit;
  private final IdempotencyKeys idempotencyKeys;
  private final TransactionTemplate transaction;
  private final InvitationSettings settings;
  private final Ids ids;
  private final Clock clock;
  private final FailureLog failures = new FailureLog(InviteStaff.class);

  InviteStaff(
      StaffMembers staff,
      PermissionGroups groups,
      StaffAccounts accounts,
      StaffSync sync,
      AuditTrail audit,
      IdempotencyKeys idempotencyKeys,
      TransactionTemplate transaction,
      InvitationSettings settings,
      Ids ids,
      Clock clock) {
    this.staff = staff;
    this.groups = groups;
    this.accounts = accounts;
    this.sync = sync;
    this.audit = audit;
    this.idempotencyKeys = idempotencyKeys;
    this.transaction = transaction;
    this.settings = settings;
    this.ids = ids;
    this.clock = clock;
  }

  /** Invites by mail. */
  Staff execute(Caller caller, Command command) {
    check(command);
    String email = email(command);
    PermissionGroup group = group(command);
    Permissions.requireHeld(caller, "PermissionGroupId", group.permissions());
    if (staff.byEmail(email).isPresent()) {
      throw emailTaken();
    }
    Staff person = person(command, email, group.id(), "", false);
    String keycloakId = known(() -> accounts.create(sync.account(person)), "Email");
    Staff known = store(person(command, email, group.id(), keycloakId, false));
    return mail(known);
  }

  /**
   * Adds a person for an operator: by mail, or ready to sign in when a password is given. Repeats
   * give the person who is there.
   *
   * @param password must satisfy the realm's policy
   * @param totpSecret of the authenticator, base 32; without it the person enrols one at sign-in
   */
  Staff ensure(Command command, @Nullable String password, @Nullable String totpSecret) {
    check(command);
    String email = email(command);
    PermissionGroup group = group(command);
    Staff known = staff.byEmail(email).orElse(null);
    if (known != null) {
      if (!known.clientId().equals(command.clientId())) {
        throw emailTaken();
      }
      if (password != null && accounts.hasFirstStepsLeft(email)) {
        known(() -> accounts.createReady(sync.account(known), password, totpSecret), "password");
      }
      return known;
    }
    Staff person = person(command, email, group.id(), "", password != null);
    String keycloakId =
        password == null
            ? known(() -> accounts.create(sync.account(person)), "Email")
            : known(
                () -> accounts.createReady(sync.account(person), password, totpSecret), "password");
    Staff stored = store(person(command, email, group.id(), keycloakId, password != null));
    return password == null ? mail(stored) : stored;
  }

  /** Invites the first administrator of a new client; harmless when repeated. */
  public void ensureAdministrator(String clientId, String email) {
    String name = email.substring(0, Math.max(1, email.indexOf('@')));
    ensure(
        new Command(clientId, name, "Admin", email, BuiltInGroup.MERCHANT_ADMIN.name(), null),
        null,
        null);
  }

  /** Mails a fresh link. Errors: also FORBIDDEN. */
  Staff extend(Caller caller, String clientId, String id) {
    Staff person = staff.find(clientId, id).orElseThrow(() -> ApiException.notFound("SSO", id));
    Permissions.requireAuthorityOver(caller, groups.granted(person));
    if (person.accepted() || !accounts.hasFirstStepsLeft(person.email())) {
      staff.accepted(id);
      throw ApiException.invalid("InvitationStatus", "The invitation is accepted already.");
    }
    if (!person.active()) {
      throw ApiException.invalid("Active", "The account is not active.");
    }
    Staff mailed = mail(person);
    transaction.executeWithoutResult(
        _ -> audit.record(clientId, AuditAction.INVITATION_EXTENDED, id));
    return mailed;
  }

  private Staff mail(Staff person) {
    Instant asked = clock.instant(); // before the link's life begins: it is not shown for longer
    Instant when = null;
    try {
      accounts.mailFirstSteps(person.keycloakId(), settings.life().toSeconds());
      when = asked;
    } catch (MailFailedException e) {
      failures.warn(e, "No invitation was mailed", Map.of("staff", person.id()));
    }
    staff.invited(person.id(), when);
    return staff.find(person.clientId(), person.id()).orElse(person);
  }

  private Staff store(Staff person) {
    try {
      transaction.executeWithoutResult(_ -> {
        staff.add(person);
        idempotencyKeys.bindCurrent(person.id());
        audit.record(
            person.clientId(),
            AuditAction.STAFF_INVITED,
            person.id(),
            audit.changes(null, StaffView.of(person, clock.instant(), settings.life()), PLAIN));
      });
    } catch (DuplicateKeyException _) {
      // The same address was invited a moment ago; Keycloak decides which one it accepts.
      staff.syncDueForEmail(person.email());
      staff.byEmail(person.email()).map(Staff::id).ifPresent(sync::tell);
      throw emailTaken();
    }
    return person;
  }

  /**
   * The id of an account that Keycloak has taken; what it refuses although our own rules did not is
   * the caller's to mend all the same.
   */
  private static String known(Supplier<String> account, String fieldUnlessNamed) {
    try {
      return account.get();
    } catch (AccountRefusedException e) {
      String field =
          switch (String.valueOf(e.field())) {
            case "email", "username" -> "Email";
            case "firstName" -> "FirstName";
            case "lastName" -> "LastName";
            default -> fieldUnlessNamed;
          };
      throw ApiException.invalid(
          field, "The sign-in service does not take this value: " + e.getMessage() + ".");
    }
  }

  private static ApiException emailTaken() {
    return ApiException.invalid("Email", "There is an account with this email already.");
  }

  private PermissionGroup group(Command command) {
    String id = String.valueOf(command.permissionGroupId());
    return groups
        .find(command.clientId(), id)
        .orElseThrow(
            () -> ApiException.unknownReference("PermissionGroupId", "PermissionGroup", id));
  }

  private Staff person(
      Command command, String email, String groupId, String keycloakId, boolean accepted) {
    return new Staff(
        ids.next("sso"),
        command.clientId(),
        keycloakId,
        email,
        String.valueOf(command.firstName()),
        String.valueOf(command.lastName()),
        groupId,
        true,
        accepted,
        null,
        null,
        command.tag(),
        clock.instant());
  }

  private static String email(Command command) {
    return String.valueOf(command.email()).strip().toLowerCase(Locale.ROOT);
  }

  private static void check(Command command) {
    Checks checks = new Checks();
    AccountRules.name(checks, "FirstName", command.firstName());
    AccountRules.name(checks, "LastName", command.lastName());
    AccountRules.email(checks, "Email", command.email())
        .required("PermissionGroupId", command.permissionGroupId())
        .text("Tag", command.tag(), Checks.TEXT_MAX)
        .throwIfAny();
  }

  /** Who is to be taken up. */
  record Command(
      String clientId,
      @Nullable String firstName,
      @Nullable String lastName,
      @Nullable String email,
      @Nullable String permissionGroupId,
      @Nullable String tag) {}
}
