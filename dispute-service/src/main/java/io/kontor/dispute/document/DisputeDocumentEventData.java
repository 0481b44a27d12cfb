package io.kontor.dispute.document;

import io.kontor.platform.outbox.OutboxEvent;
import java.time.Instant;

/** A document as other services know it. Source: docs/architecture.md, "Events". */
record DisputeDocumentEventData(
    String id,
    String disputeId,
    String clientId,
    DisputeDocumentType type,
    DisputeDocumentStatus status,
    Instant creationDate) {

  static DisputeDocumentEventData of(DisputeDocument document) {
    return new DisputeDocumentEventData(
        document.id(),
        document.disputeId(),
        document.clientId(),
        document.type(),
        document.status(),
        document.creationDate());
  }

  /** The event of the document's present status. */
  OutboxEvent toEvent() {
    return switch (status) {
      case CREATED -> event("created", "DISPUTE_DOCUMENT_CREATED");
      case VALIDATION_ASKED -> event("validation-asked", "DISPUTE_DOCUMENT_VALIDATION_ASKED");
      case VALIDATED -> event("validated", "DISPUTE_DOCUMENT_SUCCEEDED");
      case REFUSED -> event("refused", "DISPUTE_DOCUMENT_FAILED");
    };
  }

  private OutboxEvent event(String what, String apiEvent) {
    return OutboxEvent.of("dispute.document-" + what, id, clientId, this).visibleAs(apiEvent);
  }
}
