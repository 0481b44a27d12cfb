package io.kontor.transaction.payin.card;

import io.kontor.transaction.card.CardForPayment;
import io.kontor.transaction.core.Amounts;
import io.kontor.transaction.core.Links;
import io.kontor.transaction.core.Parties;
import io.kontor.transaction.core.Transaction;
import io.kontor.transaction.core.TransactionDraft;
import io.kontor.transaction.core.TransactionHeader;
import io.kontor.transaction.core.TransactionKind;
import io.kontor.transaction.core.TransactionProcessor;
import io.kontor.transaction.payin.PayInTarget;
import org.springframework.stereotype.Service;

/**
 * Charges a registered card and credits a wallet.
 *
 * <p>Errors: PARAM_ERROR for amounts, users, wallets and cards that do not exist or do not fit.
 * Refusals by us, the bank or the payer's authentication are stored as FAILED. Source: contract
 * "CARD / DIRECT".
 */
@Service
class PayByCard {
  private final TransactionProcessor processor;
  private final PayInTarget target;
  private final CardForPayment cards;

  PayByCard(TransactionProcessor processor, PayInTarget target, CardForPayment cards) {
    this.processor = processor;
    this.target = target;
    this.cards = cards;
  }

  /** The pay-in: decided, or waiting for the payer to authenticate. */
  Transaction execute(String clientId, CardDirectRequest request) {
    Amounts amounts = request.payIn().amounts();
    Parties parties = target.parties(clientId, request.payIn());
    CardForPayment.Usable card =
        cards.require(clientId, request.cardId(), parties.authorId(), amounts.debited());
    TransactionHeader header =
        processor.header(clientId, TransactionKind.CARD_DIRECT, request.tag());
    return processor.execute(
        new TransactionDraft(
            header,
            parties,
            amounts,
            Links.card(card.id()),
            request.options().details("transactionId", header.id(), card),
            card.refusal() == null ? amounts.refusal() : card.refusal()));
  }
}
