package io.kontor.transaction.refund;

import io.kontor.platform.error.ApiException;
import io.kontor.platform.money.Money;
import io.kontor.transaction.core.Amounts;
import io.kontor.transaction.core.Nature;
import io.kontor.transaction.core.ResultCode;
import io.kontor.transaction.core.Status;
import io.kontor.transaction.core.Transaction;
import io.kontor.transaction.core.TransactionKind;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Which refunds are refused, and with which code. Source: contract "Refund", "Money rules", "Result
 * codes".
 */
final class RefundRules {
  /** Source: contract "Result codes", 001403. */
  private static final int MONTHS_MAX = 11;

  private RefundRules() {}

  /**
   * The amounts of a pay-in's refund: those that are asked for, or all. Errors: PARAM_ERROR for
   * amounts that do not fit.
   */
  static Amounts amounts(Amounts payIn, @Nullable Money debited, @Nullable Money fees) {
    if (debited == null && fees == null) {
      return Amounts.of(payIn.credited(), payIn.fees().negated());
    }
    if (debited == null) {
      throw ApiException.required("DebitedFunds");
    }
    if (fees == null) {
      throw ApiException.required("Fees");
    }
    Amounts.positive("DebitedFunds", debited);
    Amounts.known("Fees", fees);
    String currency = payIn.debited().currency();
    Amounts.sameCurrency("DebitedFunds", debited, currency);
    Amounts.sameCurrency("Fees", fees, currency);
    if (fees.exceeds(debited)) {
      throw ApiException.invalid("Fees.Amount", "The fees exceed DebitedFunds.");
    }
    return Amounts.of(debited, fees);
  }

  /**
   * Why a pay-in is not refunded, or null when it is.
   *
   * @param undoing refunds and repudiations of the pay-in so far
   * @param disputed whether a holder has disputed it
   */
  static @Nullable ResultCode refusalOfPayIn(
      Transaction payIn,
      List<Transaction> undoing,
      boolean disputed,
      String authorId,
      Amounts amounts,
      Instant now) {
    if (payIn.status() != Status.SUCCEEDED || !payIn.kind().isRefundablePayIn()) {
      return ResultCode.NOT_REFUNDABLE;
    }
    if (!tookPart(payIn, authorId)) {
      return ResultCode.AUTHOR_NOT_WALLET_OWNER;
    }
    Instant end = payIn.creationDate().atZone(ZoneOffset.UTC).plusMonths(MONTHS_MAX).toInstant();
    if (!now.isBefore(end)) {
      return ResultCode.REFUND_TOO_LATE;
    }
    boolean repudiated =
        undoing.stream().anyMatch(other -> other.kind() == TransactionKind.REPUDIATION);
    if (repudiated || disputed) {
      return ResultCode.NOT_REFUNDABLE;
    }
    List<Transaction> refunds =
        undoing.stream()
            .filter(other -> other.kind().nature() == Nature.REFUND)
            .filter(other -> other.status() != Status.FAILED)
            .toList();
    return refusal(payIn.amounts(), refunds, amounts, now);
  }

  private static @Nullable ResultCode refusal(
      Amounts payIn, List<Transaction> refunds, Amounts amounts, Instant now) {
    long paid = payIn.debited().amount();
    long given = refunds.stream().mapToLong(other -> other.amounts().credited().amount()).sum();
    long givenForSure =
        refunds.stream()
            .filter(other -> other.status() == Status.SUCCEEDED)
            .mapToLong(other -> other.amounts().credited().amount())
            .sum();
    long feesGiven = refunds.stream().mapToLong(other -> feesGivenBack(other.amounts())).sum();
    if (givenForSure >= paid) {
      return ResultCode.ALREADY_REFUNDED;
    }
    if (given >= paid) {
      return ResultCode.NO_MORE_REFUNDS;
    }
    if (!amounts.credited().isPositive()) {
      return ResultCode.NOTHING_TO_CREDIT;
    }
    if (given + amounts.credited().amount() > paid) {
      return ResultCode.REFUND_EXCEEDS_INITIAL;
    }
    if (feesGiven + feesGivenBack(amounts) > payIn.fees().amount()) {
      return ResultCode.REFUND_EXCEEDS_FEES;
    }
    boolean repeated =
        refunds.stream()
            .anyMatch(other ->
                other.amounts().debited().equals(amounts.debited())
                    && day(other.creationDate()).equals(day(now)));
    return repeated ? ResultCode.REFUND_REPEATED : null;
  }

  /**
   * Why a transfer is not given back, or null when it is.
   *
   * @param refunds of the transfer so far
   */
  static @Nullable ResultCode refusalOfTransfer(
      Transaction transfer, List<Transaction> refunds, String authorId) {
    if (transfer.status() != Status.SUCCEEDED) {
      return ResultCode.NOT_REFUNDABLE;
    }
    if (!tookPart(transfer, authorId)) {
      return ResultCode.AUTHOR_NOT_WALLET_OWNER;
    }
    if (refunds.stream().anyMatch(other -> other.status() == Status.SUCCEEDED)) {
      return ResultCode.ALREADY_REFUNDED;
    }
    return refunds.stream().anyMatch(other -> other.status() == Status.CREATED)
        ? ResultCode.NO_MORE_REFUNDS
        : null;
  }

  private static boolean tookPart(Transaction transaction, String userId) {
    return userId.equals(transaction.parties().authorId())
        || userId.equals(transaction.parties().creditedUserId());
  }

  private static long feesGivenBack(Amounts amounts) {
    return Math.max(0, -amounts.fees().amount());
  }

  private static LocalDate day(Instant instant) {
    return instant.atZone(ZoneOffset.UTC).toLocalDate();
  }
}
