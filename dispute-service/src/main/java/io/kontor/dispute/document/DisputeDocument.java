package io.kontor.dispute.document;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** Evidence in a dispute. */
record DisputeDocument(
    String id,
    String disputeId,
    String clientId,
    DisputeDocumentType type,
    DisputeDocumentStatus status,
    @Nullable String tag,
    @Nullable RefusedReasonType refusedReasonType,
    @Nullable String refusedReasonMessage,
    Instant creationDate,
    @Nullable Instant processedDate) {

  static DisputeDocument opened(
      String id,
      String disputeId,
      String clientId,
      DisputeDocumentType type,
      @Nullable String tag,
      Instant now) {
    return new DisputeDocument(
        id, disputeId, clientId, type, DisputeDocumentStatus.CREATED, tag, null, null, now, null);
  }

  DisputeDocument tagged(@Nullable String newTag) {
    return copy(
        status,
        newTag == null ? tag : newTag,
        refusedReasonType,
        refusedReasonMessage,
        processedDate);
  }

  DisputeDocument asked() {
    return become(DisputeDocumentStatus.VALIDATION_ASKED, null, null, null);
  }

  DisputeDocument validated(Instant now) {
    return become(DisputeDocumentStatus.VALIDATED, null, null, now);
  }

  DisputeDocument refused(RefusedReasonType reason, @Nullable String message, Instant now) {
    return become(DisputeDocumentStatus.REFUSED, reason, message, now);
  }

  private DisputeDocument become(
      DisputeDocumentStatus next,
      @Nullable RefusedReasonType reason,
      @Nullable String message,
      @Nullable Instant processed) {
    return copy(
        DisputeDocumentStatus.TRANSITIONS.advance(status, next), tag, reason, message, processed);
  }

  private DisputeDocument copy(
      DisputeDocumentStatus newStatus,
      @Nullable String newTag,
      @Nullable RefusedReasonType reason,
      @Nullable String message,
      @Nullable Instant processed) {
    return new DisputeDocument(
        id, disputeId, clientId, type, newStatus, newTag, reason, message, creationDate, processed);
  }
}
