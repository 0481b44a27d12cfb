package io.kontor.platform.http;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import org.json.JSONException;
import org.json.JSONObject;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.boot.tomcat.servlet.TomcatServletWebServerFactory;
import org.springframework.boot.web.server.WebServer;
import org.springframework.util.unit.DataSize;

/** A server alone, so that nothing but the valve can answer. */
class ServerErrorValveTest {

  private static WebServer server;

  @BeforeAll
  static void start() {
    TomcatServletWebServerFactory factory = new TomcatServletWebServerFactory(0);
    ServerErrorValve.installed(
            new PaceLimits(Duration.ofSeconds(5), DataSize.ofKilobytes(4), Duration.ofMinutes(5)),
            "/internal")
        .customize(factory);
    server =
        factory.getWebServer(
            context -> context.addServlet("left", new LeftToTheServer()).addMapping("/*"));
    server.start();
  }

  @AfterAll
  static void stop() {
    server.stop();
  }

  /** Says the status that the query asks for; 0 throws. */
  private static final class LeftToTheServer extends HttpServlet {
    private static final long serialVersionUID = 1L;

    @Override
    protected void service(HttpServletRequest request, HttpServletResponse response)
        throws IOException {
      int status = Integer.parseInt(request.getQueryString());
      if (status == 0) {
        throw new IllegalStateException("a bug");
      }
      response.sendError(status);
    }
  }

  @ParameterizedTest
  @CsvSource({
    "400, 400, param_error",
    "404, 404, ressource_not_found",
    "413, 413, payload_too_large",
    "415, 415, unsupported_media_type",
    "418, 418, param_error",
    "429, 429, rate_limit",
    "431, 431, param_error",
    "500, 500, other",
    "0, 500, other",
    "501, 400, param_error",
    "505, 400, param_error",
    "503, 503, service_unavailable"
  })
  void answersInTheShapeOfTheSurface(int left, int status, String type)
      throws IOException, JSONException {
    Answer contract = ask("GET /v2.01/acme/x?" + left + " HTTP/1.1");
    Answer problem = ask("GET /internal/x?" + left + " HTTP/1.1");

    assertThat(contract.status()).isEqualTo(status);
    assertThat(contract.head()).contains("Content-Type: application/json");
    assertThat(contract.json().getString("Type")).isEqualTo(type);
    assertThat(contract.json().getString("Message")).isNotBlank();
    assertThat(contract.json().getString("Id")).contains("#");
    assertThat(contract.json().getLong("Date")).isPositive();
    assertThat(contract.json().has("errors")).isTrue();
    assertThat(problem.status()).isEqualTo(status);
    assertThat(problem.head()).contains("Content-Type: application/problem+json");
    assertThat(problem.json().getInt("status")).isEqualTo(status);
    assertThat(problem.json().getString("title")).isNotBlank();
  }

  @ParameterizedTest
  @CsvSource({"429", "503"})
  void saysWhenToTryAgain(int status) throws IOException, JSONException {
    for (String path : new String[] {"/v2.01/acme/x", "/internal/x"}) {
      Answer answer = ask("GET " + path + "?" + status + " HTTP/1.1");

      assertThat(answer.head()).contains("Retry-After: 1\r\n");
      assertThat(answer.json().toString()).contains("; try again in 1 second\"");
      assertThat(answer.json().getJSONObject("errors").getString("RetryAfter")).isEqualTo("1");
    }
  }

  @ParameterizedTest
  @CsvSource({
    "GET, 400",
    "GET / HTTP/9.9, 400",
    "G@T / HTTP/1.1, 400",
    "GET /\" HTTP/1.1, 400",
    "TRACE / HTTP/1.1, 405",
    "CONNECT localhost:80 HTTP/1.1, 405"
  })
  void answersWhatNoServletSees(String line, int status) throws IOException, JSONException {
    Answer answer = ask(line);

    assertThat(answer.status()).isEqualTo(status);
    assertThat(answer.json().getString("Message")).isNotBlank();
  }

  @Test
  void namesTheMethodsThatAreTaken() throws IOException, JSONException {
    Answer answer = ask("TRACE / HTTP/1.1");

    assertThat(answer.head()).contains("Allow: GET, HEAD, POST, PUT, DELETE\r\n");
    assertThat(answer.json().length()).isEqualTo(1); // the contract's 405
  }

  private record Answer(int status, String head, JSONObject json) {}

  private static Answer ask(String requestLine) throws IOException, JSONException {
    try (Socket socket = new Socket("localhost", server.getPort())) {
      socket.setSoTimeout(10_000);
      socket
          .getOutputStream()
          .write(
              (requestLine + "\r\nHost: localhost\r\nConnection: close\r\n\r\n")
                  .getBytes(StandardCharsets.ISO_8859_1));
      String answer =
          new String(socket.getInputStream().readAllBytes(), StandardCharsets.ISO_8859_1);
      int end = answer.indexOf("\r\n\r\n") + 4;
      String body = answer.substring(end);
      String json = body.substring(body.indexOf('{'), body.lastIndexOf('}') + 1);
      return new Answer(
          Integer.parseInt(answer.substring(9, 12)),
          answer.substring(0, end),
          new JSONObject(json));
    }
  }
}
