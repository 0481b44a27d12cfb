package io.kontor.transaction.payin;

import io.kontor.platform.error.OutcomeUnknownException;
import io.kontor.platform.error.ServiceUnavailableException;
import io.kontor.platform.workflow.Attempt;
import io.kontor.platform.workflow.Checkpoint;
import io.kontor.platform.workflow.PollSchedule;
import io.kontor.platform.workflow.StepResult;
import io.kontor.transaction.core.Phase;
import io.kontor.transaction.core.Result;
import io.kontor.transaction.core.Status;
import io.kontor.transaction.core.Transaction;
import io.kontor.transaction.ledger.Ledger;
import io.kontor.transaction.ledger.Ledger.Posted;
import io.kontor.transaction.ledger.Ledger.Refused;
import io.kontor.transaction.ledger.Posting;
import io.kontor.transaction.ledger.Postings;
import io.kontor.transaction.provider.acquirer.CardAcquirer;
import io.kontor.transaction.provider.acquirer.CardAcquirer.PageOrder;
import io.kontor.transaction.provider.acquirer.CardAcquirer.Payment;
import io.kontor.transaction.reconciliation.Reconciliation;
import io.kontor.transaction.screening.Screening;
import java.time.Clock;
import java.time.Duration;
import java.util.Optional;
import java.util.function.BiFunction;
import java.util.function.Supplier;
import org.springframework.stereotype.Component;

/**
 * The workflow that all payments through the acquirer share: ask whether it knows the payment; if
 * not, screen and begin it; then follow what it says, and post what it took.
 */
@Component
public class CollectFunds {
  private static final Duration CONTRADICTION_RECHECK = Duration.ofHours(1);

  private final CardAcquirer acquirer;
  private final Screening screening;
  private final Ledger ledger;
  private final Reconciliation reconciliation;
  private final Clock clock;

  CollectFunds(
      CardAcquirer acquirer,
      Screening screening,
      Ledger ledger,
      Reconciliation reconciliation,
      Clock clock) {
    this.acquirer = acquirer;
    this.screening = screening;
    this.ledger = ledger;
    this.reconciliation = reconciliation;
    this.clock = clock;
  }

  /**
   * Opens a hosted page for the payer. Errors: {@code ServiceUnavailableException} also when the
   * outcome is unknown, for a page whose address was never handed out takes no money.
   */
  public Payment openPage(PageOrder order) {
    try {
      return Payment.onPage(order.reference(), acquirer.openPage(order));
    } catch (OutcomeUnknownException e) {
      throw new ServiceUnavailableException("the acquirer", e);
    }
  }

  /**
   * One look at a payment.
   *
   * @param begin begins the payment at the acquirer; repeatable
   * @param show writes what the acquirer says into the transaction's details
   */
  public StepResult<Transaction> follow(
      Transaction transaction,
      Attempt attempt,
      Supplier<Payment> begin,
      BiFunction<Transaction, Payment, Transaction> show) {
    Optional<Payment> known =
        attempt.isFirst() ? Optional.empty() : acquirer.payment(transaction.id());
    if (known.isEmpty() && transaction.phase() != Phase.INTENT) {
      return contradiction(
          transaction, transaction.phase(), "PAYMENT_LOST", "the acquirer does not know it");
    }
    if (known.isEmpty()) {
      Optional<Result> refusal = screening.refusal(transaction);
      if (refusal.isPresent()) {
        return StepResult.completed(transaction.failed(refusal.get()));
      }
      attempt.reached(Checkpoint.SCREENED);
    }
    Payment payment = known.orElseGet(begin);
    attempt.reached(Checkpoint.OUTSIDE);
    Transaction shown = show.apply(transaction, payment);
    return switch (payment.status()) {
      case PENDING, CHALLENGE ->
          transaction.phase() == Phase.POSTING
              ? contradiction(
                  transaction, Phase.POSTING, "PAYMENT_WENT_BACK", payment.status().name())
              : StepResult.waitUntil(
                  shown.at(Phase.AWAITING_PAYER),
                  PollSchedule.next(transaction.creationDate(), clock.instant()));
      case FAILED ->
          transaction.phase() == Phase.POSTING
              ? contradiction(
                  transaction, Phase.POSTING, "PAYMENT_WENT_BACK", payment.status().name())
              : StepResult.completed(
                  shown.failed(Result.of(payment.resultCode(), payment.resultMessage())));
      case SUCCEEDED -> post(shown, attempt);
    };
  }

  /** Posts money that the acquirer or bank has taken. A refusal is recorded as a contradiction. */
  public StepResult<Transaction> post(Transaction transaction, Attempt attempt) {
    if (transaction.amounts().debited().isZero()) {
      return StepResult.completed(
          transaction.succeeded(clock.instant())); // a card was validated, no more
    }
    Posting posting = Postings.of(transaction);
    Ledger.Result result = attempt.isFirst() ? ledger.postTogether(posting) : ledger.post(posting);
    attempt.reached(Checkpoint.LEDGER);
    return switch (result) {
      case Posted _ -> StepResult.completed(transaction.succeeded(clock.instant()));
      case Refused refused ->
          contradiction(transaction, Phase.POSTING, "MONEY_TAKEN_NOT_POSTED", refused.code());
    };
  }

  /** Asks the acquirer whether it has the same outcome. */
  public void check(Transaction transaction) {
    compare(
        transaction,
        acquirer
            .payment(transaction.id())
            .map(payment -> payment.status() == CardAcquirer.PaymentStatus.SUCCEEDED)
            .orElse(false));
  }

  /** Records a contradiction unless both sides have the same outcome. */
  public void compare(Transaction transaction, boolean paid) {
    if (paid != (transaction.status() == Status.SUCCEEDED)) {
      reconciliation.record(
          transaction.id(),
          "OUTCOMES_DIFFER",
          "ours is "
              + transaction.status()
              + ", the acquirer "
              + (paid ? "took" : "did not take")
              + " the money");
    }
  }

  /** Records a contradiction, which a person resolves, and checks again later. */
  public StepResult<Transaction> contradiction(
      Transaction transaction, Phase phase, String reason, String detail) {
    reconciliation.record(transaction.id(), reason, detail);
    return StepResult.waitUntil(transaction.at(phase), clock.instant().plus(CONTRADICTION_RECHECK));
  }
}
