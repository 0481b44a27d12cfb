package io.kontor.bench;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.util.random.RandomGenerator;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class HttpConnectionTest {
  private HttpServer server;

  @BeforeEach
  void start() throws IOException {
    server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    server.createContext("/length", exchange -> answer(exchange, 200, 0));
    server.createContext("/chunks", exchange -> answer(exchange, 201, -1));
    server.createContext("/refused", exchange -> answer(exchange, 503, 0));
    server.start();
  }

  @AfterEach
  void stop() {
    server.stop(0);
  }

  @Test
  void readsAnswersWithALengthAndInChunksOnOneConnection() throws IOException {
    String large = "é".repeat(40_000);
    try (HttpConnection connection = new HttpConnection(server.getAddress().getPort(), 5_000)) {
      assertThat(connection.send(post("/length", "{\"a\":1}")))
          .isEqualTo(new HttpConnection.Answer(200, "{\"a\":1}"));
      assertThat(connection.send(post("/chunks", large)))
          .isEqualTo(new HttpConnection.Answer(201, large));
      assertThat(connection.send(post("/length", large)))
          .isEqualTo(new HttpConnection.Answer(200, large));
    }
  }

  @Test
  void voidsTheRunWhenATransferFails() {
    assertThatThrownBy(() -> side("/refused").run(2, 2))
        .isInstanceOf(BenchException.class)
        .hasMessageContaining("void")
        .hasMessageContaining("503");
  }

  @Test
  void countsEveryAnsweredTransfer() {
    Leg leg = side("/length").run(1, 2);

    assertThat(leg.perSecond()).isPositive();
    assertThat(leg.p50Millis()).isPositive().isLessThanOrEqualTo(leg.p99Millis());
  }

  private HttpSide side(String path) {
    return new HttpSide(server.getAddress().getPort()) {
      @Override
      String token() {
        return "t";
      }

      @Override
      String path() {
        return path;
      }

      @Override
      String body(RandomGenerator random, String reference) {
        return reference;
      }

      @Override
      boolean succeeded(HttpConnection.Answer answer) {
        return answer.status() == 200;
      }

      @Override
      public String name() {
        return "test";
      }
    };
  }

  private static byte[] post(String path, String body) {
    byte[] bytes = body.getBytes(StandardCharsets.UTF_8);
    return ("POST "
            + path
            + " HTTP/1.1\r\nHost: a\r\nContent-Length: "
            + bytes.length
            + "\r\n\r\n"
            + body)
        .getBytes(StandardCharsets.UTF_8);
  }

  private static void answer(HttpExchange exchange, int status, int length) throws IOException {
    byte[] body = exchange.getRequestBody().readAllBytes();
    exchange.sendResponseHeaders(status, length < 0 ? 0 : body.length);
    exchange.getResponseBody().write(body);
    exchange.close();
  }
}
