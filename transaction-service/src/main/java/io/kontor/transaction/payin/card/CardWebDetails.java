package io.kontor.transaction.payin.card;

import io.kontor.transaction.payin.AcquirerDetails;
import io.kontor.transaction.payin.PayerData.Person;
import io.kontor.transaction.provider.acquirer.CardAcquirer.PaidCard;
import io.kontor.transaction.provider.acquirer.CardAcquirer.Payment;
import org.jspecify.annotations.Nullable;

/**
 * What only a web card pay-in shows.
 *
 * @param returnUrl where the payer comes back to, with the pay-in's id
 * @param redirectUrl the hosted page
 * @param card the card the payer chose, once known
 * @param cardAlias its mask, for events
 * @param country alpha-3 of its issuer, for events
 */
public record CardWebDetails(
    String returnUrl,
    @Nullable String redirectUrl,
    @Nullable String templateUrl,
    String cardType,
    String culture,
    String secureMode,
    @Nullable String statementDescriptor,
    @Nullable Person shipping,
    @Nullable String bic,
    @Nullable PaidCard card,
    @Nullable String cardAlias,
    @Nullable String country)
    implements AcquirerDetails<CardWebDetails> {

  @Override
  public CardWebDetails with(Payment payment) {
    PaidCard paid = payment.card() == null ? card : payment.card();
    return new CardWebDetails(
        returnUrl,
        payment.redirectUrl() == null ? redirectUrl : payment.redirectUrl(),
        templateUrl,
        cardType,
        culture,
        secureMode,
        statementDescriptor,
        shipping,
        bic,
        paid,
        paid == null ? null : paid.alias(),
        paid == null ? null : paid.country());
  }
}
