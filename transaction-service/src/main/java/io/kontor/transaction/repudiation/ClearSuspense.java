package io.kontor.transaction.repudiation;

import io.kontor.platform.error.ApiException;
import io.kontor.platform.error.ServiceUnavailableException;
import io.kontor.transaction.core.Amounts;
import io.kontor.transaction.core.Status;
import io.kontor.transaction.core.Transaction;
import io.kontor.transaction.core.TransactionKind;
import io.kontor.transaction.core.Transactions;
import io.kontor.transaction.ledger.Ledger;
import io.kontor.transaction.ledger.Posting;
import io.kontor.transaction.ledger.Postings;
import java.util.Objects;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Service;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Clears money in suspense: two people have decided that the client carries it, out of its CREDIT
 * or its FEES wallet. One posting each. The same reference again gives the same clearance, and
 * finishes one that broke off. Source: docs/runbooks/suspense.md.
 *
 * <p>Errors: RESOURCE_NOT_FOUND; PARAM_ERROR when more is asked than is in suspense, or the
 * reference stands for another decision. A refusal of the ledger is stored.
 */
@Service
class ClearSuspense {
  /** The ledger's reason of such postings. */
  static final String REASON = "SUSPENSE_CLEARANCE";

  private static final Logger log = LoggerFactory.getLogger(ClearSuspense.class);

  private final Transactions transactions;
  private final Suspense suspense;
  private final SuspenseClearances clearances;
  private final Ledger ledger;
  private final TransactionTemplate transaction;

  ClearSuspense(
      Transactions transactions,
      Suspense suspense,
      SuspenseClearances clearances,
      Ledger ledger,
      TransactionTemplate transaction) {
    this.transactions = transactions;
    this.suspense = suspense;
    this.clearances = clearances;
    this.ledger = ledger;
    this.transaction = transaction;
  }

  /** The clearance after the attempt. */
  SuspenseClearance execute(SuspenseClearance wanted) {
    Claim claim = Objects.requireNonNull(transaction.execute(_ -> claim(wanted)));
    if (claim.isOurs()) {
      book(claim.clearance());
    }
    return clearances.findByReference(wanted.clientId(), wanted.reference()).orElseThrow();
  }

  private Claim claim(SuspenseClearance wanted) {
    Transaction repudiation =
        transactions
            .lock(wanted.clientId(), wanted.repudiationId())
            .filter(found ->
                found.kind() == TransactionKind.REPUDIATION && found.status() == Status.SUCCEEDED)
            .orElseThrow(() -> ApiException.notFound("Repudiation", wanted.repudiationId()));
    SuspenseClearance clearance =
        clearances.findByReference(wanted.clientId(), wanted.reference()).orElse(null);
    if (clearance == null) {
      Amounts.positive("amount", wanted.amount());
      Amounts.sameCurrency("amount", wanted.amount(), repudiation.amounts().debited().currency());
      if (wanted.amount().exceeds(suspense.left(repudiation))) {
        throw ApiException.invalid("amount", "The amount is higher than what is in suspense.");
      }
      if (!clearances.add(wanted)) {
        throw otherDecision();
      }
      clearance = wanted;
    } else if (!clearance.isSameDecision(wanted)) {
      throw otherDecision();
    }
    return new Claim(clearance, clearances.claim(clearance.id()));
  }

  private static ApiException otherDecision() {
    return ApiException.invalid("reference", "The reference stands for another clearance.");
  }

  private void book(SuspenseClearance clearance) {
    Ledger.Result result;
    try {
      result =
          ledger.post(
              Posting.of(clearance.id(), REASON, clearance.clientId())
                  .debit(clearance.account(), clearance.amount())
                  .credit(Postings.suspense(clearance.amount().currency()), clearance.amount()));
    } catch (ServiceUnavailableException e) {
      clearances.release(clearance.id());
      throw e;
    }
    switch (result) {
      case Ledger.Posted _ -> {
        clearances.booked(clearance.id());
        log.atInfo()
            .addKeyValue("clearance", clearance.id())
            .addKeyValue("repudiation", clearance.repudiationId())
            .log("Money in suspense is cleared");
      }
      case Ledger.Refused refused -> clearances.refused(clearance.id(), refused.code());
    }
  }

  /** A stored clearance, and whether this request is the one that books it. */
  private record Claim(SuspenseClearance clearance, boolean isOurs) {}
}
