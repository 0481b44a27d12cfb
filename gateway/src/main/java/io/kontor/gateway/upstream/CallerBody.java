package io.kontor.gateway.upstream;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;

/**
 * The caller's request body on its way to a service: counted against its limit, and with the
 * caller's faults told apart from the service's.
 */
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
    int octet;
    try {
      octet = super.read();
    } catch (IOException e) {
      throw new BrokenException(e);
    }
    count(octet < 0 ? -1 : 1);
    return octet;
  }

  @Override
  public int read(byte[] buffer, int offset, int length) throws IOException {
    int count;
    try {
      count = super.read(buffer, offset, length);
    } catch (IOException e) {
      throw new BrokenException(e);
    }
    count(count);
    return count;
  }

  private void count(int octets) throws TooLargeException {
    if (octets > 0) {
      read += octets;
      if (read > limit) {
        throw new TooLargeException();
      }
    }
  }

  /** The body is larger than allowed. */
  public static final class TooLargeException extends IOException {
    private static final long serialVersionUID = 1L;
  }

  /** The caller stopped sending. */
  public static final class BrokenException extends IOException {
    private static final long serialVersionUID = 1L;

    BrokenException(IOException cause) {
      super(cause);
    }
  }
}
