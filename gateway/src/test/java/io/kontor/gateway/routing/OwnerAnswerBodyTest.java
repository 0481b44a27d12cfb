package io.kontor.gateway.routing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import io.kontor.gateway.GatewaySettings;
import io.kontor.gateway.concurrency.ConcurrencyLimits;
import io.kontor.gateway.concurrency.Spool;
import io.kontor.gateway.upstream.Owner;
import io.kontor.gateway.upstream.Upstream;
import io.kontor.gateway.upstream.UpstreamException;
import io.kontor.gateway.upstream.Upstreams;
import io.kontor.platform.error.ApiException;
import io.kontor.platform.error.ErrorCode;
import io.kontor.platform.settings.PlatformSettings;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.apache.hc.core5.http.message.BasicClassicHttpRequest;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.boot.context.properties.bind.Binder;
import org.springframework.boot.context.properties.source.MapConfigurationPropertySource;

class OwnerAnswerBodyTest {

  private static final int MB = 1024 * 1024;

  private final Set<InetSocketAddress> connections = ConcurrentHashMap.newKeySet();
  private final SimpleMeterRegistry meters = new SimpleMeterRegistry();
  private final ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();
  private HttpServer service;
  private Upstreams upstreams;
  private Spool spool;
  private ConcurrencyLimits limits;
  private int length;
  private boolean chunked;

  @BeforeEach
  void start() throws IOException {
    service = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    service.setExecutor(threads);
    service.createContext("/", this::answer);
    service.start();
    Map<String, String> values =
        new HashMap<>(
            Map.of(
                "kontor.gateway.places.streams-per-client", "2",
                "kontor.gateway.places.spool", "8MB"));
    for (Owner owner : Owner.values()) {
      values.put(
          "kontor.services." + owner.key(), "http://localhost:" + service.getAddress().getPort());
    }
    Binder binder = new Binder(new MapConfigurationPropertySource(values));
    GatewaySettings settings = binder.bindOrCreate("kontor.gateway", GatewaySettings.class);
    upstreams =
        new Upstreams(binder.bind("kontor", PlatformSettings.class).get(), settings, meters);
    spool = new Spool(settings, meters);
    limits = new ConcurrencyLimits(settings);
  }

  @AfterEach
  void stop() {
    service.stop(0);
    threads.shutdownNow();
  }

  @ParameterizedTest
  @CsvSource({
    "0, false",
    "10, false",
    "10, true",
    "65536, false",
    "65536, true",
    "65537, false",
    "1048576, true"
  })
  void handsOverWhatItReadAndKeepsTheConnection(int length, boolean chunked) throws IOException {
    this.length = length;
    this.chunked = chunked;
    for (int i = 0; i < 3; i++) {
      ByteArrayOutputStream taken = new ByteArrayOutputStream();
      try (OwnerAnswerBody body = ask("GET")) {
        assertThat(placesTaken()).as("while the caller reads").isZero();
        body.writeTo(taken);
      }
      assertThat(taken.size()).isEqualTo(length);
    }
    assertThat(connections).hasSize(1);
  }

  @Test
  void letsOnlyAFewOfAClientHoldTheService() throws IOException {
    length = 3 * MB;
    try (OwnerAnswerBody _ = ask("GET");
        OwnerAnswerBody second = ask("GET")) {
      assertThat(placesTaken()).isEqualTo(2);
      assertThatThrownBy(() -> ask("GET"))
          .isInstanceOfSatisfying(
              ApiException.class, e -> assertThat(e.code()).isEqualTo(ErrorCode.RATE_LIMIT));
      try (OwnerAnswerBody done = ask("POST")) { // What was done is told.
        assertThat(done).isNotNull();
      }
      ByteArrayOutputStream taken = new ByteArrayOutputStream();
      second.writeTo(taken);
      assertThat(taken.size()).isEqualTo(length);
    }
    assertThat(placesTaken()).isZero();
    ask("GET").close();
  }

  @Test
  void tellsABrokenAnswerFromAWholeOne() {
    length = -1;

    assertThatThrownBy(() -> ask("GET")).isInstanceOf(UpstreamException.NotAsked.class);
    assertThatThrownBy(() -> ask("POST")).isInstanceOf(UpstreamException.OutcomeUnknown.class);
    assertThat(placesTaken()).isZero();
  }

  private OwnerAnswerBody ask(String method) {
    Upstream.Answer answer =
        upstreams.to(Owner.WEBHOOK).send(new BasicClassicHttpRequest(method, "/"));
    return OwnerAnswerBody.of(answer, "acme", "webhook", spool, limits);
  }

  private double placesTaken() {
    return meters
            .get("resilience4j.bulkhead.max.allowed.concurrent.calls")
            .tag("name", "webhook")
            .gauge()
            .value()
        - meters
            .get("resilience4j.bulkhead.available.concurrent.calls")
            .tag("name", "webhook")
            .gauge()
            .value();
  }

  /** A negative length: less than was promised. */
  private void answer(HttpExchange exchange) throws IOException {
    connections.add(exchange.getRemoteAddress());
    if (length < 0) {
      exchange.sendResponseHeaders(200, 100);
      exchange.getResponseBody().write(new byte[10]);
      exchange.getResponseBody().flush();
    } else {
      exchange.sendResponseHeaders(200, chunked ? 0 : length == 0 ? -1 : length);
      if (length > 0) {
        exchange.getResponseBody().write(new byte[length]);
      }
    }
    exchange.close();
  }
}
