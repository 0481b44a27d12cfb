package io.kontor.transaction.payout;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import io.kontor.transaction.core.Details;
import io.kontor.transaction.core.Status;
import io.kontor.transaction.core.Transaction;
import io.kontor.transaction.core.TransactionView;
import io.kontor.transaction.payout.PayOutDetails.PaymentRef;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Contract object PayOut. */
record PayOutView(
    @JsonUnwrapped TransactionView transaction,
    String paymentType,
    String bankAccountId,
    @Nullable String bankWireRef,
    String modeRequested,
    @Nullable String modeApplied,
    @Nullable FallbackReason fallbackReason,
    @Nullable PaymentRef paymentRef,
    @Nullable String endToEndId,
    @Nullable Object recipientVerificationOfPayee) {

  /** Why an instant payout became an ordinary one. */
  record FallbackReason(String code, String message) {}

  static PayOutView of(Transaction payOut, Details details) {
    PayOutDetails own = details.read(payOut.details(), PayOutDetails.class);
    boolean fellBack = own.isInstantOnly() ? "NONE".equals(own.modeApplied()) : own.fellBack();
    return new PayOutView(
        TransactionView.of(payOut),
        Objects.requireNonNull(payOut.kind().paymentType()),
        Objects.requireNonNull(payOut.links().bankAccountId()),
        own.bankWireRef(),
        own.modeRequested(),
        modeApplied(payOut, own),
        fellBack
            ? new FallbackReason("001999", "The bank account cannot be reached instantly")
            : null,
        own.paymentRef(),
        null,
        null);
  }

  /** Not known before the bank has said so; none when it was refused before the bank was asked. */
  private static String modeApplied(Transaction payOut, PayOutDetails own) {
    String applied = own.modeApplied();
    if (applied != null) {
      return applied;
    }
    return payOut.status() == Status.FAILED ? "NONE" : "PENDING_RESPONSE";
  }
}
