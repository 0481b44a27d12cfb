package io.kontor.dispute.dispute;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.kontor.platform.money.Money;
import io.kontor.platform.outbox.OutboxEvent;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** A dispute as other services know it. Source: docs/architecture.md, "Events". */
@JsonInclude(JsonInclude.Include.NON_NULL)
record DisputeEventData(
    String id,
    String clientId,
    DisputeType disputeType,
    DisputeStatus status,
    @Nullable DisputeResult resultCode,
    String initialTransactionId,
    String userId,
    @Nullable String walletId,
    @Nullable String repudiationId,
    Money disputedFunds,
    @Nullable Money contestedFunds,
    @Nullable Instant contestDeadlineDate,
    DisputeReasonType reasonType,
    Instant creationDate) {

  static DisputeEventData of(Dispute dispute) {
    return new DisputeEventData(
        dispute.id(),
        dispute.clientId(),
        dispute.type(),
        dispute.status(),
        dispute.progress().result(),
        dispute.payInId(),
        dispute.userId(),
        dispute.walletId(),
        dispute.repudiationId(),
        dispute.disputedFunds(),
        dispute.progress().contestedFunds(),
        dispute.deadline(),
        dispute.reasonType(),
        dispute.creationDate());
  }

  /** The event of the dispute's present status. */
  OutboxEvent toEvent() {
    return switch (status) {
      case CREATED -> event("dispute.dispute-created", "DISPUTE_CREATED");
      case PENDING_CLIENT_ACTION -> changed("DISPUTE_ACTION_REQUIRED");
      case SUBMITTED -> changed("DISPUTE_SUBMITTED");
      case PENDING_BANK_ACTION -> changed("DISPUTE_SENT_TO_BANK");
      case REOPENED_PENDING_CLIENT_ACTION -> changed("DISPUTE_FURTHER_ACTION_REQUIRED");
      case CLOSED -> changed("DISPUTE_CLOSED");
    };
  }

  private OutboxEvent changed(String apiEvent) {
    return event("dispute.dispute-changed", apiEvent);
  }

  private OutboxEvent event(String type, String apiEvent) {
    return OutboxEvent.of(type, id, clientId, this).visibleAs(apiEvent);
  }
}
