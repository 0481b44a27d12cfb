package io.kontor.transaction.refund;

import io.kontor.transaction.acquirer.CardAcquirer;
import io.kontor.transaction.acquirer.CardAcquirer.Operation;
import io.kontor.transaction.bank.BankRails;
import io.kontor.transaction.core.Kind;
import io.kontor.transaction.core.Phase;
import io.kontor.transaction.core.Result;
import io.kontor.transaction.core.Transaction;
import io.kontor.transaction.core.TransactionCourse;
import io.kontor.transaction.ledger.Ledger;
import io.kontor.transaction.ledger.Ledger.Refused;
import io.kontor.transaction.ledger.Postings;
import io.kontor.transaction.ledger.Reversals;
import io.kontor.transaction.life.Point;
import io.kontor.transaction.life.PollSchedule;
import io.kontor.transaction.life.Run;
import io.kontor.transaction.life.Step;
import java.time.Clock;
import java.util.Objects;
import java.util.Set;
import org.springframework.stereotype.Component;

/**
 * Money goes back the way it came: it leaves the books first, then the acquirer or the bank is
 * asked; what they refuse comes back into the books.
 */
@Component
class PayInRefundCourse implements TransactionCourse {
  private final Ledger ledger;
  private final Reversals reversals;
  private final CardAcquirer acquirer;
  private final BankRails bank;
  private final Clock clock;

  PayInRefundCourse(
      Ledger ledger, Reversals reversals, CardAcquirer acquirer, BankRails bank, Clock clock) {
    this.ledger = ledger;
    this.reversals = reversals;
    this.acquirer = acquirer;
    this.bank = bank;
    this.clock = clock;
  }

  @Override
  public Set<Kind> kinds() {
    return Set.of(Kind.PAYIN_REFUND);
  }

  @Override
  public Step<Transaction> proceed(Transaction refund, Run run) {
    run.passed(Point.SCREENED);
    // The reference makes this harmless when it has been posted already.
    Ledger.Result posting = ledger.post(Postings.of(refund));
    run.passed(Point.LEDGER);
    if (posting instanceof Refused refused) {
      return Step.end(refund.failed(Postings.refusal(refund, refused)));
    }
    Operation operation = giveBack(refund);
    run.passed(Point.OUTSIDE);
    return switch (operation.status()) {
      case SUCCEEDED -> Step.end(refund.succeeded(clock.instant()));
      case FAILED ->
          reversals.reverse(
              refund, Result.of(operation.resultCode(), operation.resultMessage()), run);
      case PENDING, CHALLENGE ->
          Step.await(
              refund.at(Phase.AWAITING_BANK),
              PollSchedule.next(refund.creationDate(), clock.instant()));
    };
  }

  /** Both repeat their answer, so there is nothing to ask first. */
  private Operation giveBack(Transaction refund) {
    String payInId = Objects.requireNonNull(refund.links().initialTransactionId());
    Kind payIn = Objects.requireNonNull(refund.links().initialKind());
    return payIn.world() == Kind.World.BANK
        ? bank.giveBack(payInId, refund.id(), refund.amounts().credited())
        : acquirer.refund(payInId, refund.id(), refund.amounts().credited());
  }
}
