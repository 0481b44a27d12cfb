package io.kontor.dispute.dispute;

import java.time.Clock;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/** Closes disputes that the merchant let pass. Several instances may run. */
@Component
class DeadlineJob {
  private static final int BATCH = 100;

  private final Disputes disputes;
  private final DisputeSteps steps;
  private final TransactionTemplate transaction;
  private final Clock clock;

  DeadlineJob(Disputes disputes, DisputeSteps steps, TransactionTemplate transaction, Clock clock) {
    this.disputes = disputes;
    this.steps = steps;
    this.transaction = transaction;
    this.clock = clock;
  }

  @Scheduled(fixedDelayString = "${dispute.deadlines.every}")
  void run() {
    for (String id : disputes.overdue(clock.instant(), BATCH)) {
      transaction.executeWithoutResult(_ -> {
        Dispute dispute = disputes.lock(id);
        if (dispute.status().isClientsTurn() && !dispute.isOpenForClient(clock.instant())) {
          steps.close(dispute, DisputeResult.LOST, "The contest deadline has passed");
        }
      });
    }
  }
}
