package io.kontor.sandbox.world;

import java.time.Duration;
import java.time.Instant;

/** A part of the world in which things happen by themselves after a while. */
public interface TimeBound {

  /** Moves every pending moment closer to now. */
  void bringForward(Duration by);

  /** Does what is due, at most one batch; safe to run on several instances at once. */
  void settleDue(Instant now);
}
