package io.kontor.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;

/** Whether the machine has time for us: neighbours spoil a leg. Reads Linux's /proc/stat. */
final class IdleCheck {
  /** Above this share the machine counts as busy; the platform itself idles below it. */
  static final double BUSY = 0.25;

  private static final Path STAT = Path.of("/proc/stat");
  private static final Duration PATIENCE = Duration.ofSeconds(20);

  private IdleCheck() {}

  /**
   * Waits for an idle second, for a while. Returns the share of the processors that was busy in the
   * last second; 0 where the machine does not tell.
   */
  static double await() throws InterruptedException {
    long end = System.nanoTime() + PATIENCE.toNanos();
    double busy;
    do {
      busy = busyShare();
    } while (busy > BUSY && System.nanoTime() < end);
    return busy;
  }

  private static double busyShare() throws InterruptedException {
    long[] before = read();
    Thread.sleep(1_000);
    long[] after = read();
    long all = after[0] - before[0];
    return all <= 0 ? 0 : 1.0 - (double) (after[1] - before[1]) / all;
  }

  /** All ticks, and those without work. */
  private static long[] read() {
    try {
      String[] fields = Files.readString(STAT).lines().findFirst().orElse("").split("\\s+");
      long all = 0;
      for (int i = 1; i < Math.min(fields.length, 9); i++) {
        all += Long.parseLong(fields[i]);
      }
      return new long[] {all, Long.parseLong(fields[4]) + Long.parseLong(fields[5])};
    } catch (IOException | RuntimeException _) {
      return new long[] {0, 0};
    }
  }
}
