package io.kontor.platform.error;

import io.kontor.platform.failure.Outage;
import org.jspecify.annotations.Nullable;

/**
 * The other side was asked and no usable answer came back: time-out, cut connection, 5xx. It may
 * have acted or not, so the caller asks again with the same reference and never guesses.
 */
public final class OutcomeUnknownException extends RuntimeException implements Outage {
  private static final long serialVersionUID = 1L;

  /** The named part of the platform gave no usable answer. */
  public OutcomeUnknownException(String target, @Nullable Throwable cause) {
    super("No usable answer from " + target, cause);
  }
}
