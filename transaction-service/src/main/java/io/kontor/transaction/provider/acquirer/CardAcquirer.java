package io.kontor.transaction.provider.acquirer;

import io.kontor.platform.money.Money;
import java.util.List;
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

  /** Charges a card whose holder agreed earlier and is absent; no authentication. */
  Payment payWithoutHolder(PaymentOrder order);

  /** Charges what a phone's wallet handed over. */
  Payment payByWallet(WalletOrder order);

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

  /** Who issued a card; empty when the acquirer does not know. Asking has no effect. */
  Optional<Issuer> issuer(IssuerQuery query);

  /** What an issuer is looked up by. */
  enum MethodType {
    BIN,
    GOOGLE_PAY
  }

  /** A question about an issuer: the first digits of a card, or the token of a wallet app. */
  record IssuerQuery(MethodType type, @Nullable String bin, @Nullable String token) {
    @Override
    public String toString() {
      return type.name(); // a token is as good as a card
    }
  }

  /**
   * Who issued a card.
   *
   * @param tokenFormat PAN_ONLY or CRYPTOGRAM_3DS; null for a BIN
   * @param issuerCountryCode alpha-2
   * @param binData one entry per scheme on the card
   */
  record Issuer(
      @Nullable String bin,
      @Nullable String tokenFormat,
      @Nullable String issuerCountryCode,
      @Nullable String issuingBank,
      List<ProductData> binData) {}

  /** What kind of card it is. */
  record ProductData(
      @Nullable String subtype,
      @Nullable String brand,
      @Nullable String commercialIndicator,
      @Nullable String cardType) {}

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

  /**
   * What a phone's wallet handed over.
   *
   * @param wallet APPLEPAY or GOOGLEPAY
   * @param token readable by the acquirer only
   * @param returnUrl null when the phone has authenticated its holder
   */
  record WalletOrder(
      String reference,
      String wallet,
      String token,
      Money amount,
      String secureMode,
      @Nullable String returnUrl,
      @Nullable String statementDescriptor) {}

  /**
   * A page that is asked for.
   *
   * @param method the one method it offers, such as IDEAL; null: what goes with the card type
   * @param bic the bank that is chosen when the page opens
   * @param cancelUrl where a payer who cancels goes; null: to the return address as well
   */
  record PageOrder(
      String reference,
      Money amount,
      String returnUrl,
      String culture,
      @Nullable String cardType,
      String secureMode,
      @Nullable String statementDescriptor,
      @Nullable String method,
      @Nullable String bic,
      @Nullable String cancelUrl) {

    /** A page for cards, or for the method that the card type names. */
    public PageOrder(
        String reference,
        Money amount,
        String returnUrl,
        String culture,
        String cardType,
        String secureMode,
        @Nullable String statementDescriptor) {
      this(
          reference,
          amount,
          returnUrl,
          culture,
          cardType,
          secureMode,
          statementDescriptor,
          null,
          null,
          null);
    }
  }

  /** Where a payment stands: with its payer, or decided. */
  enum PaymentStatus {
    PENDING,
    CHALLENGE,
    SUCCEEDED,
    FAILED
  }

  /**
   * A payment.
   *
   * @param payer who paid by a method without a card, once known
   */
  record Payment(
      String reference,
      PaymentStatus status,
      @Nullable String resultCode,
      @Nullable String resultMessage,
      @Nullable String redirectUrl,
      boolean secureModeNeeded,
      @Nullable PaidCard card,
      @Nullable Payer payer) {

    /** A payment that waits for its payer on a page. */
    public static Payment onPage(String reference, String redirectUrl) {
      return new Payment(
          reference, PaymentStatus.PENDING, null, null, redirectUrl, false, null, null);
    }
  }

  /** What a method without a card tells about who paid. */
  record Payer(
      @Nullable String bankName,
      @Nullable String bic,
      @Nullable String payerId,
      @Nullable String orderId,
      @Nullable String email,
      @Nullable String firstName,
      @Nullable String lastName,
      @Nullable String country,
      @Nullable String phone) {}

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
