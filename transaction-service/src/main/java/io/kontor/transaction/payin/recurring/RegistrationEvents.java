package io.kontor.transaction.payin.recurring;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.kontor.platform.money.Money;
import io.kontor.platform.outbox.OutboxEvent;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Events of series. Source: docs/architecture.md, "Events". */
final class RegistrationEvents {
  private RegistrationEvents() {}

  /** A series as events carry it. */
  @JsonInclude(JsonInclude.Include.NON_NULL)
  record EventData(
      String id,
      String clientId,
      Instant creationDate,
      String authorId,
      String creditedWalletId,
      @Nullable String cardId,
      Money firstTransactionDebitedFunds,
      RegistrationPhase status,
      @Nullable Instant endDate) {
    static EventData of(RecurringRegistration r) {
      return new EventData(
          r.id(),
          r.clientId(),
          r.creationDate(),
          r.parties().authorId(),
          r.parties().creditedWalletId(),
          r.cardId(),
          r.terms().first().debited(),
          r.phase(),
          r.terms().endDate());
    }
  }

  /** The events in a stored change; {@code before} is null when the series is new. */
  static List<OutboxEvent> of(@Nullable RecurringRegistration before, RecurringRegistration after) {
    if (before != null && before.phase() == after.phase()) {
      return List.of();
    }
    return List.of(
        OutboxEvent.of(
                "transaction.recurring-registration-" + (before == null ? "created" : "changed"),
                after.id(),
                after.clientId(),
                EventData.of(after))
            .visibleAs("RECURRING_REGISTRATION_" + after.phase().eventWord()));
  }
}
