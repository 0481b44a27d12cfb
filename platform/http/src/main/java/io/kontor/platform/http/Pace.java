package io.kontor.platform.http;

import java.io.IOException;
import java.util.concurrent.TimeUnit;

/**
 * Watches one body on its way from or to a caller. Silence is ended by the server's own time-outs;
 * this ends trickles, which those never see.
 */
public final class Pace {

  private final PaceLimits limits;
  private final long start = System.nanoTime();
  private long octets;

  /** Starts the watch. */
  public Pace(PaceLimits limits) {
    this.limits = limits;
  }

  /**
   * Counts what has moved.
   *
   * @throws TooSlowException when it took too long
   */
  public void moved(long more) throws TooSlowException {
    octets += Math.max(0, more);
    long elapsed = System.nanoTime() - start;
    long counted = elapsed - limits.grace().toNanos();
    if (counted <= 0) {
      return;
    }
    long least = limits.leastPerSecond().toBytes() * TimeUnit.NANOSECONDS.toMillis(counted) / 1_000;
    if (octets < least || elapsed > limits.atMost().toNanos()) {
      throw new TooSlowException();
    }
  }

  /** A caller sends or reads too slowly. */
  public static final class TooSlowException extends IOException {
    private static final long serialVersionUID = 1L;
  }
}
