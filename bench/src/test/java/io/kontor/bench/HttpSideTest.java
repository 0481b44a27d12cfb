package io.kontor.bench;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.random.RandomGenerator;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Against a server that takes each key once and refuses it afterwards. */
class HttpSideTest {
  private final Map<String, Integer> keys = new ConcurrentHashMap<>();
  private final AtomicInteger reads = new AtomicInteger();
  private final ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();
  private volatile int refusal = 409;
  private HttpServer server;

  @BeforeEach
  void serve() throws IOException {
    server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    server.setExecutor(threads);
    server.createContext(
        "/",
        exchange -> {
          String key = exchange.getRequestHeaders().getFirst("Idempotency-Key");
          exchange.getRequestBody().readAllBytes();
          boolean first = key == null || keys.merge(key, 1, Integer::sum) == 1;
          reads.addAndGet(key == null ? 1 : 0);
          byte[] body = (first ? "done" : "taken").getBytes(StandardCharsets.US_ASCII);
          exchange.sendResponseHeaders(first ? 200 : refusal, body.length);
          exchange.getResponseBody().write(body);
          exchange.close();
        });
    server.start();
  }

  @AfterEach
  void stop() {
    server.stop(0);
    threads.shutdownNow();
  }

  @Test
  void countsEachRequestOnceHoweverOftenItIsSent() {
    Posts posts = new Posts(3, "{}");

    Leg leg = posts.run(1, 2);

    assertThat(leg.perSecond()).isPositive();
    assertThat(keys).hasSize((int) posts.sent());
    assertThat(keys.values()).containsOnly(3);
  }

  @Test
  void sendsAtAFixedRate() {
    Posts posts = new Posts(1, "{}");

    Latencies all = posts.open(100, 1, 4);

    assertThat(all.total()).isEqualTo(100);
    assertThat(keys).hasSize(100);
    assertThat(all.shareOver(15_000)).isZero();
  }

  @Test
  void readsWithoutAKey() {
    Posts gets = new Posts(1, "");

    gets.open(20, 1, 1);

    assertThat(reads).hasValue(20);
    assertThat(keys).isEmpty();
  }

  @Test
  void leavesTheKeyToABodyThatHasKeys() {
    Posts posts =
        new Posts(1, "{}") {
          @Override
          boolean hasKeys() {
            return false;
          }
        };

    posts.open(20, 1, 1);

    assertThat(reads).hasValue(20); // as the server counts what comes without a key
    assertThat(keys).isEmpty();
  }

  @Test
  void voidsTheRunWhenACopyIsAnsweredOtherwise() {
    refusal = 500;

    assertThatThrownBy(() -> new Posts(3, "{}").run(1, 1))
        .isInstanceOf(BenchException.class)
        .hasMessageContaining("void");
  }

  private class Posts extends HttpSide {
    private final String body;

    Posts(int copies, String body) {
      super(server.getAddress().getPort(), copies);
      this.body = body;
    }

    @Override
    public String name() {
      return "posts";
    }

    @Override
    String token() {
      return "token";
    }

    @Override
    String path() {
      return "/posts";
    }

    @Override
    String body(RandomGenerator random, String reference) {
      return body;
    }

    @Override
    boolean succeeded(HttpConnection.Answer answer) {
      return answer.status() == 200;
    }
  }
}
