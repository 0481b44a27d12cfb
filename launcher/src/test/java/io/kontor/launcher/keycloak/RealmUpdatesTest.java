package io.kontor.launcher.keycloak;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.kontor.launcher.LocalServers;
import io.kontor.launcher.LocalServers.Call;
import io.kontor.launcher.LocalServers.Reply;
import io.kontor.launcher.installation.Ports;
import io.kontor.launcher.installation.TextFiles;
import io.kontor.launcher.installation.UserFacingException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The realm of a running Keycloak follows the realm file, which is imported only once. */
class RealmUpdatesTest {
  @TempDir Path folder;
  private LocalServers servers;

  @BeforeEach
  void serve() throws IOException {
    servers = new LocalServers(folder);
    Path realm = folder.resolve("keycloak/realm/kontor-realm.json");
    Files.createDirectories(realm.getParent());
    Files.writeString(
        realm,
        """
        {"accessTokenLifespan": 1200, "displayName": "Kontor", "failureFactor": 5,
         "webAuthnPolicyRpId": "${KONTOR_PASSKEY_DOMAIN:}", "eventsListeners": ["email"],
         "clients": [
           {"clientId": "svc-wallet", "secret": "${KONTOR_SVC_WALLET_SECRET}",
            "attributes": {"access.token.lifespan": "600"},
            "protocolMappers": [{"name": "kontor_scopes", "config": {"claim.value": "ledger:post"}}, {"name": "other"}]},
           {"clientId": "kontor-dashboard"}]}
        """);
  }

  @AfterEach
  void stop() {
    servers.close();
  }

  @Test
  void tellsTheRealmItsTokenLifetimesOnce() throws IOException {
    servers.keycloak(call -> new Reply(200, "[{\"id\":\"c1\",\"attributes\":{}}]"));

    lifetimes();

    assertThat(changes())
        .containsExactly(
            "PUT /admin/realms/kontor {\"accessTokenLifespan\":1200}",
            "PUT /admin/realms/kontor/clients/c1 {\"id\":\"c1\",\"attributes\":{\"access.token.lifespan\":\"600\"}}");

    lifetimes();
    assertThat(changes()).hasSize(2);
  }

  @Test
  void tellsTheRealmTheRulesOfSigningInOnceAndAgainWhenTheyChange() throws IOException {
    servers.keycloak(call -> new Reply(200, "{}"));

    signInRules(Map.of());

    assertThat(changes())
        .containsExactly(
            "PUT /admin/realms/kontor {\"failureFactor\":5,\"webAuthnPolicyRpId\":\"\","
                + "\"eventsListeners\":[\"email\"]}");

    signInRules(Map.of());
    assertThat(changes()).hasSize(1);

    signInRules(Map.of("KONTOR_PASSKEY_DOMAIN", "pay.example"));
    assertThat(changes())
        .hasSize(2)
        .last()
        .asString()
        .contains("\"webAuthnPolicyRpId\":\"pay.example\"");
  }

  @Test
  void createsAServiceAccountThatTheRealmDoesNotHave() throws IOException {
    servers.keycloak(call -> new Reply(200, "[]"));

    accounts(Map.of("KONTOR_SVC_WALLET_SECRET", "s3cret"));

    assertThat(changes())
        .singleElement()
        .asString()
        .startsWith(
            "POST /admin/realms/kontor/clients {\"clientId\":\"svc-wallet\",\"secret\":\"s3cret\"");

    accounts(Map.of("KONTOR_SVC_WALLET_SECRET", "s3cret"));
    assertThat(changes()).hasSize(1);
  }

  @Test
  void replacesTheScopesOfAServiceAccountAndNothingElse() throws IOException {
    servers.keycloak(call ->
        new Reply(
            200,
            call.path().endsWith("/models")
                ? "[{\"id\":\"m1\",\"name\":\"kontor_scopes\"},{\"id\":\"m2\",\"name\":\"other\"}]"
                : "[{\"id\":\"c1\"}]"));

    accounts(Map.of());

    assertThat(changes())
        .containsExactly(
            "DELETE /admin/realms/kontor/clients/c1/protocol-mappers/models/m1 ",
            "POST /admin/realms/kontor/clients/c1/protocol-mappers/models "
                + "{\"name\":\"kontor_scopes\",\"config\":{\"claim.value\":\"ledger:post\"}}");
  }

  @Test
  void namesTheVariableOfTheRealmFileThatNobodyKnows() throws IOException {
    servers.keycloak(call -> new Reply(200, "[]"));

    assertThatThrownBy(() -> accounts(Map.of()))
        .isInstanceOf(UserFacingException.class)
        .hasMessageContaining("KONTOR_SVC_WALLET_SECRET");
  }

  @Test
  void movesTheDashboardAndTheMailToTheNewPorts() throws IOException {
    Ports old = new Ports(18_000);
    TextFiles.write(note("realm-port-base"), "18000");
    servers.keycloak(call ->
        new Reply(
            200,
            call.path().contains("/clients")
                ? "[{\"id\":\"c1\",\"rootUrl\":\"" + old.url(Ports.GATEWAY) + "\"}]"
                : "{\"smtpServer\":{\"host\":\"127.0.0.1\",\"port\":\""
                    + old.at(Ports.SMTP)
                    + "\"}}"));

    new RealmPorts(servers.installation(), servers.ports(), servers.secrets()).provision();

    assertThat(changes())
        .containsExactly(
            "PUT /admin/realms/kontor/clients/c1 {\"id\":\"c1\",\"rootUrl\":\""
                + servers.ports().url(Ports.GATEWAY)
                + "\"}",
            "PUT /admin/realms/kontor {\"smtpServer\":{\"host\":\"127.0.0.1\",\"port\":\""
                + servers.ports().at(Ports.SMTP)
                + "\"}}");
    assertThat(TextFiles.read(note("realm-port-base")))
        .contains(Integer.toString(servers.ports().base()));
  }

  @Test
  void asksKeycloakForNothingWhileThePortsStayTheSame() {
    new RealmPorts(servers.installation(), servers.ports(), servers.secrets()).provision();
    new RealmPorts(servers.installation(), servers.ports(), servers.secrets()).provision();

    assertThat(servers.calls()).isEmpty();
  }

  @Test
  void saysWhatToDoWhenKeycloakRefusesAChange() throws IOException {
    servers.keycloak(call -> new Reply(403, "{}"));

    assertThatThrownBy(this::lifetimes)
        .isInstanceOf(UserFacingException.class)
        .hasMessageContaining("(status 403)")
        .hasMessageContaining("./kontor reset");
  }

  private void lifetimes() {
    new RealmTokenLifetimes(servers.installation(), servers.ports(), servers.secrets()).provision();
  }

  private void signInRules(Map<String, String> values) {
    new RealmSignInRules(servers.installation(), servers.ports(), servers.secrets(), values)
        .provision();
  }

  private void accounts(Map<String, String> values) {
    new RealmAccounts(servers.installation(), servers.ports(), servers.secrets(), values)
        .provision();
  }

  private Path note(String name) {
    return servers.installation().data().resolve("data").resolve(name);
  }

  private List<String> changes() {
    return servers.calls().stream()
        .filter(call -> !call.method().equals("GET") && !call.path().endsWith("/token"))
        .map((Call call) -> call.method() + " " + call.path() + " " + call.body())
        .toList();
  }
}
