package io.kontor.dispute.dispute;

import io.kontor.dispute.client.scheme.SchemeClient.Chargeback;
import io.kontor.dispute.client.transaction.TransactionClient;
import io.kontor.dispute.payin.PayIn;
import io.kontor.dispute.payin.PayIns;
import io.kontor.platform.id.Ids;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Brings a dispute up to date with its chargeback at the scheme, and opens it when it is new.
 * Repeats and stale updates change nothing.
 */
@Service
public class FollowChargeback {
  private final Disputes disputes;
  private final DisputeTransitions transitions;
  private final PayIns payIns;
  private final TransactionClient transactions;
  private final TransactionTemplate transaction;
  private final Ids ids;
  private final Clock clock;

  FollowChargeback(
      Disputes disputes,
      DisputeTransitions transitions,
      PayIns payIns,
      TransactionClient transactions,
      TransactionTemplate transaction,
      Ids ids,
      Clock clock) {
    this.disputes = disputes;
    this.transitions = transitions;
    this.payIns = payIns;
    this.transactions = transactions;
    this.transaction = transaction;
    this.ids = ids;
    this.clock = clock;
  }

  /** What came of an update. */
  public enum Outcome {
    /** The dispute is up to date. */
    DONE,
    /** The pay-in is not known here yet; retry. */
    PAYIN_UNKNOWN,
    /** The dispute has to finish a step of its own first; retry. */
    NOT_READY
  }

  /** Applies the present state of the chargeback. */
  public Outcome execute(Chargeback chargeback) {
    Outcome known =
        transaction.execute(_ ->
            disputes
                .lockByChargeback(chargeback.id())
                .map(dispute -> follow(dispute, chargeback))
                .orElse(null));
    if (known != null) {
      return known;
    }
    Optional<PayIn> payIn = payIns.find(chargeback.paymentReference());
    return payIn.isEmpty() ? Outcome.PAYIN_UNKNOWN : open(chargeback, payIn.get());
  }

  /** Opens the dispute, after refunds of the pay-in have been stopped. */
  private Outcome open(Chargeback chargeback, PayIn payIn) {
    Dispute dispute = fresh(chargeback, payIn);
    List<String> refundIds =
        dispute.type() == DisputeType.RETRIEVAL
            ? List.of() // asks a question; giving the money back is a good answer
            : transactions.dispute(payIn.clientId(), payIn.id()).refundIds();
    return Objects.requireNonNull(
        transaction.execute(_ -> {
          transitions.open(dispute, refundIds);
          // Another instance may have been quicker: go on with the stored dispute.
          return follow(disputes.lockByChargeback(chargeback.id()).orElseThrow(), chargeback);
        }));
  }

  private Dispute fresh(Chargeback chargeback, PayIn payIn) {
    return new Dispute(
        ids.next("dispute"),
        payIn.clientId(),
        chargeback.id(),
        DisputeType.valueOf(chargeback.disputeType()),
        DisputeReasonType.of(chargeback.reasonType()),
        payIn.id(),
        payIn.authorId(),
        payIn.creditedWalletId(),
        chargeback.amount(),
        clock.instant().truncatedTo(ChronoUnit.MILLIS),
        notLater(chargeback.deadline()),
        null,
        null,
        Dispute.Progress.created());
  }

  private Outcome follow(Dispute dispute, Chargeback chargeback) {
    return switch (chargeback.status()) {
      case OPEN -> Outcome.DONE;
      case CONTESTED -> {
        if (dispute.status() == DisputeStatus.SUBMITTED) {
          transitions.sentToBank(dispute);
        }
        yield Outcome.DONE;
      }
      case REOPENED -> {
        // After a second submission REOPENED may be stale: the scheme has yet to receive it. After
        // the first it shows that the contest arrived although its answer was lost.
        if (dispute.status() == DisputeStatus.SUBMITTED && dispute.progress().submissions() == 1) {
          reopen(transitions.sentToBank(dispute), chargeback);
        } else if (dispute.status() == DisputeStatus.PENDING_BANK_ACTION) {
          reopen(dispute, chargeback);
        }
        yield Outcome.DONE;
      }
      case CLOSED -> close(dispute, chargeback);
    };
  }

  private void reopen(Dispute dispute, Chargeback chargeback) {
    transitions.reopen(dispute, chargeback.message(), notLater(chargeback.deadline()));
  }

  private Outcome close(Dispute dispute, Chargeback chargeback) {
    if (dispute.status() == DisputeStatus.CREATED) {
      return dispute.type() == DisputeType.NOT_CONTESTABLE
          ? Outcome.DONE // closes by itself as soon as the money is debited
          : Outcome.NOT_READY;
    }
    if (dispute.status() != DisputeStatus.CLOSED) {
      String result = chargeback.result();
      transitions.close(
          dispute,
          result == null ? DisputeResult.VOID : DisputeResult.valueOf(result),
          chargeback.message());
    }
    return Outcome.DONE;
  }

  /** The scheme's own instant, cut to whole seconds, so never later. */
  private static @Nullable Instant notLater(@Nullable Instant deadline) {
    return deadline == null ? null : deadline.truncatedTo(ChronoUnit.SECONDS);
  }
}
