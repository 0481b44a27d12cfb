package io.kontor.transaction.conversion;

import io.kontor.platform.money.Money;
import io.kontor.transaction.core.Details;
import io.kontor.transaction.core.Kind;
import io.kontor.transaction.core.Phase;
import io.kontor.transaction.core.Result;
import io.kontor.transaction.core.Status;
import io.kontor.transaction.core.Transaction;
import io.kontor.transaction.core.TransactionCourse;
import io.kontor.transaction.fx.FxDesk;
import io.kontor.transaction.fx.FxDesk.Deal;
import io.kontor.transaction.ledger.Ledger;
import io.kontor.transaction.ledger.Ledger.Posted;
import io.kontor.transaction.ledger.Ledger.Refused;
import io.kontor.transaction.ledger.Postings;
import io.kontor.transaction.ledger.Reversals;
import io.kontor.transaction.life.Point;
import io.kontor.transaction.life.Run;
import io.kontor.transaction.life.Step;
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
class ConversionCourse implements TransactionCourse {
  private static final Duration RECHECK = Duration.ofHours(1);

  private final Screening screening;
  private final Ledger ledger;
  private final Reversals reversals;
  private final FxDesk desk;
  private final Details details;
  private final Reconciliation reconciliation;
  private final Clock clock;

  ConversionCourse(
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
  public Set<Kind> kinds() {
    return Set.of(Kind.INSTANT_CONVERSION, Kind.QUOTED_CONVERSION);
  }

  @Override
  public Step<Transaction> proceed(Transaction conversion, Run run) {
    if (run.isFresh() || ledger.find(conversion.id()).isEmpty()) {
      Optional<Result> refusal = screening.refusal(conversion);
      if (refusal.isPresent()) {
        return Step.end(conversion.failed(refusal.get()));
      }
      run.passed(Point.SCREENED);
      if (ledger.post(Postings.of(conversion)) instanceof Refused refused) {
        return Step.end(conversion.failed(Postings.refusal(conversion, refused)));
      }
    }
    run.passed(Point.LEDGER);
    Money fees = conversion.amounts().fees();
    Deal deal =
        desk.deal(
            conversion.id(),
            hold(conversion),
            conversion.amounts().debited().minus(fees),
            conversion.amounts().credited());
    run.passed(Point.OUTSIDE);
    return switch (deal) {
      case FxDesk.Refused refused -> reversals.reverse(conversion, refused.result(), run);
      case FxDesk.Made _ -> credit(conversion, run);
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

  private Step<Transaction> credit(Transaction conversion, Run run) {
    Ledger.Result result = ledger.post(Postings.credited(conversion));
    run.passed(Point.LEDGER);
    return switch (result) {
      case Posted _ -> Step.end(conversion.succeeded(clock.instant()));
      case Refused refused -> {
        // The desk has dealt, so it must be booked; a person must act.
        reconciliation.record(conversion.id(), "MONEY_TAKEN_NOT_POSTED", refused.code());
        yield Step.await(conversion.at(Phase.POSTING), clock.instant().plus(RECHECK));
      }
    };
  }

  private String hold(Transaction conversion) {
    ConversionDetails own = details.read(conversion.details(), ConversionDetails.class);
    return Objects.requireNonNull(own.hold());
  }
}
