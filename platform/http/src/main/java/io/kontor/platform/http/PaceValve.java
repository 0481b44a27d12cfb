package io.kontor.platform.http;

import jakarta.servlet.ServletException;
import java.io.IOException;
import java.nio.ByteBuffer;
import org.apache.catalina.connector.Request;
import org.apache.catalina.connector.Response;
import org.apache.catalina.valves.ValveBase;
import org.apache.coyote.ActionCode;
import org.apache.coyote.InputBuffer;
import org.apache.tomcat.util.net.ApplicationBufferHandler;

/**
 * Request bodies must arrive in time, no matter what reads them: handlers, the server itself
 * (forms), or, when no handler read them (refused requests, mostly), this valve. Such a rest is
 * read after the answer, so that the connection can go on and the caller sees the answer; but only
 * so much of it, and not for ever, as the server itself would.
 */
public final class PaceValve extends ValveBase {

  private final PaceLimits limits;
  private final long most;

  /**
   * A valve for one server.
   *
   * @param most at most so many unread octets are drained; when there are more, the connection ends
   */
  public PaceValve(PaceLimits limits, long most) {
    super(true);
    this.limits = limits;
    this.most = most;
  }

  @Override
  public void invoke(Request request, Response response) throws IOException, ServletException {
    if (!hasBody(request)) {
      getNext().invoke(request, response);
      return;
    }
    org.apache.coyote.Request raw = request.getCoyoteRequest();
    InputBuffer unwatched = raw.getInputBuffer();
    raw.setInputBuffer(new PacedInput(unwatched, Pace.ofRequest(limits)));
    try {
      getNext().invoke(request, response);
      if (!request.isAsync() && !raw.isFinished()) {
        response.finishResponse(); // First: what goes wrong from now on is no part of it.
        if (raw.getErrorException() != null || !isRead(raw)) {
          raw.action(ActionCode.DISABLE_SWALLOW_INPUT, null); // The connection ends.
        }
      }
    } finally {
      raw.setInputBuffer(unwatched);
    }
  }

  private static boolean hasBody(Request request) {
    try {
      return request.getContentLengthLong() > 0 || request.getHeader("Transfer-Encoding") != null;
    } catch (IllegalArgumentException e) {
      return false; // Its length cannot be told, so the server ends the connection anyway.
    }
  }

  /**
   * Reads the rest of a body; false when there is too much of it, or it does not come. Reads below
   * the request's own stream, which may be closed.
   */
  private boolean isRead(org.apache.coyote.Request request) {
    DrainHandler rest = new DrainHandler();
    long read = 0;
    try {
      int count = request.doRead(rest);
      while (count >= 0 && read <= most) {
        read += count;
        count = request.doRead(rest);
      }
      return count < 0;
    } catch (IOException | IllegalStateException e) {
      return false;
    }
  }

  /** Buffer for drained octets. */
  private static final class DrainHandler implements ApplicationBufferHandler {

    private ByteBuffer octets = ByteBuffer.allocate(0);

    @Override
    public void setByteBuffer(ByteBuffer buffer) {
      octets = buffer;
    }

    @Override
    public ByteBuffer getByteBuffer() {
      return octets;
    }

    @Override
    public void expand(int size) {
      // The server brings its own.
    }
  }

  /** The server's input, with its pace checked. */
  private record PacedInput(InputBuffer input, Pace pace) implements InputBuffer {

    @Override
    public int doRead(ApplicationBufferHandler handler) throws IOException {
      long start = System.nanoTime();
      int count = input.doRead(handler);
      if (count > 0) { // At the end nothing is missing any more.
        pace.moved(count, System.nanoTime() - start);
      }
      return count;
    }

    @Override
    public int available() {
      return input.available();
    }
  }
}
