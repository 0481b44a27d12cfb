package io.kontor.launcher.identity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.kontor.launcher.LocalServers;
import io.kontor.launcher.LocalServers.Call;
import io.kontor.launcher.LocalServers.Reply;
import io.kontor.launcher.installation.Ports;
import io.kontor.launcher.installation.UserFacingException;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class IdentityClientTest {
  private static final String REFUSED =
      """
      {"title":"Bad Request","detail":"One or more fields are not correct.","errors":{"adminEmail":"This is no e-mail address."}}
      """;

  @TempDir Path folder;
  private final Queue<Reply> replies = new ArrayDeque<>();
  private LocalServers servers;
  private IdentityClient identity;

  @BeforeEach
  void serve() throws IOException {
    servers = new LocalServers(folder);
    identity = new IdentityClient(servers.platform());
  }

  @AfterEach
  void stop() {
    servers.close();
  }

  private void keycloakAndIdentity() throws IOException {
    servers.keycloak(call -> new Reply(404, ""));
    servers.serve(1, call -> replies.remove());
  }

  @Test
  void callsAgainWhenNothingWasDone() throws IOException {
    keycloakAndIdentity();
    replies.addAll(
        List.of(new Reply(503, ""), new Reply(503, "{}"), new Reply(200, "{\"id\":\"a\"}")));

    assertThat(identity.post("/internal/clients", Map.of("id", "a")).ok()).isTrue();
    assertThat(replies).isEmpty();
  }

  @Test
  void namesTheFieldThatWasRefused() throws IOException {
    keycloakAndIdentity();
    replies.add(new Reply(400, REFUSED));

    assertThat(identity.post("/internal/clients", Map.of()).reason())
        .isEqualTo(
            "One or more fields are not correct. (400), adminEmail: This is no e-mail address.");
  }

  @Test
  void saysTheStatusWhenThereIsNothingElseToSay() throws IOException {
    keycloakAndIdentity();
    replies.add(new Reply(500, "<html>no JSON</html>"));

    assertThat(identity.get("/internal/clients/acme/keys").reason()).isEqualTo("status 500");
  }

  @Test
  void callsAsTheOperatorsServiceAccount() throws IOException {
    keycloakAndIdentity();
    replies.add(new Reply(204, ""));

    assertThat(identity.delete("/internal/clients/acme/keys/k1").ok()).isTrue();

    Call token = servers.calls().getFirst();
    assertThat(token.path()).isEqualTo("/realms/kontor/protocol/openid-connect/token");
    assertThat(token.body())
        .contains("client_id=svc-launcher")
        .contains("client_secret=" + servers.platform().accountSecret("launcher"));
    assertThat(servers.calls().getLast())
        .isEqualTo(new Call("DELETE", "/internal/clients/acme/keys/k1", "Bearer t", ""));
  }

  @Test
  void saysWhatToDoWhenKeycloakDoesNotKnowTheSecret() throws IOException {
    servers.serve(Ports.KEYCLOAK, call -> new Reply(401, "{\"error\":\"unauthorized_client\"}"));

    assertThatThrownBy(() -> identity.get("/internal/clients"))
        .isInstanceOf(UserFacingException.class)
        .hasMessageContaining("(status 401)")
        .hasMessageContaining("./kontor reset");
  }

  @Test
  void saysWhereNobodyAnswers() {
    assertThatThrownBy(() -> identity.get("/internal/clients"))
        .isInstanceOf(UserFacingException.class)
        .hasMessageContaining(servers.ports().url(Ports.KEYCLOAK))
        .hasMessageContaining("./kontor status");
  }

  @Test
  void triesAKeyAtTheGateway() throws IOException {
    servers.serve(
        Ports.GATEWAY,
        call ->
            new Reply(
                // acme:right
                call.authorization().equals("Basic YWNtZTpyaWdodA==") ? 200 : 401, "{}"));

    assertThat(identity.keyWorks("acme", "right")).isTrue();
    assertThat(identity.keyWorks("acme", "wrong")).isFalse();
  }
}
