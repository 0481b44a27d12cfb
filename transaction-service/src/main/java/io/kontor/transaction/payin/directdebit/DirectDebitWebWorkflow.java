package io.kontor.transaction.payin.directdebit;

import io.kontor.transaction.core.Details;
import io.kontor.transaction.core.Transaction;
import io.kontor.transaction.core.TransactionKind;
import io.kontor.transaction.payin.AcquirerWorkflow;
import io.kontor.transaction.payin.CollectFunds;
import io.kontor.transaction.provider.acquirer.CardAcquirer.PageOrder;
import io.kontor.transaction.provider.acquirer.CardAcquirer.Payment;
import java.util.Set;
import org.springframework.stereotype.Component;

/** The payer confirms at a bank of a closed scheme, on a hosted page. */
@Component
class DirectDebitWebWorkflow extends AcquirerWorkflow<DirectDebitWebDetails> {
  private static final String SECURE_MODE = "DEFAULT"; // says nothing where there is no card

  private final CollectFunds collectFunds;

  DirectDebitWebWorkflow(CollectFunds collectFunds, Details details) {
    super(
        Set.of(TransactionKind.DIRECT_DEBIT_WEB),
        DirectDebitWebDetails.class,
        collectFunds,
        details);
    this.collectFunds = collectFunds;
  }

  @Override
  protected Payment begin(Transaction transaction, DirectDebitWebDetails own) {
    return collectFunds.openPage(
        new PageOrder(
            transaction.id(),
            transaction.amounts().debited(),
            own.returnUrl(),
            own.culture(),
            own.directDebitType(),
            SECURE_MODE,
            null));
  }
}
