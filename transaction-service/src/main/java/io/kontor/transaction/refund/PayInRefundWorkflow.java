package io.kontor.transaction.refund;

import io.kontor.platform.workflow.Attempt;
import io.kontor.platform.workflow.Checkpoint;
import io.kontor.platform.workflow.PollSchedule;
import io.kontor.platform.workflow.StepResult;
import io.kontor.transaction.core.Phase;
import io.kontor.transaction.core.Result;
import io.kontor.transaction.core.Transaction;
import io.kontor.transaction.core.TransactionKind;
import io.kontor.transaction.core.TransactionWorkflow;
import io.kontor.transaction.ledger.Ledger;
import io.kontor.transaction.ledger.Ledger.Refused;
import io.kontor.transaction.ledger.Postings;
import io.kontor.transaction.ledger.Reversals;
import io.kontor.transaction.provider.acquirer.CardAcquirer;
import io.kontor.transaction.provider.acquirer.CardAcquirer.Operation;
import io.kontor.transaction.provider.bank.BankRails;
import java.time.Clock;
import java.util.Objects;
import java.util.Set;
import org.springframework.stereotype.Component;

/**
 * Money goes back the way it came: it leaves the books first, then the acquirer or the bank is
 * asked; what they refuse comes back into the books.
 */
@Component
class PayInRefundWorkflow implements TransactionWorkflow {
  private final Ledger ledger;
  private final Reversals reversals;
  private final CardAcquirer acquirer;
  private final BankRails bank;
  private final Clock clock;

  PayInRefundWorkflow(
      Ledger ledger, Reversals reversals, CardAcquirer acquirer, BankRails bank, Clock clock) {
    this.ledger = ledger;
    this.reversals = reversals;
    this.acquirer = acquirer;
    this.bank = bank;
    this.clock = clock;
  }

  @Override
  public Set<TransactionKind> kinds() {
    return Set.of(TransactionKind.PAYIN_REFUND);
  }

  @Override
  public StepResult<Transaction> proceed(Transaction refund, Attempt attempt) {
    attempt.reached(Checkpoint.SCREENED);
    // Posting is idempotent by the reference.
    Ledger.Result posting = ledger.post(Postings.of(refund));
    attempt.reached(Checkpoint.LEDGER);
    if (posting instanceof Refused refused) {
      return StepResult.completed(refund.failed(Postings.refusal(refund, refused)));
    }
    Operation operation = giveBack(refund);
    attempt.reached(Checkpoint.OUTSIDE);
    return switch (operation.status()) {
      case SUCCEEDED -> StepResult.completed(refund.succeeded(clock.instant()));
      case FAILED ->
          reversals.reverse(
              refund, Result.of(operation.resultCode(), operation.resultMessage()), attempt);
      case PENDING, CHALLENGE ->
          StepResult.waitUntil(
              refund.at(Phase.AWAITING_BANK),
              PollSchedule.next(refund.creationDate(), clock.instant()));
    };
  }

  /** Both repeat their answer, so there is nothing to ask first. */
  private Operation giveBack(Transaction refund) {
    String payInId = Objects.requireNonNull(refund.links().initialTransactionId());
    TransactionKind payIn = Objects.requireNonNull(refund.links().initialKind());
    return payIn.clearingAccount() == TransactionKind.ClearingAccount.BANK
        ? bank.giveBack(payInId, refund.id(), refund.amounts().credited())
        : acquirer.refund(payInId, refund.id(), refund.amounts().credited());
  }
}
