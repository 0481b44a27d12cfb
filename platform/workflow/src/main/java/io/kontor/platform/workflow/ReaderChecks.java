package io.kontor.platform.workflow;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.time.Duration;
import java.util.Objects;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.Executor;
import java.util.concurrent.Executors;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/**
 * ReaderChecks at objects whose readers want to know how they stand. Readers of one object share a
 * look, but only one that begins after they came; between two looks at an object there is a pause.
 */
final class ReaderChecks {
  private static final Duration PAUSE = Duration.ofMillis(500);
  private static final int OBJECTS_MAX = 10_000; // remembered; one that is forgotten needs no pause
  private static final int AT_ONCE_MAX = 64;

  private final Cache<String, Look> looks =
      Caffeine.newBuilder()
          .maximumSize(OBJECTS_MAX)
          .expireAfterWrite(Duration.ofMinutes(1))
          .build();
  private final Semaphore free = new Semaphore(AT_ONCE_MAX);
  private final Executor workers = Executors.newVirtualThreadPerTaskExecutor();

  /**
   * Has the object looked at and waits for it.
   *
   * @param atMost how long a reader waits; the look itself goes on
   * @param look may be left out when too many are under way
   */
  void await(String id, Duration atMost, Runnable look) {
    Look mine = Objects.requireNonNull(looks.asMap().compute(id, (_, last) -> next(last, look)));
    try {
      mine.done.copy().orTimeout(atMost.toMillis(), TimeUnit.MILLISECONDS).join();
    } catch (CompletionException _) {
      // Too late for this reader, who is shown what is stored.
    }
  }

  private Look next(@Nullable Look last, Runnable look) {
    return last != null && !last.begun ? last : new Look(last, look);
  }

  private final class Look {
    private final CompletableFuture<Void> done;
    private volatile boolean begun;
    private volatile long beganAt;

    Look(@Nullable Look last, Runnable look) {
      CompletableFuture<Void> turn =
          last == null ? CompletableFuture.completedFuture(null) : last.done.handle((_, _) -> null);
      Executor afterPause =
          last == null
              ? workers
              : task ->
                  CompletableFuture.delayedExecutor(pauseAfter(last), TimeUnit.NANOSECONDS, workers)
                      .execute(task);
      done = turn.thenRunAsync(() -> begin(look), afterPause);
    }

    private static long pauseAfter(Look last) {
      return Math.max(0, PAUSE.toNanos() - (System.nanoTime() - last.beganAt));
    }

    private void begin(Runnable look) {
      beganAt = System.nanoTime();
      begun = true;
      if (free.tryAcquire()) {
        try {
          look.run();
        } finally {
          free.release();
        }
      }
    }
  }
}
