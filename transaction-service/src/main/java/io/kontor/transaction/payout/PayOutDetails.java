package io.kontor.transaction.payout;

import com.fasterxml.jackson.annotation.JsonIgnore;
import io.kontor.transaction.provider.bank.BankRails.Payout;
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

  /** Whether it may only travel instantly or not at all. */
  @JsonIgnore
  boolean isInstantOnly() {
    return modeRequested.equals("INSTANT_PAYMENT_ONLY");
  }

  /** Whether it should travel instantly. */
  @JsonIgnore
  boolean isInstantRequested() {
    return isInstantOnly() || modeRequested.equals("INSTANT_PAYMENT");
  }

  /** Whether it should have travelled instantly and became an ordinary one. */
  boolean fellBack() {
    return modeRequested.equals("INSTANT_PAYMENT") && "STANDARD".equals(modeApplied);
  }

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
