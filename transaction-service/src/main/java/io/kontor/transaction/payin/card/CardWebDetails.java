package io.kontor.transaction.payin.card;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import io.kontor.transaction.payin.AcquirerDetails;
import io.kontor.transaction.payin.PayerCard;
import io.kontor.transaction.payin.PayerData.Person;
import io.kontor.transaction.provider.acquirer.CardAcquirer.Payment;
import org.jspecify.annotations.Nullable;

/**
 * What only a web card pay-in shows. The JSON that is stored is flat.
 *
 * @param returnUrl where the payer comes back to, with the pay-in's id
 * @param redirectUrl the hosted page
 */
public record CardWebDetails(
    @JsonUnwrapped Options options,
    String returnUrl,
    @Nullable String redirectUrl,
    @Nullable String templateUrl,
    @JsonUnwrapped PayerCard payerCard)
    implements AcquirerDetails<CardWebDetails> {

  /** What was asked for, completed; never changes. */
  public record Options(
      String cardType,
      String culture,
      String secureMode,
      @Nullable String statementDescriptor,
      @Nullable Person shipping,
      @Nullable String bic) {}

  @Override
  public CardWebDetails with(Payment payment) {
    return new CardWebDetails(
        options,
        returnUrl,
        payment.redirectUrl() == null ? redirectUrl : payment.redirectUrl(),
        templateUrl,
        payerCard.with(payment));
  }
}
