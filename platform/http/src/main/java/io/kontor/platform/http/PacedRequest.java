package io.kontor.platform.http;

import jakarta.servlet.ReadListener;
import jakarta.servlet.ServletInputStream;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletRequestWrapper;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.net.SocketTimeoutException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;

/** A request whose body must arrive in time. Whoever reads it gets the exception otherwise. */
final class PacedRequest extends HttpServletRequestWrapper {

  private final PaceLimits limits;
  private @Nullable ServletInputStream body;

  PacedRequest(HttpServletRequest request, PaceLimits limits) {
    super(request);
    this.limits = limits;
  }

  @Override
  public ServletInputStream getInputStream() throws IOException {
    ServletInputStream known = body;
    if (known == null) {
      known = new PacedBody(super.getInputStream(), new Pace(limits));
      body = known;
    }
    return known;
  }

  @Override
  public BufferedReader getReader() throws IOException {
    String named = getCharacterEncoding();
    Charset charset = named == null ? StandardCharsets.ISO_8859_1 : Charset.forName(named);
    return new BufferedReader(new InputStreamReader(getInputStream(), charset));
  }

  private static final class PacedBody extends ServletInputStream {

    private final ServletInputStream body;
    private final Pace pace;

    PacedBody(ServletInputStream body, Pace pace) {
      this.body = body;
      this.pace = pace;
    }

    @Override
    public int read() throws IOException {
      byte[] one = new byte[1];
      return read(one, 0, 1) < 0 ? -1 : one[0] & 0xff;
    }

    @Override
    public int read(byte[] buffer, int offset, int length) throws IOException {
      int count;
      try {
        count = body.read(buffer, offset, length);
      } catch (SocketTimeoutException e) {
        throw new Pace.TooSlowException();
      }
      if (count > 0) { // At the end nothing is missing any more.
        pace.moved(count);
      }
      return count;
    }

    @Override
    public int available() throws IOException {
      return body.available();
    }

    @Override
    public boolean isFinished() {
      return body.isFinished();
    }

    @Override
    public boolean isReady() {
      return body.isReady();
    }

    @Override
    public void setReadListener(ReadListener listener) {
      body.setReadListener(listener);
    }
  }
}
