package io.kontor.transaction.card;

import com.fasterxml.jackson.annotation.JsonIgnore;
import io.kontor.transaction.provider.acquirer.CardAcquirer.CardAnswer;
import java.time.Instant;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * A card as we may keep it: masked, with the acquirer's token. Contract object Card; also the data
 * of its events, where {@code token} is left out.
 *
 * @param expirationDate MMYY
 * @param country alpha-3 of the issuer
 * @param active false is final
 */
record Card(
    String id,
    @JsonIgnore String clientId,
    @Nullable String tag,
    Instant creationDate,
    String userId,
    @JsonIgnore String token,
    String alias,
    String expirationDate,
    String cardType,
    String cardProvider,
    String country,
    String product,
    String bankCode,
    @JsonIgnore @Nullable String bin,
    String currency,
    String fingerprint,
    @Nullable String cardHolderName,
    boolean active,
    Validity validity) {

  /** Whether the card may be used. UNKNOWN until its first use. */
  enum Validity {
    UNKNOWN,
    VALID,
    INVALID
  }

  static Card of(
      String id,
      Instant now,
      CardRegistration registration,
      @Nullable String cardHolderName,
      CardAnswer answer) {
    return new Card(
        id,
        registration.clientId(),
        null,
        now,
        registration.userId(),
        Objects.requireNonNull(answer.token()),
        Objects.requireNonNull(answer.alias()),
        Objects.requireNonNull(answer.expirationDate()),
        answer.cardType() == null ? registration.cardType() : answer.cardType(),
        Objects.requireNonNullElse(answer.cardProvider(), "unknown"),
        Objects.requireNonNullElse(answer.country(), "unknown"),
        Objects.requireNonNullElse(answer.product(), "unknown"),
        Objects.requireNonNullElse(answer.bankCode(), "unknown"),
        answer.bin(),
        registration.currency(),
        Objects.requireNonNull(answer.fingerprint()),
        cardHolderName,
        true,
        Validity.UNKNOWN);
  }

  boolean isUsable() {
    return active && validity != Validity.INVALID;
  }
}
