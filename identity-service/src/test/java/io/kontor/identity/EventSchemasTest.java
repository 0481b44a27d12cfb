package io.kontor.identity;

import io.kontor.platform.test.EventSchemas;
import java.util.Map;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

@Tag("writes-docs")
class EventSchemasTest {
  @Test
  void areThoseThatAreCheckedIn() {
    EventSchemas.verify(
        "identity",
        Map.of(
            "identity.client-created", "io.kontor.identity.clientaccount.ClientEventData",
            "identity.client-changed", "io.kontor.identity.clientaccount.ClientEventData",
            "identity.user-created", "io.kontor.identity.user.UserEventData",
            "identity.user-changed", "io.kontor.identity.user.UserEventData",
            "identity.user-closed", "io.kontor.identity.user.UserEventData",
            "identity.bank-account-created", "io.kontor.identity.bankaccount.BankAccountEventData",
            "identity.bank-account-deactivated",
                "io.kontor.identity.bankaccount.BankAccountEventData",
            "identity.authority-revoked", "io.kontor.identity.revocation.AuthorityRevoked"));
  }
}
