package io.kontor.transaction.screening;

import io.kontor.platform.money.Money;
import io.kontor.transaction.core.Creator;
import io.kontor.transaction.core.Result;
import io.kontor.transaction.core.Transaction;
import io.kontor.transaction.core.TransactionDraft;
import io.kontor.transaction.core.Type;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Decides whether a movement of money may go ahead. */
public interface Screening {
  /**
   * Why the movement is refused, or empty when it may go ahead. Asking has no effect and may be
   * repeated. Errors: {@code ServiceUnavailableException} when no decision can be made now.
   */
  Optional<Result> refusal(Subject subject);

  /**
   * Whether another service is asked about the movement, so that it is not asked too much at once.
   */
  boolean asksOthers(Subject subject);

  /** Why the transaction is refused, or empty when it may go ahead. */
  default Optional<Result> refusal(Transaction transaction) {
    return refusal(Subject.of(transaction));
  }

  /**
   * What is about to happen.
   *
   * @param crossesPlatformBoundary whether money enters or leaves the platform for a user, so that
   *     more than the directory has to be looked at
   * @param paidByCard whether a card pays, though its holder may still have to name it
   */
  record Subject(
      String clientId,
      String id,
      Type type,
      String authorId,
      @Nullable String creditedUserId,
      Money amount,
      @Nullable String creditedWalletId,
      @Nullable String debitedWalletId,
      @Nullable String bankAccountId,
      @Nullable String cardId,
      boolean crossesPlatformBoundary,
      boolean paidByCard,
      @Nullable Creator createdBy) {
    private static final Set<String> BY_CARD =
        Set.of("CARD", "APPLEPAY", "GOOGLEPAY", "GOOGLE_PAY", "BCMC");

    /** A transfer that is not stored yet. */
    public static Subject of(TransactionDraft transfer) {
      return new Subject(
          transfer.header().clientId(),
          transfer.header().id(),
          Type.TRANSFER,
          transfer.parties().authorId(),
          transfer.parties().creditedUserId(),
          transfer.amounts().debited(),
          transfer.parties().creditedWalletId(),
          transfer.parties().debitedWalletId(),
          null,
          null,
          false,
          false,
          transfer.header().createdBy());
    }

    static Subject of(Transaction transaction) {
      boolean crossesPlatformBoundary =
          switch (transaction.kind()) {
            // No money moves when a wire is announced, and its arrival cannot be prevented.
            // What is captured was screened when it was reserved.
            case TRANSFER,
                BANK_WIRE_DIRECT,
                CLIENT_BANK_WIRE_DIRECT,
                PREAUTHORIZED_DIRECT,
                DEPOSIT_CAPTURE,
                DEPOSIT_FIRST_CAPTURE ->
                false;
            // The client's own movements are not about a user.
            case CARD_DIRECT,
                CARD_WEB,
                RECURRING_CARD_DIRECT,
                APPLEPAY_DIRECT,
                GOOGLEPAY_DIRECT,
                GOOGLE_PAY_DIRECT,
                PAYPAL_WEB,
                IDEAL_WEB,
                BCMC_WEB,
                GIROPAY_WEB,
                BANK_WIRE_EXTERNAL,
                DEPOSIT_COMPLEMENT,
                DIRECT_DEBIT_DIRECT,
                DIRECT_DEBIT_WEB,
                CARD_VALIDATION,
                PAYOUT,
                PAYIN_REFUND,
                TRANSFER_REFUND,
                PAYOUT_REFUND,
                REPUDIATION,
                REPUDIATION_REFUND,
                SETTLEMENT,
                INSTANT_CONVERSION,
                QUOTED_CONVERSION ->
                !transaction.parties().authorId().equals(transaction.clientId());
          };
      return new Subject(
          transaction.clientId(),
          transaction.id(),
          transaction.kind().type(),
          transaction.parties().authorId(),
          transaction.parties().creditedUserId(),
          transaction.amounts().debited(),
          transaction.parties().creditedWalletId(),
          transaction.parties().debitedWalletId(),
          transaction.links().bankAccountId(),
          transaction.links().cardId(),
          crossesPlatformBoundary,
          transaction.links().cardId() != null
              || BY_CARD.contains(String.valueOf(transaction.kind().paymentType())),
          transaction.header().createdBy());
    }
  }
}
