package io.kontor.identity.user;

import io.kontor.identity.audit.AuditTrail;
import io.kontor.platform.audit.AuditAction;
import io.kontor.platform.error.ApiException;
import io.kontor.platform.outbox.Outbox;
import io.kontor.platform.outbox.OutboxEvent;
import java.time.Clock;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Changes a user; null leaves a member as it is. A payer may become an owner, never the other way.
 *
 * <p>Errors: RESOURCE_NOT_FOUND, also when the id is of the other kind; PARAM_ERROR. Events:
 * USER_CATEGORY_UPDATED_TO_OWNER. Source: contract "Users".
 */
@Service
class EditUser {
  /** Fields whose values the audit trail may keep. */
  static final Set<String> PLAIN =
      Set.of(
          "UserCategory",
          "UserStatus",
          "KYCLevel",
          "TermsAndConditionsAccepted",
          "LegalPersonType");

  private final UserForm form;
  private final Users users;
  private final Outbox outbox;
  private final AuditTrail audit;
  private final Clock clock;

  EditUser(UserForm form, Users users, Outbox outbox, AuditTrail audit, Clock clock) {
    this.form = form;
    this.users = users;
    this.outbox = outbox;
    this.audit = audit;
    this.clock = clock;
  }

  @Transactional
  User execute(String clientId, String id, PersonType kind, UserRequest request) {
    User user =
        users
            .lock(clientId, id)
            .filter(found -> found.personType() == kind)
            .orElseThrow(() -> ApiException.notFound("User", id));
    if (user.status() == UserStatus.CLOSED) {
      throw ApiException.invalid("UserStatus", "The user is closed.");
    }
    UserCategory category = category(user, request.userCategory());
    boolean termsAccepted =
        user.termsAccepted() || Boolean.TRUE.equals(request.termsAndConditionsAccepted());
    Profile profile =
        form.profile(request, user.profile(), demand(user.category(), category), termsAccepted);
    User changed =
        new User(
            user.id(),
            clientId,
            user.version() + 1,
            category,
            user.status(),
            user.kycLevel(),
            request.email() == null ? user.email() : request.email(),
            request.tag() == null ? user.tag() : request.tag(),
            termsAccepted,
            termsAccepted && user.termsAcceptedDate() == null
                ? clock.instant()
                : user.termsAcceptedDate(),
            profile,
            user.documents(),
            user.creationDate());
    users.update(changed);
    OutboxEvent event = UserEventData.of(changed).toEvent("identity.user-changed");
    outbox.append(
        category == user.category()
            ? event
            : event.visibleAs("USER_CATEGORY_UPDATED_TO_" + category));
    audit.record(
        clientId,
        AuditAction.USER_EDITED,
        id,
        audit.changes(UserViews.full(user), UserViews.full(changed), PLAIN));
    return changed;
  }

  private static UserCategory category(User user, @Nullable UserCategory asked) {
    if (asked == null || asked == user.category()) {
      return user.category();
    }
    if (user.category() == UserCategory.PAYER && asked == UserCategory.OWNER) {
      return asked;
    }
    throw ApiException.invalid(
        "UserCategory", "The category " + user.category() + " cannot become " + asked + ".");
  }

  private static UserForm.Demand demand(UserCategory before, UserCategory after) {
    if (after == UserCategory.PAYER) {
      return UserForm.Demand.PAYER;
    }
    // Owners of old may lack what new owners must give; they are not asked for it on every edit.
    return before == after ? UserForm.Demand.LEGACY : UserForm.Demand.OWNER;
  }
}
