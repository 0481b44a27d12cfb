package io.kontor.gateway.upstream;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;

/** The caller's request body as it arrives, counted against its limit. */
public final class CallerBody extends FilterInputStream {

  private final long limit;
  private long read;

  /** The body, which may have {@code limit} octets. */
  public CallerBody(InputStream body, long limit) {
    super(body);
    this.limit = limit;
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
      count = super.read(buffer, offset, length);
    } catch (IOException e) {
      throw new BrokenException(e);
    }
    read += Math.max(0, count);
    if (read > limit) {
      throw new TooLargeException();
    }
    return count;
  }

  /** The body is larger than allowed. */
  public static final class TooLargeException extends IOException {
    private static final long serialVersionUID = 1L;
  }

  /** The caller stopped sending, or sends too slowly. */
  public static final class BrokenException extends IOException {
    private static final long serialVersionUID = 1L;

    BrokenException(IOException cause) {
      super(cause);
    }
  }
}
