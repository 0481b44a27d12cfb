package io.kontor.platform.outbound;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class MerchantCallerTest {
  private static final Duration TIMEOUT = Duration.ofSeconds(1);
  private static final Duration PATIENCE = Duration.ofSeconds(20);

  private final MerchantCaller open = new MerchantCaller(new OutboundSettings(true, PATIENCE, 20));
  private final MerchantCaller hurried =
      new MerchantCaller(new OutboundSettings(true, TIMEOUT, 20));
  private final MerchantCaller guarded =
      new MerchantCaller(new OutboundSettings(false, PATIENCE, 20));
  private final AtomicInteger calls = new AtomicInteger();
  private final List<String> seen = new CopyOnWriteArrayList<>();
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
          seen.add(exchange.getRequestHeaders().getFirst("Host") + " " + exchange.getRequestURI());
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
    hurried.close();
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
      CallResult result = hurried.get("http://localhost:" + silent.getLocalPort(), Map.of());

      assertThat(result.isTimeout()).isTrue();
      assertThat(result.duration()).isLessThan(TIMEOUT.multipliedBy(4));
    }
  }

  @Test
  void endsAnAnswerWithoutAnEnd() {
    long start = System.nanoTime();

    CallResult result = hurried.get(base + "/endless", Map.of());

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
        "http://localhost./",
        "http://127.0.0.1./",
        "http://127.1/",
        "http://0177.0.0.1/",
        "http://0x7f.0.0.1/",
        "http://2130706433/",
        "http://１２７。０。０。１/",
        "http://[::1%25lo]/",
        "http://[::127.0.0.1]/",
        "http://[2002:7f00:1::]/",
        "http://[2001:0:7f00:1::1]/",
        "http://168.63.129.16/",
        "http://printer.local/",
        "http://example.com:0/",
        "http://example.com:1023/",
        "http://example.com:65536/",
        "http://127.0.0.1\\@example.com/",
        "http://example.com%2f@127.0.0.1/",
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
        "https://[2606:2800:220:1::1]:8443/",
        "https://[64:ff9b::5db8:d822]/",
        "https://hook_1.example.com/支付",
        "https://bücher.example/?sig=YWJj=",
        "HTTPS://Example.com"
      })
  void takesAddress(String url) {
    assertThat(guarded.rules().refusal(url)).isEmpty();
  }

  @Test
  void callsNoNameThatLeadsIntoThePrivateNetworkUnderAnotherForm() throws IOException {
    int port = server.getAddress().getPort();
    for (InetAddress disguised : Carriers.of("127.0.0.1")) {
      try (MerchantCaller caller =
          new MerchantCaller(
              new OutboundSettings(false, TIMEOUT, 20), _ -> new InetAddress[] {disguised})) {
        CallResult result = caller.get("http://hook.shop.example:" + port + "/ok", Map.of());

        assertThat(result.error()).as(disguised.toString()).isEqualTo("address not allowed");
      }
    }
    assertThat(calls.get()).isZero();
  }

  @Test
  void callsTheAddressThatWasCheckedUnderTheNameThatWasGiven() throws IOException {
    AtomicInteger lookUps = new AtomicInteger();
    int port = server.getAddress().getPort();
    try (MerchantCaller caller =
        new MerchantCaller(
            new OutboundSettings(true, TIMEOUT, 20),
            _ -> {
              lookUps.incrementAndGet();
              return new InetAddress[] {InetAddress.getLoopbackAddress()};
            })) {
      CallResult result =
          caller.get(
              "http://hook_1.bücher.example:" + port + "/支付/hook?sig=YWJj=&a[]=ü#top",
              Map.of("Date", "1"));

      assertThat(result.isSuccess()).isTrue();
    }
    assertThat(lookUps.get()).isEqualTo(1);
    assertThat(seen)
        .containsExactly(
            "hook_1.xn--bcher-kva.example:"
                + port
                + " /%E6%94%AF%E4%BB%98/hook?sig=YWJj=&a[]=%C3%BC&Date=1");
  }
}
