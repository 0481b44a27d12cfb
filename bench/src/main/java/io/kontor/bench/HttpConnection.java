package io.kontor.bench;

import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.net.StandardSocketOptions;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Locale;

/**
 * One kept HTTP/1.1 connection over a plain socket. Generator and server share the machine, so the
 * generator must cost little: one write per request, one buffer, no threads of its own. Knows what
 * the platform sends: a length or chunks, no trailers.
 *
 * <p>Errors: {@link IOException} when the connection breaks or the answer is not HTTP/1.1; the
 * connection is of no use after it.
 */
public final class HttpConnection implements AutoCloseable {
  private static final int ANSWER_MAX = 1 << 20;
  private final Socket socket;
  private final InputStream in;
  private final OutputStream out;
  private byte[] buffer = new byte[16_384];
  private int from; // first byte not yet used
  private int to; // end of the bytes read

  /** A connection to this port of this machine; the timeout bounds each read. */
  public HttpConnection(int port, int timeoutMillis) throws IOException {
    this(port, timeoutMillis, "127.0.0.1");
  }

  /**
   * A connection from one of this machine's own addresses, which the server sees as the caller's.
   */
  HttpConnection(int port, int timeoutMillis, String source) throws IOException {
    socket = new Socket();
    socket.setOption(StandardSocketOptions.TCP_NODELAY, true);
    socket.bind(new InetSocketAddress(InetAddress.ofLiteral(source), 0));
    socket.connect(new InetSocketAddress(InetAddress.getLoopbackAddress(), port), timeoutMillis);
    socket.setSoTimeout(timeoutMillis);
    in = socket.getInputStream();
    out = socket.getOutputStream();
  }

  /** An answer. */
  public record Answer(int status, String body) {}

  /** Sends a request, or its beginning, and does not wait. */
  public void begin(byte[] request) throws IOException {
    out.write(request);
  }

  /** Sends a whole request, head and body, and reads the answer. */
  public Answer send(byte[] request) throws IOException {
    begin(request);
    return receive();
  }

  /** Reads the answer to a request that was sent. */
  public Answer receive() throws IOException {
    String head = head();
    int status = Integer.parseInt(head, 9, 12, 10);
    String lower = head.toLowerCase(Locale.ROOT);
    if (lower.contains("\r\ntransfer-encoding: chunked\r\n")) {
      return new Answer(status, chunks());
    }
    int at = lower.indexOf("\r\ncontent-length:");
    if (at < 0) {
      return new Answer(status, "");
    }
    int start = at + "\r\ncontent-length:".length();
    int length = Integer.parseInt(lower.substring(start, lower.indexOf('\r', start)).strip());
    return new Answer(status, take(length));
  }

  /** The status line and headers, with the line end of the last one. */
  private String head() throws IOException {
    int searched = from;
    while (true) {
      for (int i = Math.max(from + 3, searched); i < to; i++) {
        if (buffer[i] == '\n' && buffer[i - 2] == '\n') {
          String head = new String(buffer, from, i - 1 - from, StandardCharsets.ISO_8859_1);
          from = i + 1;
          if (!head.startsWith("HTTP/1.1 ")) {
            throw new IOException("Not an HTTP/1.1 answer");
          }
          return head;
        }
      }
      int offset = Math.max(0, to - from);
      more();
      searched = from + offset;
    }
  }

  private String chunks() throws IOException {
    StringBuilder body = new StringBuilder();
    while (true) {
      int size = Integer.parseInt(line(), 16);
      body.append(take(size));
      take(2); // the line end after the chunk, or after the last one
      if (size == 0) {
        return body.toString();
      }
    }
  }

  private String line() throws IOException {
    for (int i = from; ; i++) {
      while (i >= to) {
        int offset = i - from;
        more();
        i = from + offset;
      }
      if (buffer[i] == '\n') {
        String line = new String(buffer, from, i - 1 - from, StandardCharsets.ISO_8859_1);
        from = i + 1;
        return line;
      }
    }
  }

  private String take(int length) throws IOException {
    if (length > ANSWER_MAX) {
      throw new IOException("The answer is too long: " + length + " bytes");
    }
    while (to - from < length) {
      more();
    }
    String text = new String(buffer, from, length, StandardCharsets.UTF_8);
    from += length;
    return text;
  }

  private void more() throws IOException {
    if (from > 0) {
      System.arraycopy(buffer, from, buffer, 0, to - from);
      to -= from;
      from = 0;
    }
    if (to == buffer.length) {
      if (to >= ANSWER_MAX) {
        throw new IOException("The answer is too long");
      }
      buffer = Arrays.copyOf(buffer, to * 2);
    }
    int read = in.read(buffer, to, buffer.length - to);
    if (read < 0) {
      throw new EOFException("The server closed the connection");
    }
    to += read;
  }

  @Override
  public void close() throws IOException {
    socket.close();
  }
}
