package io.kontor.transaction.refund;

import org.jspecify.annotations.Nullable;

/** What only a refund shows. Source: contract "Refund". */
public record RefundDetails(
    String reasonType,
    @Nullable String reasonMessage,
    @Nullable String reference,
    @Nullable String statementDescriptor) {

  /** A refund for the given reason. */
  public static RefundDetails because(String reasonType) {
    return new RefundDetails(reasonType, null, null, null);
  }
}
