package io.kontor.transaction.repudiation;

import io.kontor.platform.money.Money;
import io.kontor.transaction.core.Details;
import io.kontor.transaction.core.Transaction;
import org.jspecify.annotations.Nullable;

/**
 * What of a repudiation, or of its refund, is in suspense rather than the client's.
 *
 * @param surplus minor units beyond what was left of the pay-in; null: none
 */
record RepudiationDetails(@Nullable Long surplus) {

  static RepudiationDetails of(Money surplus) {
    return new RepudiationDetails(surplus.isZero() ? null : surplus.amount());
  }

  /** The part of the transaction that is in suspense. */
  static Money surplus(Transaction transaction, Details details) {
    Long surplus = details.read(transaction.details(), RepudiationDetails.class).surplus();
    return new Money(transaction.amounts().debited().currency(), surplus == null ? 0 : surplus);
  }

  /** The part of the transaction that is the client's. */
  static long ofClient(Transaction transaction, Details details) {
    return transaction.amounts().debited().minus(surplus(transaction, details)).amount();
  }
}
