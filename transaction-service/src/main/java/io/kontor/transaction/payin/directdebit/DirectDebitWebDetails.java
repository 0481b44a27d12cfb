package io.kontor.transaction.payin.directdebit;

import io.kontor.transaction.payin.AcquirerDetails;
import io.kontor.transaction.provider.acquirer.CardAcquirer.Payment;
import org.jspecify.annotations.Nullable;

/**
 * What only a direct debit on a hosted page shows.
 *
 * @param directDebitType SOFORT, GIROPAY or ELV
 * @param returnUrl where the payer comes back to, with the pay-in's id
 * @param redirectUrl the hosted page
 */
public record DirectDebitWebDetails(
    String directDebitType,
    String returnUrl,
    @Nullable String redirectUrl,
    @Nullable String templateUrl,
    String culture)
    implements AcquirerDetails<DirectDebitWebDetails> {

  @Override
  public DirectDebitWebDetails with(Payment payment) {
    return new DirectDebitWebDetails(
        directDebitType,
        returnUrl,
        payment.redirectUrl() == null ? redirectUrl : payment.redirectUrl(),
        templateUrl,
        culture);
  }
}
