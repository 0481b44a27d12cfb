package io.kontor.platform.http;

import jakarta.servlet.ServletException;
import java.io.IOException;
import java.nio.ByteBuffer;
import org.apache.catalina.connector.Request;
import org.apache.catalina.connector.Response;
import org.apache.catalina.valves.ValveBase;
import org.apache.coyote.ActionCode;
import org.apache.tomcat.util.net.ApplicationBufferHandler;

/**
 * Reads what a handler left of a body (a refused one, mostly), so that the connection can go on and
 * the caller sees the answer; but only so much of it, and not for ever, as the server itself would.
 */
public final class UnreadBodyValve extends ValveBase {

  private final PaceLimits limits;
  private final long most;

  /**
   * A valve for one server.
   *
   * @param most so many octets are read; when there are more, the connection ends
   */
  public UnreadBodyValve(PaceLimits limits, long most) {
    super(true);
    this.limits = limits;
    this.most = most;
  }

  @Override
  public void invoke(Request request, Response response) throws IOException, ServletException {
    try {
      getNext().invoke(request, response);
    } finally {
      if (hasBody(request) && !request.getCoyoteRequest().isFinished()) {
        response.finishResponse(); // First: what goes wrong from now on is no part of it.
        if (!isRead(request.getCoyoteRequest())) {
          request.getCoyoteRequest().action(ActionCode.DISABLE_SWALLOW_INPUT, null);
        }
      }
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
   * the request's own stream, which is closed as soon as the answer is.
   */
  private boolean isRead(org.apache.coyote.Request request) {
    Pace pace = new Pace(limits);
    Forgotten rest = new Forgotten();
    long read = 0;
    try {
      int count = request.doRead(rest);
      while (count >= 0 && read <= most) {
        read += count;
        pace.moved(count);
        count = request.doRead(rest);
      }
      return count < 0;
    } catch (IOException | IllegalStateException e) {
      return false;
    }
  }

  /** What was read last; nobody looks at it. */
  private static final class Forgotten implements ApplicationBufferHandler {

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
}
