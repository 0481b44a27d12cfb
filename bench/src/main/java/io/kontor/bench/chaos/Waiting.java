package io.kontor.bench.chaos;

import java.time.Duration;

/** Waits for conditions, with a limit. */
final class Waiting {
  private static final Duration INTERVAL = Duration.ofMillis(200);

  private Waiting() {}

  /** A condition that may be asked again and again. */
  @FunctionalInterface
  interface Condition {
    boolean holds() throws InterruptedException;
  }

  /** Whether the condition came to hold within the limit. */
  static boolean until(Duration limit, Condition condition) throws InterruptedException {
    long end = System.nanoTime() + limit.toNanos();
    while (!condition.holds()) {
      if (System.nanoTime() > end) {
        return false;
      }
      Thread.sleep(INTERVAL);
    }
    return true;
  }
}
