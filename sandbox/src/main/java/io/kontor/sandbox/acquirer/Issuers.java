package io.kontor.sandbox.acquirer;

import static java.util.Objects.requireNonNullElse;

import io.kontor.platform.country.Countries;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * Who issued a card, by its first digits. A few issuers are known by name; for the others the
 * scheme and the country follow from the number as they do for cards.
 *
 * <p>The token of a wallet app is encrypted for a processor; the sandbox takes the form of one for
 * real and answers with the card of {@link #WALLET_BIN}.
 */
@Component
class Issuers {
  /** Digits that no card begins with. */
  private static final Set<Character> NO_CARDS = Set.of('0', '1', '7', '8', '9');

  /** The card of every wallet token. */
  static final String WALLET_BIN = "411111";

  private static final Map<String, String> BANKS =
      Map.of(
          "497010", "LA BANQUE POSTALE",
          "497011", "LA BANQUE POSTALE",
          "540006", "FIRST NATIONAL BANK OF OMAHA",
          "411111", "JPMORGAN CHASE BANK",
          "375989", "AMERICAN EXPRESS",
          "503395", "DEUTSCHE BANK");

  private final JsonMapper json;

  Issuers(JsonMapper json) {
    this.json = json;
  }

  /**
   * An issuer.
   *
   * @param tokenFormat of a wallet token; null otherwise
   * @param issuerCountryCode alpha-2
   * @param binData one entry per scheme on the card
   */
  record IssuerView(
      String bin,
      @Nullable String tokenFormat,
      String issuerCountryCode,
      @Nullable String issuingBank,
      List<ProductView> binData) {}

  /** What kind of card it is. */
  record ProductView(
      @Nullable String subtype, String brand, String commercialIndicator, String cardType) {}

  /** By 6 or 8 digits; empty when no card begins so. */
  Optional<IssuerView> ofBin(String bin) {
    return NO_CARDS.contains(bin.charAt(0)) ? Optional.empty() : Optional.of(issuer(bin, null));
  }

  /** By a wallet app's token; empty when it is none. */
  Optional<IssuerView> ofToken(String token) {
    try {
      JsonNode read = json.readTree(token);
      boolean wellFormed =
          read.path("protocolVersion").asString("").startsWith("EC")
              && read.path("signature").isString()
              && read.path("signedMessage").isString();
      if (!wellFormed) {
        return Optional.empty();
      }
      String format = token.contains("PAN_ONLY") ? "PAN_ONLY" : "CRYPTOGRAM_3DS";
      return Optional.of(issuer(WALLET_BIN, format));
    } catch (JacksonException _) {
      return Optional.empty();
    }
  }

  private static IssuerView issuer(String bin, @Nullable String tokenFormat) {
    CardNetwork network = CardNetwork.of(bin);
    List<ProductView> products = new ArrayList<>();
    String type =
        switch (network) {
          case CB, MAESTRO, BCMC -> "DEBIT";
          case AMEX, DINERS -> "CHARGE_CARD";
          case VISA, MASTERCARD, JCB, DISCOVER -> "CREDIT";
        };
    products.add(new ProductView(null, network.name(), "PERSONAL", type));
    if (network == CardNetwork.CB) {
      products.add(new ProductView("CLASSIC", "VISA", "PERSONAL", type)); // two schemes on one card
    }
    return new IssuerView(
        bin,
        tokenFormat,
        requireNonNullElse(Countries.alpha2(CardNumber.countryOf(bin)), "FR"),
        BANKS.get(bin.substring(0, 6)),
        List.copyOf(products));
  }
}
