package io.kontor.bench;

/** One of the two sides that take turns. */
interface Side {
  /** Its name in the report. */
  String name();

  /**
   * Runs one leg.
   *
   * <p>Errors: {@link BenchException} when any transfer failed, because then the run is void.
   */
  Leg run(int seconds, int connections);
}
