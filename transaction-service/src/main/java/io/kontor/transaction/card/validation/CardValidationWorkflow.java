package io.kontor.transaction.card.validation;

import io.kontor.transaction.card.CardForPayment;
import io.kontor.transaction.core.Details;
import io.kontor.transaction.core.Transaction;
import io.kontor.transaction.core.TransactionKind;
import io.kontor.transaction.payin.AcquirerWorkflow;
import io.kontor.transaction.payin.CollectFunds;
import io.kontor.transaction.payin.card.CardDirectDetails;
import io.kontor.transaction.provider.acquirer.CardAcquirer;
import io.kontor.transaction.provider.acquirer.CardAcquirer.Payment;
import io.kontor.transaction.provider.acquirer.CardAcquirer.PaymentKind;
import java.util.Set;
import org.springframework.stereotype.Component;

/** The payer's bank says whether a card is good. */
@Component
class CardValidationWorkflow extends AcquirerWorkflow<CardDirectDetails> {
  private final CardAcquirer acquirer;
  private final CardForPayment cards;

  CardValidationWorkflow(
      CollectFunds collectFunds, CardAcquirer acquirer, CardForPayment cards, Details details) {
    super(Set.of(TransactionKind.CARD_VALIDATION), CardDirectDetails.class, collectFunds, details);
    this.acquirer = acquirer;
    this.cards = cards;
  }

  @Override
  protected Payment begin(Transaction validation, CardDirectDetails own) {
    return acquirer.pay(own.order(validation, PaymentKind.VALIDATION, cards));
  }
}
