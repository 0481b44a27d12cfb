package io.kontor.identity.user;

import static java.util.Objects.requireNonNull;

import io.kontor.identity.audit.AuditTrail;
import io.kontor.platform.audit.AuditAction;
import io.kontor.platform.error.ApiException;
import io.kontor.platform.id.Ids;
import io.kontor.platform.outbox.Outbox;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Creates a user, active and not verified. A user without a category needs the full set of fields
 * and becomes an owner. Errors: PARAM_ERROR naming every field at fault. Source: contract "Users".
 */
@Service
class CreateUser {
  private final UserForm form;
  private final Users users;
  private final Outbox outbox;
  private final AuditTrail audit;
  private final Ids ids;
  private final Clock clock;

  CreateUser(UserForm form, Users users, Outbox outbox, AuditTrail audit, Ids ids, Clock clock) {
    this.form = form;
    this.users = users;
    this.outbox = outbox;
    this.audit = audit;
    this.ids = ids;
    this.clock = clock;
  }

  @Transactional
  User execute(String clientId, UserRequest request) {
    UserForm.Demand demand = demand(request.userCategory());
    boolean termsAccepted = Boolean.TRUE.equals(request.termsAndConditionsAccepted());
    Profile profile = form.profile(request, null, demand, termsAccepted);
    Instant now = clock.instant();
    User user =
        new User(
            ids.next("user"),
            clientId,
            1,
            demand == UserForm.Demand.PAYER ? UserCategory.PAYER : UserCategory.OWNER,
            UserStatus.ACTIVE,
            KycLevel.LIGHT,
            requireNonNull(request.email()), // the form has checked it
            request.tag(),
            termsAccepted,
            termsAccepted ? now : null,
            profile,
            Map.of(),
            now);
    users.add(user);
    outbox.append(UserEventData.of(user).toEvent("identity.user-created"));
    audit.record(clientId, AuditAction.USER_CREATED, user.id(), List.of());
    return user;
  }

  private static UserForm.Demand demand(@Nullable UserCategory category) {
    if (category == null) {
      return UserForm.Demand.LEGACY;
    }
    return switch (category) {
      case PAYER -> UserForm.Demand.PAYER;
      case OWNER -> UserForm.Demand.OWNER;
      case PLATFORM ->
          throw ApiException.invalid("UserCategory", "The category PLATFORM cannot be chosen.");
    };
  }
}
