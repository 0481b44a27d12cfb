package io.kontor.dispute.dispute;

import io.kontor.dispute.work.WorkKind;
import io.kontor.dispute.work.WorkQueue;
import io.kontor.platform.money.Money;
import io.kontor.platform.outbox.Outbox;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/**
 * Each way in which a dispute goes on: the new state, its event and the work it needs, stored
 * together. All run in the caller's database transaction, on a dispute that it holds.
 */
@Component
class DisputeSteps {
  private static final Logger log = LoggerFactory.getLogger(DisputeSteps.class);

  private final Disputes disputes;
  private final WorkQueue work;
  private final Evidence evidence;
  private final Outbox outbox;
  private final Clock clock;

  DisputeSteps(Disputes disputes, WorkQueue work, Evidence evidence, Outbox outbox, Clock clock) {
    this.disputes = disputes;
    this.work = work;
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
    outbox.append(DisputeFact.of(dispute).toEvent());
    if (dispute.type() == DisputeType.CONTESTABLE && !refundIds.isEmpty()) {
      evidence.alreadyRefunded(dispute, refundIds);
    }
    if (dispute.type() == DisputeType.RETRIEVAL) {
      store(dispute, dispute.awaitingClient());
    } else {
      work.add(dispute.id(), WorkKind.REPUDIATE);
    }
    return true;
  }

  /** The disputed amount was taken. */
  Dispute repudiated(Dispute dispute, String repudiationId) {
    Dispute taken = dispute.repudiatedBy(repudiationId);
    work.done(dispute.id(), WorkKind.REPUDIATE);
    return dispute.type() == DisputeType.NOT_CONTESTABLE
        ? close(taken, DisputeResult.LOST, "The dispute cannot be contested")
        : store(dispute, taken.awaitingClient());
  }

  /** The merchant contests. */
  Dispute submit(Dispute dispute, @Nullable Money contested) {
    work.add(dispute.id(), WorkKind.CONTEST);
    return store(dispute, dispute.submitted(contested));
  }

  /** The merchant gives in. */
  Dispute giveIn(Dispute dispute) {
    work.add(dispute.id(), WorkKind.ACCEPT);
    DisputeResult result =
        dispute.type() == DisputeType.RETRIEVAL ? DisputeResult.VOID : DisputeResult.LOST;
    return close(dispute, result, "Closed by the client");
  }

  /** The scheme has the contest. */
  Dispute sentToBank(Dispute dispute) {
    work.done(dispute.id(), WorkKind.CONTEST);
    evidence.taken(dispute.id());
    return store(dispute, dispute.sentToBank());
  }

  /** The scheme wants more. */
  Dispute reopen(Dispute dispute, @Nullable String message, @Nullable Instant deadline) {
    return store(dispute, dispute.reopened(message, deadline));
  }

  /** It is over; what was won is to be given back. */
  Dispute close(Dispute dispute, DisputeResult result, @Nullable String message) {
    Dispute closed = store(dispute, dispute.closed(result, message, clock.instant()));
    work.done(dispute.id(), WorkKind.CONTEST);
    if (closed.progress().wonAmount() > 0) {
      work.add(dispute.id(), WorkKind.REFUND);
    }
    return closed;
  }

  private Dispute store(Dispute before, Dispute after) {
    disputes.update(after);
    outbox.append(DisputeFact.of(after).toEvent());
    log.atInfo()
        .addKeyValue("dispute", after.id())
        .addKeyValue("from", before.status())
        .addKeyValue("to", after.status())
        .addKeyValue("result", after.progress().result())
        .log("Dispute changed");
    return after;
  }
}
