package io.kontor.bench.chaos;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import io.kontor.bench.Installation;
import io.kontor.bench.Platform;
import io.kontor.bench.chaos.Operation.Kind;
import io.kontor.bench.chaos.Operation.Manner;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Against a gateway that answers from a script. */
class ClientTest {
  private static final String DONE =
      "{\"Id\":\"t1\",\"Tag\":\"cafe0000-00-000000\",\"Status\":\"SUCCEEDED\"}";
  private static final String KEPT = "{\"StatusCode\":\"200\",\"Resource\":" + DONE + "}";

  /** Breaks the connection instead of answering. */
  private static final int BREAK = 0;

  private record Scripted(int status, String body) {}

  @TempDir Path data;
  private final Deque<Scripted> posts = new ArrayDeque<>();
  private final Deque<Scripted> reads = new ArrayDeque<>();
  private final List<String> keys = new ArrayList<>();
  private final List<String> bodies = new ArrayList<>();
  private final AtomicInteger tokens = new AtomicInteger();
  private final ExecutorService threads = Executors.newFixedThreadPool(4);
  private HttpServer server;

  @BeforeEach
  void start() throws IOException {
    server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    server.setExecutor(threads);
    server.createContext(
        "/v2.01/oauth/token",
        exchange -> {
          tokens.incrementAndGet();
          answer(exchange, new Scripted(200, "{\"access_token\":\"token\"}"));
        });
    server.createContext("/v2.01/chaos-cafe0000/transfers", this::post);
    server.createContext(
        "/v2.01/chaos-cafe0000/responses/", exchange -> answer(exchange, next(reads)));
    server.start();
    Files.createDirectories(data.resolve("state"));
    Files.writeString(
        data.resolve("state/port-base"), Integer.toString(server.getAddress().getPort()));
    Files.writeString(data.resolve("secrets.properties"), "");
  }

  @AfterEach
  void stop() {
    server.stop(0);
    threads.shutdownNow();
  }

  @Test
  void sendsAgainUnderTheSameKeyUntilItIsAnswered() throws Exception {
    posts.add(new Scripted(503, "{}"));
    posts.add(new Scripted(BREAK, ""));
    posts.add(new Scripted(504, "{}"));
    posts.add(new Scripted(200, DONE));

    Outcome outcome = perform(Manner.PLAIN);

    assertThat(outcome.id()).isEqualTo("t1");
    assertThat(outcome.heard()).hasSize(1);
    assertThat(keys).hasSize(4).containsOnly("cafe0000-00-000000");
    assertThat(bodies.stream().distinct()).hasSize(1);
  }

  @Test
  void readsBackWhatIsKeptUnderATakenKey() throws Exception {
    posts.add(new Scripted(BREAK, ""));
    posts.add(new Scripted(409, "{}"));
    posts.add(new Scripted(409, "{}"));
    reads.add(new Scripted(409, "{}"));
    reads.add(new Scripted(200, KEPT));

    Outcome outcome = perform(Manner.PLAIN);

    assertThat(outcome.id()).isEqualTo("t1");
    assertThat(outcome.heard()).isEmpty();
    assertThat(outcome.settledAt()).isGreaterThan(outcome.sentAt());
  }

  @Test
  void losesAnAnswerAndStillLearnsWhatBecameOfIt() throws Exception {
    posts.add(new Scripted(200, DONE));
    posts.add(new Scripted(409, "{}"));
    reads.add(new Scripted(200, KEPT));

    Outcome outcome = perform(Manner.UNREAD);

    assertThat(outcome.id()).isEqualTo("t1");
    assertThat(outcome.heard()).isEmpty();
    assertThat(keys).hasSize(2);
  }

  @Test
  void notesEveryTwinThatDecides() throws Exception {
    posts.add(new Scripted(409, "{}"));
    posts.add(new Scripted(200, DONE));
    posts.add(new Scripted(200, DONE));

    assertThat(perform(Manner.TWINS).heard()).hasSize(2);
  }

  @Test
  void triesTheKeyWithAnotherBody() throws Exception {
    posts.add(new Scripted(200, DONE));
    posts.add(new Scripted(503, "{}"));
    posts.add(new Scripted(409, "{\"Type\":\"idempotent_creation_conflict\"}"));

    Outcome outcome = perform(Manner.OTHER_BODY);

    assertThat(outcome.otherBody()).extracting(Answer::status).isEqualTo(409);
    assertThat(bodies.get(1)).isNotEqualTo(bodies.get(0)).isEqualTo(bodies.get(2));
  }

  @Test
  void renewsATokenThatIsRefused() throws Exception {
    posts.add(new Scripted(401, "{}"));
    posts.add(new Scripted(200, DONE));

    assertThat(perform(Manner.PLAIN).id()).isEqualTo("t1");
    assertThat(tokens).hasValue(2);
  }

  private Outcome perform(Manner manner) throws InterruptedException {
    Platform platform = new Platform(new Installation(data));
    World world =
        new World(
            "cafe0000",
            "chaos-cafe0000",
            "secret",
            "user",
            List.of("wa", "wb"),
            "card",
            "account",
            Map.of());
    Operation operation =
        new Operation(0, 0, Kind.TRANSFER, 0, 1, 100, 1, -1, manner, Duration.ZERO, Duration.ZERO);
    Api api = new Api(platform, server.getAddress().getPort(), world.clientId(), world.apiKey());
    List<Outcome> history = new ArrayList<>();
    AtomicInteger asked = new AtomicInteger();
    int performed =
        new Client(world, api, () -> operation, history).run(() -> asked.getAndIncrement() > 0);
    assertThat(performed).isEqualTo(1);
    return history.getFirst();
  }

  private void post(HttpExchange exchange) throws IOException {
    String body = new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8);
    synchronized (keys) {
      keys.add(exchange.getRequestHeaders().getFirst("Idempotency-Key"));
      bodies.add(body);
    }
    answer(exchange, next(posts));
  }

  private static Scripted next(Deque<Scripted> script) {
    synchronized (script) {
      return script.isEmpty() ? new Scripted(500, "{}") : script.removeFirst();
    }
  }

  private static void answer(HttpExchange exchange, Scripted scripted) throws IOException {
    try (exchange) {
      if (scripted.status() == BREAK) {
        return; // closed without an answer
      }
      byte[] body = scripted.body().getBytes(StandardCharsets.UTF_8);
      exchange.sendResponseHeaders(scripted.status(), body.length);
      exchange.getResponseBody().write(body);
    }
  }
}
