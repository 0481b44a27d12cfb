package io.kontor.transaction.card.validation;

import io.kontor.platform.idempotency.ResourceReader;
import io.kontor.transaction.card.CardForPayment;
import io.kontor.transaction.core.Details;
import io.kontor.transaction.core.Result;
import io.kontor.transaction.core.Transaction;
import io.kontor.transaction.core.TransactionKind;
import io.kontor.transaction.core.Transactions;
import io.kontor.transaction.payin.card.CardDirectDetails;
import io.kontor.transaction.payin.card.CardPaymentView.Authentication;
import java.util.Objects;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** Shows card validations; also one whose request crashed before the answer was kept. */
@Component
class CardValidationViews implements ResourceReader {
  private final Transactions transactions;
  private final CardForPayment cards;
  private final Details details;

  CardValidationViews(Transactions transactions, CardForPayment cards, Details details) {
    this.transactions = transactions;
    this.cards = cards;
    this.details = details;
  }

  CardValidationView of(Transaction validation) {
    CardDirectDetails own = details.read(validation.details(), CardDirectDetails.class);
    Result result = validation.outcome().result();
    String cardId = Objects.requireNonNull(validation.links().cardId());
    return new CardValidationView(
        validation.id(),
        validation.tag(),
        validation.creationDate(),
        validation.parties().authorId(),
        validation.status(),
        result == null ? null : result.code(),
        result == null ? null : result.message(),
        validation.kind().type(),
        cards.stored(validation.clientId(), cardId).validity(),
        validation.outcome().executionDate(),
        Authentication.of(own),
        own.secureMode(),
        own.paymentCategory());
  }

  @Override
  public Optional<Object> read(String clientId, String resourceId) {
    return transactions
        .find(clientId, resourceId)
        .filter(found -> found.kind() == TransactionKind.CARD_VALIDATION)
        .map(this::of);
  }
}
