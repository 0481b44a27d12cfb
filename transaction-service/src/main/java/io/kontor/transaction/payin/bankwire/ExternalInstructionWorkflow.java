package io.kontor.transaction.payin.bankwire;

import io.kontor.platform.workflow.Attempt;
import io.kontor.platform.workflow.Checkpoint;
import io.kontor.platform.workflow.StepResult;
import io.kontor.transaction.core.Details;
import io.kontor.transaction.core.Result;
import io.kontor.transaction.core.Status;
import io.kontor.transaction.core.Transaction;
import io.kontor.transaction.core.TransactionKind;
import io.kontor.transaction.core.TransactionWorkflow;
import io.kontor.transaction.ledger.Ledger;
import io.kontor.transaction.payin.CollectFunds;
import io.kontor.transaction.provider.bank.VirtualAccounts;
import io.kontor.transaction.provider.bank.VirtualAccounts.IncomingWire;
import io.kontor.transaction.reconciliation.Reconciliation;
import io.kontor.transaction.screening.Screening;
import java.time.Clock;
import java.util.Optional;
import java.util.Set;
import org.springframework.stereotype.Component;

/**
 * Money that has arrived on a banking alias: into the books when its receiver may have it, back to
 * its payer otherwise. What has gone one way is not asked again whether it may go the other.
 */
@Component
class ExternalInstructionWorkflow implements TransactionWorkflow {
  private final Screening screening;
  private final Ledger ledger;
  private final VirtualAccounts accounts;
  private final CollectFunds collectFunds;
  private final Details details;
  private final Reconciliation reconciliation;
  private final Clock clock;

  ExternalInstructionWorkflow(
      Screening screening,
      Ledger ledger,
      VirtualAccounts accounts,
      CollectFunds collectFunds,
      Details details,
      Reconciliation reconciliation,
      Clock clock) {
    this.screening = screening;
    this.ledger = ledger;
    this.accounts = accounts;
    this.collectFunds = collectFunds;
    this.details = details;
    this.reconciliation = reconciliation;
    this.clock = clock;
  }

  @Override
  public Set<TransactionKind> kinds() {
    return Set.of(TransactionKind.BANK_WIRE_EXTERNAL);
  }

  @Override
  public StepResult<Transaction> proceed(Transaction payIn, Attempt attempt) {
    if (!attempt.isFirst()) {
      if (ledger.find(payIn.id()).isPresent()) {
        return StepResult.completed(payIn.succeeded(clock.instant()));
      }
      Optional<IncomingWire> wire = accounts.wire(wireId(payIn)).filter(IncomingWire::isReturned);
      if (wire.isPresent()) {
        return StepResult.completed(payIn.failed(Result.of(wire.get().returnReason(), null)));
      }
    }
    Optional<Result> refusal = screening.refusal(payIn);
    if (refusal.isPresent()) {
      accounts.giveBack(wireId(payIn), refusal.get().code());
      attempt.reached(Checkpoint.OUTSIDE);
      return StepResult.completed(payIn.failed(refusal.get()));
    }
    attempt.reached(Checkpoint.SCREENED);
    return collectFunds.post(payIn, attempt);
  }

  @Override
  public void check(Transaction payIn) {
    boolean returned = accounts.wire(wireId(payIn)).map(IncomingWire::isReturned).orElse(false);
    if (returned == (payIn.status() == Status.SUCCEEDED)) {
      reconciliation.record(
          payIn.id(),
          "OUTCOMES_DIFFER",
          "ours is " + payIn.status() + ", the wire " + (returned ? "went back" : "was kept"));
    }
  }

  private String wireId(Transaction payIn) {
    return details.read(payIn.details(), ExternalInstructionDetails.class).wireId();
  }
}
