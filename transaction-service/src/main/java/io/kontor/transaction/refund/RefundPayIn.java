package io.kontor.transaction.refund;

import io.kontor.platform.error.ApiException;
import io.kontor.platform.money.Money;
import io.kontor.transaction.core.Amounts;
import io.kontor.transaction.core.Links;
import io.kontor.transaction.core.Parties;
import io.kontor.transaction.core.ResultCode;
import io.kontor.transaction.core.Transaction;
import io.kontor.transaction.core.TransactionKind;
import io.kontor.transaction.core.TransactionProcessor;
import io.kontor.transaction.core.Transactions;
import io.kontor.transaction.directory.References;
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
public class RefundPayIn {
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
    Amounts amounts = RefundRules.amounts(payIn.amounts(), command.debitedFunds(), command.fees());
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

  /** Reads what was undone and disputed under the lock on the pay-in's row. */
  private @Nullable ResultCode refusal(Command command, Transaction payIn, Amounts amounts) {
    return RefundRules.refusalOfPayIn(
        payIn,
        transactions.undoing(payIn.id()),
        disputed.contains(payIn.id()),
        command.authorId(),
        amounts,
        clock.instant());
  }
}
