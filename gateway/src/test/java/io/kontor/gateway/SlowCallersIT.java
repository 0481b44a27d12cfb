package io.kontor.gateway;

import static com.github.tomakehurst.wiremock.client.WireMock.aResponse;
import static com.github.tomakehurst.wiremock.client.WireMock.any;
import static com.github.tomakehurst.wiremock.client.WireMock.anyUrl;
import static com.github.tomakehurst.wiremock.client.WireMock.okJson;
import static com.github.tomakehurst.wiremock.client.WireMock.post;
import static com.github.tomakehurst.wiremock.client.WireMock.urlPathEqualTo;
import static com.github.tomakehurst.wiremock.client.WireMock.urlPathMatching;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Tags;
import java.io.Closeable;
import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.net.URI;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Base64;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.locks.LockSupport;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.context.TestPropertySource;

/** Callers that hang on to their requests hurt themselves: another client notices nothing. */
@TestPropertySource(
    properties = {
      "kontor.http.pace.grace=1s",
      "kontor.http.pace.least-per-second=1KB",
      "kontor.gateway.upstream.concurrent-max=16",
      "kontor.gateway.upstream.answer-timeout=5s",
      "kontor.gateway.places.per-client=12",
      "kontor.gateway.places.per-address=20",
      "kontor.gateway.places.exchanges-per-address=8",
      "kontor.gateway.places.streams-per-client=2",
      "kontor.gateway.places.streams-per-service=4",
      "kontor.gateway.places.spool=16MB",
      "server.tomcat.connection-timeout=2s"
    })
class SlowCallersIT extends GatewayTestBase {

  private static final int MANY = 60;
  private static final int MB = 1024 * 1024;

  @Autowired private MeterRegistry meters;

  private final List<Closeable> open = new ArrayList<>();
  private final String other = "other-" + client;

  @BeforeEach
  void answerEverything() {
    SERVICES.stubFor(any(anyUrl()).willReturn(okJson("[]")));
    SERVICES.stubFor(
        post(urlPathEqualTo("/identity/internal/oauth/token"))
            .willReturn(
                okJson(
                    "{\"accessToken\":\""
                        + REALM.merchant(other)
                        + "\",\"tokenType\":\"Bearer\",\"expiresIn\":60}")));
    await().untilAsserted(() -> assertThat(read("/hooks").statusCode()).isEqualTo(200)); // Awake.
  }

  @AfterEach
  void hangUp() throws IOException {
    for (Closeable socket : open) {
      socket.close();
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"/hooks", "/users/1/kyc/documents/2/pages"})
  void slowBodiesOfOneClientLeaveTheOtherAlone(String path) throws Exception {
    List<Socket> slow = new ArrayList<>();
    for (int i = 0; i < MANY; i++) {
      slow.add(begin(REALM.merchant(client), "/v2.01/" + client + path, 4_000));
    }

    theOtherClientNoticesNothing(path);
    assertThat(SERVICES.getAllServeEvents())
        .allMatch(event ->
            event.getRequest().getUrl().contains(other)
                || event.getRequest().getUrl().contains("/internal/"));
    List<Integer> ends = slow.stream().map(SlowCallersIT::status).toList();
    assertThat(ends).containsOnly(408, 429).contains(408, 429);
    theClientIsBackInItsPlaces();
  }

  @Test
  void aClientInAllOfItsPlacesIsToldWhenToComeBack() throws Exception {
    for (int i = 0; i < 12; i++) {
      begin(REALM.merchant(client), "/v2.01/" + client + "/hooks", 4_000);
    }
    await()
        .atMost(Duration.ofSeconds(2)) // Until they end.
        .untilAsserted(() -> {
          HttpResponse<String> refused = send(merchant("/v2.01/" + client + "/hooks"));
          assertThat(refused.statusCode()).isEqualTo(429);
          assertThat(refused.headers().firstValue("Retry-After")).contains("1");
          assertThat(body(refused).get("errors").get("RetryAfter").asString()).isEqualTo("1");
        });
    assertThat(read("/hooks").statusCode()).isEqualTo(200);
    theClientIsBackInItsPlaces();
  }

  @Test
  void aTrickleEndsThoughItIsNeverSilent() throws IOException {
    Socket trickle = begin(REALM.merchant(client), "/v2.01/" + client + "/hooks", 100_000);
    trickleUntilAnswered(trickle);

    assertThat(status(trickle)).isEqualTo(408);
  }

  @ParameterizedTest
  @ValueSource(strings = {"/v2.01/oauth/token", "/v2.01/acme/hooks"})
  void slowBodiesThatNobodyReadsEndToo(String path) throws IOException {
    Socket stranger = begin("wrong", path, 60_000);
    trickleUntilAnswered(stranger); // At once; the rest of the body is of no use.
    assertThat(status(stranger)).isEqualTo(401);
    trickleUntilClosed(stranger);
  }

  @Test
  void slowFormsThatTheServerItselfReadsEndToo() throws IOException {
    trickleUntilClosed(begin("wrong", "/logout", 60_000));
  }

  @Test
  void slowReadersOfOneClientLeaveTheOtherAlone() throws Exception {
    largeAnswer(2 * MB);
    List<Socket> slow = new ArrayList<>();
    for (int i = 0; i < MANY; i++) {
      slow.add(beginReading());
    }

    theOtherClientNoticesNothing("/hooks");
    theClientIsBackInItsPlaces();
    List<Socket> answered = slow.stream().filter(socket -> status(socket) == 200).toList();
    assertThat(answered).isNotEmpty().allMatch(socket -> rest(socket) < 2 * MB);
  }

  /** Larger than the client's share of the spool, so that the service waits with the reader. */
  @Test
  void slowReadersOfWhatDoesNotFitKeepOnlyAFewPlacesOfTheService() throws Exception {
    largeAnswer(6 * MB);
    List<Socket> slow = new ArrayList<>();
    for (int i = 0; i < 10; i++) {
      slow.add(beginReading());
    }

    theOtherClientNoticesNothing("/hooks");
    List<Integer> answers = slow.stream().map(SlowCallersIT::status).toList();
    assertThat(answers).containsOnly(200, 429).contains(200, 429);
    theClientIsBackInItsPlaces();
    assertThat(read("/events").body()).hasSize(6 * MB);
  }

  @ParameterizedTest
  @ValueSource(strings = {"/v2.01/oauth/token", "/v2.01/acme/hooks"})
  void strangersOfOneAddressDoNotTakeThePlacesOfClients(String path) throws Exception {
    SERVICES.stubFor(
        post(urlPathEqualTo("/identity/internal/oauth/token"))
            .willReturn(aResponse().withStatus(401).withFixedDelay(2_000)));
    AtomicInteger guesses = new AtomicInteger();
    Callable<Integer> stranger =
        () ->
            send(basic(path, "nobody", "wrong" + guesses.incrementAndGet())
                    .POST(HttpRequest.BodyPublishers.noBody()))
                .statusCode();
    try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
      List<Future<Integer>> strangers =
          Collections.nCopies(MANY, stranger).stream().map(threads::submit).toList();
      for (int i = 0; i < 20; i++) {
        assertThat(read("/hooks").statusCode()).isEqualTo(200);
      }
      List<Integer> answers = new ArrayList<>();
      for (Future<Integer> answer : strangers) {
        answers.add(answer.get());
      }
      assertThat(answers).containsOnly(401, 429).contains(401, 429);
    }
  }

  private void largeAnswer(int length) {
    SERVICES.stubFor(
        any(urlPathMatching("/webhook/v2.01/[^/]+/events"))
            .willReturn(aResponse().withStatus(200).withBody(new byte[length])));
  }

  /** Asks for a large answer and takes nothing of it. */
  private Socket beginReading() throws IOException {
    Socket socket = new Socket();
    socket.setReceiveBufferSize(4_096);
    socket.setSoTimeout(10_000);
    open.add(socket);
    socket.connect(new InetSocketAddress("localhost", port()));
    write(
        socket,
        "GET /v2.01/"
            + client
            + "/events HTTP/1.1\r\nHost: localhost\r\nAuthorization: Bearer "
            + REALM.merchant(client)
            + "\r\n\r\n");
    return socket;
  }

  /** Octets until the connection ends. */
  private static long rest(Socket socket) {
    long octets = 0;
    try {
      byte[] chunk = new byte[64 * 1024];
      socket.setSoTimeout(500);
      int count = socket.getInputStream().read(chunk);
      while (count >= 0) {
        octets += count;
        count = socket.getInputStream().read(chunk);
      }
    } catch (IOException e) {
      return octets; // Reset, or kept open after a 429.
    }
    return octets;
  }

  private void theOtherClientNoticesNothing(String path) {
    for (int i = 0; i < 20; i++) {
      assertThat(read(path).statusCode()).isEqualTo(200);
      assertThat(token(other, "key").statusCode()).isEqualTo(200);
    }
  }

  /** Nothing of what broke off still holds a place. */
  private void theClientIsBackInItsPlaces() {
    await()
        .atMost(Duration.ofSeconds(15))
        .untilAsserted(() -> {
          assertThat(send(merchant("/v2.01/" + client + "/hooks")).statusCode()).isEqualTo(200);
          assertThat(gauge("kontor.gateway.spool.memory", Tags.empty())).isZero();
          assertThat(gauge("kontor.gateway.spool.files", Tags.empty())).isZero();
          assertThat(
                  gauge(
                      "resilience4j.bulkhead.available.concurrent.calls",
                      Tags.of("name", "webhook")))
              .isEqualTo(16);
        });
  }

  private double gauge(String name, Tags tags) {
    return meters.get(name).tags(tags).gauge().value();
  }

  private HttpResponse<String> read(String path) {
    return send(
        request("/v2.01/" + other + path)
            .timeout(Duration.ofSeconds(8))
            .header("Authorization", "Bearer " + REALM.merchant(other)));
  }

  private HttpResponse<String> token(String clientId, String key) {
    return send(
        basic("/v2.01/oauth/token", clientId, key).POST(HttpRequest.BodyPublishers.noBody()));
  }

  private HttpRequest.Builder basic(String path, String clientId, String key) {
    String pair = clientId + ":" + key;
    return request(path)
        .timeout(Duration.ofSeconds(8))
        .header(
            "Authorization",
            "Basic " + Base64.getEncoder().encodeToString(pair.getBytes(StandardCharsets.UTF_8)));
  }

  /** Announces a body and sends a little of it. */
  private Socket begin(String token, String path, int length) throws IOException {
    Socket socket = new Socket("localhost", port());
    open.add(socket);
    socket.setSoTimeout(10_000);
    write(
        socket,
        "POST "
            + path
            + " HTTP/1.1\r\nHost: localhost\r\nContent-Type: "
            + (path.startsWith("/v2.01/")
                ? "application/json"
                : "application/x-www-form-urlencoded")
            + "\r\nAuthorization: Bearer "
            + token
            + "\r\nContent-Length: "
            + length
            + "\r\n\r\n{\"a\":");
    return socket;
  }

  private static void trickleUntilAnswered(Socket socket) throws IOException {
    long start = System.nanoTime();
    while (socket.getInputStream().available() == 0) {
      assertThat(Duration.ofNanos(System.nanoTime() - start)).isLessThan(Duration.ofSeconds(8));
      socket.getOutputStream().write('1');
      LockSupport.parkNanos(Duration.ofMillis(100).toNanos());
    }
  }

  private static void trickleUntilClosed(Socket socket) {
    long start = System.nanoTime();
    try {
      while (Duration.ofNanos(System.nanoTime() - start).toSeconds() < 10) {
        socket.getOutputStream().write('1');
        LockSupport.parkNanos(Duration.ofMillis(100).toNanos());
      }
    } catch (IOException e) {
      return; // Closed on the other side.
    }
    throw new AssertionError("The connection went on");
  }

  private static void write(Socket socket, String text) throws IOException {
    socket.getOutputStream().write(text.getBytes(StandardCharsets.ISO_8859_1));
  }

  /** Of the answer; 0 when the connection ended without one. */
  private static int status(Socket socket) {
    try {
      byte[] start = socket.getInputStream().readNBytes(12);
      return start.length < 12
          ? 0
          : Integer.parseInt(new String(start, 9, 3, StandardCharsets.ISO_8859_1));
    } catch (IOException e) {
      return 0;
    }
  }

  private int port() {
    return URI.create(base()).getPort();
  }
}
