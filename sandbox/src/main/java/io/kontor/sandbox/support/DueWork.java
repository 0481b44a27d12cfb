package io.kontor.sandbox.support;

import java.time.Duration;
import java.time.Instant;

/** Work of a simulated system that becomes due after a while. */
public interface DueWork {

  /** Moves every pending due time closer to now. */
  void bringForward(Duration by);

  /** Performs what is due, at most one batch; safe to run on several instances at once. */
  void settleDue(Instant now);
}
