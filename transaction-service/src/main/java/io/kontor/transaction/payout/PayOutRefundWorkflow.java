package io.kontor.transaction.payout;

import io.kontor.platform.money.Money;
import io.kontor.platform.workflow.Attempt;
import io.kontor.platform.workflow.Checkpoint;
import io.kontor.platform.workflow.StepResult;
import io.kontor.transaction.core.Amounts;
import io.kontor.transaction.core.Transaction;
import io.kontor.transaction.core.TransactionKind;
import io.kontor.transaction.core.TransactionWorkflow;
import io.kontor.transaction.ledger.Ledger;
import io.kontor.transaction.ledger.Ledger.Refused;
import io.kontor.transaction.ledger.Posting;
import io.kontor.transaction.ledger.Postings;
import java.time.Clock;
import java.util.Optional;
import java.util.Set;
import org.springframework.stereotype.Component;

/**
 * A returned payout comes back into its wallet, with the fees that were taken. When the fee wallet
 * cannot give them, the money the bank sent comes back all the same, without them.
 */
@Component
class PayOutRefundWorkflow implements TransactionWorkflow {
  private final Ledger ledger;
  private final Clock clock;

  PayOutRefundWorkflow(Ledger ledger, Clock clock) {
    this.ledger = ledger;
    this.clock = clock;
  }

  @Override
  public Set<TransactionKind> kinds() {
    return Set.of(TransactionKind.PAYOUT_REFUND);
  }

  @Override
  public StepResult<Transaction> proceed(Transaction refund, Attempt attempt) {
    Optional<Posting> earlier = ledger.find(refund.id());
    Amounts withFees = refund.amounts();
    Amounts withoutFees = Amounts.of(withFees.debited(), Money.zero(withFees.debited().currency()));
    String fees = Postings.fees(refund.clientId(), withFees.debited().currency());
    if (earlier.isPresent()) {
      boolean feesWentBack =
          earlier.get().entries().stream().anyMatch(entry -> entry.account().equals(fees));
      return done(refund.withAmounts(feesWentBack ? withFees : withoutFees));
    }
    Ledger.Result result = ledger.post(Postings.of(refund, withFees));
    if (result instanceof Refused refused && refused.account().equals(fees)) {
      result = ledger.post(Postings.of(refund, withoutFees));
      attempt.reached(Checkpoint.LEDGER);
      return result instanceof Refused again
          ? impossible(refund, again)
          : done(refund.withAmounts(withoutFees));
    }
    attempt.reached(Checkpoint.LEDGER);
    return result instanceof Refused refused ? impossible(refund, refused) : done(refund);
  }

  private StepResult<Transaction> done(Transaction refund) {
    return StepResult.completed(refund.succeeded(clock.instant()));
  }

  /**
   * The bank has sent the money, so it must be booked; the engine tries again and raises an alarm.
   */
  private static StepResult<Transaction> impossible(Transaction refund, Refused refused) {
    throw new IllegalStateException(
        "Returned money of " + refund.id() + " cannot be booked: " + refused.code());
  }
}
