package io.kontor.compliance.ubo;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.kontor.platform.outbox.OutboxEvent;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A declaration as other services know it; nothing about the owners. Source: docs/architecture.md,
 * "Events".
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
record UboDeclarationEventData(
    String id,
    String clientId,
    String userId,
    UboStatus status,
    @Nullable UboReason reason,
    @Nullable String message,
    Instant creationDate,
    @Nullable Instant processedDate) {

  static UboDeclarationEventData of(UboDeclaration declaration) {
    return new UboDeclarationEventData(
        declaration.id(),
        declaration.clientId(),
        declaration.userId(),
        declaration.status(),
        declaration.reason(),
        declaration.message(),
        declaration.creationDate(),
        declaration.processedDate());
  }

  /** The event of the declaration's present status. */
  OutboxEvent toEvent() {
    return switch (status) {
      case CREATED -> event("created");
      case VALIDATION_ASKED -> event("validation-asked");
      case VALIDATED -> event("validated");
      case REFUSED -> event("refused");
      case INCOMPLETE -> event("incomplete");
    };
  }

  private OutboxEvent event(String what) {
    return OutboxEvent.of("compliance.ubo-declaration-" + what, id, clientId, this)
        .visibleAs("UBO_DECLARATION_" + status);
  }
}
