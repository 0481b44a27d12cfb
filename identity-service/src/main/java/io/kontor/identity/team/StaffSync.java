package io.kontor.identity.team;

import io.kontor.identity.keycloak.StaffAccounts;
import io.kontor.identity.revocation.RevokeAuthority;
import io.kontor.platform.work.QueueWorker;
import java.util.List;
import java.util.concurrent.locks.ReentrantLock;
import org.springframework.scheduling.TaskScheduler;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Tells Keycloak about changed staff: right after the change, and again every few seconds until it
 * knows. Whoever may not sign in any more is told of on a lane of their own, so that no number of
 * other changes, and none that Keycloak refuses, is before them. Harmless when several instances
 * run it.
 */
@Component
class StaffSync {
  static final String ENDED = "staff-ended";
  static final String CHANGED = "staff-changed";

  private static final int BATCH = 50;

  private final StaffMembers staff;
  private final PermissionGroups groups;
  private final StaffAccounts accounts;
  private final QueueWorker worker;
  private final RevokeAuthority revocations;
  private final TransactionTemplate transaction;
  private final TaskScheduler scheduler;
  private final ReentrantLock changing = new ReentrantLock(); // one run at a time is enough

  StaffSync(
      StaffMembers staff,
      PermissionGroups groups,
      StaffAccounts accounts,
      QueueWorker worker,
      RevokeAuthority revocations,
      TransactionTemplate transaction,
      TaskScheduler scheduler) {
    this.staff = staff;
    this.groups = groups;
    this.accounts = accounts;
    this.worker = worker;
    this.revocations = revocations;
    this.transaction = transaction;
    this.scheduler = scheduler;
  }

  /** Tells of one person, on the caller's thread; what fails is told later. */
  void tell(String id) {
    staff
        .untold(id)
        .ifPresent(person -> {
          String queue = person.staff().active() ? CHANGED : ENDED;
          worker.forget(queue, id); // the change may have mended what failed before
          work(queue, List.of(person));
        });
  }

  /** Says that several people changed; they are told of at once, on another thread. */
  void wake() {
    var _ = scheduler.schedule(this::changed, scheduler.getClock().instant());
  }

  @Scheduled(initialDelayString = "PT2S", fixedDelayString = "PT2S")
  void ended() {
    work(ENDED, staff.untold(true, ENDED, BATCH));
  }

  @Scheduled(initialDelayString = "PT5S", fixedDelayString = "PT5S")
  void changed() {
    if (!changing.tryLock()) {
      return;
    }
    try {
      work(CHANGED, staff.untold(false, CHANGED, BATCH));
    } finally {
      changing.unlock();
    }
  }

  private void work(String queue, List<StaffMembers.Untold> people) {
    worker.each(
        queue,
        people,
        person -> person.staff().id(),
        person -> {
          accounts.update(person.staff().keycloakId(), account(person.staff()));
          transaction.executeWithoutResult(_ -> {
            if (staff.told(person) != TokenState.GOOD) {
              revocations.renew(person.staff().asRevoked());
            }
          });
        });
  }

  /** Says again who is not believed, for processes that start long after it was said. */
  @Scheduled(initialDelayString = "PT5M", fixedDelayString = "PT5M")
  void remind() {
    transaction.executeWithoutResult(
        _ -> revocations.withhold(staff.withheld().stream().map(Staff::asRevoked).toList()));
  }

  /** What Keycloak has to know of the person. */
  StaffAccounts.Account account(Staff person) {
    return new StaffAccounts.Account(
        person.email(),
        person.firstName(),
        person.lastName(),
        person.clientId(),
        groups.granted(person),
        person.active());
  }
}
