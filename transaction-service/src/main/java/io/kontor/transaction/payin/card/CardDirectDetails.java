package io.kontor.transaction.payin.card;

import io.kontor.platform.money.Money;
import io.kontor.transaction.payin.alternative.PayerData.BrowserInfo;
import io.kontor.transaction.payin.alternative.PayerData.CardInfo;
import io.kontor.transaction.payin.alternative.PayerData.Person;
import io.kontor.transaction.provider.acquirer.CardAcquirer.Payment;
import io.kontor.transaction.provider.acquirer.CardAcquirer.PaymentKind;
import io.kontor.transaction.provider.acquirer.CardAcquirer.PaymentOrder;
import org.jspecify.annotations.Nullable;

/**
 * What only a use of a registered card shows: a direct pay-in, a preauthorization, a validation.
 *
 * @param returnUrl where the payer comes back to after authentication, with the pay-in's id; null
 *     when the payer is not there
 * @param redirectUrl where the payer has to go now
 * @param country alpha-3 of the issuer
 */
public record CardDirectDetails(
    String secureMode,
    @Nullable String returnUrl,
    @Nullable String redirectUrl,
    boolean secureModeNeeded,
    String culture,
    @Nullable String statementDescriptor,
    @Nullable String ipAddress,
    @Nullable BrowserInfo browserInfo,
    @Nullable Person billing,
    @Nullable Person shipping,
    @Nullable String requested3dsVersion,
    @Nullable String paymentCategory,
    @Nullable String preferredCardNetwork,
    @Nullable String profilingAttemptReference,
    String cardAlias,
    String cardType,
    String country,
    CardInfo cardInfo,
    @Nullable String recurringPayinRegistrationId) {

  /** The order that the acquirer gets. */
  public PaymentOrder order(String reference, PaymentKind kind, String cardToken, Money amount) {
    return new PaymentOrder(
        reference, kind, cardToken, amount, secureMode, returnUrl, statementDescriptor, culture);
  }

  /** The same with what the acquirer says. */
  public CardDirectDetails with(Payment payment) {
    return new CardDirectDetails(
        secureMode,
        returnUrl,
        payment.redirectUrl() == null ? redirectUrl : payment.redirectUrl(),
        secureModeNeeded || payment.secureModeNeeded(),
        culture,
        statementDescriptor,
        ipAddress,
        browserInfo,
        billing,
        shipping,
        requested3dsVersion,
        paymentCategory,
        preferredCardNetwork,
        profilingAttemptReference,
        cardAlias,
        cardType,
        country,
        cardInfo,
        recurringPayinRegistrationId);
  }

  /** The same as a payment of a series. */
  public CardDirectDetails inSeries(String registrationId) {
    return new CardDirectDetails(
        secureMode,
        returnUrl,
        redirectUrl,
        secureModeNeeded,
        culture,
        statementDescriptor,
        ipAddress,
        browserInfo,
        billing,
        shipping,
        requested3dsVersion,
        paymentCategory,
        preferredCardNetwork,
        profilingAttemptReference,
        cardAlias,
        cardType,
        country,
        cardInfo,
        registrationId);
  }
}
