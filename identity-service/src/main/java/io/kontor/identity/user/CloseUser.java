package io.kontor.identity.user;

import io.kontor.identity.audit.AuditTrail;
import io.kontor.platform.audit.AuditAction;
import io.kontor.platform.error.ApiException;
import io.kontor.platform.outbox.Outbox;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Closes a user for good: it can still be read, but no longer act. Closing twice changes nothing.
 * Whether a user may be closed is decided where money is on its way, by transaction-service.
 *
 * <p>Errors: RESOURCE_NOT_FOUND, also when the id is of the other kind. Events:
 * USER_ACCOUNT_CLOSED.
 */
@Service
class CloseUser {
  private final Users users;
  private final Outbox outbox;
  private final AuditTrail audit;

  CloseUser(Users users, Outbox outbox, AuditTrail audit) {
    this.users = users;
    this.outbox = outbox;
    this.audit = audit;
  }

  @Transactional
  void execute(String clientId, String id, PersonType kind, AuditTrail.Actor actor) {
    User user =
        users
            .lock(clientId, id)
            .filter(found -> found.personType() == kind)
            .orElseThrow(() -> ApiException.notFound("User", id));
    if (user.status() == UserStatus.CLOSED) {
      return;
    }
    User closed = user.closed();
    users.update(closed);
    outbox.append(
        UserEventData.of(closed).toEvent("identity.user-closed").visibleAs("USER_ACCOUNT_CLOSED"));
    audit.record(
        actor,
        clientId,
        AuditAction.USER_CLOSED,
        id,
        audit.changes(UserViews.full(user), UserViews.full(closed), EditUser.PLAIN));
  }
}
