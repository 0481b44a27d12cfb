package io.kontor.launcher.keycloak;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

class RealmAccountsTest {

  @Test
  void findsTheServiceAccountsOfTheRealmFileWithTheirScopes() throws Exception {
    List<JsonNode> accounts =
        RealmAccounts.accounts(Files.readString(Path.of("../keycloak/realm/kontor-realm.json")));

    assertThat(accounts)
        .extracting(account -> account.path("clientId").asString(""))
        .contains("svc-gateway", "svc-launcher", "svc-monitoring", "svc-webhook")
        .allMatch(id -> id.startsWith("svc-"));
    assertThat(accounts)
        .allSatisfy(account ->
            assertThat(account.path("secret").asString(""))
                .matches("\\$\\{KONTOR_SVC_[A-Z]+_SECRET}"));
  }

  @Test
  void takesAFileWithoutAccounts() {
    assertThat(RealmAccounts.accounts("{}")).isEmpty();
  }
}
