package io.kontor.transaction.approval;

import io.kontor.transaction.core.TransactionKind;
import java.util.Arrays;
import java.util.Optional;
import java.util.Set;

/** What rules may ask people to approve. */
enum ApprovedKind {
  /** Money to a bank account. */
  PAYOUT("payouts:write", TransactionKind.PAYOUT),
  /** Money from one wallet to another. */
  TRANSFER("transfers:write", TransactionKind.TRANSFER),
  /** What a client gives back of a pay-in or a transfer. */
  REFUND("refunds:write", TransactionKind.PAYIN_REFUND, TransactionKind.TRANSFER_REFUND);

  private final String permission;

  @SuppressWarnings("ImmutableEnumChecker") // made by Set.of, which is immutable
  private final Set<TransactionKind> kinds;

  ApprovedKind(String permission, TransactionKind... kinds) {
    this.permission = permission;
    this.kinds = Set.of(kinds);
  }

  /** The kind that a transaction counts as; empty for one that is never held. */
  static Optional<ApprovedKind> of(TransactionKind kind) {
    return Arrays.stream(values()).filter(each -> each.kinds.contains(kind)).findFirst();
  }

  /** What whoever decides about one has to hold besides. */
  String permission() {
    return permission;
  }

  /** The kinds of transactions that count as it. */
  Set<TransactionKind> kinds() {
    return kinds;
  }
}
