package io.kontor.transaction.acquirer;

import io.kontor.platform.money.Money;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Takes card payments in the outside world. Every call is repeatable by its reference. Errors:
 * {@code ServiceUnavailableException} when nothing can have happened, {@code
 * OutcomeUnknownException} when it may have.
 */
public interface CardAcquirer {
  /** Opens a registration: where the payer's browser sends the card. */
  Registration register(String reference, String currency, String cardType);

  /** Exchanges what the payer's browser got for a card, or says why not. */
  CardAnswer card(String accessKey, String registrationData);

  /** Charges or authorizes a card. */
  Payment pay(PaymentOrder order);

  /** Opens a hosted page; answers its address. */
  String openPage(PageOrder order);

  /** The payment under the reference; empty when it never arrived there. */
  Optional<Payment> payment(String reference);

  /** Takes part of an authorized amount. */
  Operation capture(String paymentReference, String reference, Money amount);

  /** Lets go of what is left of an authorized amount. */
  Operation cancel(String paymentReference, String reference);

  /** Gives money back to the card. */
  Operation refund(String paymentReference, String reference, Money amount);

  /** Where the payer's browser sends the card. */
  record Registration(String accessKey, String preregistrationData, String cardRegistrationUrl) {}

  /** A card, or an error when {@code errorCode} is set. */
  record CardAnswer(
      @Nullable String token,
      @Nullable String alias,
      @Nullable String expirationDate,
      @Nullable String fingerprint,
      @Nullable String cardType,
      @Nullable String cardProvider,
      @Nullable String country,
      @Nullable String product,
      @Nullable String bankCode,
      @Nullable String bin,
      @Nullable String errorCode,
      @Nullable String resultCode,
      @Nullable String resultMessage) {}

  /** What a payment is for. */
  enum PaymentKind {
    PAYMENT,
    AUTHORIZATION,
    VALIDATION
  }

  /** What is asked of the acquirer. */
  record PaymentOrder(
      String reference,
      PaymentKind kind,
      String cardToken,
      Money amount,
      String secureMode,
      @Nullable String returnUrl,
      @Nullable String statementDescriptor,
      @Nullable String culture) {}

  /** A page that is asked for. */
  record PageOrder(
      String reference,
      Money amount,
      String returnUrl,
      String culture,
      String cardType,
      String secureMode,
      @Nullable String statementDescriptor) {}

  /** Where a payment stands: with its payer, or decided. */
  enum PaymentStatus {
    PENDING,
    CHALLENGE,
    SUCCEEDED,
    FAILED
  }

  /** A payment. */
  record Payment(
      String reference,
      PaymentStatus status,
      @Nullable String resultCode,
      @Nullable String resultMessage,
      @Nullable String redirectUrl,
      boolean secureModeNeeded,
      @Nullable PaidCard card) {}

  /** The card a payment was made with. */
  record PaidCard(
      @Nullable String alias,
      @Nullable String expirationDate,
      @Nullable String fingerprint,
      @Nullable String cardType,
      @Nullable String cardProvider,
      @Nullable String country,
      @Nullable String bin) {}

  /** A capture, a cancellation or a refund. */
  record Operation(
      String reference,
      PaymentStatus status,
      @Nullable String resultCode,
      @Nullable String resultMessage) {}
}
