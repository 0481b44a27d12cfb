package io.kontor.transaction.payin.alternative;

import io.kontor.transaction.payin.AcquirerDetails;
import io.kontor.transaction.provider.acquirer.CardAcquirer.PaidCard;
import io.kontor.transaction.provider.acquirer.CardAcquirer.Payer;
import io.kontor.transaction.provider.acquirer.CardAcquirer.Payment;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/**
 * What only a pay-in by a payment method shows.
 *
 * @param returnUrl where the payer comes back to, with the pay-in's id
 * @param cancelUrl where a payer who cancels comes back to
 * @param redirectUrl where the payer has to go now
 * @param walletToken what a phone's wallet handed over; forgotten when the acquirer has it
 * @param payer who paid, once known
 * @param card the card in the wallet, once known
 * @param cardAlias its mask, for events
 * @param country alpha-3 of its issuer, for events
 * @param members what only this method shows, its record of {@link MethodMembers}
 */
record MethodDetails(
    @Nullable String returnUrl,
    @Nullable String cancelUrl,
    @Nullable String redirectUrl,
    String secureMode,
    boolean secureModeNeeded,
    String culture,
    @Nullable String statementDescriptor,
    @Nullable String profilingAttemptReference,
    @Nullable String walletToken,
    @Nullable String bic,
    @Nullable Payer payer,
    @Nullable PaidCard card,
    @Nullable String cardAlias,
    @Nullable String country,
    JsonNode members)
    implements AcquirerDetails<MethodDetails> {

  @Override
  public MethodDetails with(Payment payment) {
    PaidCard paid = payment.card() == null ? card : payment.card();
    return new MethodDetails(
        returnUrl,
        cancelUrl,
        payment.redirectUrl() == null ? redirectUrl : payment.redirectUrl(),
        secureMode,
        secureModeNeeded || payment.secureModeNeeded(),
        culture,
        statementDescriptor,
        profilingAttemptReference,
        null,
        bic,
        payment.payer() == null ? payer : payment.payer(),
        paid,
        paid == null ? null : paid.alias(),
        paid == null ? null : paid.country(),
        members);
  }
}
