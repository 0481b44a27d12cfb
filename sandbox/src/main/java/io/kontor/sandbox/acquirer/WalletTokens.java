package io.kontor.sandbox.acquirer;

import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.LinkedHashMap;
import java.util.Optional;
import java.util.SequencedMap;
import org.springframework.stereotype.Component;

/**
 * What a phone's wallet (Apple Pay, Google Pay) hands to a shop instead of a card. Real ones are
 * encrypted for the acquirer; here they are the names below, or a token that {@code POST
 * /acquirer/wallet-tokens} made for any card.
 */
@Component
public class WalletTokens {

  /** The card behind a name, and whether its bank refuses it. */
  private record Named(String number, boolean refused, String meaning) {}

  private static final SequencedMap<String, Named> NAMES = names();

  private final Cards cards;
  private final Clock clock;

  WalletTokens(Cards cards, Clock clock) {
    this.cards = cards;
    this.clock = clock;
  }

  /** The card of the token; empty when there is none. */
  Optional<Card> open(String wallet, String token) {
    Named named = NAMES.get(token);
    if (named == null) {
      return cards.find(token).filter(card -> card.cardType().equals(wallet));
    }
    String nextYear =
        "12%02d".formatted((LocalDate.now(clock.withZone(ZoneOffset.UTC)).getYear() + 1) % 100);
    return CardNumber.parse(named.number())
        .map(
            number -> cards.add(new CardEntry.Accepted(number, nextYear, named.refused()), wallet));
  }

  /** A token for a card that was added to a wallet. */
  String add(String wallet, CardEntry.Accepted entry) {
    return cards.add(entry, wallet).token();
  }

  /** All names with what happens, for the page that explains them. */
  public static SequencedMap<String, String> explained() {
    SequencedMap<String, String> meanings = new LinkedHashMap<>();
    NAMES.forEach((name, named) -> meanings.put(name, named.meaning()));
    return meanings;
  }

  private static SequencedMap<String, Named> names() {
    SequencedMap<String, Named> names = new LinkedHashMap<>();
    names.put("sandbox-visa", new Named("4970107111111119", false, "succeeds"));
    names.put("sandbox-mastercard", new Named("5555555555554444", false, "succeeds"));
    names.put("sandbox-amex", new Named("378282246310005", false, "succeeds"));
    names.put(
        "sandbox-challenge",
        new Named("4970105181818183", false, "challenge, where the wallet leaves it to the bank"));
    names.put(
        "sandbox-refused", new Named("4970107111111119", true, "101101, refused by the bank"));
    return names;
  }
}
