package io.kontor.launcher.command;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.kontor.launcher.LocalServers;
import io.kontor.launcher.LocalServers.Reply;
import io.kontor.launcher.identity.IdentityClient;
import io.kontor.launcher.installation.Ports;
import io.kontor.launcher.installation.UserFacingException;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.Optional;
import java.util.Queue;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ClientAdministrationTest {
  private static final String REFUSED =
      """
      {"title":"Bad Request","detail":"One or more fields are not correct.","errors":{"adminEmail":"This is no e-mail address."}}
      """;

  @TempDir Path folder;
  private final Queue<Reply> replies = new ArrayDeque<>();
  private final ByteArrayOutputStream out = new ByteArrayOutputStream();
  private LocalServers servers;
  private ClientAdministration clients;

  @BeforeEach
  void serve() throws IOException {
    servers = new LocalServers(folder);
    servers.keycloak(call -> new Reply(404, ""));
    servers.serve(1, call -> replies.remove());
    clients =
        new ClientAdministration(
            new IdentityClient(servers.platform()),
            servers.ports(),
            new PrintStream(out, true, StandardCharsets.UTF_8));
  }

  @AfterEach
  void stop() {
    servers.close();
  }

  @Test
  void createsAClientWhoseKeyTheGatewayAccepts() throws Exception {
    servers.serve(Ports.GATEWAY, call -> new Reply(200, "{}"));
    replies.add(new Reply(201, "{}"));

    clients.create("acme", "secret", "Acme Ltd", Optional.of("ada@acme.example"));

    assertThat(said())
        .isEqualTo("Client acme can call the API at " + servers.ports().url(0) + "/v2.01/acme.\n");
    assertThat(servers.calls())
        .filteredOn(call -> call.path().equals("/internal/clients"))
        .singleElement()
        .satisfies(call ->
            assertThat(call.body())
                .contains("\"id\":\"acme\"", "\"name\":\"Acme Ltd\"", "\"apiKey\":\"secret\"")
                .contains("\"adminEmail\":\"ada@acme.example\""));
  }

  @Test
  void tellsThatTheClientExistsWhenOnlyItsFirstPersonIsMissing() {
    replies.add(new Reply(409, "{\"detail\":\"Somebody else has this address.\"}"));
    replies.add(new Reply(200, "[{\"id\":\"key_1\"}]"));

    assertThatThrownBy(this::createClient)
        .isInstanceOf(UserFacingException.class)
        .hasMessage(
            "The client acme exists, but its first person was not invited: "
                + "Somebody else has this address. (409). Run the same command again when that is mended.");
  }

  @Test
  void tellsThatTheClientExistsWhenItsKeyIsMissing() {
    replies.add(new Reply(500, "{\"detail\":\"Keycloak does not answer.\"}"));
    replies.add(new Reply(200, "[]"));

    assertThatThrownBy(this::createClient)
        .hasMessageStartingWith("The client acme exists, but its key was not created: Keycloak");
  }

  @Test
  void tellsThatNothingWasCreatedWhenAFieldWasRefused() {
    replies.add(new Reply(400, REFUSED));
    replies.add(new Reply(404, ""));

    assertThatThrownBy(this::createClient)
        .isInstanceOf(UserFacingException.class)
        .hasMessage(
            "The client was not created: One or more fields are not correct. (400), "
                + "adminEmail: This is no e-mail address.");
  }

  @Test
  void listsKeysWithTheirState() {
    replies.add(
        new Reply(
            200,
            """
            [{"id":"key_1","name":"shop","active":true,"creationDate":1700000000},
             {"id":"key_2","name":"old","revokedAt":"2026-01-01T00:00:00Z","createdAt":"2025-01-01T00:00:00Z"}]
            """));

    clients.keys("acme");

    assertThat(said().lines().map(line -> line.replaceAll(" +", " ")))
        .containsExactly(
            "KEY ID NAME STATUS CREATED",
            "key_1 shop active 2023-11-14T22:13:20Z",
            "key_2 old revoked 2025-01-01T00:00:00Z");
  }

  @Test
  void saysWhyKeysCannotBeListed() {
    replies.add(new Reply(404, "{\"detail\":\"There is no such client.\"}"));

    assertThatThrownBy(() -> clients.keys("nobody"))
        .hasMessage("The keys of nobody cannot be listed: There is no such client. (404).");
  }

  @Test
  void revokesAKeyWhateverItsNameLooksLike() {
    replies.add(new Reply(204, ""));

    clients.revoke("acme", "key/1");

    assertThat(servers.calls().getLast().path()).isEqualTo("/internal/clients/acme/keys/key%2F1");
    assertThat(said()).isEqualTo("Key key/1 of acme is revoked.\n");

    replies.add(new Reply(404, "{\"detail\":\"There is no such key.\"}"));
    assertThatThrownBy(() -> clients.revoke("acme", "key_9"))
        .hasMessage("The key was not revoked: There is no such key. (404).");
  }

  private void createClient() throws InterruptedException {
    clients.create("acme", "secret", "acme", Optional.empty());
  }

  private String said() {
    return out.toString(StandardCharsets.UTF_8);
  }
}
