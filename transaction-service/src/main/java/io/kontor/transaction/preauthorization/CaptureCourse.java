package io.kontor.transaction.preauthorization;

import io.kontor.transaction.acquirer.CardAcquirer;
import io.kontor.transaction.acquirer.CardAcquirer.Operation;
import io.kontor.transaction.acquirer.CardAcquirer.PaymentStatus;
import io.kontor.transaction.core.Kind;
import io.kontor.transaction.core.Phase;
import io.kontor.transaction.core.Result;
import io.kontor.transaction.core.Status;
import io.kontor.transaction.core.Transaction;
import io.kontor.transaction.core.TransactionCourse;
import io.kontor.transaction.core.TransactionListener;
import io.kontor.transaction.core.Transactions;
import io.kontor.transaction.life.Point;
import io.kontor.transaction.life.PollSchedule;
import io.kontor.transaction.life.Run;
import io.kontor.transaction.life.Step;
import io.kontor.transaction.payin.CollectFunds;
import io.kontor.transaction.screening.Screening;
import java.time.Clock;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.springframework.stereotype.Component;

/** Reserved money is taken; the acquirer repeats its answer, so there is nothing to ask first. */
@Component
class CaptureCourse implements TransactionCourse, TransactionListener {
  private final CardAcquirer acquirer;
  private final Screening screening;
  private final CollectFunds collectFunds;
  private final Preauthorizations preauthorizations;
  private final Clock clock;

  CaptureCourse(
      CardAcquirer acquirer,
      Screening screening,
      CollectFunds collectFunds,
      Preauthorizations preauthorizations,
      Clock clock) {
    this.acquirer = acquirer;
    this.screening = screening;
    this.collectFunds = collectFunds;
    this.preauthorizations = preauthorizations;
    this.clock = clock;
  }

  @Override
  public Set<Kind> kinds() {
    return Set.of(Kind.PREAUTHORIZED_DIRECT);
  }

  @Override
  public Step<Transaction> proceed(Transaction payIn, Run run) {
    if (run.isFresh()) {
      Optional<Result> refusal = screening.refusal(payIn);
      if (refusal.isPresent()) {
        return Step.end(payIn.failed(refusal.get()));
      }
      run.passed(Point.SCREENED);
    }
    Operation operation = capture(payIn);
    run.passed(Point.OUTSIDE);
    return switch (operation.status()) {
      case SUCCEEDED -> collectFunds.post(payIn, run);
      case FAILED ->
          Step.end(payIn.failed(Result.of(operation.resultCode(), operation.resultMessage())));
      case PENDING, CHALLENGE ->
          Step.await(
              payIn.at(Phase.AWAITING_BANK),
              PollSchedule.next(payIn.creationDate(), clock.instant()));
    };
  }

  /**
   * A capture that was refused by us never reached the acquirer, and asking would make it happen.
   */
  @Override
  public void check(Transaction payIn) {
    if (payIn.status() == Status.SUCCEEDED) {
      collectFunds.compare(payIn, capture(payIn).status() == PaymentStatus.SUCCEEDED);
    }
  }

  @Override
  public void stored(Transaction before, Transaction after, Transactions transactions) {
    if (after.kind() == Kind.PREAUTHORIZED_DIRECT
        && after.status() == Status.SUCCEEDED
        && before.status() != Status.SUCCEEDED) {
      preauthorizations.captured(
          after.clientId(),
          Objects.requireNonNull(after.links().preauthorizationId()),
          after.id(),
          after.amounts().debited());
    }
  }

  private Operation capture(Transaction payIn) {
    return acquirer.capture(
        Objects.requireNonNull(payIn.links().preauthorizationId()),
        payIn.id(),
        payIn.amounts().debited());
  }
}
