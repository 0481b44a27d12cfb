package io.kontor.platform.outbound;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class MerchantCallerTest {
  private static final Duration TIMEOUT = Duration.ofMillis(500);

  private final MerchantCaller open = new MerchantCaller(new OutboundSettings(true, TIMEOUT, 20));
  private final MerchantCaller guarded =
      new MerchantCaller(new OutboundSettings(false, TIMEOUT, 20));
  private final AtomicInteger calls = new AtomicInteger();
  private HttpServer server;
  private String base;

  @BeforeEach
  void startReceiver() throws IOException {
    server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    server.setExecutor(Executors.newVirtualThreadPerTaskExecutor());
    server.createContext(
        "/",
        exchange -> {
          calls.incrementAndGet();
          switch (exchange.getRequestURI().getPath()) {
            case "/redirect" -> {
              exchange.getResponseHeaders().set("Location", base + "/ok");
              exchange.sendResponseHeaders(302, -1);
            }
            case "/endless" -> {
              exchange.sendResponseHeaders(200, 0);
              try (OutputStream out = exchange.getResponseBody()) {
                while (true) {
                  out.write(new byte[1024]);
                }
              }
            }
            default -> exchange.sendResponseHeaders(200, -1);
          }
          exchange.close();
        });
    server.start();
    base = "http://localhost:" + server.getAddress().getPort();
  }

  @AfterEach
  void stop() throws IOException {
    server.stop(0);
    open.close();
    guarded.close();
  }

  @Test
  void takesOnly200ForSuccessAndFollowsNoRedirect() {
    assertThat(open.get(base + "/ok", Map.of()).isSuccess()).isTrue();

    CallResult redirected = open.get(base + "/redirect", Map.of());

    assertThat(redirected.isSuccess()).isFalse();
    assertThat(redirected.status()).isEqualTo(302);
    assertThat(calls.get()).isEqualTo(2);
  }

  @Test
  void endsWithinTheTimeoutWhenNobodyAnswers() throws IOException {
    try (ServerSocket silent = new ServerSocket(0, 5, InetAddress.getLoopbackAddress())) {
      CallResult result = open.get("http://localhost:" + silent.getLocalPort(), Map.of());

      assertThat(result.isTimeout()).isTrue();
      assertThat(result.duration()).isLessThan(TIMEOUT.multipliedBy(4));
    }
  }

  @Test
  void endsAnAnswerWithoutAnEnd() {
    long start = System.nanoTime();

    CallResult result = open.get(base + "/endless", Map.of());

    assertThat(result.isSuccess()).isTrue();
    assertThat(Duration.ofNanos(System.nanoTime() - start)).isLessThan(TIMEOUT.multipliedBy(4));
  }

  @Test
  void callsNothingInThePrivateNetwork() {
    int port = server.getAddress().getPort();

    for (String host : new String[] {"localhost", "127.0.0.1", "[::1]", "0x7f000001", "127.1"}) {
      assertThat(guarded.get("http://" + host + ":" + port + "/ok", Map.of()).isSuccess())
          .as(host)
          .isFalse();
    }
    assertThat(calls.get()).isZero();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "ftp://example.com/",
        "example.com/hook",
        "http://",
        "http://user:secret@example.com/",
        "http://example.com:25/",
        "http://10.1.2.3/",
        "http://192.168.0.1/",
        "http://169.254.169.254/latest/",
        "http://100.64.0.1/",
        "http://[fd00::1]/",
        "http://[::ffff:127.0.0.1]/",
        "http://[64:ff9b::7f00:1]/",
        "http://224.0.0.1/",
        "http://0.0.0.0/",
        "http://metadata.google.internal/",
        "http://exa mple.com/"
      })
  void refusesAddress(String url) {
    assertThat(guarded.rules().refusal(url)).isPresent();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "https://example.com/hook",
        "http://example.com:8080/a?b=c",
        "https://93.184.216.34/",
        "HTTPS://Example.com"
      })
  void takesAddress(String url) {
    assertThat(guarded.rules().refusal(url)).isEmpty();
  }

  @Test
  void appendsParametersToTheQueryThatIsThere() {
    Map<String, String> parameters = new LinkedHashMap<>();
    parameters.put("RessourceId", "a b");
    parameters.put("Date", "1");

    assertThat(MerchantCaller.withParameters("https://x.example/h", parameters))
        .isEqualTo("https://x.example/h?RessourceId=a+b&Date=1");
    assertThat(MerchantCaller.withParameters("https://x.example/h?k=v#part", parameters))
        .isEqualTo("https://x.example/h?k=v&RessourceId=a+b&Date=1");
    assertThat(MerchantCaller.withParameters("https://x.example/h?", parameters))
        .isEqualTo("https://x.example/h?RessourceId=a+b&Date=1");
  }
}
