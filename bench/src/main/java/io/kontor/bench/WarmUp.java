package io.kontor.bench;

import java.util.function.IntToDoubleFunction;

/**
 * Runs a side until its rate stands still. What the optimising compiler needs depends on how often
 * code has run, not on time: a slow machine takes minutes for what a fast one has after one.
 */
final class WarmUp {
  private static final int WINDOW_SECONDS = 10;
  private static final double RISE = 1.05; // more than that from window to window is no noise
  private static final int LEVEL_WINDOWS = 3;
  private static final int WINDOWS_MAX = 60;

  private WarmUp() {}

  /**
   * What was reached.
   *
   * @param rate per second, the best of a window
   * @param seconds that it took
   * @param isRising whether it still rose when the time for it was over
   */
  record Steady(double rate, int seconds, boolean isRising) {}

  /**
   * Runs at least as long as asked, and then until three windows of 10 s have brought no more than
   * 5 % over the best one before them, for ten minutes at most.
   *
   * @param run runs so many seconds and answers the rate
   */
  static Steady untilSteady(int seconds, IntToDoubleFunction run) {
    double best = seconds > 0 ? run.applyAsDouble(seconds) : 0;
    int level = 0;
    int windows = 0;
    while (level < LEVEL_WINDOWS && windows < WINDOWS_MAX) {
      double rate = run.applyAsDouble(WINDOW_SECONDS);
      windows++;
      if (rate > best * RISE) {
        level = 0;
        best = rate;
      } else {
        level++;
      }
    }
    return new Steady(best, seconds + windows * WINDOW_SECONDS, level < LEVEL_WINDOWS);
  }
}
