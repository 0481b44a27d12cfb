package io.kontor.transaction.refund;

import io.kontor.platform.error.ApiException;
import io.kontor.platform.money.Money;
import io.kontor.transaction.core.Amounts;
import io.kontor.transaction.core.Links;
import io.kontor.transaction.core.Parties;
import io.kontor.transaction.core.ResultCode;
import io.kontor.transaction.core.Transaction;
import io.kontor.transaction.core.TransactionDraft;
import io.kontor.transaction.core.TransactionHeader;
import io.kontor.transaction.core.TransactionKind;
import io.kontor.transaction.core.TransactionProcessor;
import io.kontor.transaction.core.Transactions;
import io.kontor.transaction.directory.References;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import java.time.Clock;
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
class RefundPayIn {
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

  // Both amounts or none; none means all.
  record PayInRefundRequest(
      @NotBlank String authorId,
      @Nullable Money debitedFunds,
      @Nullable Money fees,
      @Nullable @Size(max = 255) String reference,
      @Nullable @Size(max = 100) String statementDescriptor,
      @Nullable String tag) {}

  /** The refund, decided unless an answer of the ledger or the acquirer is not known. */
  Transaction execute(String clientId, String payInId, PayInRefundRequest request) {
    Transaction payIn = processor.require(clientId, payInId, "PayIn", TransactionKind::isPayIn);
    references.author(clientId, request.authorId());
    Amounts amounts = RefundRules.amounts(payIn.amounts(), request.debitedFunds(), request.fees());
    Parties parties =
        new Parties(request.authorId(), null, payIn.parties().creditedWalletId(), null);
    RefundDetails details =
        new RefundDetails(REASON, null, request.reference(), request.statementDescriptor());
    TransactionHeader header =
        processor.header(clientId, TransactionKind.PAYIN_REFUND, request.tag());
    return processor.execute(() -> {
      Transaction locked =
          transactions
              .lock(clientId, payIn.id())
              .orElseThrow(() -> ApiException.notFound("PayIn", payIn.id()));
      return new TransactionDraft(
          header,
          parties,
          amounts,
          Links.initial(locked),
          details,
          refusal(locked, parties.authorId(), amounts));
    });
  }

  /** Reads what was undone and disputed under the lock on the pay-in's row. */
  private @Nullable ResultCode refusal(Transaction payIn, String authorId, Amounts amounts) {
    return RefundRules.refusalOfPayIn(
        payIn,
        transactions.undoing(payIn.id()),
        disputed.contains(payIn.id()),
        authorId,
        amounts,
        clock.instant());
  }
}
