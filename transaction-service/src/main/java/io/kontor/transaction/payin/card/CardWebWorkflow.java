package io.kontor.transaction.payin.card;

import io.kontor.transaction.core.Details;
import io.kontor.transaction.core.Transaction;
import io.kontor.transaction.core.TransactionKind;
import io.kontor.transaction.payin.AcquirerWorkflow;
import io.kontor.transaction.payin.CollectFunds;
import io.kontor.transaction.provider.acquirer.CardAcquirer.PageOrder;
import io.kontor.transaction.provider.acquirer.CardAcquirer.Payment;
import java.util.Set;
import org.springframework.stereotype.Component;

/** The payer enters a card on a hosted page. */
@Component
class CardWebWorkflow extends AcquirerWorkflow<CardWebDetails> {
  private final CollectFunds collectFunds;

  CardWebWorkflow(CollectFunds collectFunds, Details details) {
    super(Set.of(TransactionKind.CARD_WEB), CardWebDetails.class, collectFunds, details);
    this.collectFunds = collectFunds;
  }

  @Override
  protected Payment begin(Transaction transaction, CardWebDetails own) {
    return collectFunds.openPage(
        new PageOrder(
            transaction.id(),
            transaction.amounts().debited(),
            own.returnUrl(),
            own.options().culture(),
            own.options().cardType(),
            own.options().secureMode(),
            own.options().statementDescriptor()));
  }
}
