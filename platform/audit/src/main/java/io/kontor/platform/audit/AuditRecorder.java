package io.kontor.platform.audit;

import io.kontor.platform.outbox.Outbox;
import io.kontor.platform.outbox.OutboxEvent;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Stores entries of the audit trail in the database transaction of the change that they tell about,
 * as an event; identity-service keeps the trail.
 *
 * <p>Errors: {@link IllegalStateException} outside of a database transaction.
 */
public final class AuditRecorder {
  private final Outbox outbox;
  private final AuditEvents events;

  AuditRecorder(Outbox outbox, AuditEvents events) {
    this.outbox = outbox;
    this.events = events;
  }

  /** Stores that the running call did what its handler says to this object, if it is audited. */
  public void record(String resourceId) {
    record(resourceId, List.of());
  }

  /** The same with what it has changed; to be called before the change's event is stored. */
  public void record(String resourceId, List<Change> changes) {
    AuditedCall.current()
        .flatMap(call -> call.take(resourceId, changes))
        .ifPresent(entry -> append(List.of(entry)));
  }

  /** Stores entries of several calls: one event per client, with one statement. */
  public void append(List<AuditEntryData> entries) {
    if (entries.isEmpty()) {
      return;
    }
    Map<String, List<AuditEntryData>> byClient = new LinkedHashMap<>();
    entries.forEach(
        entry -> byClient.computeIfAbsent(entry.clientId(), _ -> new ArrayList<>()).add(entry));
    List<OutboxEvent> all = new ArrayList<>();
    byClient
        .values()
        .forEach(own -> {
          for (int from = 0; from < own.size(); from += AuditEntriesData.ENTRIES_MAX) {
            all.add(
                events.of(
                    own.subList(from, Math.min(own.size(), from + AuditEntriesData.ENTRIES_MAX))));
          }
        });
    outbox.appendUntold(all);
  }
}
