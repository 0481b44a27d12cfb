package io.kontor.platform.fault;

import java.util.Collection;

/**
 * Called at each point between two steps whose effects outlive the process, so that fault stories
 * can end the process there. Does nothing, except where {@code kontor.time-travel} is on and an
 * operator has armed the point.
 */
@FunctionalInterface
public interface FaultInjection {
  /** No fault is ever injected. */
  FaultInjection NONE = (_, _) -> {};

  /**
   * Reports that the work on the subject has reached the point.
   *
   * @param point name of the point, in capitals; docs/architecture.md lists them
   * @param subject id of the object that is processed
   */
  void point(String point, String subject);

  /** The same for subjects that reach the point together, such as the postings of a batch. */
  default void points(String point, Collection<String> subjects) {
    subjects.forEach(subject -> point(point, subject));
  }
}
