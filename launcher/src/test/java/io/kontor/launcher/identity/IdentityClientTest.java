package io.kontor.launcher.identity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.sun.net.httpserver.HttpServer;
import io.kontor.launcher.command.ClientCommand;
import io.kontor.launcher.command.Options;
import io.kontor.launcher.installation.Installation;
import io.kontor.launcher.installation.Ports;
import io.kontor.launcher.installation.Secrets;
import io.kontor.launcher.installation.UserFacingException;
import io.kontor.launcher.network.LocalPorts;
import io.kontor.launcher.platform.Platform;
import java.io.IOException;
import java.io.PrintStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.nio.charset.StandardCharsets;
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
  private HttpServer identity;
  private HttpServer keycloak;
  private Platform platform;
  private Installation installation;

  private record Reply(int status, String body) {}

  @BeforeEach
  void serve() throws IOException {
    Ports ports = new Ports(freeBase());
    identity = server(ports.at(1));
    identity.createContext(
        "/",
        exchange -> {
          Reply reply = replies.remove();
          byte[] body = reply.body().getBytes(StandardCharsets.UTF_8);
          exchange.sendResponseHeaders(reply.status(), body.length == 0 ? -1 : body.length);
          exchange.getResponseBody().write(body);
          exchange.close();
        });
    keycloak = server(ports.at(Ports.KEYCLOAK));
    keycloak.createContext(
        "/",
        exchange -> {
          byte[] body = "{\"access_token\":\"t\"}".getBytes(StandardCharsets.UTF_8);
          exchange.sendResponseHeaders(200, body.length);
          exchange.getResponseBody().write(body);
          exchange.close();
        });
    installation = new Installation(folder, folder.resolve("data"));
    installation.create();
    platform = new Platform(installation, ports, new Secrets(installation.secrets()));
  }

  @AfterEach
  void stop() {
    identity.stop(0);
    keycloak.stop(0);
  }

  @Test
  void callsAgainWhenNothingWasDone() {
    replies.addAll(
        List.of(new Reply(503, ""), new Reply(503, "{}"), new Reply(200, "{\"id\":\"a\"}")));

    assertThat(new IdentityClient(platform).post("/internal/clients", Map.of("id", "a")).ok())
        .isTrue();
    assertThat(replies).isEmpty();
  }

  @Test
  void namesTheFieldThatWasRefused() {
    replies.add(new Reply(400, REFUSED));

    assertThat(new IdentityClient(platform).post("/internal/clients", Map.of()).reason())
        .isEqualTo(
            "One or more fields are not correct. (400), adminEmail: This is no e-mail address.");
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
  void tellsThatNothingWasCreatedWhenAFieldWasRefused() {
    replies.add(new Reply(400, REFUSED));
    replies.add(new Reply(404, ""));

    assertThatThrownBy(this::createClient)
        .isInstanceOf(UserFacingException.class)
        .hasMessage(
            "The client was not created: One or more fields are not correct. (400), "
                + "adminEmail: This is no e-mail address.");
  }

  private void createClient() throws InterruptedException {
    new ClientCommand(
            installation,
            platform.ports(),
            new PrintStream(System.out, true, StandardCharsets.UTF_8))
        .create(
            new IdentityClient(platform),
            Options.parse("client", "create", "--id", "acme", "--key", "secret"));
  }

  private static HttpServer server(int port) throws IOException {
    HttpServer server =
        HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), port), 16);
    server.start();
    return server;
  }

  /** A base at which both ports that are needed are free. */
  private static int freeBase() throws IOException {
    while (true) {
      try (ServerSocket first = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
        int base = first.getLocalPort() - 1;
        if (base > 1024 && base < 65000 && !LocalPorts.isTaken(base + Ports.KEYCLOAK)) {
          return base;
        }
      }
    }
  }
}
