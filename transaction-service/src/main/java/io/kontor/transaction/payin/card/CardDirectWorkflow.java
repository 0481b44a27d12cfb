package io.kontor.transaction.payin.card;

import io.kontor.platform.workflow.Attempt;
import io.kontor.platform.workflow.StepResult;
import io.kontor.transaction.card.CardForPayment;
import io.kontor.transaction.core.Details;
import io.kontor.transaction.core.Transaction;
import io.kontor.transaction.core.TransactionKind;
import io.kontor.transaction.core.TransactionWorkflow;
import io.kontor.transaction.payin.CollectFunds;
import io.kontor.transaction.provider.acquirer.CardAcquirer;
import io.kontor.transaction.provider.acquirer.CardAcquirer.Payment;
import io.kontor.transaction.provider.acquirer.CardAcquirer.PaymentKind;
import io.kontor.transaction.provider.acquirer.CardAcquirer.PaymentOrder;
import java.util.Objects;
import java.util.Set;
import org.springframework.stereotype.Component;

/**
 * A registered card is charged; in a series also without its holder, who agreed at the first
 * payment.
 */
@Component
class CardDirectWorkflow implements TransactionWorkflow {
  private final CollectFunds collectFunds;
  private final CardAcquirer acquirer;
  private final CardForPayment cards;
  private final Details details;

  CardDirectWorkflow(
      CollectFunds collectFunds, CardAcquirer acquirer, CardForPayment cards, Details details) {
    this.collectFunds = collectFunds;
    this.acquirer = acquirer;
    this.cards = cards;
    this.details = details;
  }

  @Override
  public Set<TransactionKind> kinds() {
    return Set.of(TransactionKind.CARD_DIRECT, TransactionKind.RECURRING_CARD_DIRECT);
  }

  @Override
  public StepResult<Transaction> proceed(Transaction transaction, Attempt attempt) {
    return collectFunds.follow(transaction, attempt, () -> pay(transaction), this::show);
  }

  @Override
  public void check(Transaction transaction) {
    collectFunds.check(transaction);
  }

  private Payment pay(Transaction transaction) {
    CardDirectDetails own = details.read(transaction.details(), CardDirectDetails.class);
    String cardId = Objects.requireNonNull(transaction.links().cardId());
    PaymentOrder order =
        own.order(
            transaction.id(),
            PaymentKind.PAYMENT,
            cards.stored(transaction.clientId(), cardId).token(),
            transaction.amounts().debited());
    return own.returnUrl() == null ? acquirer.payWithoutHolder(order) : acquirer.pay(order);
  }

  private Transaction show(Transaction transaction, Payment payment) {
    CardDirectDetails own = details.read(transaction.details(), CardDirectDetails.class);
    return transaction.withDetails(details.write(own.with(payment)));
  }
}
