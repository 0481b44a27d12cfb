package io.kontor.gateway.upstream;

import io.kontor.platform.http.Pace;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.net.SocketTimeoutException;

/** The caller's request body as it arrives: counted against its limit, and not too slowly. */
public final class CallerBody extends FilterInputStream {

  private final long limit;
  private final Pace pace;
  private long read;

  /** The body, which may have {@code limit} octets and must come at the given pace. */
  public CallerBody(InputStream body, long limit, Pace pace) {
    super(body);
    this.limit = limit;
    this.pace = pace;
  }

  @Override
  public int read() throws IOException {
    int octet;
    try {
      octet = super.read();
    } catch (SocketTimeoutException e) {
      throw new Pace.TooSlowException();
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
    } catch (SocketTimeoutException e) {
      throw new Pace.TooSlowException();
    } catch (IOException e) {
      throw new BrokenException(e);
    }
    count(count);
    return count;
  }

  private void count(int octets) throws TooLargeException, Pace.TooSlowException {
    if (octets > 0) {
      pace.moved(octets);
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
