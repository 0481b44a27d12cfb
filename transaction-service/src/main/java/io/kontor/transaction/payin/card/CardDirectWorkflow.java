package io.kontor.transaction.payin.card;

import io.kontor.transaction.card.CardForPayment;
import io.kontor.transaction.core.Details;
import io.kontor.transaction.core.Transaction;
import io.kontor.transaction.core.TransactionKind;
import io.kontor.transaction.payin.AcquirerWorkflow;
import io.kontor.transaction.payin.CollectFunds;
import io.kontor.transaction.provider.acquirer.CardAcquirer;
import io.kontor.transaction.provider.acquirer.CardAcquirer.Payment;
import io.kontor.transaction.provider.acquirer.CardAcquirer.PaymentKind;
import io.kontor.transaction.provider.acquirer.CardAcquirer.PaymentOrder;
import java.util.Set;
import org.springframework.stereotype.Component;

/**
 * A registered card is charged; in a series also without its holder, who agreed at the first
 * payment.
 */
@Component
class CardDirectWorkflow extends AcquirerWorkflow<CardDirectDetails> {
  private final CardAcquirer acquirer;
  private final CardForPayment cards;

  CardDirectWorkflow(
      CollectFunds collectFunds, CardAcquirer acquirer, CardForPayment cards, Details details) {
    super(
        Set.of(TransactionKind.CARD_DIRECT, TransactionKind.RECURRING_CARD_DIRECT),
        CardDirectDetails.class,
        collectFunds,
        details);
    this.acquirer = acquirer;
    this.cards = cards;
  }

  @Override
  protected Payment begin(Transaction transaction, CardDirectDetails own) {
    PaymentOrder order = own.order(transaction, PaymentKind.PAYMENT, cards);
    return own.returnUrl() == null ? acquirer.payWithoutHolder(order) : acquirer.pay(order);
  }
}
