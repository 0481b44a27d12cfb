package io.kontor.gateway;

import static com.github.tomakehurst.wiremock.client.WireMock.aResponse;
import static com.github.tomakehurst.wiremock.client.WireMock.any;
import static com.github.tomakehurst.wiremock.client.WireMock.anyUrl;
import static com.github.tomakehurst.wiremock.client.WireMock.okJson;
import static com.github.tomakehurst.wiremock.client.WireMock.post;
import static com.github.tomakehurst.wiremock.client.WireMock.urlPathEqualTo;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

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
import java.util.Collections;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.locks.LockSupport;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
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
      "server.tomcat.connection-timeout=2s"
    })
class SlowCallersIT extends GatewayTestBase {

  private static final int MANY = 60;
  private static final int LARGE = 1024 * 1024;

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
  }

  @AfterEach
  void hangUp() throws IOException {
    for (Closeable socket : open) {
      socket.close();
    }
  }

  @Test
  void slowBodiesOfOneClientLeaveTheOtherAlone() throws Exception {
    List<Socket> slow = new ArrayList<>();
    for (int i = 0; i < MANY; i++) {
      slow.add(begin(REALM.merchant(client), "/v2.01/" + client + "/hooks", 4_000));
    }

    theOtherClientNoticesNothing("/hooks");
    assertThat(SERVICES.getAllServeEvents())
        .allMatch(event ->
            event.getRequest().getUrl().contains(other)
                || event.getRequest().getUrl().contains("/internal/"));
    List<Integer> ends = slow.stream().map(SlowCallersIT::status).toList();
    assertThat(ends).containsOnly(408, 429);
    theClientIsBackInItsPlaces();
  }

  @Test
  void aTrickleEndsThoughItIsNeverSilent() throws IOException {
    Socket trickle = begin(REALM.merchant(client), "/v2.01/" + client + "/hooks", 100_000);
    trickleUntilAnswered(trickle);

    assertThat(status(trickle)).isEqualTo(408);
  }

  @Test
  void slowBodiesThatNobodyReadsEndToo() throws IOException {
    for (String path : List.of("/v2.01/oauth/token", "/v2.01/" + client + "/hooks")) {
      Socket stranger = begin("wrong", path, 100_000);
      assertThat(status(stranger)).as(path).isEqualTo(401);
      trickleUntilClosed(stranger);
    }
  }

  @Test
  void slowReadersOfOneClientLeaveTheOtherAlone() throws Exception {
    SERVICES.stubFor(
        any(urlPathEqualTo("/webhook/v2.01/" + client + "/events"))
            .willReturn(aResponse().withStatus(200).withBody(new byte[2 * LARGE])));
    for (int i = 0; i < MANY; i++) {
      Socket socket = new Socket();
      socket.setReceiveBufferSize(4_096);
      open.add(socket);
      socket.connect(new InetSocketAddress("localhost", port()));
      write(
          socket,
          "GET /v2.01/"
              + client
              + "/events HTTP/1.1\r\nHost: localhost\r\nAuthorization: Bearer "
              + REALM.merchant(client)
              + "\r\n\r\n");
    }

    theOtherClientNoticesNothing("/hooks");
    theClientIsBackInItsPlaces();
  }

  @Test
  void strangersOfOneAddressDoNotTakeThePlacesOfClients() throws Exception {
    SERVICES.stubFor(
        post(urlPathEqualTo("/identity/internal/oauth/token"))
            .willReturn(aResponse().withStatus(401).withFixedDelay(2_000)));
    Callable<Integer> stranger = () -> token("nobody", "wrong").statusCode();
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
      assertThat(answers).contains(429).filteredOn(status -> status != 429).hasSizeLessThan(40);
    }
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
        .untilAsserted(() ->
            assertThat(send(merchant("/v2.01/" + client + "/hooks")).statusCode()).isEqualTo(200));
  }

  private HttpResponse<String> read(String path) {
    return send(
        request("/v2.01/" + other + path)
            .timeout(Duration.ofSeconds(8))
            .header("Authorization", "Bearer " + REALM.merchant(other)));
  }

  private HttpResponse<String> token(String clientId, String key) {
    String pair = clientId + ":" + key;
    return send(
        request("/v2.01/oauth/token")
            .timeout(Duration.ofSeconds(8))
            .header(
                "Authorization",
                "Basic "
                    + java.util.Base64.getEncoder()
                        .encodeToString(pair.getBytes(StandardCharsets.UTF_8)))
            .POST(HttpRequest.BodyPublishers.noBody()));
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
            + " HTTP/1.1\r\nHost: localhost\r\nContent-Type: application/json\r\n"
            + "Authorization: Bearer "
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
