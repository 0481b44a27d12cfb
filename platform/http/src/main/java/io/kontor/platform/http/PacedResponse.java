package io.kontor.platform.http;

import jakarta.servlet.ServletOutputStream;
import jakarta.servlet.WriteListener;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpServletResponseWrapper;
import java.io.IOException;
import org.apache.catalina.connector.ClientAbortException;
import org.jspecify.annotations.Nullable;

/**
 * A response whose body the caller must read in time; otherwise the writer gets an exception. What
 * is written through its writer (small pages) is left to the server's own time-out.
 */
public final class PacedResponse extends HttpServletResponseWrapper {

  private final PaceLimits limits;
  private @Nullable ServletOutputStream body;

  /** The response, to be taken at the given pace. */
  public PacedResponse(HttpServletResponse response, PaceLimits limits) {
    super(response);
    this.limits = limits;
  }

  @Override
  public ServletOutputStream getOutputStream() throws IOException {
    ServletOutputStream known = body;
    if (known == null) {
      known = new PacedOutput(super.getOutputStream(), Pace.ofAnswer(limits));
      body = known;
    }
    return known;
  }

  private static final class PacedOutput extends ServletOutputStream {

    // As large as the server's own buffer, because the pace of a write is only known after it.
    private static final int CHUNK = 8 * 1024;

    private final ServletOutputStream body;
    private final Pace pace;

    PacedOutput(ServletOutputStream body, Pace pace) {
      this.body = body;
      this.pace = pace;
    }

    @Override
    public void write(int octet) throws IOException {
      body.write(octet); // Into the server's buffer, nearly always.
    }

    @Override
    public void write(byte[] octets, int offset, int length) throws IOException {
      for (int done = 0; done < length; done += CHUNK) {
        int count = Math.min(CHUNK, length - done);
        long start = System.nanoTime();
        body.write(octets, offset + done, count);
        moved(count, System.nanoTime() - start);
      }
    }

    private void moved(int count, long nanos) throws ClientAbortException {
      try {
        pace.moved(count, nanos);
      } catch (Pace.TooSlowException e) {
        throw new ClientAbortException(e); // As the server tells of callers that went away.
      }
    }

    @Override
    public void flush() throws IOException {
      long start = System.nanoTime();
      body.flush();
      moved(0, System.nanoTime() - start);
    }

    @Override
    public void close() throws IOException {
      body.close();
    }

    @Override
    public boolean isReady() {
      return body.isReady();
    }

    @Override
    public void setWriteListener(WriteListener listener) {
      body.setWriteListener(listener);
    }
  }
}
