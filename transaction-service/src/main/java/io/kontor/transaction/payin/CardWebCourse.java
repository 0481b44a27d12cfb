package io.kontor.transaction.payin;

import io.kontor.transaction.acquirer.CardAcquirer.PageOrder;
import io.kontor.transaction.acquirer.CardAcquirer.Payment;
import io.kontor.transaction.core.Details;
import io.kontor.transaction.core.Kind;
import io.kontor.transaction.core.Transaction;
import io.kontor.transaction.core.TransactionCourse;
import io.kontor.transaction.life.Run;
import io.kontor.transaction.life.Step;
import java.util.Set;
import org.springframework.stereotype.Component;

/** The payer enters a card on a hosted page. */
@Component
class CardWebCourse implements TransactionCourse {
  private final CollectFunds collectFunds;
  private final Details details;

  CardWebCourse(CollectFunds collectFunds, Details details) {
    this.collectFunds = collectFunds;
    this.details = details;
  }

  @Override
  public Set<Kind> kinds() {
    return Set.of(Kind.CARD_WEB);
  }

  @Override
  public Step<Transaction> proceed(Transaction transaction, Run run) {
    return collectFunds.follow(transaction, run, () -> open(transaction), this::show);
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
