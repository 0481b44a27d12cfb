package io.kontor.bench.chaos;

/**
 * Something that must not be.
 *
 * @param step the step of the plan, or what was looked at
 * @param expected what must be
 * @param seen what is
 */
record Violation(String step, String expected, String seen) {
  @Override
  public String toString() {
    return "%s: expected %s; seen %s".formatted(step, expected, seen);
  }
}
