package io.kontor.transaction.card;

import io.kontor.platform.error.ApiException;
import io.kontor.platform.money.Money;
import io.kontor.transaction.core.Amounts;
import io.kontor.transaction.core.ResultCode;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** A card as other parts of this service pay with it. */
@Component
public class CardForPayment {
  private final Cards cards;

  CardForPayment(Cards cards) {
    this.cards = cards;
  }

  /**
   * What a payment with the card needs.
   *
   * @param country alpha-3 of the issuer
   * @param validity UNKNOWN, VALID or INVALID
   * @param refusal why it may not be used by this author, or null
   */
  public record Usable(
      String id,
      String token,
      String alias,
      String cardType,
      String cardProvider,
      String country,
      @Nullable String bin,
      String currency,
      String validity,
      @Nullable ResultCode refusal) {}

  /**
   * The card of a request. Errors: PARAM_ERROR when it is unknown or of another currency. A card
   * that may not be used is a refusal, not an error.
   */
  public Usable require(String clientId, String cardId, String authorId, Money amount) {
    Card card =
        cards
            .find(clientId, cardId)
            .orElseThrow(() -> ApiException.unknownReference("CardId", "Card", cardId));
    Amounts.sameCurrency("DebitedFunds", amount, card.currency());
    return usable(card, refusal(card, authorId));
  }

  /** The card that a path names. Errors: RESOURCE_NOT_FOUND. */
  public Usable named(String clientId, String cardId, String authorId) {
    Card card =
        cards.find(clientId, cardId).orElseThrow(() -> ApiException.notFound("Card", cardId));
    return usable(card, refusal(card, authorId));
  }

  /** Makes others that lock the card wait until the running database transaction ends. */
  public void lock(String clientId, String cardId) {
    cards.lock(clientId, cardId);
  }

  /** Whether the client has such a card. */
  public boolean exists(String clientId, String cardId) {
    return cards.find(clientId, cardId).isPresent();
  }

  /** The card of a stored transaction. */
  public Usable stored(String clientId, String cardId) {
    return usable(
        cards
            .find(clientId, cardId)
            .orElseThrow(() -> new IllegalStateException("No card " + cardId)),
        null);
  }

  private static Usable usable(Card card, @Nullable ResultCode refusal) {
    return new Usable(
        card.id(),
        card.token(),
        card.alias(),
        card.cardType(),
        card.cardProvider(),
        card.country(),
        card.bin(),
        card.currency(),
        card.validity().name(),
        refusal);
  }

  private static @Nullable ResultCode refusal(Card card, String authorId) {
    if (!card.userId().equals(authorId)) {
      return ResultCode.AUTHOR_NOT_CARD_OWNER;
    }
    return card.isUsable() ? null : ResultCode.CARD_NOT_ACTIVE;
  }
}
