package io.kontor.transaction.life;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * How far an object has been carried.
 *
 * @param visible false while nothing may have happened elsewhere yet, so the object may still be
 *     dropped
 * @param nextCheckAt when the sweeper looks at it again; null when there is nothing left to do
 * @param attempts tries since the last progress
 * @param version counts stored changes; every change is a compare-and-set on it
 */
public record Life(boolean visible, @Nullable Instant nextCheckAt, int attempts, long version) {

  /** An intent: not shown, and left alone by the sweeper until the given moment. */
  public static Life intent(Instant firstCheckAt) {
    return new Life(false, firstCheckAt, 0, 0);
  }

  /** Shown from the start, with work for the sweeper at the given moment. */
  public static Life shown(Instant firstCheckAt) {
    return new Life(true, firstCheckAt, 0, 0);
  }

  /** Decided at once: nothing is left to do. */
  public static Life over() {
    return new Life(true, null, 0, 0);
  }

  /** Whether nothing is left to do. */
  public boolean isOver() {
    return nextCheckAt == null;
  }

  /** The same with nothing left to do. */
  public Life ended() {
    return next(null, 0);
  }

  /** The same with work to do at the given moment. */
  public Life dueAt(Instant checkAt) {
    return next(checkAt, 0);
  }

  Life revealed() {
    return new Life(true, nextCheckAt, attempts, version);
  }

  Life next(@Nullable Instant checkAt, int attemptsSoFar) {
    return new Life(true, checkAt, attemptsSoFar, version);
  }
}
