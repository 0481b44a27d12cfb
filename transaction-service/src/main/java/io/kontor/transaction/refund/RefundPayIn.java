package io.kontor.transaction.refund;

import io.kontor.platform.error.ApiException;
import io.kontor.platform.money.Money;
import io.kontor.transaction.core.Amounts;
import io.kontor.transaction.core.Links;
import io.kontor.transaction.core.Nature;
import io.kontor.transaction.core.Parties;
import io.kontor.transaction.core.ResultCode;
import io.kontor.transaction.core.Status;
import io.kontor.transaction.core.Transaction;
import io.kontor.transaction.core.TransactionKind;
import io.kontor.transaction.core.TransactionProcessor;
import io.kontor.transaction.core.Transactions;
import io.kontor.transaction.directory.References;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;

/**
 * Gives a pay-in back the way it came, in full or in part. The wallet pays what is debited;
 * negative fees are the client's share that goes back as well.
 *
 * <p>Requests about one pay-in wait for each other, so together they never give back more than came
 * in.
 *
 * <p>Errors: RESOURCE_NOT_FOUND; PARAM_ERROR for amounts and users that do not fit. Refusals are
 * stored as FAILED. Source: contract "Refund", "Money rules".
 */
@Service
public class RefundPayIn {
  /** Source: contract "Result codes", 001403. */
  private static final int MONTHS_MAX = 11;

  private static final String REASON = "INITIALIZED_BY_CLIENT";

  private final TransactionProcessor processor;
  private final Transactions transactions;
  private final References references;
  private final DisputedPayIns disputed;
  private final Clock clock;

  RefundPayIn(
      TransactionProcessor processor,
      Transactions transactions,
      References references,
      DisputedPayIns disputed,
      Clock clock) {
    this.processor = processor;
    this.transactions = transactions;
    this.disputed = disputed;
    this.references = references;
    this.clock = clock;
  }

  /** What is asked for; both amounts or none, none means all. */
  public record Command(
      String clientId,
      String payInId,
      String authorId,
      @Nullable Money debitedFunds,
      @Nullable Money fees,
      @Nullable String reference,
      @Nullable String statementDescriptor,
      @Nullable String tag) {}

  /** The refund, decided unless an answer of the ledger or the acquirer is not known. */
  public Transaction execute(Command command) {
    String clientId = command.clientId();
    Transaction payIn =
        processor.require(clientId, command.payInId(), "PayIn", TransactionKind::isPayIn);
    references.author(clientId, command.authorId());
    Amounts amounts = amounts(command, payIn);
    Parties parties =
        new Parties(command.authorId(), null, payIn.parties().creditedWalletId(), null);
    RefundDetails details =
        new RefundDetails(REASON, null, command.reference(), command.statementDescriptor());
    return processor.execute(() -> {
      Transaction locked =
          transactions
              .lock(clientId, payIn.id())
              .orElseThrow(() -> ApiException.notFound("PayIn", payIn.id()));
      return processor.draft(
          processor.nextId(TransactionKind.PAYIN_REFUND),
          clientId,
          TransactionKind.PAYIN_REFUND,
          command.tag(),
          parties,
          amounts,
          Links.initial(locked),
          details,
          refusal(command, locked, amounts));
    });
  }

  private static Amounts amounts(Command command, Transaction payIn) {
    Money debited = command.debitedFunds();
    Money fees = command.fees();
    if (debited == null && fees == null) {
      return Amounts.of(payIn.amounts().credited(), payIn.amounts().fees().negated());
    }
    if (debited == null) {
      throw ApiException.required("DebitedFunds");
    }
    if (fees == null) {
      throw ApiException.required("Fees");
    }
    Amounts.positive("DebitedFunds", debited);
    Amounts.known("Fees", fees);
    String currency = payIn.amounts().debited().currency();
    Amounts.sameCurrency("DebitedFunds", debited, currency);
    Amounts.sameCurrency("Fees", fees, currency);
    if (fees.exceeds(debited)) {
      throw ApiException.invalid("Fees.Amount", "The fees exceed DebitedFunds.");
    }
    return Amounts.of(debited, fees);
  }

  private @Nullable ResultCode refusal(Command command, Transaction payIn, Amounts amounts) {
    if (payIn.status() != Status.SUCCEEDED || !payIn.kind().isRefundablePayIn()) {
      return ResultCode.NOT_REFUNDABLE;
    }
    boolean mayAsk =
        command.authorId().equals(payIn.parties().authorId())
            || command.authorId().equals(payIn.parties().creditedUserId());
    if (!mayAsk) {
      return ResultCode.AUTHOR_NOT_WALLET_OWNER;
    }
    Instant now = clock.instant();
    Instant end = payIn.creationDate().atZone(ZoneOffset.UTC).plusMonths(MONTHS_MAX).toInstant();
    if (!now.isBefore(end)) {
      return ResultCode.REFUND_TOO_LATE;
    }
    List<Transaction> undoing = transactions.undoing(payIn.id());
    boolean repudiated =
        undoing.stream().anyMatch(other -> other.kind() == TransactionKind.REPUDIATION);
    if (repudiated || disputed.contains(payIn.id())) {
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
                    && sameDay(other.creationDate(), now));
    return repeated ? ResultCode.REFUND_REPEATED : null;
  }

  private static long feesGivenBack(Amounts amounts) {
    return Math.max(0, -amounts.fees().amount());
  }

  private static boolean sameDay(Instant one, Instant other) {
    return one.atZone(ZoneOffset.UTC)
        .toLocalDate()
        .equals(other.atZone(ZoneOffset.UTC).toLocalDate());
  }
}
