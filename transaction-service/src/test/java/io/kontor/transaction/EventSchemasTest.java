package io.kontor.transaction;

import static java.util.Map.entry;

import io.kontor.platform.test.EventSchemas;
import java.util.Map;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

@Tag("writes-docs")
class EventSchemasTest {
  @Test
  void areThoseThatAreCheckedIn() {
    EventSchemas.verify(
        "transaction",
        Map.ofEntries(
            entry(
                "transaction.mandate-created",
                "io.kontor.transaction.payin.directdebit.mandate.MandateEvents$EventData"),
            entry(
                "transaction.mandate-changed",
                "io.kontor.transaction.payin.directdebit.mandate.MandateEvents$EventData"),
            entry(
                "transaction.approval-requested",
                "io.kontor.transaction.approval.ApprovalEvents$EventData"),
            entry(
                "transaction.approval-decided",
                "io.kontor.transaction.approval.ApprovalEvents$EventData"),
            entry("transaction.audit-recorded", "io.kontor.platform.audit.AuditEntriesData"),
            entry("transaction.created", "io.kontor.transaction.core.TransactionSnapshot"),
            entry("transaction.succeeded", "io.kontor.transaction.core.TransactionSnapshot"),
            entry("transaction.failed", "io.kontor.transaction.core.TransactionSnapshot"),
            entry(
                "transaction.instant-payout",
                "io.kontor.transaction.payout.InstantPayOutEvents$EventData"),
            entry(
                "transaction.preauthorization-created",
                "io.kontor.transaction.payin.preauthorization.PreauthorizationEvents$EventData"),
            entry(
                "transaction.preauthorization-changed",
                "io.kontor.transaction.payin.preauthorization.PreauthorizationEvents$EventData"),
            entry(
                "transaction.recurring-registration-created",
                "io.kontor.transaction.payin.recurring.RegistrationEvents$EventData"),
            entry(
                "transaction.recurring-registration-changed",
                "io.kontor.transaction.payin.recurring.RegistrationEvents$EventData"),
            entry("transaction.card-registered", "io.kontor.transaction.card.Cards$EventData"),
            entry("transaction.card-changed", "io.kontor.transaction.card.Cards$EventData")));
  }
}
