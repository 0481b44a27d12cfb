package io.kontor.transaction.payout;

import io.kontor.transaction.bank.BankRails.Payout;
import org.jspecify.annotations.Nullable;

/**
 * What only a payout shows.
 *
 * @param returnReason why the bank gave the money back afterwards, or null
 */
record PayOutDetails(
    @Nullable String bankWireRef,
    String modeRequested,
    @Nullable String modeApplied,
    @Nullable PaymentRef paymentRef,
    @Nullable String returnReason) {

  /** What the payout pays for. */
  record PaymentRef(@Nullable String reasonType, @Nullable String referenceId) {}

  /** The same with what the bank says. */
  PayOutDetails with(Payout payout) {
    return new PayOutDetails(
        bankWireRef,
        modeRequested,
        payout.modeApplied() == null ? modeApplied : payout.modeApplied(),
        paymentRef,
        payout.returnReason() == null ? returnReason : payout.returnReason());
  }
}
