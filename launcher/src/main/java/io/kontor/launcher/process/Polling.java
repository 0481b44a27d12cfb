package io.kontor.launcher.process;

import java.time.Duration;
import java.util.concurrent.locks.LockSupport;
import java.util.function.BooleanSupplier;

/**
 * Waiting for what other processes do, which nobody announces. The one place of this module where a
 * thread waits for time to pass.
 */
public final class Polling {
  private Polling() {}

  /** Waits until the condition holds; false when it does not within the limit. */
  public static boolean until(Duration limit, Duration interval, BooleanSupplier condition)
      throws InterruptedException {
    long end = System.nanoTime() + limit.toNanos();
    while (!condition.getAsBoolean()) {
      if (System.nanoTime() > end) {
        return false;
      }
      pause(interval);
    }
    return true;
  }

  /** Lets this time pass. */
  public static void pause(Duration duration) throws InterruptedException {
    long end = System.nanoTime() + duration.toNanos();
    for (long left = duration.toNanos(); left > 0; left = end - System.nanoTime()) {
      if (Thread.interrupted()) {
        throw new InterruptedException();
      }
      LockSupport.parkNanos(left);
    }
  }
}
