package io.kontor.launcher.demo;

import java.time.Duration;
import java.util.concurrent.locks.LockSupport;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** Waits for what happens by itself, with a limit. */
final class Waiting {
  private static final Duration LIMIT = Duration.ofSeconds(30);

  private Waiting() {}

  /** The first value that is not null. Errors: {@link DemoFailure} after half a minute. */
  static <T> T until(String what, Supplier<@Nullable T> look) {
    long end = System.nanoTime() + LIMIT.toNanos();
    while (System.nanoTime() < end) {
      T value = look.get();
      if (value != null) {
        return value;
      }
      LockSupport.parkNanos(Duration.ofMillis(50).toNanos());
    }
    throw new DemoFailure("Gave up waiting for " + what);
  }
}
