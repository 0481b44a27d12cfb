package io.kontor.transaction;

import io.kontor.platform.test.EventSchemas;
import java.util.Map;
import org.junit.jupiter.api.Test;

class EventSchemasTest {
  @Test
  void areThoseThatAreCheckedIn() {
    EventSchemas.verify(
        "transaction",
        Map.of(
            "transaction.mandate-created", "io.kontor.transaction.mandate.MandateEvents$Fact",
            "transaction.mandate-changed", "io.kontor.transaction.mandate.MandateEvents$Fact",
            "transaction.created", "io.kontor.transaction.core.TransactionSnapshot",
            "transaction.succeeded", "io.kontor.transaction.core.TransactionSnapshot",
            "transaction.failed", "io.kontor.transaction.core.TransactionSnapshot",
            "transaction.instant-payout", "io.kontor.transaction.payout.InstantPayOutEvents$Fact",
            "transaction.preauthorization-created",
                "io.kontor.transaction.preauthorization.PreauthorizationEvents$Fact",
            "transaction.preauthorization-changed",
                "io.kontor.transaction.preauthorization.PreauthorizationEvents$Fact",
            "transaction.recurring-registration-created",
                "io.kontor.transaction.recurring.RegistrationEvents$Fact",
            "transaction.recurring-registration-changed",
                "io.kontor.transaction.recurring.RegistrationEvents$Fact",
            "transaction.card-registered", "io.kontor.transaction.card.Cards$Fact",
            "transaction.card-changed", "io.kontor.transaction.card.Cards$Fact"));
  }
}
