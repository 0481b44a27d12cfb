package io.kontor.dispute.dispute;

import io.kontor.platform.money.Money;
import io.kontor.platform.outbox.Outbox;
import io.kontor.platform.work.BackgroundJobs;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/**
 * The transitions of a dispute: each stores the new state, its event and the work that follows. All
 * run in the caller's database transaction, on a dispute that the caller has locked.
 */
@Component
class DisputeTransitions {
  private static final Logger log = LoggerFactory.getLogger(DisputeTransitions.class);

  private final Disputes disputes;
  private final BackgroundJobs jobs;
  private final Evidence evidence;
  private final Outbox outbox;
  private final Clock clock;

  DisputeTransitions(
      Disputes disputes, BackgroundJobs jobs, Evidence evidence, Outbox outbox, Clock clock) {
    this.disputes = disputes;
    this.jobs = jobs;
    this.evidence = evidence;
    this.outbox = outbox;
    this.clock = clock;
  }

  /**
   * The scheme has a new chargeback; false when the dispute is there already.
   *
   * @param refundIds refunds of the pay-in that went before
   */
  boolean open(Dispute dispute, List<String> refundIds) {
    if (!disputes.add(dispute)) {
      return false;
    }
    outbox.append(DisputeEventData.of(dispute).toEvent());
    if (dispute.type() == DisputeType.CONTESTABLE && !refundIds.isEmpty()) {
      evidence.alreadyRefunded(dispute, refundIds);
    }
    if (dispute.type() == DisputeType.RETRIEVAL) {
      store(dispute, dispute.awaitingClient());
    } else {
      add(dispute, DisputeStep.Kind.REPUDIATE);
    }
    return true;
  }

  /** The disputed amount was debited. */
  Dispute repudiated(Dispute dispute, String repudiationId) {
    Dispute repudiated = dispute.repudiatedBy(repudiationId);
    return dispute.type() == DisputeType.NOT_CONTESTABLE
        ? close(repudiated, DisputeResult.LOST, "The dispute cannot be contested")
        : store(dispute, repudiated.awaitingClient());
  }

  /** The merchant contests. */
  Dispute submit(Dispute dispute, @Nullable Money contested) {
    add(dispute, DisputeStep.Kind.CONTEST);
    return store(dispute, dispute.submitted(contested));
  }

  /** The merchant accepts the chargeback. */
  Dispute accept(Dispute dispute) {
    add(dispute, DisputeStep.Kind.ACCEPT);
    DisputeResult result =
        dispute.type() == DisputeType.RETRIEVAL ? DisputeResult.VOID : DisputeResult.LOST;
    return close(dispute, result, "Closed by the client");
  }

  /** The scheme has received the contest. */
  Dispute sentToBank(Dispute dispute) {
    evidence.accepted(dispute.id());
    return store(dispute, dispute.sentToBank());
  }

  /** The scheme asks for more evidence. */
  Dispute reopen(Dispute dispute, @Nullable String message, @Nullable Instant deadline) {
    return store(dispute, dispute.reopened(message, deadline));
  }

  /** The dispute is closed; what was won will be refunded. */
  Dispute close(Dispute dispute, DisputeResult result, @Nullable String message) {
    Dispute closed = store(dispute, dispute.closed(result, message, clock.instant()));
    if (closed.progress().wonAmount() > 0) {
      add(dispute, DisputeStep.Kind.REFUND);
    }
    return closed;
  }

  private void add(Dispute dispute, DisputeStep.Kind kind) {
    jobs.add(DisputeStep.JOB, dispute.id(), new DisputeStep(dispute.id(), kind));
  }

  private Dispute store(Dispute before, Dispute after) {
    disputes.update(after);
    outbox.append(DisputeEventData.of(after).toEvent());
    log.atInfo()
        .addKeyValue("dispute", after.id())
        .addKeyValue("from", before.status())
        .addKeyValue("to", after.status())
        .addKeyValue("result", after.progress().result())
        .log("Dispute changed");
    return after;
  }
}
