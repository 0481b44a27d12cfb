package io.kontor.transaction.ledger;

import io.kontor.platform.workflow.Attempt;
import io.kontor.platform.workflow.Checkpoint;
import io.kontor.platform.workflow.StepResult;
import io.kontor.transaction.core.Result;
import io.kontor.transaction.core.Transaction;
import io.kontor.transaction.core.TransactionKind;
import io.kontor.transaction.core.TransactionWorkflow;
import io.kontor.transaction.ledger.Ledger.Posted;
import io.kontor.transaction.ledger.Ledger.Refused;
import io.kontor.transaction.screening.Screening;
import java.time.Clock;
import java.util.Optional;
import java.util.Set;
import org.springframework.stereotype.Component;

/** Kinds that only the ledger is asked about: screening for transfers, then one posting. */
@Component
class LedgerOnlyWorkflow implements TransactionWorkflow {
  private final Screening screening;
  private final Ledger ledger;
  private final Clock clock;

  LedgerOnlyWorkflow(Screening screening, Ledger ledger, Clock clock) {
    this.screening = screening;
    this.ledger = ledger;
    this.clock = clock;
  }

  @Override
  public Set<TransactionKind> kinds() {
    return Set.of(
        TransactionKind.TRANSFER, TransactionKind.TRANSFER_REFUND, TransactionKind.SETTLEMENT);
  }

  @Override
  public StepResult<Transaction> proceed(Transaction transaction, Attempt attempt) {
    if (!attempt.isFirst() && ledger.find(transaction.id()).isPresent()) {
      return StepResult.completed(transaction.succeeded(clock.instant()));
    }
    if (transaction.kind() == TransactionKind.TRANSFER) {
      Optional<Result> refusal = screening.refusal(transaction);
      if (refusal.isPresent()) {
        return StepResult.completed(transaction.failed(refusal.get()));
      }
    }
    attempt.reached(Checkpoint.SCREENED);
    Posting posting = Postings.of(transaction);
    Ledger.Result result = attempt.isFirst() ? ledger.postTogether(posting) : ledger.post(posting);
    attempt.reached(Checkpoint.LEDGER);
    return StepResult.completed(
        switch (result) {
          case Posted _ -> transaction.succeeded(clock.instant());
          case Refused refused -> transaction.failed(Postings.refusal(transaction, refused));
        });
  }
}
