package io.kontor.transaction.payin.directdebit.mandate;

import io.kontor.platform.workflow.Attempt;
import io.kontor.platform.workflow.Checkpoint;
import io.kontor.platform.workflow.PollSchedule;
import io.kontor.platform.workflow.StepResult;
import io.kontor.transaction.core.Details;
import io.kontor.transaction.core.Phase;
import io.kontor.transaction.core.Result;
import io.kontor.transaction.core.Transaction;
import io.kontor.transaction.core.TransactionKind;
import io.kontor.transaction.core.TransactionWorkflow;
import io.kontor.transaction.payin.CollectFunds;
import io.kontor.transaction.payin.directdebit.DirectDebitDetails;
import io.kontor.transaction.provider.scheme.MandateScheme;
import io.kontor.transaction.provider.scheme.MandateScheme.Collection;
import io.kontor.transaction.provider.scheme.MandateScheme.CollectionOrder;
import io.kontor.transaction.provider.scheme.MandateScheme.CollectionStatus;
import io.kontor.transaction.screening.Screening;
import java.time.Clock;
import java.util.Optional;
import java.util.Set;
import org.springframework.stereotype.Component;

/** Money is ordered from the payer's bank, waited for, and posted when it was collected. */
@Component
class DirectDebitWorkflow implements TransactionWorkflow {
  private final MandateScheme scheme;
  private final Screening screening;
  private final CollectFunds collectFunds;
  private final Details details;
  private final Clock clock;

  DirectDebitWorkflow(
      MandateScheme scheme,
      Screening screening,
      CollectFunds collectFunds,
      Details details,
      Clock clock) {
    this.scheme = scheme;
    this.screening = screening;
    this.collectFunds = collectFunds;
    this.details = details;
    this.clock = clock;
  }

  @Override
  public Set<TransactionKind> kinds() {
    return Set.of(TransactionKind.DIRECT_DEBIT_DIRECT);
  }

  @Override
  public StepResult<Transaction> proceed(Transaction payIn, Attempt attempt) {
    Optional<Collection> known =
        attempt.isFirst() ? Optional.empty() : scheme.collection(payIn.id());
    if (known.isEmpty() && payIn.phase() != Phase.INTENT) {
      return collectFunds.contradiction(
          payIn, payIn.phase(), "PAYMENT_LOST", "the scheme does not know it");
    }
    if (known.isEmpty()) {
      Optional<Result> refusal = screening.refusal(payIn);
      if (refusal.isPresent()) {
        return StepResult.completed(payIn.failed(refusal.get()));
      }
      attempt.reached(Checkpoint.SCREENED);
    }
    DirectDebitDetails own = details.read(payIn.details(), DirectDebitDetails.class);
    Collection collection = known.orElseGet(() -> order(payIn, own));
    attempt.reached(Checkpoint.OUTSIDE);
    Transaction shown =
        payIn.withDetails(details.write(own.withChargeDate(collection.chargeDate())));
    if (collection.status() != CollectionStatus.COLLECTED && payIn.phase() == Phase.POSTING) {
      return collectFunds.contradiction(
          payIn, Phase.POSTING, "PAYMENT_WENT_BACK", collection.status().name());
    }
    return switch (collection.status()) {
      case PENDING ->
          StepResult.waitUntil(
              shown.at(Phase.AWAITING_BANK),
              PollSchedule.next(payIn.creationDate(), clock.instant()));
      case FAILED ->
          StepResult.completed(
              shown.failed(Result.of(collection.resultCode(), collection.resultMessage())));
      case COLLECTED -> collectFunds.post(shown, attempt);
    };
  }

  @Override
  public void check(Transaction payIn) {
    collectFunds.compare(
        payIn,
        scheme
            .collection(payIn.id())
            .map(collection -> collection.status() == CollectionStatus.COLLECTED)
            .orElse(false));
  }

  private Collection order(Transaction payIn, DirectDebitDetails own) {
    return scheme.collect(
        new CollectionOrder(
            payIn.id(), own.mandateId(), payIn.amounts().debited(), own.statementDescriptor()));
  }
}
