package io.kontor.transaction.ledger;

import io.kontor.platform.workflow.Attempt;
import io.kontor.platform.workflow.Checkpoint;
import io.kontor.platform.workflow.StepResult;
import io.kontor.transaction.core.Result;
import io.kontor.transaction.core.Transaction;
import io.kontor.transaction.ledger.Ledger.Posted;
import io.kontor.transaction.ledger.Ledger.Refused;
import io.kontor.transaction.reconciliation.Reconciliation;
import java.time.Clock;
import java.time.Duration;
import org.springframework.stereotype.Component;

/** Gives back what left the books, when the outside world would not take it. */
@Component
public class Reversals {
  private static final Duration RECHECK = Duration.ofHours(1);

  private final Ledger ledger;
  private final Reconciliation reconciliation;
  private final Clock clock;

  Reversals(Ledger ledger, Reconciliation reconciliation, Clock clock) {
    this.ledger = ledger;
    this.reconciliation = reconciliation;
    this.clock = clock;
  }

  /** Reverses the posting of a refused transaction; repeatable. */
  public StepResult<Transaction> reverse(Transaction transaction, Result refusal, Attempt attempt) {
    Ledger.Result result = ledger.post(Postings.reversal(transaction));
    attempt.reached(Checkpoint.LEDGER);
    return switch (result) {
      case Posted _ -> StepResult.completed(transaction.failed(refusal));
      case Refused refused -> {
        // A fee that was collected has been paid out meanwhile.
        reconciliation.record(transaction.id(), "REVERSAL_REFUSED", refused.code());
        yield StepResult.waitUntil(transaction, clock.instant().plus(RECHECK));
      }
    };
  }
}
