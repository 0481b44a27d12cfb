package io.kontor.dispute.dispute;

import io.kontor.platform.work.QueueWorker;
import java.time.Clock;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/** Closes disputes whose deadline has passed. Several instances may run. */
@Component
class DeadlineJob {
  static final String QUEUE = "dispute-deadlines";

  private static final int BATCH = 100;

  private final Disputes disputes;
  private final DisputeTransitions transitions;
  private final QueueWorker worker;
  private final TransactionTemplate transaction;
  private final Clock clock;

  DeadlineJob(
      Disputes disputes,
      DisputeTransitions transitions,
      QueueWorker worker,
      TransactionTemplate transaction,
      Clock clock) {
    this.disputes = disputes;
    this.transitions = transitions;
    this.worker = worker;
    this.transaction = transaction;
    this.clock = clock;
  }

  @Scheduled(fixedDelayString = "${kontor.dispute.deadlines.every}")
  void run() {
    worker.each(QUEUE, disputes.overdue(clock.instant(), BATCH), id -> id, this::close);
  }

  private void close(String id) {
    transaction.executeWithoutResult(_ -> {
      Dispute dispute = disputes.lock(id);
      if (dispute.status().isAwaitingClient() && !dispute.isOpenForClient(clock.instant())) {
        transitions.close(dispute, DisputeResult.LOST, "The contest deadline has passed");
      }
    });
  }
}
