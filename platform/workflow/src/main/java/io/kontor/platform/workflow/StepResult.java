package io.kontor.platform.workflow;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * The result of one step.
 *
 * @param object the object in its new state
 * @param nextCheckAt when the next step is due; null when there is nothing left to do
 */
public record StepResult<T extends Resumable<T>>(T object, @Nullable Instant nextCheckAt) {

  /** The workflow is complete. */
  public static <T extends Resumable<T>> StepResult<T> completed(T object) {
    return new StepResult<>(object, null);
  }

  /** Somebody else has to act first; the next check is due at the given moment. */
  public static <T extends Resumable<T>> StepResult<T> waitUntil(T object, Instant nextCheckAt) {
    return new StepResult<>(object, nextCheckAt);
  }
}
