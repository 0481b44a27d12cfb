package io.kontor.platform.http;

import jakarta.servlet.ServletException;
import java.io.IOException;
import java.io.InputStream;
import org.apache.catalina.connector.CoyoteInputStream;
import org.apache.catalina.connector.Request;
import org.apache.catalina.connector.Response;
import org.apache.catalina.valves.ValveBase;
import org.apache.coyote.ActionCode;

/**
 * Reads what a handler left of a body (a refused one, mostly), so that the connection can go on and
 * the caller sees the answer; but only so much of it, and not for ever, as the server itself would.
 */
public final class UnreadBodyValve extends ValveBase {

  private static final int CHUNK = 16 * 1024;

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
      if (hasBody(request)
          && request.getStream() instanceof CoyoteInputStream body
          && !body.isFinished()) {
        finish(request, response, body);
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

  private void finish(Request request, Response response, InputStream body) throws IOException {
    byte[] chunk = new byte[CHUNK];
    Pace pace = new Pace(limits);
    long read = 0;
    try {
      int count = body.read(chunk);
      while (count >= 0 && read <= most) {
        read += count;
        pace.moved(count);
        count = body.read(chunk);
      }
      if (count < 0) {
        return;
      }
    } catch (IOException | IllegalStateException e) {
      // The connection ends below.
    }
    response.finishResponse();
    request.getCoyoteRequest().action(ActionCode.DISABLE_SWALLOW_INPUT, null);
  }
}
