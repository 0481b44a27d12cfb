package io.kontor.dispute.dispute;

import io.kontor.platform.error.ApiException;
import io.kontor.platform.money.Money;
import java.time.Clock;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * The merchant's answer to a dispute: contest all or part of it, send what the scheme asked for, or
 * give in.
 *
 * <p>The first contest needs evidence that was handed in, and for a contestable dispute the amount;
 * a submission after reopening takes over the amount and needs no further evidence, because the
 * scheme may want no more than a word.
 *
 * <p>Errors: RESOURCE_NOT_FOUND; PARAM_ERROR when it is not the merchant's turn, the deadline has
 * passed, the amount is not a part of the disputed one, or there is no evidence. Source: contract
 * "Disputes".
 */
@Service
class SubmitDispute {
  private final Disputes disputes;
  private final DisputeSteps steps;
  private final Evidence evidence;
  private final TransactionTemplate transaction;
  private final Clock clock;

  SubmitDispute(
      Disputes disputes,
      DisputeSteps steps,
      Evidence evidence,
      TransactionTemplate transaction,
      Clock clock) {
    this.disputes = disputes;
    this.steps = steps;
    this.evidence = evidence;
    this.transaction = transaction;
    this.clock = clock;
  }

  Dispute submit(String clientId, String disputeId, @Nullable Money contestedFunds) {
    return transaction.execute(_ -> {
      Dispute dispute = clientsTurn(clientId, disputeId);
      if (dispute.status() == DisputeStatus.REOPENED_PENDING_CLIENT_ACTION) {
        return steps.submit(dispute, again(dispute, contestedFunds));
      }
      Money contested = first(dispute, contestedFunds);
      if (!evidence.isPresent(disputeId)) {
        throw ApiException.invalid(
            "Documents", "A document must be submitted before the dispute can be contested.");
      }
      return steps.submit(dispute, contested);
    });
  }

  Dispute giveIn(String clientId, String disputeId) {
    return transaction.execute(_ -> steps.giveIn(clientsTurn(clientId, disputeId)));
  }

  Dispute tag(String clientId, String disputeId, @Nullable String tag) {
    return transaction.execute(_ -> {
      Dispute tagged = held(clientId, disputeId).tagged(tag);
      disputes.update(tagged);
      return tagged;
    });
  }

  private Dispute clientsTurn(String clientId, String disputeId) {
    Dispute dispute = held(clientId, disputeId);
    if (!dispute.status().isClientsTurn()) {
      throw ApiException.invalid("Status", "The dispute is " + dispute.status() + ".");
    }
    if (!dispute.isOpenForClient(clock.instant())) {
      throw ApiException.invalid("ContestDeadlineDate", "The deadline has passed.");
    }
    return dispute;
  }

  private Dispute held(String clientId, String disputeId) {
    if (disputes.find(clientId, disputeId).isEmpty()) {
      throw ApiException.notFound("Dispute", disputeId);
    }
    return disputes.lock(disputeId);
  }

  private static @Nullable Money first(Dispute dispute, @Nullable Money asked) {
    if (dispute.type() == DisputeType.RETRIEVAL) {
      return null; // no money was taken, so there is none to win back
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

  private static @Nullable Money again(Dispute dispute, @Nullable Money asked) {
    Money before = dispute.progress().contestedFunds();
    if (asked != null && !asked.equals(before)) {
      throw ApiException.invalid(
          "ContestedFunds", "The amount cannot change after the dispute was reopened.");
    }
    return before;
  }
}
