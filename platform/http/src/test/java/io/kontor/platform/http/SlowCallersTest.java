package io.kontor.platform.http;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import jakarta.servlet.DispatcherType;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.InputStream;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.EnumSet;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.locks.LockSupport;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.boot.tomcat.servlet.TomcatServletWebServerFactory;
import org.springframework.boot.web.server.WebServer;
import org.springframework.util.unit.DataSize;

/** A server as ours are set up, and callers that trickle: whoever reads or writes, it ends. */
@Timeout(30)
class SlowCallersTest {

  private static final int LARGE = 8 * 1024 * 1024;
  private static final PaceLimits PACE =
      new PaceLimits(Duration.ofSeconds(1), DataSize.ofKilobytes(100), Duration.ofMinutes(1));

  private final AtomicInteger busy = new AtomicInteger();
  private WebServer server;

  @BeforeEach
  void start() {
    TomcatServletWebServerFactory factory = new TomcatServletWebServerFactory(0);
    ServerErrorValve.installed(PACE).customize(factory);
    factory.addConnectorCustomizers(
        connector -> connector.setProperty("socket.txBufSize", Integer.toString(64 * 1024)));
    server =
        factory.getWebServer(context -> {
          context
              .addFilter(
                  "outermost",
                  new OutermostFilter(
                      (_, response, error) -> response.setStatus(error.code().status()), PACE))
              .addMappingForUrlPatterns(EnumSet.of(DispatcherType.REQUEST), false, "/*");
          context.addServlet("all", new Reader()).addMapping("/*");
        });
    server.start();
  }

  @AfterEach
  void stop() {
    server.destroy();
  }

  @ParameterizedTest
  @CsvSource({"/reads, 408", "/refuses, 403", "/closes, 403"})
  void aTrickledBodyEnds(String path, int status) throws IOException {
    try (Socket socket = begin(path)) {
      long start = System.nanoTime();
      while (socket.getInputStream().available() == 0) {
        socket.getOutputStream().write('1');
        LockSupport.parkNanos(Duration.ofMillis(50).toNanos());
      }
      assertThat(Duration.ofNanos(System.nanoTime() - start)).isLessThan(Duration.ofSeconds(5));
      assertThat(new String(socket.getInputStream().readNBytes(12), StandardCharsets.US_ASCII))
          .isEqualTo("HTTP/1.1 " + status);
      trickleUntilItEnds(socket);
      nobodyIsBusy();
    }
  }

  /** Read by the server itself, which then hangs up. */
  @Test
  void aTrickledFormEnds() throws IOException {
    try (Socket socket = begin("/parameters")) {
      trickleUntilItEnds(socket);
      nobodyIsBusy();
    }
  }

  @Test
  void anAnswerThatIsTakenTooSlowlyEnds() throws Exception {
    try (Socket socket = new Socket()) {
      socket.setReceiveBufferSize(4_096);
      socket.connect(new InetSocketAddress("localhost", server.getPort()));
      write(socket, "GET /writes HTTP/1.1\r\nHost: localhost\r\n\r\n");
      InputStream answer = socket.getInputStream();
      await().until(() -> answer.read() >= 0 && busy.get() > 0);
      await()
          .atMost(Duration.ofSeconds(15))
          .pollInterval(Duration.ofMillis(50))
          .ignoreExceptionsInstanceOf(IOException.class) // The connection may end with a reset.
          .until(() -> {
            answer.readNBytes(250); // Five thousand octets per second: never silent, and too slow.
            return busy.get() == 0;
          });
    }
  }

  private static void trickleUntilItEnds(Socket socket) {
    await()
        .pollInterval(Duration.ofMillis(50))
        .until(() -> {
          try {
            socket.getOutputStream().write('1');
            return false;
          } catch (IOException e) {
            return true;
          }
        });
  }

  private void nobodyIsBusy() {
    await().atMost(Duration.ofSeconds(5)).until(() -> busy.get() == 0);
  }

  private Socket begin(String path) throws IOException {
    Socket socket = new Socket("localhost", server.getPort());
    write(
        socket,
        "POST "
            + path
            + " HTTP/1.1\r\nHost: localhost\r\nContent-Length: 100000\r\n"
            + "Content-Type: application/x-www-form-urlencoded\r\n\r\na=");
    return socket;
  }

  private static void write(Socket socket, String text) throws IOException {
    socket.getOutputStream().write(text.getBytes(StandardCharsets.US_ASCII));
  }

  private final class Reader extends HttpServlet {
    private static final long serialVersionUID = 1L;

    @Override
    protected void service(HttpServletRequest request, HttpServletResponse response)
        throws IOException {
      busy.incrementAndGet();
      try {
        switch (request.getRequestURI()) {
          case "/reads" -> request.getInputStream().readAllBytes();
          case "/closes" -> {
            request.getInputStream().close();
            response.setStatus(403);
          }
          case "/parameters" -> request.getParameterMap();
          case "/writes" -> response.getOutputStream().write(new byte[LARGE]);
          default -> response.setStatus(403);
        }
      } finally {
        busy.decrementAndGet();
      }
    }
  }
}
