package io.kontor.transaction.payin.alternative;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import io.kontor.transaction.payin.AcquirerDetails;
import io.kontor.transaction.payin.PayerCard;
import io.kontor.transaction.provider.acquirer.CardAcquirer.Payer;
import io.kontor.transaction.provider.acquirer.CardAcquirer.Payment;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/**
 * What only a pay-in by a payment method shows. The JSON that is stored is flat.
 *
 * @param redirectUrl where the payer has to go now
 * @param walletToken what a phone's wallet handed over; forgotten when the acquirer has it
 * @param payer who paid, once known
 */
record MethodDetails(
    @JsonUnwrapped Options options,
    @Nullable String redirectUrl,
    boolean secureModeNeeded,
    @Nullable String walletToken,
    @Nullable Payer payer,
    @JsonUnwrapped PayerCard payerCard)
    implements AcquirerDetails<MethodDetails> {

  /**
   * What was asked for, completed; never changes.
   *
   * @param returnUrl where the payer comes back to, with the pay-in's id
   * @param cancelUrl where a payer who cancels comes back to
   * @param members what only this method shows, its record of {@link MethodMembers}
   */
  record Options(
      @Nullable String returnUrl,
      @Nullable String cancelUrl,
      String secureMode,
      String culture,
      @Nullable String statementDescriptor,
      @Nullable String profilingAttemptReference,
      @Nullable String bic,
      JsonNode members) {}

  @Override
  public MethodDetails with(Payment payment) {
    return new MethodDetails(
        options,
        payment.redirectUrl() == null ? redirectUrl : payment.redirectUrl(),
        secureModeNeeded || payment.secureModeNeeded(),
        null,
        payment.payer() == null ? payer : payment.payer(),
        payerCard.with(payment));
  }
}
