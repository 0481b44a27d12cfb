package io.kontor.platform.crash;

/**
 * Told at each point between two steps whose effects outlive the process. Does nothing, except
 * where {@code kontor.time-travel} is on and an operator has armed the point.
 */
@FunctionalInterface
public interface Crashes {
  /** Nothing ever happens. */
  Crashes NONE = (_, _) -> {};

  /**
   * Work on the subject has reached the point.
   *
   * @param point name of the point, in capitals; docs/architecture.md lists them
   * @param subject id of what is worked on
   */
  void at(String point, String subject);
}
