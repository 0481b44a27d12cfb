package io.kontor.dispute.dispute;

import io.kontor.platform.error.ApiException;
import io.kontor.platform.money.Money;
import java.time.Clock;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * The merchant's answer to a dispute: contest all or part of it, submit what the scheme asked for,
 * or accept it.
 *
 * <p>The first contest needs submitted evidence, and for a contestable dispute the amount. A
 * submission after reopening keeps the amount and needs no further evidence, because the scheme may
 * only want a confirmation.
 *
 * <p>Errors: RESOURCE_NOT_FOUND; PARAM_ERROR when the dispute does not await the client, the
 * deadline has passed, the amount is not a part of the disputed one, or there is no evidence.
 * Source: contract "Disputes".
 */
@Service
class SubmitDispute {
  private final Disputes disputes;
  private final DisputeTransitions transitions;
  private final Evidence evidence;
  private final TransactionTemplate transaction;
  private final Clock clock;

  SubmitDispute(
      Disputes disputes,
      DisputeTransitions transitions,
      Evidence evidence,
      TransactionTemplate transaction,
      Clock clock) {
    this.disputes = disputes;
    this.transitions = transitions;
    this.evidence = evidence;
    this.transaction = transaction;
    this.clock = clock;
  }

  Dispute submit(String clientId, String disputeId, @Nullable Money contestedFunds) {
    return transaction.execute(_ -> {
      Dispute dispute = requireAwaitingClient(clientId, disputeId);
      if (dispute.status() == DisputeStatus.REOPENED_PENDING_CLIENT_ACTION) {
        return transitions.submit(dispute, resubmittedFunds(dispute, contestedFunds));
      }
      Money contested = firstContestedFunds(dispute, contestedFunds);
      if (!evidence.isPresent(disputeId)) {
        throw ApiException.invalid(
            "Documents", "A document must be submitted before the dispute can be contested.");
      }
      return transitions.submit(dispute, contested);
    });
  }

  Dispute accept(String clientId, String disputeId) {
    return transaction.execute(_ -> transitions.accept(requireAwaitingClient(clientId, disputeId)));
  }

  Dispute tag(String clientId, String disputeId, @Nullable String tag) {
    return transaction.execute(_ -> {
      Dispute tagged = lockExisting(clientId, disputeId).tagged(tag);
      disputes.update(tagged);
      return tagged;
    });
  }

  private Dispute requireAwaitingClient(String clientId, String disputeId) {
    Dispute dispute = lockExisting(clientId, disputeId);
    if (!dispute.status().isAwaitingClient()) {
      throw ApiException.invalid("Status", "The dispute is " + dispute.status() + ".");
    }
    if (!dispute.isOpenForClient(clock.instant())) {
      throw ApiException.invalid("ContestDeadlineDate", "The deadline has passed.");
    }
    return dispute;
  }

  private Dispute lockExisting(String clientId, String disputeId) {
    if (disputes.find(clientId, disputeId).isEmpty()) {
      throw ApiException.notFound("Dispute", disputeId);
    }
    return disputes.lock(disputeId);
  }

  private static @Nullable Money firstContestedFunds(Dispute dispute, @Nullable Money asked) {
    if (dispute.type() == DisputeType.RETRIEVAL) {
      return null; // no money was debited, so there is none to win back
    }
    if (asked == null) {
      throw ApiException.required("ContestedFunds");
    }
    if (!asked.isSameCurrency(dispute.disputedFunds())) {
      throw ApiException.invalid(
          "ContestedFunds.Currency",
          "The currency must be " + dispute.disputedFunds().currency() + ".");
    }
    if (!asked.isPositive() || asked.exceeds(dispute.disputedFunds())) {
      throw ApiException.invalid(
          "ContestedFunds.Amount", "The amount must be part of the disputed amount.");
    }
    return asked;
  }

  private static @Nullable Money resubmittedFunds(Dispute dispute, @Nullable Money asked) {
    Money before = dispute.progress().contestedFunds();
    if (asked != null && !asked.equals(before)) {
      throw ApiException.invalid(
          "ContestedFunds", "The amount cannot change after the dispute was reopened.");
    }
    return before;
  }
}
