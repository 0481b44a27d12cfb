package io.kontor.platform.http;

import java.net.SocketTimeoutException;
import java.time.Duration;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/**
 * Measures the pace of one body from or to a caller. Only the time counts that we wait for the
 * caller. Silence is ended by the server's own time-outs; this ends trickles, which those never
 * see.
 */
public final class Pace {

  private final PaceLimits limits;
  private final @Nullable Duration atMost;
  private long octets;
  private long waited;

  private Pace(PaceLimits limits, @Nullable Duration atMost) {
    this.limits = limits;
    this.atMost = atMost;
  }

  /** The watch over a request's body as it arrives. */
  public static Pace ofRequest(PaceLimits limits) {
    return new Pace(limits, limits.atMost());
  }

  /** The pace of an answer that is read; large ones have more time. */
  public static Pace ofAnswer(PaceLimits limits) {
    return new Pace(limits, null);
  }

  /**
   * Counts octets that were transferred.
   *
   * @param more octets
   * @param nanos so long we waited for them
   * @throws TooSlowException when it took too long
   */
  public void moved(long more, long nanos) throws TooSlowException {
    octets += more;
    waited += nanos;
    long counted = waited - limits.grace().toNanos();
    if (counted <= 0) {
      return;
    }
    long least = limits.leastPerSecond().toBytes() * TimeUnit.NANOSECONDS.toMillis(counted) / 1_000;
    if (octets < least || (atMost != null && waited > atMost.toNanos())) {
      throw new TooSlowException();
    }
  }

  /**
   * A caller sends or reads too slowly. To the server this is the same as silence: it answers 408
   * when it still can.
   */
  public static final class TooSlowException extends SocketTimeoutException {
    private static final long serialVersionUID = 1L;
  }
}
