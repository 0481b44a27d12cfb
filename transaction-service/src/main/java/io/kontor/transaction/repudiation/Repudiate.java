package io.kontor.transaction.repudiation;

import io.kontor.platform.error.ApiException;
import io.kontor.platform.money.Money;
import io.kontor.transaction.core.Amounts;
import io.kontor.transaction.core.Links;
import io.kontor.transaction.core.Nature;
import io.kontor.transaction.core.Parties;
import io.kontor.transaction.core.Status;
import io.kontor.transaction.core.Transaction;
import io.kontor.transaction.core.TransactionDraft;
import io.kontor.transaction.core.TransactionHeader;
import io.kontor.transaction.core.TransactionKind;
import io.kontor.transaction.core.TransactionProcessor;
import io.kontor.transaction.core.Transactions;
import io.kontor.transaction.refund.DisputedPayIns;
import io.kontor.transaction.refund.RefundDetails;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.stereotype.Service;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Books what a dispute takes from the client's CREDIT wallet, and what comes back when it is won.
 * The user's wallet is not touched. Repeats by {@code reference} give the same transaction. Source:
 * contract "Disputes", ADR 0012.
 *
 * <p>The scheme takes what it takes. The client carries no more of it than is left of the pay-in
 * after its refunds and its other repudiations; the surplus is in suspense until a person has
 * cleared it with the scheme, and what is won fills the suspense first.
 *
 * <p>Errors: RESOURCE_NOT_FOUND; PARAM_ERROR when the amount does not fit.
 */
@Service
public class Repudiate {
  private static final Logger log = LoggerFactory.getLogger(Repudiate.class);

  private final TransactionProcessor processor;
  private final Transactions transactions;
  private final DisputedPayIns disputed;
  private final Suspense suspense;
  private final TransactionTemplate transaction;

  Repudiate(
      TransactionProcessor processor,
      Transactions transactions,
      DisputedPayIns disputed,
      Suspense suspense,
      TransactionTemplate transaction) {
    this.processor = processor;
    this.transactions = transactions;
    this.disputed = disputed;
    this.suspense = suspense;
    this.transaction = transaction;
  }

  /**
   * A holder disputes the pay-in: from now on it is not refunded. Answers the refunds that stand or
   * may still go through, oldest first; the same for a repeat.
   */
  public List<Transaction> dispute(String clientId, String payInId) {
    return Objects.requireNonNull(
        transaction.execute(_ -> {
          disputed.add(payIn(clientId, payInId).id());
          return undoing(payInId).filter(other -> other.kind().nature() == Nature.REFUND).toList();
        }));
  }

  /** A dispute takes its amount. */
  public Transaction repudiate(
      String clientId, String reference, String disputeId, String payInId, Money amount) {
    return once(
        clientId,
        reference,
        () -> {
          Transaction payIn = payIn(clientId, payInId);
          Amounts.positive("amount", amount);
          Amounts.sameCurrency("amount", amount, payIn.amounts().debited().currency());
          Money surplus = surplus(payIn, amount);
          TransactionHeader header = processor.header(clientId, TransactionKind.REPUDIATION, null);
          if (surplus.isPositive()) {
            log.atError()
                .addKeyValue("repudiation", header.id())
                .addKeyValue("payIn", payInId)
                .addKeyValue("surplus", surplus.amount())
                .log("A scheme took more than was left of a pay-in; the surplus is in suspense");
          }
          disputed.add(payInId);
          return new TransactionDraft(
              header,
              new Parties(payIn.parties().authorId(), null, "CREDIT_" + amount.currency(), null),
              Amounts.of(amount, Money.zero(amount.currency())),
              Links.initial(payIn).withDispute(disputeId, null).withReference(reference),
              RepudiationDetails.of(surplus),
              null);
        });
  }

  /** A won dispute gives an amount back. */
  public Transaction giveBack(
      String clientId, String reference, String repudiationId, Money amount) {
    return once(
        clientId,
        reference,
        () -> {
          Transaction repudiation = locked(clientId, repudiationId, "Repudiation");
          if (repudiation.kind() != TransactionKind.REPUDIATION) {
            throw ApiException.notFound("Repudiation", repudiationId);
          }
          Money left = repudiation.amounts().debited();
          Money inSuspense = suspense.left(repudiation);
          for (Transaction other : undoing(repudiationId).toList()) {
            left = left.minus(other.amounts().debited());
          }
          fits(amount, left);
          return new TransactionDraft(
              processor.header(clientId, TransactionKind.REPUDIATION_REFUND, null),
              new Parties(
                  repudiation.parties().authorId(), null, null, "CREDIT_" + amount.currency()),
              Amounts.of(amount, Money.zero(amount.currency())),
              Links.initial(repudiation)
                  .withDispute(repudiation.links().disputeId(), repudiationId)
                  .withReference(reference),
              RefundDetails.because("OTHER")
                  .withSurplus(amount.exceeds(inSuspense) ? inSuspense : amount),
              null);
        });
  }

  private Transaction once(String clientId, String reference, Supplier<TransactionDraft> draft) {
    Optional<Transaction> earlier = transactions.findByReference(clientId, reference);
    if (earlier.isPresent()) {
      return earlier.get();
    }
    try {
      return processor.execute(draft);
    } catch (DuplicateKeyException e) {
      return transactions.findByReference(clientId, reference).orElseThrow(() -> e);
    }
  }

  private Transaction payIn(String clientId, String payInId) {
    Transaction payIn = locked(clientId, payInId, "PayIn");
    if (!payIn.kind().isPayIn() || payIn.status() != Status.SUCCEEDED) {
      throw ApiException.notFound("PayIn", payInId);
    }
    return payIn;
  }

  /** What of the amount is more than is left of the pay-in. */
  private Money surplus(Transaction payIn, Money amount) {
    long left = payIn.amounts().debited().amount();
    for (Transaction other : undoing(payIn.id()).toList()) {
      left -= other.amounts().credited().amount();
      left += undoing(other.id()).mapToLong(back -> back.amounts().credited().amount()).sum();
    }
    return new Money(amount.currency(), Math.max(0, amount.amount() - Math.max(0, left)));
  }

  /** What undid the transaction, or is about to. */
  private Stream<Transaction> undoing(String id) {
    return transactions.undoing(id).stream().filter(other -> other.status() != Status.FAILED);
  }

  private Transaction locked(String clientId, String id, String name) {
    return transactions.lock(clientId, id).orElseThrow(() -> ApiException.notFound(name, id));
  }

  private static void fits(Money amount, Money atMost) {
    Amounts.positive("amount", amount);
    Amounts.sameCurrency("amount", amount, atMost.currency());
    if (amount.exceeds(atMost)) {
      throw ApiException.invalid("amount", "The amount is higher than what is left.");
    }
  }
}
