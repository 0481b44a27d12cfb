package io.kontor.transaction.payin;

import io.kontor.platform.workflow.Attempt;
import io.kontor.platform.workflow.StepResult;
import io.kontor.transaction.core.Details;
import io.kontor.transaction.core.Transaction;
import io.kontor.transaction.core.TransactionKind;
import io.kontor.transaction.core.TransactionWorkflow;
import io.kontor.transaction.provider.acquirer.CardAcquirer.Payment;
import java.util.Set;

/**
 * The workflow of payments through the acquirer, as {@link CollectFunds} drives it. A subclass says
 * how its payment begins.
 */
public abstract class AcquirerWorkflow<D extends AcquirerDetails<D>>
    implements TransactionWorkflow {
  private final Set<TransactionKind> kinds;
  private final Class<D> type;
  private final CollectFunds collectFunds;
  private final Details details;

  /** For these kinds, whose details are of this type. */
  protected AcquirerWorkflow(
      Set<TransactionKind> kinds, Class<D> type, CollectFunds collectFunds, Details details) {
    this.kinds = kinds;
    this.type = type;
    this.collectFunds = collectFunds;
    this.details = details;
  }

  /** Begins the payment at the acquirer; repeatable. */
  protected abstract Payment begin(Transaction transaction, D own);

  @Override
  public final Set<TransactionKind> kinds() {
    return kinds;
  }

  @Override
  public final StepResult<Transaction> proceed(Transaction transaction, Attempt attempt) {
    return collectFunds.follow(
        transaction,
        attempt,
        () -> begin(transaction, own(transaction)),
        (shown, payment) -> shown.withDetails(details.write(own(shown).with(payment))));
  }

  @Override
  public final void check(Transaction transaction) {
    collectFunds.check(transaction);
  }

  private D own(Transaction transaction) {
    return details.read(transaction.details(), type);
  }
}
