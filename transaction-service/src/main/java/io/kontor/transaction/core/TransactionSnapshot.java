package io.kontor.transaction.core;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.kontor.platform.money.Money;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** A transaction as events and internal calls carry it. Source: docs/architecture.md, "Events". */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record TransactionSnapshot(
    String id,
    String clientId,
    @Nullable String tag,
    Instant creationDate,
    @Nullable Instant executionDate,
    String authorId,
    @Nullable String creditedUserId,
    Money debitedFunds,
    Money creditedFunds,
    Money fees,
    Status status,
    @Nullable String resultCode,
    @Nullable String resultMessage,
    Type type,
    Nature nature,
    @Nullable String creditedWalletId,
    @Nullable String debitedWalletId,
    @Nullable String paymentType,
    @Nullable String executionType,
    @Nullable String cardId,
    @Nullable String bankAccountId,
    @Nullable String mandateId,
    @Nullable String preauthorizationId,
    @Nullable String depositId,
    @Nullable String bankWireRef,
    @Nullable String wireReference,
    @Nullable String initialTransactionId,
    @Nullable Type initialTransactionType,
    @Nullable String disputeId,
    @Nullable String repudiationId,
    @Nullable String cardAlias,
    @Nullable String cardType,
    @Nullable String country,
    @Nullable String culture,
    @Nullable Money declaredDebitedFunds,
    @Nullable Money declaredFees) {

  /** What the details of several kinds have in common. */
  record Shared(
      @Nullable String mandateId,
      @Nullable String bankWireRef,
      @Nullable String cardAlias,
      @Nullable String cardType,
      @Nullable String country,
      @Nullable String culture,
      @Nullable Money declaredDebitedFunds,
      @Nullable Money declaredFees) {}

  /** The transaction as it stands. */
  public static TransactionSnapshot of(Transaction transaction, Details details) {
    return of(transaction, transaction.outcome(), details);
  }

  /** The transaction as it stood when it was created. */
  static TransactionSnapshot atCreation(Transaction transaction, Details details) {
    return of(transaction, Outcome.open(Phase.INTENT), details);
  }

  private static TransactionSnapshot of(Transaction transaction, Outcome outcome, Details details) {
    Shared shared = details.read(transaction.details(), Shared.class);
    TransactionKind kind = transaction.kind();
    TransactionKind initialKind = transaction.links().initialKind();
    Result result = outcome.result();
    return new TransactionSnapshot(
        transaction.id(),
        transaction.clientId(),
        transaction.tag(),
        transaction.creationDate(),
        outcome.executionDate(),
        transaction.parties().authorId(),
        transaction.parties().creditedUserId(),
        transaction.amounts().debited(),
        transaction.amounts().credited(),
        transaction.amounts().fees(),
        outcome.phase().status(),
        result == null ? null : result.code(),
        result == null ? null : result.message(),
        kind.type(),
        kind.nature(),
        transaction.parties().creditedWalletId(),
        transaction.parties().debitedWalletId(),
        kind.paymentType(),
        kind.executionType(),
        transaction.links().cardId(),
        transaction.links().bankAccountId(),
        shared.mandateId(),
        kind.isOfDeposit() ? null : transaction.links().preauthorizationId(),
        Links.depositId(transaction),
        shared.bankWireRef(),
        transaction.links().wireReference(),
        transaction.links().initialTransactionId(),
        initialKind == null ? null : initialKind.type(),
        transaction.links().disputeId(),
        transaction.links().repudiationId(),
        shared.cardAlias(),
        shared.cardType(),
        shared.country(),
        shared.culture(),
        shared.declaredDebitedFunds(),
        shared.declaredFees());
  }
}
