package io.kontor.gateway;

import static com.github.tomakehurst.wiremock.client.WireMock.any;
import static com.github.tomakehurst.wiremock.client.WireMock.anyUrl;
import static com.github.tomakehurst.wiremock.client.WireMock.okJson;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.Socket;
import java.net.SocketException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Requests no HTTP client would send, written to the socket. */
class HostileRequestsIT extends GatewayTestBase {

  @BeforeEach
  void answerEverything() {
    SERVICES.stubFor(any(anyUrl()).willReturn(okJson("[]")));
  }

  @Test
  void readsABodyOnlyAsOneOfTwoLengthsSay() throws IOException {
    String answer =
        exchange(
            """
            POST /v2.01/%1$s/hooks HTTP/1.1
            Host: localhost
            Authorization: Bearer %2$s
            Content-Length: 4
            Transfer-Encoding: chunked

            0

            GET /v2.01/%1$s/smuggled HTTP/1.1
            Host: localhost

            """
                .formatted(client, REALM.merchant(client)));

    // Refused, or read as chunked with the connection closed after it: never two requests.
    assertThat(answer.split("HTTP/1\\.1 ", -1)).hasSize(2);
    assertThat(SERVICES.getAllServeEvents()).hasSizeLessThanOrEqualTo(1);
  }

  @Test
  void refusesTwoDifferentLengths() throws IOException {
    assertThat(
            exchange(
                """
                POST /v2.01/%s/hooks HTTP/1.1
                Host: localhost
                Content-Length: 4
                Content-Length: 5

                abcde
                """
                    .formatted(client)))
        .startsWith("HTTP/1.1 400");
  }

  @Test
  void refusesEndlessHeaders() throws IOException {
    assertThat(
            exchange(
                "GET /v2.01/"
                    + client
                    + "/users HTTP/1.1\nHost: localhost\nX-Large: "
                    + "a".repeat(1_000_000)
                    + "\n\n"))
        .matches("(?s)(HTTP/1.1 4(00|31).*)?");
    assertThat(SERVICES.getAllServeEvents()).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(ints = {0x00, 0x01, '\b', '\t', 0x0b, '\f', '\r', 0x1b, 0x1f, 0x7f, 0x85})
  void refusesControlCharactersInHeaders(int codePoint) throws IOException {
    String control = Character.toString(codePoint);
    for (String header : List.of("X-Na" + control + "me: value", "X-Name: val" + control + "ue")) {
      String answer =
          exchange(
              """
              GET /v2.01/%s/hooks HTTP/1.1
              Host: localhost
              Authorization: Bearer %s
              %s
              Connection: close

              """
                  .formatted(client, REALM.merchant(client), header));

      assertThat(answer).startsWith("HTTP/1.1 400");
    }
    assertThat(SERVICES.getAllServeEvents()).isEmpty();
  }

  @Test
  void believesNoForwardedAddressOrHost() throws IOException {
    String answer =
        exchange(
            """
            GET /login?next=/a HTTP/1.1
            Host: evil.example
            X-Forwarded-Host: evil.example
            X-Forwarded-Proto: https
            Forwarded: host=evil.example;proto=https
            Connection: close

            """);

    assertThat(answer).startsWith("HTTP/1.1 302").doesNotContain("evil.example");
  }

  @Test
  void tracesNothing() throws IOException {
    assertThat(exchange("TRACE / HTTP/1.1\nHost: localhost\nConnection: close\n\n"))
        .startsWith("HTTP/1.1 405");
  }

  /** Sends raw lines and reads until the server closes or is silent for two seconds. */
  private String exchange(String request) throws IOException {
    ByteArrayOutputStream answer = new ByteArrayOutputStream();
    try (Socket socket = new Socket("localhost", URI.create(base()).getPort())) {
      socket.setSoTimeout(2_000);
      socket
          .getOutputStream()
          .write(request.replace("\n", "\r\n").getBytes(StandardCharsets.ISO_8859_1));
      socket.getInputStream().transferTo(answer);
    } catch (SocketException | java.net.SocketTimeoutException e) {
      // What came before counts.
    }
    return answer.toString(StandardCharsets.ISO_8859_1);
  }
}
