package io.kontor.transaction.payin.preauthorization;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.kontor.platform.money.Money;
import io.kontor.platform.outbox.OutboxEvent;
import io.kontor.transaction.core.Status;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Events of preauthorizations and deposits. Source: docs/architecture.md, "Events". */
final class PreauthorizationEvents {
  private PreauthorizationEvents() {}

  /** A preauthorization as events carry it. */
  @JsonInclude(JsonInclude.Include.NON_NULL)
  record EventData(
      String id,
      String clientId,
      PreauthorizationKind kind,
      Instant creationDate,
      String authorId,
      String cardId,
      Money debitedFunds,
      Money remainingFunds,
      Status status,
      PaymentStatus paymentStatus,
      @Nullable String resultCode,
      @Nullable Instant expirationDate) {
    static EventData of(Preauthorization p) {
      return new EventData(
          p.id(),
          p.clientId(),
          p.kind(),
          p.creationDate(),
          p.terms().authorId(),
          p.terms().cardId(),
          p.debitedFunds(),
          p.remainingFunds(),
          p.phase().status(),
          p.paymentStatus(),
          p.result() == null ? null : p.result().code(),
          p.expirationDate());
    }
  }

  /** The events in a stored change; {@code before} is null when the preauthorization is new. */
  static List<OutboxEvent> of(@Nullable Preauthorization before, Preauthorization after) {
    List<OutboxEvent> events = new ArrayList<>();
    if (!after.progress().visible()) {
      return events;
    }
    if (before == null || !before.progress().visible()) {
      events.add(event("created", after, "_CREATED"));
    }
    Status statusBefore = before == null ? Status.CREATED : before.phase().status();
    if (after.phase().status() != statusBefore) {
      // The authorization of a deposit has no success event of its own on the merchant API.
      boolean named =
          after.kind() == PreauthorizationKind.CARD || after.phase().status() == Status.FAILED;
      if (named) {
        events.add(event("changed", after, "_" + after.phase().status()));
      }
      if (after.phase() == PreauthorizationPhase.OPEN) {
        events.add(event("changed", after, "_PAYMENT_WAITING"));
      }
    } else if (before != null && after.paymentStatus() != before.paymentStatus()) {
      events.add(event("changed", after, "_PAYMENT_" + after.paymentStatus()));
    }
    return events;
  }

  private static OutboxEvent event(String what, Preauthorization p, String apiEvent) {
    return OutboxEvent.of(
            "transaction.preauthorization-" + what, p.id(), p.clientId(), EventData.of(p))
        .visibleAs(p.kind().eventFamily() + apiEvent);
  }
}
