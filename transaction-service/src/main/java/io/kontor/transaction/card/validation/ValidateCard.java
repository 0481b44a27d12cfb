package io.kontor.transaction.card.validation;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import io.kontor.platform.error.ApiException;
import io.kontor.platform.money.Money;
import io.kontor.transaction.card.CardForPayment;
import io.kontor.transaction.core.Amounts;
import io.kontor.transaction.core.Links;
import io.kontor.transaction.core.Parties;
import io.kontor.transaction.core.ResultCode;
import io.kontor.transaction.core.Transaction;
import io.kontor.transaction.core.TransactionDraft;
import io.kontor.transaction.core.TransactionHeader;
import io.kontor.transaction.core.TransactionKind;
import io.kontor.transaction.core.TransactionProcessor;
import io.kontor.transaction.core.Transactions;
import io.kontor.transaction.directory.References;
import io.kontor.transaction.payin.card.CardDirectDetails;
import io.kontor.transaction.payin.card.CardPaymentOptions;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;

/**
 * Asks the payer's bank whether a card is good, with 3-D Secure and without taking money: a
 * transaction of amount zero that the ledger never sees.
 *
 * <p>One validation of a card at a time: a second one is stored as FAILED 101118.
 *
 * <p>Errors: RESOURCE_NOT_FOUND for the card, PARAM_ERROR. Refusals are stored as FAILED. Source:
 * contract "CardValidation".
 */
@Service
class ValidateCard {
  private final TransactionProcessor processor;
  private final Transactions transactions;
  private final References references;
  private final CardForPayment cards;

  ValidateCard(
      TransactionProcessor processor,
      Transactions transactions,
      References references,
      CardForPayment cards) {
    this.processor = processor;
    this.transactions = transactions;
    this.references = references;
    this.cards = cards;
  }

  record CardValidationRequest(
      @NotBlank String authorId,
      @Valid @JsonUnwrapped CardPaymentOptions options,
      @Nullable String tag) {}

  /** The validation: decided, or waiting for the payer to authenticate. */
  Transaction execute(String clientId, String cardId, CardValidationRequest request) {
    CardForPayment.Usable card = cards.named(clientId, cardId, request.authorId());
    CardPaymentOptions options = request.options().withPayer();
    references.author(clientId, request.authorId());
    TransactionHeader header =
        processor.header(clientId, TransactionKind.CARD_VALIDATION, request.tag());
    CardDirectDetails details = options.details("cardValidationId", header.id(), card);
    Money nothing = Money.zero(card.currency());
    return processor.execute(() ->
        new TransactionDraft(
            header,
            new Parties(request.authorId(), null, null, null),
            Amounts.of(nothing, nothing),
            Links.card(card.id()),
            details,
            refusal(clientId, card)));
  }

  /** The current state of a validation of this card. Errors: RESOURCE_NOT_FOUND. */
  Transaction require(String clientId, String cardId, String id) {
    Transaction found =
        processor.require(
            clientId, id, "CardValidation", kind -> kind == TransactionKind.CARD_VALIDATION);
    if (!cardId.equals(found.links().cardId())) {
      throw ApiException.notFound("CardValidation", id);
    }
    return processor.upToDate(found);
  }

  private @Nullable ResultCode refusal(String clientId, CardForPayment.Usable card) {
    if (card.refusal() != null) {
      return card.refusal();
    }
    cards.lock(clientId, card.id());
    return transactions.anyOpen(TransactionKind.CARD_VALIDATION, card.id())
        ? ResultCode.CARD_PENDING
        : null;
  }
}
