package io.kontor.transaction.core;

import io.kontor.platform.outbox.OutboxEvent;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Events of transactions. Source: docs/architecture.md, "Events". */
@Component
class TransactionEvents {
  private final Details details;

  TransactionEvents(Details details) {
    this.details = details;
  }

  /** The facts in a stored change; {@code before} is null when the transaction is new. */
  List<OutboxEvent> of(@Nullable Transaction before, Transaction after) {
    List<OutboxEvent> events = new ArrayList<>();
    if (!after.progress().visible()) {
      return events;
    }
    if (before == null || !before.progress().visible()) {
      events.add(event(after, Status.CREATED, TransactionSnapshot.atCreation(after, details)));
    }
    if (after.status() != Status.CREATED && (before == null || before.status() != after.status())) {
      events.add(event(after, after.status(), TransactionSnapshot.of(after, details)));
    }
    return events;
  }

  private static OutboxEvent event(
      Transaction transaction, Status status, TransactionSnapshot data) {
    String type =
        switch (status) {
          case CREATED -> "transaction.created";
          case SUCCEEDED -> "transaction.succeeded";
          case FAILED -> "transaction.failed";
        };
    String family = transaction.kind().eventFamily();
    return OutboxEvent.of(type, transaction.id(), transaction.clientId(), data)
        .visibleAs(family == null ? null : family + "_" + status);
  }
}
