package io.kontor.transaction.refund;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import io.kontor.transaction.core.Details;
import io.kontor.transaction.core.Nature;
import io.kontor.transaction.core.Transaction;
import io.kontor.transaction.core.TransactionKind;
import io.kontor.transaction.core.TransactionView;
import io.kontor.transaction.core.Type;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Contract object Refund. */
public record RefundView(
    @JsonUnwrapped TransactionView transaction,
    String initialTransactionId,
    Type initialTransactionType,
    Nature initialTransactionNature,
    RefundReason refundReason,
    @Nullable String reference,
    @Nullable String statementDescriptor) {

  /** Why money went back. */
  public record RefundReason(String refundReasonType, @Nullable String refundReasonMessage) {}

  /** The view of a refund of any origin. */
  public static RefundView of(Transaction refund, Details details) {
    RefundDetails own = details.read(refund.details(), RefundDetails.class);
    TransactionKind initialKind = Objects.requireNonNull(refund.links().initialKind());
    return new RefundView(
        TransactionView.of(refund),
        Objects.requireNonNull(refund.links().initialTransactionId()),
        initialKind.type(),
        initialKind.nature(),
        new RefundReason(own.reasonType(), own.reasonMessage()),
        own.reference(),
        own.statementDescriptor());
  }
}
