package io.kontor.platform.workflow;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * How far the workflow of an object has come, and when it goes on.
 *
 * @param visible false while nothing may have happened elsewhere yet, so the object may still be
 *     dropped
 * @param nextCheckAt when it is due again; null when there is nothing left to do
 * @param attempts failed attempts since the last stored result
 * @param version counts stored changes; every change is a compare-and-set on it
 */
public record Progress(boolean visible, @Nullable Instant nextCheckAt, int attempts, long version) {

  /** An intent: not shown, and not due before the given moment. */
  public static Progress intent(Instant firstCheckAt) {
    return new Progress(false, firstCheckAt, 0, 0);
  }

  /** Shown from the start, and due at the given moment. */
  public static Progress shown(Instant firstCheckAt) {
    return new Progress(true, firstCheckAt, 0, 0);
  }

  /** Decided at once: nothing is left to do. */
  public static Progress over() {
    return new Progress(true, null, 0, 0);
  }

  /** Whether nothing is left to do. */
  public boolean isOver() {
    return nextCheckAt == null;
  }

  /** The same with nothing left to do. */
  public Progress ended() {
    return next(null, 0);
  }

  /** The same with work to do at the given moment. */
  public Progress dueAt(Instant checkAt) {
    return next(checkAt, 0);
  }

  Progress revealed() {
    return new Progress(true, nextCheckAt, attempts, version);
  }

  Progress next(@Nullable Instant checkAt, int attemptsSoFar) {
    return new Progress(true, checkAt, attemptsSoFar, version);
  }
}
