package io.kontor.compliance.kyc;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.kontor.compliance.level.KycDocumentType;
import io.kontor.platform.outbox.OutboxEvent;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** A document as other services know it. Source: docs/architecture.md, "Events". */
@JsonInclude(JsonInclude.Include.NON_NULL)
record KycDocumentEventData(
    String id,
    String clientId,
    String userId,
    KycDocumentType type,
    KycStatus status,
    @Nullable RefusedReasonType refusedReasonType,
    @Nullable String refusedReasonMessage,
    Instant creationDate,
    @Nullable Instant processedDate) {

  static KycDocumentEventData of(KycDocument document) {
    return new KycDocumentEventData(
        document.id(),
        document.clientId(),
        document.userId(),
        document.type(),
        document.status(),
        document.refusedReasonType(),
        document.refusedReasonMessage(),
        document.creationDate(),
        document.processedDate());
  }

  /** The event of the document's present status. */
  OutboxEvent toEvent() {
    return switch (status) {
      case CREATED -> event("created", "KYC_CREATED");
      case VALIDATION_ASKED -> event("validation-asked", "KYC_VALIDATION_ASKED");
      case VALIDATED -> event("validated", "KYC_SUCCEEDED");
      case REFUSED -> event("refused", "KYC_FAILED");
      case OUT_OF_DATE -> event("outdated", "KYC_OUTDATED");
    };
  }

  private OutboxEvent event(String what, String apiEvent) {
    return OutboxEvent.of("compliance.kyc-document-" + what, id, clientId, this)
        .visibleAs(apiEvent);
  }
}
