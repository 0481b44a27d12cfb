package io.kontor.identity;

import io.kontor.platform.test.EventSchemas;
import java.util.Map;
import org.junit.jupiter.api.Test;

class EventSchemasTest {
  @Test
  void areThoseThatAreCheckedIn() {
    EventSchemas.verify(
        "identity",
        Map.of(
            "identity.client-created", "io.kontor.identity.clientaccount.ClientFact",
            "identity.client-changed", "io.kontor.identity.clientaccount.ClientFact",
            "identity.user-created", "io.kontor.identity.user.UserFact",
            "identity.user-changed", "io.kontor.identity.user.UserFact",
            "identity.user-closed", "io.kontor.identity.user.UserFact",
            "identity.bank-account-created", "io.kontor.identity.bankaccount.BankAccountFact",
            "identity.bank-account-deactivated", "io.kontor.identity.bankaccount.BankAccountFact",
            "identity.authority-revoked", "io.kontor.identity.revocation.AuthorityRevoked"));
  }
}
