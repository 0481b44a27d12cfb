package io.kontor.transaction.core;

import io.kontor.platform.money.Money;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * What all transactions show; also the whole of an item in lists. Source: contract "Transaction".
 *
 * @param depositId set on captures of a deposit only
 */
public record TransactionView(
    String id,
    @Nullable String tag,
    Instant creationDate,
    String authorId,
    @Nullable String creditedUserId,
    Money debitedFunds,
    Money creditedFunds,
    Money fees,
    Status status,
    @Nullable String resultCode,
    @Nullable String resultMessage,
    @Nullable Instant executionDate,
    Type type,
    Nature nature,
    @Nullable String creditedWalletId,
    @Nullable String debitedWalletId,
    @Nullable String depositId) {

  /** The view of a transaction. */
  public static TransactionView of(Transaction transaction) {
    Result result = transaction.outcome().result();
    return new TransactionView(
        transaction.id(),
        transaction.tag(),
        transaction.creationDate(),
        transaction.parties().authorId(),
        transaction.parties().creditedUserId(),
        transaction.amounts().debited(),
        transaction.amounts().credited(),
        transaction.amounts().fees(),
        transaction.status(),
        result == null ? null : result.code(),
        result == null ? null : result.message(),
        transaction.outcome().executionDate(),
        transaction.kind().type(),
        transaction.kind().nature(),
        transaction.parties().creditedWalletId(),
        transaction.parties().debitedWalletId(),
        Links.depositId(transaction));
  }
}
