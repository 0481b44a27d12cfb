package io.kontor.platform.test;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;

/** Sends a request target exactly as it is written; other clients refuse or mend the odd ones. */
final class RawHttp {
  private static final int TIMEOUT_MILLIS = 20_000;
  private static final int STATUS_LINE_MAX = 64;

  private RawHttp() {}

  /** The status of the answer; 0 when the connection was closed without one. */
  static int status(int port, String method, String target, @Nullable String token, String body) {
    String request =
        method
            + " "
            + target
            + " HTTP/1.1\r\nHost: localhost:"
            + port
            + "\r\nConnection: close\r\n"
            + (token == null ? "" : "Authorization: Bearer " + token + "\r\n")
            + (body.isEmpty()
                ? ""
                : "Content-Type: application/json\r\nContent-Length: " + body.length() + "\r\n")
            + "\r\n"
            + body;
    try (Socket socket = new Socket(InetAddress.getLoopbackAddress(), port)) {
      socket.setSoTimeout(TIMEOUT_MILLIS);
      socket.getOutputStream().write(request.getBytes(StandardCharsets.ISO_8859_1));
      String head =
          new String(
              socket.getInputStream().readNBytes(STATUS_LINE_MAX), StandardCharsets.ISO_8859_1);
      return head.startsWith("HTTP/1.1 ") ? Integer.parseInt(head.substring(9, 12)) : 0;
    } catch (IOException e) {
      throw new UncheckedIOException(method + " " + target, e);
    }
  }
}
