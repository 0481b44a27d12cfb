package io.kontor.launcher;

import com.sun.net.httpserver.HttpServer;
import io.kontor.launcher.installation.Installation;
import io.kontor.launcher.installation.Ports;
import io.kontor.launcher.installation.Secrets;
import io.kontor.launcher.network.LocalPorts;
import io.kontor.launcher.platform.Platform;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.stream.IntStream;

/** Small HTTP servers on the ports of an installation, in place of its real processes. */
public final class LocalServers implements AutoCloseable {
  private final List<HttpServer> servers = new ArrayList<>();
  private final List<Call> calls = Collections.synchronizedList(new ArrayList<>());
  private final Ports ports;
  private final Installation installation;

  /** What a server was asked. */
  public record Call(String method, String path, String authorization, String body) {}

  /** What a server answers. */
  public record Reply(int status, String body) {}

  /** Chooses an answer. */
  @FunctionalInterface
  public interface Answers {
    Reply to(Call call);
  }

  public LocalServers(Path folder) throws IOException {
    this.ports = new Ports(freeBase());
    this.installation = new Installation(folder, folder.resolve("data"));
    installation.create();
  }

  public Ports ports() {
    return ports;
  }

  public Installation installation() {
    return installation;
  }

  public Secrets secrets() {
    return new Secrets(installation.secrets());
  }

  public Platform platform() {
    return Platform.of(installation, ports);
  }

  /** Every call so far, oldest first. */
  public List<Call> calls() {
    return List.copyOf(calls);
  }

  /** Keycloak that gives everybody the token "t" and answers the rest as told. */
  public void keycloak(Answers answers) throws IOException {
    serve(
        Ports.KEYCLOAK,
        call ->
            call.path().endsWith("/token")
                ? new Reply(200, "{\"access_token\":\"t\"}")
                : answers.to(call));
  }

  /** Starts a server on the port with this offset. */
  public void serve(int offset, Answers answers) throws IOException {
    HttpServer server =
        HttpServer.create(
            new InetSocketAddress(InetAddress.getLoopbackAddress(), ports.at(offset)), 16);
    server.createContext(
        "/",
        exchange -> {
          String authorization = exchange.getRequestHeaders().getFirst("Authorization");
          Call call =
              new Call(
                  exchange.getRequestMethod(),
                  exchange.getRequestURI().toString(),
                  authorization == null ? "" : authorization,
                  new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8));
          calls.add(call);
          Reply reply = answers.to(call);
          byte[] body = reply.body().getBytes(StandardCharsets.UTF_8);
          exchange.sendResponseHeaders(reply.status(), body.length == 0 ? -1 : body.length);
          exchange.getResponseBody().write(body);
          exchange.close();
        });
    server.start();
    servers.add(server);
  }

  @Override
  public void close() {
    servers.forEach(server -> server.stop(0));
  }

  /** A base at which all ports of an installation are free. */
  private static int freeBase() throws IOException {
    while (true) {
      try (ServerSocket first = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
        int base = first.getLocalPort() + 1;
        if (base < 65000
            && IntStream.rangeClosed(base, base + Ports.SMTP).noneMatch(LocalPorts::isTaken)) {
          return base;
        }
      }
    }
  }
}
