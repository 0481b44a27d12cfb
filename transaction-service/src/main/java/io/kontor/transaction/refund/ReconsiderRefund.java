package io.kontor.transaction.refund;

import io.kontor.transaction.core.Reconsideration;
import io.kontor.transaction.core.Result;
import io.kontor.transaction.core.ResultCode;
import io.kontor.transaction.core.Transaction;
import io.kontor.transaction.core.TransactionKind;
import io.kontor.transaction.core.Transactions;
import io.kontor.transaction.directory.Directory;
import io.kontor.transaction.directory.UserSnapshot;
import java.time.Clock;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** A refund that was approved: what it refunds may have been disputed or given back by now. */
@Component
class ReconsiderRefund implements Reconsideration {
  private final Transactions transactions;
  private final DisputedPayIns disputed;
  private final Directory directory;
  private final Clock clock;

  ReconsiderRefund(
      Transactions transactions, DisputedPayIns disputed, Directory directory, Clock clock) {
    this.transactions = transactions;
    this.disputed = disputed;
    this.directory = directory;
    this.clock = clock;
  }

  @Override
  public Set<TransactionKind> kinds() {
    return Set.of(TransactionKind.PAYIN_REFUND, TransactionKind.TRANSFER_REFUND);
  }

  @Override
  public Optional<Result> refusal(Transaction approved) {
    String initialId = Objects.requireNonNull(approved.links().initialTransactionId());
    Transaction initial =
        transactions
            .find(initialId)
            .orElseThrow(() -> new IllegalStateException("No transaction " + initialId));
    List<Transaction> others =
        transactions.undoing(initialId).stream()
            .filter(other -> !other.id().equals(approved.id()))
            .toList();
    return Optional.ofNullable(refusal(approved, initial, others)).map(ResultCode::result);
  }

  private @Nullable ResultCode refusal(
      Transaction approved, Transaction initial, List<Transaction> others) {
    String authorId = approved.parties().authorId();
    if (approved.kind() == TransactionKind.PAYIN_REFUND) {
      return RefundRules.refusalOfPayIn(
          initial,
          others,
          disputed.contains(initial.id()),
          authorId,
          approved.amounts(),
          clock.instant());
    }
    String creditedUserId = Objects.requireNonNull(approved.parties().creditedUserId());
    boolean closed =
        directory
            .user(approved.clientId(), creditedUserId)
            .filter(UserSnapshot::isClosed)
            .isPresent();
    return closed
        ? ResultCode.CREDITED_USER_CLOSED
        : RefundRules.refusalOfTransfer(initial, others, authorId);
  }
}
