package io.kontor.dispute.chargeback;

import io.kontor.platform.work.BackgroundJobs;
import java.util.Collection;
import org.springframework.stereotype.Component;

/** The chargebacks with an update to follow. */
@Component
class ChargebackNotices {
  private final BackgroundJobs jobs;

  ChargebackNotices(BackgroundJobs jobs) {
    this.jobs = jobs;
  }

  /** Stores that the chargeback was updated; it is followed again even if it is at this moment. */
  void add(ChargebackNotice notice) {
    jobs.add(ChargebackNotice.JOB, notice.chargebackId(), notice);
  }

  /** Stores that it waits for this pay-in. */
  void waitFor(String paymentReference, ChargebackNotice notice) {
    jobs.add(ChargebackNotice.WITHOUT_PAYIN, paymentReference, notice);
  }

  /**
   * The pay-ins are there: their chargebacks are followed at once. What waits finds its work done
   * at its next retry.
   */
  void wake(Collection<String> paymentReferences) {
    jobs.find(ChargebackNotice.WITHOUT_PAYIN, paymentReferences).stream()
        .distinct()
        .forEach(this::add);
  }
}
