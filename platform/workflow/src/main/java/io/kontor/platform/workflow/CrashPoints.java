package io.kontor.platform.workflow;

/**
 * Told at each point between two steps. Does nothing in production; tests end the run, or the whole
 * process, there to show that the sweeper finishes what was begun.
 */
@FunctionalInterface
public interface CrashPoints {
  /**
   * The object with this id has reached the point.
   *
   * @param fresh in the request that made the object, before anything was tried twice
   */
  void reached(Checkpoint point, String id, boolean fresh);
}
