package io.kontor.sandbox.acquirer;

import io.kontor.platform.money.Money;
import io.kontor.sandbox.acquirer.Payment.SecureMode;
import io.kontor.sandbox.support.ResultCodes;
import java.time.Clock;
import java.time.Instant;
import org.springframework.stereotype.Component;

/** The bank that issued a card: asks its holder to authenticate, and answers. */
@Component
class Issuer {

  private final Cards cards;
  private final Clock clock;

  Issuer(Cards cards, Clock clock) {
    this.cards = cards;
    this.clock = clock;
  }

  /** The issuer's first answer. */
  sealed interface Answer {}

  /** The holder has to authenticate. */
  record Challenge() implements Answer {}

  /** It is decided. */
  record Decided(String resultCode) implements Answer {}

  /** How the holder has agreed to this. */
  enum Consent {
    /** The holder is there and may be asked. */
    ASKED,
    /** The holder is present, and no return address is known. */
    NOT_ASKABLE,
    /** The holder's phone asked already. */
    DEVICE,
    /** The holder agreed earlier to be charged by the merchant. */
    EARLIER
  }

  /** The first answer to a charge. */
  Answer ask(Card card, Money amount, SecureMode secureMode, Consent consent) {
    Instant now = clock.instant();
    if (card.firstUsedAt() == null && !now.isBefore(card.firstUseDueAt())) {
      return new Decided("105299");
    }
    if (CardEntry.hasExpired(card.expirationDate(), now)) {
      return new Decided("101105");
    }
    boolean wanted = card.challenged() || secureMode == SecureMode.FORCE;
    return switch (consent) {
      case ASKED -> wanted ? new Challenge() : new Decided(decide(card, amount));
      // Without a return address the holder cannot be asked to authenticate.
      case NOT_ASKABLE -> new Decided(wanted ? "101399" : decide(card, amount));
      case DEVICE -> new Decided(decide(card, amount));
      case EARLIER ->
          new Decided(
              amount.amount() == MagicValues.WANTS_HOLDER ? "101301" : decide(card, amount));
    };
  }

  /** The answer once the holder has authenticated. */
  String decide(Payment payment) {
    String token = payment.cardToken();
    return token == null
        ? "101410"
        : cards.find(token).map(card -> decide(card, payment.amount())).orElse("101410");
  }

  private String decide(Card card, Money amount) {
    if (CardEntry.hasExpired(card.expirationDate(), clock.instant())) {
      return "101105";
    }
    if (card.securityCodeRefused()) {
      return "101101";
    }
    return MagicValues.refusalOf(amount.amount()).orElse(ResultCodes.SUCCESS);
  }
}
