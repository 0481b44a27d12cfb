package io.kontor.gateway;

import static com.github.tomakehurst.wiremock.client.WireMock.any;
import static com.github.tomakehurst.wiremock.client.WireMock.anyUrl;
import static com.github.tomakehurst.wiremock.client.WireMock.okJson;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.locks.LockSupport;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.core.env.Environment;

/** What callers of a gateway see that goes down under load and comes back. */
class RestartIT extends GatewayTestBase {

  private static final List<String> SETTINGS =
      List.of(
          "kontor.database.url",
          "kontor.database.user",
          "kontor.database.password",
          "kontor.database.owner-user",
          "kontor.database.owner-password",
          "kontor.kafka.bootstrap",
          "kontor.keycloak.url",
          "kontor.service-client.secret",
          "kontor.dashboard-client.secret",
          "kontor.services.webhook");
  private static final int CALLERS = 6;

  @Autowired private Environment environment;

  private final List<String> seen = Collections.synchronizedList(new ArrayList<>());
  private final AtomicBoolean over = new AtomicBoolean();

  @Test
  void says503AndCutsNothingWhileItGoesDown() throws Exception {
    // Long enough for calls to be under way when it goes down, shorter than the time-out.
    SERVICES.stubFor(any(anyUrl()).willReturn(okJson("[]").withFixedDelay(150)));
    int port = freePort();
    ConfigurableApplicationContext gateway = start(port);
    try (ExecutorService callers = Executors.newVirtualThreadPerTaskExecutor()) {
      try {
        for (int i = 0; i < CALLERS; i++) {
          callers.execute(() -> callAgainAndAgain(port));
        }
        awaitMore("200");
        gateway.close();
        assertThat(seen).contains("503").doesNotContain("cut");
        gateway = start(port);
        awaitMore("200");
      } finally {
        over.set(true); // The callers end before their executor closes.
      }
    } finally {
      gateway.close();
    }
    assertThat(seen).containsOnly("200", "503", "no connection");
  }

  /** On a kept connection, as SDKs do, until the server says that it closes it. */
  private void callAgainAndAgain(int port) {
    while (!over.get()) {
      try (Socket socket = new Socket("localhost", port)) {
        socket.setSoTimeout(10_000);
        BufferedReader answers =
            new BufferedReader(
                new InputStreamReader(socket.getInputStream(), StandardCharsets.ISO_8859_1));
        boolean kept = true;
        boolean first = true;
        while (kept && !over.get()) {
          kept = call(socket, answers, first);
          first = false;
        }
      } catch (IOException e) {
        seen.add("no connection");
        LockSupport.parkNanos(Duration.ofMillis(20).toNanos());
      }
    }
  }

  private boolean call(Socket socket, BufferedReader answers, boolean first) {
    try {
      socket
          .getOutputStream()
          .write(
              ("GET /v2.01/"
                      + client
                      + "/hooks HTTP/1.1\r\nHost: localhost\r\nAuthorization: Bearer "
                      + REALM.merchant(client)
                      + "\r\n\r\n")
                  .getBytes(StandardCharsets.ISO_8859_1));
      String status = answers.readLine();
      if (status == null) {
        throw new IOException("No answer");
      }
      int length = 0;
      boolean kept = true;
      boolean told = false;
      for (String line = answers.readLine(); !line.isEmpty(); line = answers.readLine()) {
        String lower = line.toLowerCase(Locale.ROOT);
        length =
            lower.startsWith("content-length: ") ? Integer.parseInt(line.substring(16)) : length;
        kept &= !lower.equals("connection: close");
        told |= lower.startsWith("retry-after: ");
      }
      for (int i = 0; i < length; i++) {
        answers.read();
      }
      String code = status.substring(9, 12);
      seen.add(code.equals("503") && !told ? "503 without a time" : code);
      return kept;
    } catch (IOException e) {
      // A new connection may still lie with the kernel when the port closes; nobody has read it.
      seen.add(first ? "no connection" : "cut");
      return false;
    }
  }

  private void awaitMore(String answer) {
    int before = count(answer);
    await().atMost(Duration.ofSeconds(30)).until(() -> count(answer) > before + 3 * CALLERS);
  }

  private int count(String answer) {
    synchronized (seen) {
      return Collections.frequency(seen, answer);
    }
  }

  private ConfigurableApplicationContext start(int port) {
    List<String> arguments = new ArrayList<>(List.of("--server.port=" + port));
    SETTINGS.forEach(name -> arguments.add("--" + name + "=" + environment.getProperty(name)));
    return new SpringApplicationBuilder(GatewayApplication.class)
        .run(arguments.toArray(String[]::new));
  }

  private static int freePort() throws IOException {
    try (ServerSocket socket = new ServerSocket(0)) {
      return socket.getLocalPort();
    }
  }
}
