package io.kontor.transaction.conversion;

import io.kontor.platform.money.Money;
import io.kontor.platform.workflow.Attempt;
import io.kontor.platform.workflow.Checkpoint;
import io.kontor.platform.workflow.StepResult;
import io.kontor.transaction.core.Details;
import io.kontor.transaction.core.Phase;
import io.kontor.transaction.core.Result;
import io.kontor.transaction.core.Status;
import io.kontor.transaction.core.Transaction;
import io.kontor.transaction.core.TransactionKind;
import io.kontor.transaction.core.TransactionWorkflow;
import io.kontor.transaction.ledger.Ledger;
import io.kontor.transaction.ledger.Ledger.Posted;
import io.kontor.transaction.ledger.Ledger.Refused;
import io.kontor.transaction.ledger.Postings;
import io.kontor.transaction.ledger.Reversals;
import io.kontor.transaction.provider.fx.FxDesk;
import io.kontor.transaction.provider.fx.FxDesk.Deal;
import io.kontor.transaction.reconciliation.Reconciliation;
import io.kontor.transaction.screening.Screening;
import java.time.Clock;
import java.time.Duration;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.springframework.stereotype.Component;

/**
 * One currency leaves the books, the desk deals, the other one enters: each posting balances by
 * itself, and the desk's positions stand for what it owes in between. What the desk refuses comes
 * back. Money is credited only when the desk has dealt, so nobody can spend it before.
 */
@Component
class ConversionWorkflow implements TransactionWorkflow {
  private static final Duration RECHECK = Duration.ofHours(1);

  private final Screening screening;
  private final Ledger ledger;
  private final Reversals reversals;
  private final FxDesk desk;
  private final Details details;
  private final Reconciliation reconciliation;
  private final Clock clock;

  ConversionWorkflow(
      Screening screening,
      Ledger ledger,
      Reversals reversals,
      FxDesk desk,
      Details details,
      Reconciliation reconciliation,
      Clock clock) {
    this.screening = screening;
    this.ledger = ledger;
    this.reversals = reversals;
    this.desk = desk;
    this.details = details;
    this.reconciliation = reconciliation;
    this.clock = clock;
  }

  @Override
  public Set<TransactionKind> kinds() {
    return Set.of(TransactionKind.INSTANT_CONVERSION, TransactionKind.QUOTED_CONVERSION);
  }

  @Override
  public StepResult<Transaction> proceed(Transaction conversion, Attempt attempt) {
    if (attempt.isFirst() || ledger.find(conversion.id()).isEmpty()) {
      Optional<Result> refusal = screening.refusal(conversion);
      if (refusal.isPresent()) {
        return StepResult.completed(conversion.failed(refusal.get()));
      }
      attempt.reached(Checkpoint.SCREENED);
      if (ledger.post(Postings.of(conversion)) instanceof Refused refused) {
        return StepResult.completed(conversion.failed(Postings.refusal(conversion, refused)));
      }
    }
    attempt.reached(Checkpoint.LEDGER);
    Money fees = conversion.amounts().fees();
    Deal deal =
        desk.deal(
            conversion.id(),
            hold(conversion),
            conversion.amounts().debited().minus(fees),
            conversion.amounts().credited());
    attempt.reached(Checkpoint.OUTSIDE);
    return switch (deal) {
      case FxDesk.Refused refused -> reversals.reverse(conversion, refused.result(), attempt);
      case FxDesk.Made _ -> credit(conversion, attempt);
    };
  }

  @Override
  public void check(Transaction conversion) {
    boolean made = desk.find(conversion.id()).orElse(null) instanceof FxDesk.Made;
    if (made != (conversion.status() == Status.SUCCEEDED)) {
      reconciliation.record(
          conversion.id(),
          "OUTCOMES_DIFFER",
          "ours is " + conversion.status() + ", the desk " + (made ? "dealt" : "did not deal"));
    }
  }

  private StepResult<Transaction> credit(Transaction conversion, Attempt attempt) {
    Ledger.Result result = ledger.post(Postings.credited(conversion));
    attempt.reached(Checkpoint.LEDGER);
    return switch (result) {
      case Posted _ -> StepResult.completed(conversion.succeeded(clock.instant()));
      case Refused refused -> {
        // The desk has dealt, so it must be booked; a person must act.
        reconciliation.record(conversion.id(), "MONEY_TAKEN_NOT_POSTED", refused.code());
        yield StepResult.waitUntil(conversion.at(Phase.POSTING), clock.instant().plus(RECHECK));
      }
    };
  }

  private String hold(Transaction conversion) {
    ConversionDetails own = details.read(conversion.details(), ConversionDetails.class);
    return Objects.requireNonNull(own.hold());
  }
}
