package io.kontor.transaction.payout;

import io.kontor.platform.workflow.Attempt;
import io.kontor.platform.workflow.Checkpoint;
import io.kontor.platform.workflow.PollSchedule;
import io.kontor.platform.workflow.StepResult;
import io.kontor.transaction.client.identity.IdentityApi.BankAccountData;
import io.kontor.transaction.core.Details;
import io.kontor.transaction.core.Phase;
import io.kontor.transaction.core.Result;
import io.kontor.transaction.core.Status;
import io.kontor.transaction.core.Transaction;
import io.kontor.transaction.core.TransactionKind;
import io.kontor.transaction.core.TransactionWorkflow;
import io.kontor.transaction.directory.Directory;
import io.kontor.transaction.ledger.Ledger;
import io.kontor.transaction.ledger.Ledger.Refused;
import io.kontor.transaction.ledger.Postings;
import io.kontor.transaction.ledger.Reversals;
import io.kontor.transaction.provider.bank.BankRails;
import io.kontor.transaction.provider.bank.BankRails.Payout;
import io.kontor.transaction.provider.bank.BankRails.PayoutOrder;
import io.kontor.transaction.provider.bank.BankRails.PayoutStatus;
import io.kontor.transaction.reconciliation.Reconciliation;
import io.kontor.transaction.screening.Screening;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.springframework.stereotype.Component;

/**
 * Money goes out: it leaves the books first, then the bank is asked. What the bank refuses comes
 * back into the books; what it has executed is watched for a while, because it may be returned.
 */
@Component
class PayOutWorkflow implements TransactionWorkflow {
  /**
   * Beneficiaries' banks return what they cannot book within days; a callback may come even later.
   */
  private static final Duration WATCHED_FOR = Duration.ofDays(30);

  private static final Duration WATCHED_EVERY = Duration.ofDays(1);

  private final Screening screening;
  private final Ledger ledger;
  private final Reversals reversals;
  private final BankRails bank;
  private final Directory directory;
  private final Details details;
  private final Reconciliation reconciliation;
  private final Clock clock;

  PayOutWorkflow(
      Screening screening,
      Ledger ledger,
      Reversals reversals,
      BankRails bank,
      Directory directory,
      Details details,
      Reconciliation reconciliation,
      Clock clock) {
    this.screening = screening;
    this.ledger = ledger;
    this.reversals = reversals;
    this.bank = bank;
    this.directory = directory;
    this.details = details;
    this.reconciliation = reconciliation;
    this.clock = clock;
  }

  @Override
  public Set<TransactionKind> kinds() {
    return Set.of(TransactionKind.PAYOUT);
  }

  @Override
  public StepResult<Transaction> proceed(Transaction payOut, Attempt attempt) {
    if (payOut.phase() == Phase.INTENT) {
      Optional<Result> refusal = leaveTheBooks(payOut, attempt);
      if (refusal.isPresent()) {
        return StepResult.completed(payOut.failed(refusal.get()));
      }
    }
    Payout payout =
        payOut.phase() == Phase.INTENT
            ? send(payOut)
            : bank.payout(payOut.id()).orElseGet(() -> send(payOut));
    attempt.reached(Checkpoint.OUTSIDE);
    Transaction shown = payOut.withDetails(details.write(own(payOut).with(payout)));
    return payOut.phase() == Phase.WATCHED ? watch(shown, payout) : follow(shown, payout, attempt);
  }

  @Override
  public void check(Transaction payOut) {
    PayoutStatus status = bank.payout(payOut.id()).map(Payout::status).orElse(null);
    boolean sent = status == PayoutStatus.EXECUTED || status == PayoutStatus.RETURNED;
    boolean agree =
        payOut.status() == Status.FAILED
            ? !sent
            : sent && (status != PayoutStatus.RETURNED || own(payOut).returnReason() != null);
    if (!agree) {
      reconciliation.record(
          payOut.id(), "OUTCOMES_DIFFER", "ours is " + payOut.status() + ", the bank's " + status);
    }
  }

  /** Screens and posts; answers why not. */
  private Optional<Result> leaveTheBooks(Transaction payOut, Attempt attempt) {
    if (attempt.isFirst() || ledger.find(payOut.id()).isEmpty()) {
      Optional<Result> refusal = screening.refusal(payOut);
      if (refusal.isPresent()) {
        return refusal;
      }
      attempt.reached(Checkpoint.SCREENED);
      Ledger.Result posting = ledger.post(Postings.of(payOut));
      if (posting instanceof Refused refused) {
        return Optional.of(Postings.refusal(payOut, refused));
      }
    }
    attempt.reached(Checkpoint.LEDGER);
    return Optional.empty();
  }

  private StepResult<Transaction> follow(Transaction payOut, Payout payout, Attempt attempt) {
    Instant now = clock.instant();
    return switch (payout.status()) {
      case PENDING ->
          StepResult.waitUntil(
              payOut.at(Phase.AWAITING_BANK), PollSchedule.next(payOut.creationDate(), now));
      case EXECUTED ->
          StepResult.waitUntil(
              payOut.succeeded(Phase.WATCHED, now),
              PollSchedule.next(payOut.creationDate(), now, WATCHED_EVERY));
      case RETURNED -> StepResult.waitUntil(executedFirst(payOut, now), now);
      case REFUSED ->
          reversals.reverse(
              payOut, Result.of(payout.resultCode(), payout.resultMessage()), attempt);
    };
  }

  /** What was returned was executed before; the return itself is the next step. */
  private Transaction executedFirst(Transaction payOut, Instant now) {
    PayOutDetails own = own(payOut);
    return payOut
        .succeeded(Phase.WATCHED, now)
        .withDetails(
            details.write(
                new PayOutDetails(
                    own.bankWireRef(),
                    own.modeRequested(),
                    own.modeApplied(),
                    own.paymentRef(),
                    null)));
  }

  private StepResult<Transaction> watch(Transaction payOut, Payout payout) {
    Instant now = clock.instant();
    if (payout.status() == PayoutStatus.RETURNED) {
      return StepResult.completed(
          payOut.at(Phase.SUCCEEDED)); // ReturnPayOut stores the refund in the same transaction
    }
    if (payout.status() == PayoutStatus.REFUSED) {
      reconciliation.record(payOut.id(), "OUTCOMES_DIFFER", "executed, now refused by the bank");
    }
    return !now.isBefore(payOut.creationDate().plus(WATCHED_FOR))
        ? StepResult.completed(payOut.at(Phase.SUCCEEDED))
        : StepResult.waitUntil(
            payOut, PollSchedule.next(payOut.creationDate(), now, WATCHED_EVERY));
  }

  private Payout send(Transaction payOut) {
    String accountId = Objects.requireNonNull(payOut.links().bankAccountId());
    BankAccountData account =
        directory
            .bankAccount(payOut.clientId(), accountId)
            .orElseThrow(() -> new IllegalStateException("No bank account " + accountId));
    PayOutDetails own = own(payOut);
    return bank.pay(
        new PayoutOrder(
            payOut.id(),
            payOut.amounts().credited(),
            own.modeRequested(),
            own.bankWireRef(),
            account));
  }

  private PayOutDetails own(Transaction payOut) {
    return details.read(payOut.details(), PayOutDetails.class);
  }
}
