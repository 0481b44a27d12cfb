package io.kontor.platform.audit;

import io.kontor.platform.outbox.ChangeListener;
import io.kontor.platform.outbox.OutboxEvent;
import java.util.List;
import java.util.Optional;

/**
 * The event that carries entries; and the entry of a call goes with the first event that the call
 * stores, in the same statement.
 */
final class AuditEvents implements ChangeListener {
  private final String type;

  AuditEvents(String service) {
    this.type = service + ".audit-recorded";
  }

  /** The event of entries of one client. Its subject is its own: nothing waits for it. */
  OutboxEvent of(List<AuditEntryData> entries) {
    AuditEntryData first = entries.getFirst();
    return OutboxEvent.of(type, first.id(), first.clientId(), new AuditEntriesData(entries));
  }

  @Override
  public void changed(String subject) {
    // alongside() tells it
  }

  @Override
  public List<OutboxEvent> alongside(String subject) {
    Optional<AuditEntryData> entry =
        AuditedCall.current().flatMap(call -> call.take(subject, List.of()));
    return entry.map(each -> List.of(of(List.of(each)))).orElse(List.of());
  }
}
