package io.kontor.platform.loop;

import io.kontor.platform.failure.FailureLog;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/**
 * Work that runs as long as the process: one pass after the other, on a thread of its own. Anything
 * thrown by a pass, also an {@link Error}, is logged and counted, and the next pass begins after a
 * pause that grows; the thread never dies before it is stopped. Made by {@link SupervisedLoops}.
 */
public final class SupervisedLoop {
  private static final String PASS_FAILED = "A pass failed; the next one comes after a pause";
  private static final Duration PAUSE_FIRST = Duration.ofMillis(250);
  private static final Duration PAUSE_MAX = Duration.ofSeconds(5);

  private final String name;
  private final Pass pass;
  private final Runnable onFailure;
  private final FailureLog failures = new FailureLog(SupervisedLoop.class);
  private volatile @Nullable Running running;
  private volatile int errorsInARow;

  SupervisedLoop(String name, Pass pass, Runnable onFailure) {
    this.name = name;
    this.pass = pass;
    this.onFailure = onFailure;
  }

  /** Begins; a loop that runs already is left alone. */
  public synchronized void start() {
    if (running == null) {
      CountDownLatch stopped = new CountDownLatch(1);
      Thread thread = Thread.ofPlatform().daemon().name(name).unstarted(() -> repeat(stopped));
      running = new Running(thread, stopped);
      thread.start();
    }
  }

  /** Ends now: a pass that waits is interrupted. */
  public synchronized void stop() {
    Running stopping = running;
    if (stopping != null) {
      stopping.stopped().countDown();
      stopping.thread().interrupt();
      running = null;
    }
  }

  /** Ends after the running pass, and waits for it until the time-out. */
  public void finish(Duration timeout) {
    finish(() -> {}, timeout);
  }

  /**
   * The same for a pass that waits for something.
   *
   * @param hurry makes a pass under way come back sooner
   */
  public synchronized void finish(Runnable hurry, Duration timeout) {
    Running stopping = running;
    if (stopping != null) {
      stopping.stopped().countDown();
      hurry.run();
      try {
        stopping.thread().join(timeout);
      } catch (InterruptedException _) {
        Thread.currentThread().interrupt();
      }
      running = null;
    }
  }

  /** Its name in logs and metrics. */
  public String name() {
    return name;
  }

  /** Whether it is healthy: it was not started, or its thread is alive. */
  boolean isAlive() {
    Running now = running;
    return now == null || now.thread().isAlive();
  }

  /** How many of the last passes ended with an {@link Error}, one after the other. */
  int errorsInARow() {
    return errorsInARow;
  }

  private void repeat(CountDownLatch stopped) {
    Duration pause = PAUSE_FIRST;
    while (stopped.getCount() > 0) {
      try {
        pass.run();
        pause = PAUSE_FIRST;
        errorsInARow = 0;
      } catch (InterruptedException _) {
        // stopped; or nobody knows why, and the work goes on
      } catch (Throwable escaped) { // whatever it is, the work must go on
        failed(escaped, pause);
        if (pause(stopped, pause)) {
          return;
        }
        pause = pause.multipliedBy(2).compareTo(PAUSE_MAX) < 0 ? pause.multipliedBy(2) : PAUSE_MAX;
      }
    }
  }

  private void failed(Throwable escaped, Duration pause) {
    try {
      errorsInARow = escaped instanceof Error ? errorsInARow + 1 : 0;
      onFailure.run();
      Map<String, ?> details = Map.of("loop", name, "pause", pause);
      if (escaped instanceof Error) {
        failures.error(escaped, PASS_FAILED, details);
      } else {
        failures.warn(escaped, PASS_FAILED, details);
      }
    } catch (Throwable _) {
      // Not even room to say so; the next pass may find some.
    }
  }

  private static boolean pause(CountDownLatch stopped, Duration pause) {
    try {
      return stopped.await(pause.toMillis(), TimeUnit.MILLISECONDS);
    } catch (InterruptedException _) {
      return stopped.getCount() == 0;
    }
  }

  /** One pass; returns within seconds when there is nothing to do. */
  @FunctionalInterface
  public interface Pass {
    /** Does the work. */
    void run() throws Exception;
  }

  private record Running(Thread thread, CountDownLatch stopped) {}
}
