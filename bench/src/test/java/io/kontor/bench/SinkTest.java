package io.kontor.bench;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.net.SocketTimeoutException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class SinkTest {
  private final List<String> received = new CopyOnWriteArrayList<>();
  private final Sink sink = new Sink("{\"Id\":\"é\"}", received::add);

  @AfterEach
  void close() {
    sink.close();
  }

  @Test
  void answersEachRequestOfAKeptConnection() throws IOException {
    HttpConnection.Answer answer = new HttpConnection.Answer(200, "{\"Id\":\"é\"}");
    try (HttpConnection connection = new HttpConnection(sink.port(), 5_000)) {
      assertThat(connection.send(post("/hooks/1", "{\"n\":1}"))).isEqualTo(answer);
      assertThat(connection.send(post("/hooks/2", "{\"n\":\"ü\"}"))).isEqualTo(answer);
      assertThat(
              connection.send(
                  "GET /any HTTP/1.1\r\nHost: a\r\n\r\n".getBytes(StandardCharsets.US_ASCII)))
          .isEqualTo(answer);
    }
    assertThat(received).containsExactly("{\"n\":1}", "{\"n\":\"ü\"}", "");
  }

  @Test
  void hangsWhereItIsToldTo() throws IOException {
    try (HttpConnection hanging = new HttpConnection(sink.port(), 200);
        HttpConnection healthy = new HttpConnection(sink.port(), 5_000)) {
      assertThatThrownBy(() -> hanging.send(post(Sink.HANGING + "1", "{}")))
          .isInstanceOf(SocketTimeoutException.class);
      assertThat(healthy.send(post("/hooks/1", "{}")).status()).isEqualTo(200);
    }
    assertThat(received).containsExactly("{}");
  }

  @Test
  void takesWhatABareLoopSends() throws InterruptedException {
    try (SignedLoop loop = new SignedLoop(sink.url() + "/loop")) {
      assertThat(loop.run(1)).isPositive();
    }
    assertThat(received)
        .hasSizeGreaterThanOrEqualTo(SignedLoop.IN_FLIGHT)
        .allMatch(body -> body.startsWith("{\"type\":\"TRANSFER_NORMAL_SUCCEEDED\""));
  }

  private static byte[] post(String path, String body) {
    int length = body.getBytes(StandardCharsets.UTF_8).length;
    return "POST %s HTTP/1.1\r\nHost: a\r\nContent-Length: %d\r\n\r\n%s"
        .formatted(path, length, body)
        .getBytes(StandardCharsets.UTF_8);
  }
}
