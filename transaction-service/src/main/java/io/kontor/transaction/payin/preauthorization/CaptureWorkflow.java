package io.kontor.transaction.payin.preauthorization;

import io.kontor.platform.workflow.Attempt;
import io.kontor.platform.workflow.Checkpoint;
import io.kontor.platform.workflow.PollSchedule;
import io.kontor.platform.workflow.StepResult;
import io.kontor.transaction.card.CardForPayment;
import io.kontor.transaction.core.Details;
import io.kontor.transaction.core.Phase;
import io.kontor.transaction.core.Result;
import io.kontor.transaction.core.Status;
import io.kontor.transaction.core.Transaction;
import io.kontor.transaction.core.TransactionKind;
import io.kontor.transaction.core.TransactionListener;
import io.kontor.transaction.core.TransactionWorkflow;
import io.kontor.transaction.core.Transactions;
import io.kontor.transaction.payin.CollectFunds;
import io.kontor.transaction.payin.card.CardDirectDetails;
import io.kontor.transaction.provider.acquirer.CardAcquirer;
import io.kontor.transaction.provider.acquirer.CardAcquirer.Operation;
import io.kontor.transaction.provider.acquirer.CardAcquirer.Payment;
import io.kontor.transaction.provider.acquirer.CardAcquirer.PaymentKind;
import io.kontor.transaction.provider.acquirer.CardAcquirer.PaymentStatus;
import io.kontor.transaction.screening.Screening;
import java.time.Clock;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.springframework.stereotype.Component;

/**
 * Reserved money is taken: the acquirer repeats its answer, so there is nothing to ask first. Or
 * the payer of a deposit is charged once more, which is a payment of its own.
 */
@Component
class CaptureWorkflow implements TransactionWorkflow, TransactionListener {
  private static final Set<TransactionKind> CAPTURES =
      Set.of(
          TransactionKind.PREAUTHORIZED_DIRECT,
          TransactionKind.DEPOSIT_CAPTURE,
          TransactionKind.DEPOSIT_FIRST_CAPTURE,
          TransactionKind.DEPOSIT_COMPLEMENT);

  private final CardAcquirer acquirer;
  private final Screening screening;
  private final CollectFunds collectFunds;
  private final Preauthorizations preauthorizations;
  private final CardForPayment cards;
  private final Details details;
  private final Clock clock;

  CaptureWorkflow(
      CardAcquirer acquirer,
      Screening screening,
      CollectFunds collectFunds,
      Preauthorizations preauthorizations,
      CardForPayment cards,
      Details details,
      Clock clock) {
    this.acquirer = acquirer;
    this.screening = screening;
    this.collectFunds = collectFunds;
    this.preauthorizations = preauthorizations;
    this.cards = cards;
    this.details = details;
    this.clock = clock;
  }

  @Override
  public Set<TransactionKind> kinds() {
    return CAPTURES;
  }

  @Override
  public StepResult<Transaction> proceed(Transaction payIn, Attempt attempt) {
    if (payIn.kind() == TransactionKind.DEPOSIT_COMPLEMENT) {
      return collectFunds.follow(payIn, attempt, () -> charge(payIn), (same, _) -> same);
    }
    if (attempt.isFirst()) {
      Optional<Result> refusal = screening.refusal(payIn);
      if (refusal.isPresent()) {
        return StepResult.completed(payIn.failed(refusal.get()));
      }
      attempt.reached(Checkpoint.SCREENED);
    }
    Operation operation = capture(payIn);
    attempt.reached(Checkpoint.OUTSIDE);
    return switch (operation.status()) {
      case SUCCEEDED -> collectFunds.post(payIn, attempt);
      case FAILED ->
          StepResult.completed(
              payIn.failed(Result.of(operation.resultCode(), operation.resultMessage())));
      case PENDING, CHALLENGE ->
          StepResult.waitUntil(
              payIn.at(Phase.AWAITING_BANK),
              PollSchedule.next(payIn.creationDate(), clock.instant()));
    };
  }

  /**
   * A capture that was refused by us never reached the acquirer, and asking would make it happen.
   */
  @Override
  public void check(Transaction payIn) {
    if (payIn.kind() == TransactionKind.DEPOSIT_COMPLEMENT) {
      collectFunds.check(payIn);
    } else if (payIn.status() == Status.SUCCEEDED) {
      collectFunds.compare(payIn, capture(payIn).status() == PaymentStatus.SUCCEEDED);
    }
  }

  @Override
  public void stored(Transaction before, Transaction after, Transactions transactions) {
    if (!CAPTURES.contains(after.kind()) || before.status() == after.status()) {
      return;
    }
    switch (after.status()) {
      case SUCCEEDED -> preauthorizations.captured(after);
      case FAILED -> preauthorizations.captureFailed(after);
      case CREATED -> {}
    }
  }

  private Operation capture(Transaction payIn) {
    return acquirer.capture(preauthorizationId(payIn), payIn.id(), payIn.amounts().debited());
  }

  /** The payer agreed when the amount was reserved, and is not asked again. */
  private Payment charge(Transaction payIn) {
    Preauthorization deposit = preauthorizations.find(preauthorizationId(payIn)).orElseThrow();
    CardDirectDetails agreed = details.read(deposit.details(), CardDirectDetails.class);
    return acquirer.payWithoutHolder(
        agreed.order(
            payIn.id(),
            PaymentKind.PAYMENT,
            cards.stored(deposit.clientId(), deposit.terms().cardId()).token(),
            payIn.amounts().debited()));
  }

  private static String preauthorizationId(Transaction payIn) {
    return Objects.requireNonNull(payIn.links().preauthorizationId());
  }
}
