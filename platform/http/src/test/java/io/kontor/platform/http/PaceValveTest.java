package io.kontor.platform.http;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.boot.tomcat.servlet.TomcatServletWebServerFactory;
import org.springframework.boot.web.server.WebServer;
import org.springframework.util.unit.DataSize;

class PaceValveTest {

  private static final String BODY = "{}".repeat(50_000);

  private static WebServer server;

  @BeforeAll
  static void start() {
    TomcatServletWebServerFactory factory = new TomcatServletWebServerFactory(0);
    ServerErrorValve.installed(
            new PaceLimits(Duration.ofSeconds(5), DataSize.ofKilobytes(4), Duration.ofMinutes(5)))
        .customize(factory);
    server = factory.getWebServer(context -> context.addServlet("no", new No()).addMapping("/*"));
    server.start();
  }

  @AfterAll
  static void stop() {
    server.stop();
  }

  /** Refuses in one of three ways without reading the body, or after a part of it. */
  private static final class No extends HttpServlet {
    private static final long serialVersionUID = 1L;

    @Override
    protected void service(HttpServletRequest request, HttpServletResponse response)
        throws IOException {
      switch (String.valueOf(request.getQueryString())) {
        case "server" -> response.sendError(403);
        case "begun" -> {
          assertThat(request.getInputStream().read()).isEqualTo('{');
          response.sendError(403);
        }
        default -> {
          response.setStatus(403);
          response.setContentLength(2); // The server closes its streams after as many.
          response.getOutputStream().write("{}".getBytes(StandardCharsets.ISO_8859_1));
        }
      }
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"server", "begun", "whole"})
  void leavesTheConnectionToTheNextRequest(String how) throws IOException {
    try (Socket socket = new Socket("localhost", server.getPort())) {
      socket.setSoTimeout(10_000);
      for (int i = 0; i < 4; i++) {
        boolean chunked = i % 2 == 1;
        String head =
            "POST /x?"
                + how
                + " HTTP/1.1\r\nHost: localhost\r\n"
                + (chunked ? "Transfer-Encoding: chunked" : "Content-Length: " + BODY.length())
                + "\r\n\r\n";
        String body =
            chunked ? Integer.toHexString(BODY.length()) + "\r\n" + BODY + "\r\n0\r\n\r\n" : BODY;
        socket.getOutputStream().write((head + body).getBytes(StandardCharsets.ISO_8859_1));

        assertThat(answer(socket)).as("request " + i).startsWith("HTTP/1.1 403").endsWith("}");
      }
    }
  }

  /** The errors are flat objects with a length. */
  private static String answer(Socket socket) throws IOException {
    StringBuilder answer = new StringBuilder();
    int octet = socket.getInputStream().read();
    while (octet >= 0) {
      answer.append((char) octet);
      if (octet == '}') {
        break;
      }
      octet = socket.getInputStream().read();
    }
    return answer.toString();
  }
}
