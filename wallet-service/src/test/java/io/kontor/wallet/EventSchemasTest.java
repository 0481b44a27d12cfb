package io.kontor.wallet;

import io.kontor.platform.test.EventSchemas;
import java.util.Map;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

@Tag("writes-docs")
class EventSchemasTest {
  @Test
  void areThoseThatAreCheckedIn() {
    EventSchemas.verify(
        "wallet",
        Map.of(
            "wallet.wallet-created", "io.kontor.wallet.wallet.WalletEventData",
            "wallet.wallet-changed", "io.kontor.wallet.wallet.WalletEventData",
            "wallet.audit-recorded", "io.kontor.platform.audit.AuditEntriesData",
            "wallet.posting-recorded", "io.kontor.wallet.ledger.LedgerBooks$PostingRecorded"));
  }
}
