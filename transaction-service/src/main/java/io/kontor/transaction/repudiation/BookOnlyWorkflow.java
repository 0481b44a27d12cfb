package io.kontor.transaction.repudiation;

import io.kontor.platform.workflow.Attempt;
import io.kontor.platform.workflow.Checkpoint;
import io.kontor.platform.workflow.StepResult;
import io.kontor.transaction.core.Details;
import io.kontor.transaction.core.Transaction;
import io.kontor.transaction.core.TransactionKind;
import io.kontor.transaction.core.TransactionWorkflow;
import io.kontor.transaction.ledger.Ledger;
import io.kontor.transaction.ledger.Ledger.Posted;
import io.kontor.transaction.ledger.Ledger.Refused;
import io.kontor.transaction.ledger.Postings;
import java.time.Clock;
import java.util.Set;
import org.springframework.stereotype.Component;

/** Books what the card scheme has decided already. */
@Component
class BookOnlyWorkflow implements TransactionWorkflow {
  private final Ledger ledger;
  private final Details details;
  private final Clock clock;

  BookOnlyWorkflow(Ledger ledger, Details details, Clock clock) {
    this.ledger = ledger;
    this.details = details;
    this.clock = clock;
  }

  @Override
  public Set<TransactionKind> kinds() {
    return Set.of(TransactionKind.REPUDIATION, TransactionKind.REPUDIATION_REFUND);
  }

  @Override
  public StepResult<Transaction> proceed(Transaction transaction, Attempt attempt) {
    Ledger.Result result =
        ledger.post(
            Postings.ofScheme(transaction, RepudiationDetails.surplus(transaction, details)));
    attempt.reached(Checkpoint.LEDGER);
    return switch (result) {
      case Posted _ -> StepResult.completed(transaction.succeeded(clock.instant()));
      case Refused refused ->
          throw new IllegalStateException(
              "What the scheme did about " + transaction.id() + " cannot be booked: " + refused);
    };
  }
}
