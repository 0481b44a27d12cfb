package io.kontor.transaction.refund;

import io.kontor.platform.money.Money;
import org.jspecify.annotations.Nullable;

/**
 * What only a refund shows. Source: contract "Refund".
 *
 * @param surplus not shown: minor units of a repudiation's refund that fill the suspense
 */
public record RefundDetails(
    String reasonType,
    @Nullable String reasonMessage,
    @Nullable String reference,
    @Nullable String statementDescriptor,
    @Nullable Long surplus) {

  /** A refund as it was asked for. */
  public RefundDetails(
      String reasonType,
      @Nullable String reasonMessage,
      @Nullable String reference,
      @Nullable String statementDescriptor) {
    this(reasonType, reasonMessage, reference, statementDescriptor, null);
  }

  /** A refund for the given reason. */
  public static RefundDetails because(String reasonType) {
    return new RefundDetails(reasonType, null, null, null);
  }

  /** The same, with a part that is in suspense. */
  public RefundDetails withSurplus(Money part) {
    return new RefundDetails(
        reasonType,
        reasonMessage,
        reference,
        statementDescriptor,
        part.isZero() ? null : part.amount());
  }
}
