package io.kontor.transaction.card;

import java.util.Set;
import org.springframework.stereotype.Component;

/**
 * What a use says about the card itself: success proves it, a refusal that is about the card (not
 * about the amount or the moment) condemns it. Source: contract "State machines", card validity.
 */
@Component
public class CardValidity {
  /** Expired, inactive, unknown or blocked cards, and a registration that was used too late. */
  private static final Set<String> CONDEMNING =
      Set.of(
          "101105", "101106", "101410", "105101", "105299", "01902", "02624", "008001", "008002",
          "008003", "008009");

  private final Cards cards;

  CardValidity(Cards cards) {
    this.cards = cards;
  }

  /** A payment or an authorization has gone through; inside the running database transaction. */
  public void proven(String clientId, String cardId) {
    cards.used(clientId, cardId, Card.Validity.VALID);
  }

  /** A payment or an authorization was refused; inside the running database transaction. */
  public void refused(String clientId, String cardId, String resultCode) {
    if (CONDEMNING.contains(resultCode)) {
      cards.used(clientId, cardId, Card.Validity.INVALID);
    }
  }
}
