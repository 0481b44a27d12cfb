package io.kontor.transaction.payin.card;

import io.kontor.platform.workflow.Attempt;
import io.kontor.platform.workflow.StepResult;
import io.kontor.transaction.core.Details;
import io.kontor.transaction.core.Transaction;
import io.kontor.transaction.core.TransactionKind;
import io.kontor.transaction.core.TransactionWorkflow;
import io.kontor.transaction.payin.CollectFunds;
import io.kontor.transaction.provider.acquirer.CardAcquirer.PageOrder;
import io.kontor.transaction.provider.acquirer.CardAcquirer.Payment;
import java.util.Set;
import org.springframework.stereotype.Component;

/** The payer enters a card on a hosted page. */
@Component
class CardWebWorkflow implements TransactionWorkflow {
  private final CollectFunds collectFunds;
  private final Details details;

  CardWebWorkflow(CollectFunds collectFunds, Details details) {
    this.collectFunds = collectFunds;
    this.details = details;
  }

  @Override
  public Set<TransactionKind> kinds() {
    return Set.of(TransactionKind.CARD_WEB);
  }

  @Override
  public StepResult<Transaction> proceed(Transaction transaction, Attempt attempt) {
    return collectFunds.follow(transaction, attempt, () -> open(transaction), this::show);
  }

  @Override
  public void check(Transaction transaction) {
    collectFunds.check(transaction);
  }

  private Payment open(Transaction transaction) {
    CardWebDetails own = details.read(transaction.details(), CardWebDetails.class);
    return collectFunds.openPage(
        new PageOrder(
            transaction.id(),
            transaction.amounts().debited(),
            own.returnUrl(),
            own.culture(),
            own.cardType(),
            own.secureMode(),
            own.statementDescriptor()));
  }

  private Transaction show(Transaction transaction, Payment payment) {
    CardWebDetails own = details.read(transaction.details(), CardWebDetails.class);
    return transaction.withDetails(details.write(own.with(payment)));
  }
}
