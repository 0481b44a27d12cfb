package io.kontor.bench;

import java.io.BufferedInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Consumer;

/**
 * An HTTP/1.1 server on this machine that gives each request the same answer at once, and to a path
 * below {@link #HANGING} none at all. It must cost little, as it shares the machine with what is
 * measured: one virtual thread and one buffer for each kept connection.
 */
final class Sink implements AutoCloseable {
  /** Requests of these paths are read and never answered. */
  static final String HANGING = "/hanging/";

  private static final int HEAD_MAX = 64 * 1024;
  private static final int BODY_MAX = 1 << 20;
  private static final String LENGTH = "\r\ncontent-length:";

  private final ServerSocket server;
  private final Set<Socket> open = ConcurrentHashMap.newKeySet();
  private final byte[] answer;
  private final Consumer<String> received;

  /**
   * Listens on a free port.
   *
   * @param body of each answer; JSON
   * @param received is told the body of each request that is answered, by many threads
   */
  Sink(String body, Consumer<String> received) {
    this.received = received;
    byte[] content = body.getBytes(StandardCharsets.UTF_8);
    this.answer =
        "HTTP/1.1 200 OK\r\nContent-Type: application/json\r\nContent-Length: %d\r\n\r\n%s"
            .formatted(content.length, body)
            .getBytes(StandardCharsets.UTF_8);
    try {
      this.server = new ServerSocket(0, 1_024, InetAddress.getLoopbackAddress());
    } catch (IOException e) {
      throw new BenchException("No port is free on this machine.", e);
    }
    Thread.ofVirtual().name("sink").start(this::accept);
  }

  int port() {
    return server.getLocalPort();
  }

  String url() {
    return "http://127.0.0.1:" + port();
  }

  private void accept() {
    while (!server.isClosed()) {
      try {
        Socket socket = server.accept();
        open.add(socket);
        Thread.ofVirtual().name("sink-connection").start(() -> serve(socket));
      } catch (IOException _) {
        // Closed, and then the loop ends; or the caller has gone again.
      }
    }
  }

  private void serve(Socket socket) {
    try (socket) {
      socket.setTcpNoDelay(true);
      InputStream in = new BufferedInputStream(socket.getInputStream(), 8_192);
      OutputStream out = socket.getOutputStream();
      String head = head(in);
      while (!head.isEmpty()) {
        String body = body(in, head);
        if (head.substring(head.indexOf(' ') + 1).startsWith(HANGING)) {
          awaitEnd(in);
          return;
        }
        received.accept(body);
        out.write(answer);
        head = head(in);
      }
    } catch (IOException _) {
      // The caller has gone.
    } finally {
      open.remove(socket);
    }
  }

  private static void awaitEnd(InputStream in) throws IOException {
    int next;
    do {
      next = in.read();
    } while (next >= 0);
  }

  /** Request line and headers, with the line end of the last one; empty at the end. */
  private static String head(InputStream in) throws IOException {
    ByteArrayOutputStream head = new ByteArrayOutputStream(512);
    int lineEnds = 0; // in a row
    while (lineEnds < 2) {
      int next = in.read();
      if (next < 0 || head.size() > HEAD_MAX) {
        return "";
      }
      head.write(next);
      lineEnds = next == '\n' ? lineEnds + 1 : next == '\r' ? lineEnds : 0;
    }
    return head.toString(StandardCharsets.ISO_8859_1);
  }

  private static String body(InputStream in, String head) throws IOException {
    String lower = head.toLowerCase(Locale.ROOT);
    int at = lower.indexOf(LENGTH);
    if (at < 0) {
      return "";
    }
    int start = at + LENGTH.length();
    int length = Integer.parseInt(lower.substring(start, lower.indexOf('\r', start)).strip());
    if (length > BODY_MAX) {
      throw new IOException("The body is too long: " + length + " bytes");
    }
    return new String(in.readNBytes(length), StandardCharsets.UTF_8);
  }

  @Override
  public void close() {
    try {
      server.close();
      for (Socket socket : open) {
        socket.close();
      }
    } catch (IOException e) {
      throw new BenchException("The sink cannot be closed.", e);
    }
  }
}
