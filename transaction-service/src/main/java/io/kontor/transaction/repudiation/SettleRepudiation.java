package io.kontor.transaction.repudiation;

import io.kontor.platform.error.ApiException;
import io.kontor.platform.money.Money;
import io.kontor.transaction.core.Amounts;
import io.kontor.transaction.core.Links;
import io.kontor.transaction.core.Parties;
import io.kontor.transaction.core.ResultCode;
import io.kontor.transaction.core.Status;
import io.kontor.transaction.core.Transaction;
import io.kontor.transaction.core.TransactionDraft;
import io.kontor.transaction.core.TransactionHeader;
import io.kontor.transaction.core.TransactionKind;
import io.kontor.transaction.core.TransactionProcessor;
import io.kontor.transaction.core.Transactions;
import io.kontor.transaction.directory.References;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;

/**
 * Recovers what a lost dispute took: from the wallet the disputed pay-in went to, into the client's
 * CREDIT wallet, at once or in parts. Negative fees recover the client's share from its fee wallet.
 *
 * <p>Errors: RESOURCE_NOT_FOUND; PARAM_ERROR for amounts and users that do not fit. Refusals are
 * stored as FAILED (003010 to 003012, short balance). Source: contract "Disputes", settlement
 * limits.
 */
@Service
public class SettleRepudiation {
  private final TransactionProcessor processor;
  private final Transactions transactions;
  private final References references;
  private final Suspense suspense;

  SettleRepudiation(
      TransactionProcessor processor,
      Transactions transactions,
      References references,
      Suspense suspense) {
    this.processor = processor;
    this.transactions = transactions;
    this.references = references;
    this.suspense = suspense;
  }

  /** The settlement, decided unless the ledger's answer is not known. */
  public Transaction execute(
      String clientId,
      String repudiationId,
      String authorId,
      Money debitedFunds,
      Money fees,
      @Nullable String tag) {
    Transaction repudiation =
        processor.require(
            clientId, repudiationId, "Repudiation", kind -> kind == TransactionKind.REPUDIATION);
    references.author(clientId, authorId);
    String currency = repudiation.amounts().debited().currency();
    Amounts.positive("DebitedFunds", debitedFunds);
    Amounts.known("Fees", fees);
    Amounts.sameCurrency("DebitedFunds", debitedFunds, currency);
    Amounts.sameCurrency("Fees", fees, currency);
    if (fees.exceeds(debitedFunds)) {
      throw ApiException.invalid("Fees.Amount", "The fees exceed DebitedFunds.");
    }
    Amounts amounts = Amounts.of(debitedFunds, fees);
    String payInId = Objects.requireNonNull(repudiation.links().initialTransactionId());
    Transaction payIn = processor.require(clientId, payInId, "PayIn", TransactionKind::isPayIn);
    Parties parties =
        new Parties(authorId, null, payIn.parties().creditedWalletId(), "CREDIT_" + currency);
    TransactionHeader header = processor.header(clientId, TransactionKind.SETTLEMENT, tag);
    return processor.execute(() -> {
      Transaction locked =
          transactions
              .lock(clientId, repudiationId)
              .orElseThrow(() -> ApiException.notFound("Repudiation", repudiationId));
      return TransactionDraft.withoutDetails(
          header,
          parties,
          amounts,
          Links.none().withDispute(locked.links().disputeId(), repudiationId),
          refusal(locked, payIn, authorId, amounts));
    });
  }

  private @Nullable ResultCode refusal(
      Transaction repudiation, Transaction payIn, String authorId, Amounts amounts) {
    if (!authorId.equals(payIn.parties().authorId())) {
      return ResultCode.AUTHOR_NOT_WALLET_OWNER;
    }
    if (!amounts.credited().isPositive()) {
      return ResultCode.NOTHING_TO_CREDIT;
    }
    long available = suspense.ofClient(repudiation);
    List<Transaction> settlements =
        transactions.settlements(repudiation.id()).stream()
            .filter(other -> other.status() != Status.FAILED)
            .toList();
    long settled = settlements.stream().mapToLong(other -> recovered(other.amounts())).sum();
    long fees = settlements.stream().mapToLong(other -> share(other.amounts())).sum();
    if (settled >= available) {
      return ResultCode.ALREADY_SETTLED;
    }
    if (settled + recovered(amounts) > available) {
      return ResultCode.SETTLED_FUNDS_EXCEEDED;
    }
    return fees + share(amounts) > payIn.amounts().fees().amount()
        ? ResultCode.SETTLED_FEES_EXCEEDED
        : null;
  }

  /** What a settlement uses up: what leaves the wallet, or what arrives when fees add to it. */
  private static long recovered(Amounts amounts) {
    return Math.max(amounts.debited().amount(), amounts.credited().amount());
  }

  private static long share(Amounts amounts) {
    return Math.abs(amounts.fees().amount());
  }
}
