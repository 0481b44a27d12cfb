package io.kontor.transaction.payin.recurring;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import io.kontor.platform.money.Money;
import io.kontor.transaction.payin.PayInParties;
import io.kontor.transaction.payin.PayerData.Person;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

record RegistrationRequest(
    RecurringTerms.@Nullable PaymentType paymentType,
    @Valid @JsonUnwrapped PayInParties parties,
    @Nullable String cardId,
    @NotNull Money firstTransactionDebitedFunds,
    @NotNull Money firstTransactionFees,
    @Nullable Money nextTransactionDebitedFunds,
    @Nullable Money nextTransactionFees,
    @Nullable String frequency,
    @Nullable Instant endDate,
    @Nullable Boolean fixedNextAmount,
    @Nullable Boolean fractionedPayment,
    @Nullable Boolean migration,
    @Nullable @Min(0) @Max(999) Integer freeCycles,
    @Nullable Person billing,
    @Nullable Person shipping,
    @Nullable @Size(max = 255) String tag) {

  /** By card unless it says otherwise. */
  RecurringTerms.PaymentType paidBy() {
    return paymentType == null ? RecurringTerms.PaymentType.CARD_DIRECT : paymentType;
  }

  boolean hasFixedNextAmount() {
    return Boolean.TRUE.equals(fixedNextAmount);
  }
}
