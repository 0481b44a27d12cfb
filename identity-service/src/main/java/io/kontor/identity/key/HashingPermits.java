package io.kontor.identity.key;

import io.kontor.platform.error.ServiceUnavailableException;
import io.kontor.platform.net.CallSource;
import java.time.Duration;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;

/**
 * Permits for computing slow hashes for callers: a few for each source, and not many for all of
 * them together, each with a short queue. A caller that finds the queue full is told at once to
 * come back later, so that guessing keeps only the guesser waiting.
 *
 * <p>Errors: {@link ServiceUnavailableException}.
 */
final class HashingPermits {
  private final int sourceRunning;
  private final int sourceWaiting;
  private final Duration wait;
  private final Room everybody;
  private final ConcurrentHashMap<CallSource, Room> rooms = new ConcurrentHashMap<>();

  /**
   * Permits for all and for each source.
   *
   * @param wait longest wait in each of the two queues
   */
  HashingPermits(int running, int waiting, int sourceRunning, int sourceWaiting, Duration wait) {
    this.everybody = new Room(running, waiting);
    this.sourceRunning = sourceRunning;
    this.sourceWaiting = sourceWaiting;
    this.wait = wait;
  }

  /** Does the work under a permit of the source. */
  <T> T with(CallSource source, Supplier<T> work) {
    Room own = enter(source);
    try {
      return own.with(wait, () -> everybody.enterAnd(wait, work));
    } finally {
      leave(source);
    }
  }

  /** Sources that hold or wait for a permit. */
  int sources() {
    return rooms.size();
  }

  private Room enter(CallSource source) {
    boolean[] full = new boolean[1];
    Room own =
        rooms.compute(
            source,
            (_, known) -> {
              Room room = known == null ? new Room(sourceRunning, sourceWaiting) : known;
              full[0] = !room.tryEnter();
              return room;
            });
    if (full[0]) {
      throw new ServiceUnavailableException("key check", null);
    }
    return own;
  }

  private void leave(CallSource source) {
    rooms.computeIfPresent(source, (_, room) -> room.leave() ? null : room);
  }

  /** Some permits and a queue for them. */
  private static final class Room {
    private final Semaphore permits;
    private final int max;
    private int inside; // guarded by this

    Room(int running, int waiting) {
      this.permits = new Semaphore(running, true);
      this.max = running + waiting;
    }

    synchronized boolean tryEnter() {
      if (inside == max) {
        return false;
      }
      inside++;
      return true;
    }

    /** Returns whether no permit is held or waited for. */
    synchronized boolean leave() {
      inside--;
      return inside == 0;
    }

    <T> T enterAnd(Duration wait, Supplier<T> work) {
      if (!tryEnter()) {
        throw new ServiceUnavailableException("key check", null);
      }
      try {
        return with(wait, work);
      } finally {
        leave();
      }
    }

    <T> T with(Duration wait, Supplier<T> work) {
      try {
        if (!permits.tryAcquire(wait.toMillis(), TimeUnit.MILLISECONDS)) {
          throw new ServiceUnavailableException("key check", null);
        }
      } catch (InterruptedException e) {
        Thread.currentThread().interrupt();
        throw new ServiceUnavailableException("key check", e);
      }
      try {
        return work.get();
      } finally {
        permits.release();
      }
    }
  }
}
