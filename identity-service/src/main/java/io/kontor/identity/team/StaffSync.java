package io.kontor.identity.team;

import io.kontor.identity.keycloak.StaffAccounts;
import io.kontor.identity.revocation.RevokeAuthority;
import io.kontor.platform.work.QueueWorker;
import io.kontor.platform.work.RecurringJob;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.locks.ReentrantLock;
import org.springframework.context.annotation.Bean;
import org.springframework.scheduling.TaskScheduler;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Tells Keycloak about changed staff: right after the change, and again every few seconds until it
 * knows. People who may not sign in any more have a queue of their own, so that no number of other
 * changes, and none that Keycloak refuses, is before them. Harmless when several instances run it.
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

  /** Updates one person in Keycloak, on the caller's thread; a failure is retried later. */
  void tell(String id) {
    staff
        .syncDue(id)
        .ifPresent(person -> {
          String queue = person.staff().active() ? CHANGED : ENDED;
          worker.forget(queue, id); // the change may have mended what failed before
          work(queue, List.of(person));
        });
  }

  /** Schedules the update of several changed people at once, on another thread. */
  void wake() {
    var _ = scheduler.schedule(this::changed, scheduler.getClock().instant());
  }

  @Scheduled(initialDelayString = "PT2S", fixedDelayString = "PT2S")
  void ended() {
    work(ENDED, staff.syncDue(true, ENDED, BATCH));
  }

  @Scheduled(initialDelayString = "PT5S", fixedDelayString = "PT5S")
  void changed() {
    if (!changing.tryLock()) {
      return;
    }
    try {
      work(CHANGED, staff.syncDue(false, CHANGED, BATCH));
    } finally {
      changing.unlock();
    }
  }

  private void work(String queue, List<StaffMembers.SyncDue> people) {
    worker.each(
        queue,
        people,
        person -> person.staff().id(),
        person -> {
          accounts.update(person.staff().keycloakId(), account(person.staff()));
          transaction.executeWithoutResult(_ -> {
            if (staff.recordSync(person) != TokenState.GOOD) {
              revocations.renew(person.staff().asRevoked());
            }
          });
        });
  }

  /** Publishes again whose tokens are withheld, for processes that start much later. */
  @Bean
  RecurringJob remindOfWithheldStaff() {
    return new RecurringJob("remind-of-withheld-staff", Duration.ofMinutes(5), this::remind);
  }

  private void remind() {
    transaction.executeWithoutResult(
        _ -> revocations.withhold(staff.withheld().stream().map(Staff::asRevoked).toList()));
  }

  /** The data of the person that Keycloak needs. */
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
