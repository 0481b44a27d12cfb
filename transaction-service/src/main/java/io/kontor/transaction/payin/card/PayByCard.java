package io.kontor.transaction.payin.card;

import io.kontor.platform.money.Money;
import io.kontor.transaction.card.CardForPayment;
import io.kontor.transaction.core.Amounts;
import io.kontor.transaction.core.Links;
import io.kontor.transaction.core.Parties;
import io.kontor.transaction.core.ResultCode;
import io.kontor.transaction.core.Transaction;
import io.kontor.transaction.core.TransactionKind;
import io.kontor.transaction.core.TransactionProcessor;
import io.kontor.transaction.payin.PayInTarget;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;

/**
 * Charges a registered card and credits a wallet.
 *
 * <p>Errors: PARAM_ERROR for amounts, users, wallets and cards that do not exist or do not fit.
 * Refusals by us, the bank or the payer's authentication are stored as FAILED. Source: contract
 * "CARD / DIRECT".
 */
@Service
public class PayByCard {

  private final TransactionProcessor processor;
  private final PayInTarget target;
  private final CardForPayment cards;

  PayByCard(TransactionProcessor processor, PayInTarget target, CardForPayment cards) {
    this.processor = processor;
    this.target = target;
    this.cards = cards;
  }

  /** What is asked for. */
  public record Command(
      String clientId,
      String authorId,
      @Nullable String creditedUserId,
      String creditedWalletId,
      Money debitedFunds,
      Money fees,
      String cardId,
      CardPaymentOptions options,
      @Nullable String tag) {}

  /** The pay-in: decided, or waiting for the payer to authenticate. */
  public Transaction execute(Command command) {
    Amounts amounts = Amounts.requested(command.debitedFunds(), command.fees());
    Parties parties =
        target.parties(
            command.clientId(),
            command.authorId(),
            command.creditedUserId(),
            command.creditedWalletId(),
            amounts.debited(),
            "DebitedFunds");
    CardForPayment.Usable card =
        cards.require(command.clientId(), command.cardId(), command.authorId(), amounts.debited());
    String id = processor.nextId(TransactionKind.CARD_DIRECT);
    CardDirectDetails details = command.options().details("transactionId", id, card);
    ResultCode refusal =
        card.refusal() != null
            ? card.refusal()
            : amounts.credited().isPositive() ? null : ResultCode.NOTHING_TO_CREDIT;
    return processor.execute(() ->
        processor.draft(
            id,
            command.clientId(),
            TransactionKind.CARD_DIRECT,
            command.tag(),
            parties,
            amounts,
            Links.card(card.id()),
            details,
            refusal));
  }
}
