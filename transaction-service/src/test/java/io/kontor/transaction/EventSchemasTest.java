package io.kontor.transaction;

import static java.util.Map.entry;

import io.kontor.platform.test.EventSchemas;
import java.util.Map;
import org.junit.jupiter.api.Test;

class EventSchemasTest {
  @Test
  void areThoseThatAreCheckedIn() {
    EventSchemas.verify(
        "transaction",
        Map.ofEntries(
            entry(
                "transaction.mandate-created",
                "io.kontor.transaction.payin.directdebit.mandate.MandateEvents$Fact"),
            entry(
                "transaction.mandate-changed",
                "io.kontor.transaction.payin.directdebit.mandate.MandateEvents$Fact"),
            entry("transaction.created", "io.kontor.transaction.core.TransactionSnapshot"),
            entry("transaction.succeeded", "io.kontor.transaction.core.TransactionSnapshot"),
            entry("transaction.failed", "io.kontor.transaction.core.TransactionSnapshot"),
            entry(
                "transaction.instant-payout",
                "io.kontor.transaction.payout.InstantPayOutEvents$Fact"),
            entry(
                "transaction.preauthorization-created",
                "io.kontor.transaction.payin.preauthorization.PreauthorizationEvents$Fact"),
            entry(
                "transaction.preauthorization-changed",
                "io.kontor.transaction.payin.preauthorization.PreauthorizationEvents$Fact"),
            entry(
                "transaction.recurring-registration-created",
                "io.kontor.transaction.payin.recurring.RegistrationEvents$Fact"),
            entry(
                "transaction.recurring-registration-changed",
                "io.kontor.transaction.payin.recurring.RegistrationEvents$Fact"),
            entry("transaction.card-registered", "io.kontor.transaction.card.Cards$Fact"),
            entry("transaction.card-changed", "io.kontor.transaction.card.Cards$Fact")));
  }
}
