package io.kontor.transaction.core;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * The phase of a transaction, and the reason for it.
 *
 * @param result null while CREATED
 * @param executionDate set on success only
 */
public record Outcome(Phase phase, @Nullable Result result, @Nullable Instant executionDate) {

  /** Not decided yet. */
  public static Outcome open(Phase phase) {
    return new Outcome(phase, null, null);
  }
}
