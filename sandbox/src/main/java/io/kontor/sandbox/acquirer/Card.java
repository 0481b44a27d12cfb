package io.kontor.sandbox.acquirer;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A card as the acquirer remembers it: never its number or security code.
 *
 * @param expirationDate MMYY
 * @param fingerprint keyed hash, the same for the same number in all registrations
 * @param challenged the issuer asks the holder to authenticate
 * @param firstUseDueAt an unused card is worthless after this moment
 */
record Card(
    String token,
    String alias,
    String expirationDate,
    String fingerprint,
    String cardType,
    String cardProvider,
    String country,
    String bin,
    boolean challenged,
    boolean securityCodeRefused,
    Instant firstUseDueAt,
    @Nullable Instant firstUsedAt) {

  View view() {
    return new View(
        token,
        alias,
        expirationDate,
        fingerprint,
        cardType,
        cardProvider,
        country,
        "I",
        "unknown",
        bin);
  }

  /** The card as others see it. */
  public record View(
      String token,
      String alias,
      String expirationDate,
      String fingerprint,
      String cardType,
      String cardProvider,
      String country,
      String product,
      String bankCode,
      String bin) {}
}
