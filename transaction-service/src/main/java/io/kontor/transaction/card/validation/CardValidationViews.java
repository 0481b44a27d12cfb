package io.kontor.transaction.card.validation;

import io.kontor.transaction.card.CardForPayment;
import io.kontor.transaction.core.Details;
import io.kontor.transaction.core.Result;
import io.kontor.transaction.core.Transaction;
import io.kontor.transaction.payin.card.CardDirectDetails;
import java.util.Objects;
import org.springframework.stereotype.Component;

/** Shows card validations. */
@Component
class CardValidationViews {
  private final CardForPayment cards;
  private final Details details;

  CardValidationViews(CardForPayment cards, Details details) {
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
        own.authenticationView(),
        own.options().secureMode(),
        own.options().paymentCategory());
  }
}
