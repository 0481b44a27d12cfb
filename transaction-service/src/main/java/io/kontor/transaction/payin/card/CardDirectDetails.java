package io.kontor.transaction.payin.card;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import io.kontor.platform.money.Money;
import io.kontor.transaction.card.CardForPayment;
import io.kontor.transaction.core.Transaction;
import io.kontor.transaction.payin.AcquirerDetails;
import io.kontor.transaction.payin.CardPaymentView;
import io.kontor.transaction.payin.PayerData.BrowserInfo;
import io.kontor.transaction.payin.PayerData.CardInfo;
import io.kontor.transaction.payin.PayerData.Person;
import io.kontor.transaction.provider.acquirer.CardAcquirer.Payment;
import io.kontor.transaction.provider.acquirer.CardAcquirer.PaymentKind;
import io.kontor.transaction.provider.acquirer.CardAcquirer.PaymentOrder;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * What only a use of a registered card shows: a direct pay-in, a preauthorization, a validation.
 * The JSON that is stored is flat.
 *
 * @param returnUrl where the payer comes back to after authentication, with the pay-in's id; null
 *     when the payer is not there
 * @param redirectUrl where the payer has to go now
 */
public record CardDirectDetails(
    @JsonUnwrapped Options options,
    @JsonUnwrapped CardData card,
    @Nullable String returnUrl,
    @Nullable String redirectUrl,
    boolean secureModeNeeded,
    @Nullable String recurringPayinRegistrationId)
    implements AcquirerDetails<CardDirectDetails> {

  /** What was asked for, completed; never changes. */
  public record Options(
      String secureMode,
      String culture,
      @Nullable String statementDescriptor,
      @Nullable String ipAddress,
      @Nullable BrowserInfo browserInfo,
      @Nullable Person billing,
      @Nullable Person shipping,
      @Nullable String requested3dsVersion,
      @Nullable String paymentCategory,
      @Nullable String preferredCardNetwork,
      @Nullable String profilingAttemptReference) {}

  /**
   * The card.
   *
   * @param country alpha-3 of the issuer
   */
  public record CardData(String cardAlias, String cardType, String country, CardInfo cardInfo) {}

  /** The order that the acquirer gets, for a transaction with a registered card. */
  public PaymentOrder order(Transaction transaction, PaymentKind kind, CardForPayment cards) {
    String cardId = Objects.requireNonNull(transaction.links().cardId());
    return order(
        transaction.id(),
        kind,
        cards.stored(transaction.clientId(), cardId).token(),
        transaction.amounts().debited());
  }

  /** The order that the acquirer gets. */
  public PaymentOrder order(String reference, PaymentKind kind, String cardToken, Money amount) {
    return new PaymentOrder(
        reference,
        kind,
        cardToken,
        amount,
        options.secureMode(),
        returnUrl,
        options.statementDescriptor(),
        options.culture());
  }

  /** What merchants see of it. */
  public CardPaymentView view() {
    return new CardPaymentView(
        authenticationView(),
        options.culture(),
        options.statementDescriptor(),
        options.billing(),
        options.shipping(),
        options.requested3dsVersion());
  }

  /** What merchants see of it, the 3-D Secure part. */
  public CardPaymentView.Authentication authenticationView() {
    return new CardPaymentView.Authentication(
        secureModeNeeded ? returnUrl : null,
        redirectUrl,
        secureModeNeeded,
        options.ipAddress(),
        options.browserInfo(),
        secureModeNeeded ? "V2_1" : null,
        card.cardInfo(),
        options.preferredCardNetwork());
  }

  @Override
  public CardDirectDetails with(Payment payment) {
    return new CardDirectDetails(
        options,
        card,
        returnUrl,
        payment.redirectUrl() == null ? redirectUrl : payment.redirectUrl(),
        secureModeNeeded || payment.secureModeNeeded(),
        recurringPayinRegistrationId);
  }

  /** The same as a payment of a series. */
  public CardDirectDetails inSeries(String registrationId) {
    return new CardDirectDetails(
        options, card, returnUrl, redirectUrl, secureModeNeeded, registrationId);
  }
}
