package io.kontor.transaction.payout;

import io.kontor.platform.money.Money;
import io.kontor.transaction.core.Amounts;
import io.kontor.transaction.core.Kind;
import io.kontor.transaction.core.Transaction;
import io.kontor.transaction.core.TransactionCourse;
import io.kontor.transaction.ledger.Ledger;
import io.kontor.transaction.ledger.Ledger.Refused;
import io.kontor.transaction.ledger.Posting;
import io.kontor.transaction.ledger.Postings;
import io.kontor.transaction.life.Point;
import io.kontor.transaction.life.Run;
import io.kontor.transaction.life.Step;
import java.time.Clock;
import java.util.Optional;
import java.util.Set;
import org.springframework.stereotype.Component;

/**
 * A returned payout comes back into its wallet, with the fees that were taken. When the fee wallet
 * cannot give them, the money the bank sent comes back all the same, without them.
 */
@Component
class PayOutRefundCourse implements TransactionCourse {
  private final Ledger ledger;
  private final Clock clock;

  PayOutRefundCourse(Ledger ledger, Clock clock) {
    this.ledger = ledger;
    this.clock = clock;
  }

  @Override
  public Set<Kind> kinds() {
    return Set.of(Kind.PAYOUT_REFUND);
  }

  @Override
  public Step<Transaction> proceed(Transaction refund, Run run) {
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
      run.passed(Point.LEDGER);
      return result instanceof Refused again
          ? impossible(refund, again)
          : done(refund.withAmounts(withoutFees));
    }
    run.passed(Point.LEDGER);
    return result instanceof Refused refused ? impossible(refund, refused) : done(refund);
  }

  private Step<Transaction> done(Transaction refund) {
    return Step.end(refund.succeeded(clock.instant()));
  }

  /**
   * The bank has sent the money, so it must be booked; the engine tries again and raises an alarm.
   */
  private static Step<Transaction> impossible(Transaction refund, Refused refused) {
    throw new IllegalStateException(
        "Returned money of " + refund.id() + " cannot be booked: " + refused.code());
  }
}
