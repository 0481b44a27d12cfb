package io.kontor.transaction.payin.directdebit.mandate;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.kontor.platform.outbox.OutboxEvent;
import io.kontor.transaction.payin.directdebit.mandate.MandatePhase.MandateStatus;
import io.kontor.transaction.provider.scheme.MandateScheme.SchemeName;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Events of mandates. Source: docs/architecture.md, "Events". */
final class MandateEvents {
  private MandateEvents() {}

  /** A mandate as events carry it. */
  @JsonInclude(JsonInclude.Include.NON_NULL)
  record EventData(
      String id,
      String clientId,
      Instant creationDate,
      String userId,
      String bankAccountId,
      MandateStatus status,
      @Nullable SchemeName scheme,
      @Nullable String resultCode) {
    static EventData of(Mandate m, MandateStatus status) {
      boolean created = status == MandateStatus.CREATED;
      return new EventData(
          m.id(),
          m.clientId(),
          m.creationDate(),
          m.terms().userId(),
          m.terms().bankAccountId(),
          status,
          created ? null : m.atScheme().scheme(),
          created || m.result() == null ? null : m.result().code());
    }
  }

  /** The events in a stored change; {@code before} is null when the mandate is new. */
  static List<OutboxEvent> of(@Nullable Mandate before, Mandate after) {
    List<OutboxEvent> events = new ArrayList<>();
    if (!after.progress().visible()) {
      return events;
    }
    if (before == null || !before.progress().visible()) {
      events.add(event("created", after, MandateStatus.CREATED));
    }
    MandateStatus statusBefore = before == null ? MandateStatus.CREATED : before.phase().status();
    if (after.phase().status() != statusBefore) {
      events.add(event("changed", after, after.phase().status()));
    }
    return events;
  }

  private static OutboxEvent event(String what, Mandate m, MandateStatus status) {
    return OutboxEvent.of(
            "transaction.mandate-" + what, m.id(), m.clientId(), EventData.of(m, status))
        .visibleAs("MANDATE_" + (status == MandateStatus.ACTIVE ? "ACTIVATED" : status));
  }
}
