package io.kontor.transaction.payin.directdebit;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * What only a collection on a mandate shows.
 *
 * @param chargeDate when the payer's account is expected to be debited; known once ordered
 */
public record DirectDebitDetails(
    String mandateId,
    @Nullable String statementDescriptor,
    @Nullable String culture,
    @Nullable Instant chargeDate) {

  /** The same with the day the scheme names; one that was named before stays. */
  public DirectDebitDetails withChargeDate(@Nullable Instant date) {
    return new DirectDebitDetails(
        mandateId, statementDescriptor, culture, date == null ? chargeDate : date);
  }
}
