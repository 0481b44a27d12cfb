package io.kontor.transaction.repudiation;

import io.kontor.platform.error.ApiException;
import io.kontor.platform.money.Money;
import io.kontor.transaction.core.Amounts;
import io.kontor.transaction.core.Kind;
import io.kontor.transaction.core.Links;
import io.kontor.transaction.core.Nature;
import io.kontor.transaction.core.Parties;
import io.kontor.transaction.core.Status;
import io.kontor.transaction.core.Transaction;
import io.kontor.transaction.core.TransactionLife;
import io.kontor.transaction.core.Transactions;
import io.kontor.transaction.refund.RefundDetails;
import java.util.Optional;
import java.util.function.Supplier;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.stereotype.Service;

/**
 * Books what a dispute takes from the client's CREDIT wallet, and what comes back when it is won.
 * The user's wallet is not touched. Repeats by {@code reference} give the same transaction. Source:
 * contract "Disputes".
 *
 * <p>Errors: RESOURCE_NOT_FOUND; PARAM_ERROR when the amount does not fit.
 */
@Service
public class Repudiate {
  private final TransactionLife life;
  private final Transactions transactions;

  Repudiate(TransactionLife life, Transactions transactions) {
    this.life = life;
    this.transactions = transactions;
  }

  /** A dispute takes its amount. */
  public Transaction repudiate(
      String clientId, String reference, String disputeId, String payInId, Money amount) {
    return once(
        clientId,
        reference,
        () -> {
          Transaction payIn = locked(clientId, payInId, "PayIn");
          if (!payIn.kind().isPayIn() || payIn.status() != Status.SUCCEEDED) {
            throw ApiException.notFound("PayIn", payInId);
          }
          fits(amount, payIn.amounts().debited());
          return life.draft(
              clientId,
              Kind.REPUDIATION,
              null,
              new Parties(payIn.parties().authorId(), null, "CREDIT_" + amount.currency(), null),
              Amounts.of(amount, Money.zero(amount.currency())),
              Links.initial(payIn).withDispute(disputeId, null).withReference(reference),
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
          if (repudiation.kind() != Kind.REPUDIATION) {
            throw ApiException.notFound("Repudiation", repudiationId);
          }
          Money left = repudiation.amounts().debited();
          for (Transaction other : transactions.undoing(repudiationId)) {
            if (other.kind().nature() == Nature.REFUND && other.status() != Status.FAILED) {
              left = left.minus(other.amounts().debited());
            }
          }
          fits(amount, left);
          String id = life.nextId(Kind.REPUDIATION_REFUND);
          return life.draft(
              id,
              clientId,
              Kind.REPUDIATION_REFUND,
              null,
              new Parties(
                  repudiation.parties().authorId(), null, null, "CREDIT_" + amount.currency()),
              Amounts.of(amount, Money.zero(amount.currency())),
              Links.initial(repudiation)
                  .withDispute(repudiation.links().disputeId(), repudiationId)
                  .withReference(reference),
              RefundDetails.because("OTHER"),
              null);
        });
  }

  private Transaction once(String clientId, String reference, Supplier<Transaction> draft) {
    Optional<Transaction> earlier = transactions.findByReference(clientId, reference);
    if (earlier.isPresent()) {
      return earlier.get();
    }
    try {
      return life.execute(draft);
    } catch (DuplicateKeyException e) {
      return transactions.findByReference(clientId, reference).orElseThrow(() -> e);
    }
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
