package io.kontor.gateway.ratelimit;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * The calls of one caller over the last 24 hours, minute by minute, and their sums over the four
 * windows.
 *
 * <p>A window is the current minute, the full minutes before it, and the part of its oldest minute
 * that has not slid out yet, taken as evenly spread. Numbers are shared with other replicas by
 * adding up minutes: what was counted here and is not in the database yet is kept apart until it
 * is. Times are Unix seconds and Unix minutes; thread-safe.
 */
final class CallWindows {

  /** Lengths of the windows in minutes. Source: API contract, rate limits. */
  static final List<Integer> MINUTES = List.of(15, 30, 60, 24 * 60);

  private static final int WINDOWS = MINUTES.size();
  private static final int LONGEST = MINUTES.getLast();
  private static final int RING = LONGEST + 2;
  private static final int SECONDS_PER_MINUTE = 60;

  private final int[] callsAt = new int[RING];
  private final int[] sums = new int[WINDOWS];
  private final TreeMap<Long, Integer> unshared = new TreeMap<>();
  private long currentMinute;
  private boolean loaded;

  CallWindows(long nowSeconds) {
    this.currentMinute = nowSeconds / SECONDS_PER_MINUTE;
  }

  /** Whether a call may pass, and what the headers show for each window, shortest first. */
  record Verdict(boolean allowed, List<Window> windows) {}

  /**
   * One window.
   *
   * @param made calls made, this one included
   * @param remaining calls left; may be zero or less
   * @param resetAt Unix seconds at which the calls counted so far have left
   */
  record Window(int made, int remaining, long resetAt) {}

  /**
   * Counts a call unless a window is full.
   *
   * @param limits calls per window, in the order of {@link #MINUTES}
   * @param enforced false counts every call
   */
  synchronized Verdict count(long nowSeconds, int[] limits, boolean enforced) {
    advance(nowSeconds / SECONDS_PER_MINUTE);
    int[] made = new int[WINDOWS];
    boolean allowed = true;
    for (int w = 0; w < WINDOWS; w++) {
      made[w] = sums[w] + slidingOut(w, nowSeconds);
      allowed &= !enforced || made[w] < limits[w];
    }
    if (allowed) {
      add(currentMinute, 1);
      unshared.merge(currentMinute, 1, Integer::sum);
    }
    List<Window> windows = new ArrayList<>(WINDOWS);
    for (int w = 0; w < WINDOWS; w++) {
      int counted = made[w] + (allowed ? 1 : 0);
      windows.add(
          new Window(
              counted, limits[w] - counted, (currentMinute + MINUTES.get(w)) * SECONDS_PER_MINUTE));
    }
    return new Verdict(allowed, windows);
  }

  /** Takes what has been counted here and not yet shared: Unix minute to calls. */
  synchronized Map<Long, Integer> takeUnshared() {
    Map<Long, Integer> taken = new TreeMap<>(unshared);
    unshared.clear();
    return taken;
  }

  /** Puts back what could not be shared. */
  synchronized void putBack(long minute, int calls) {
    unshared.merge(minute, calls, Integer::sum);
  }

  /** What all replicas have shared for a minute; what is still unshared here comes on top. */
  synchronized void learn(long minute, int sharedCalls) {
    if (minute > currentMinute || minute <= currentMinute - RING) {
      return;
    }
    int known = callsAt[index(minute)];
    add(minute, sharedCalls + unshared.getOrDefault(minute, 0) - known);
  }

  /** True from the second time on; the first time, the caller's past must be fetched. */
  synchronized boolean markLoaded() {
    boolean before = loaded;
    loaded = true;
    return before;
  }

  /** The past could not be fetched; try again. */
  synchronized void unmarkLoaded() {
    loaded = false;
  }

  private int slidingOut(int window, long nowSeconds) {
    int calls = callsAt[index(currentMinute - MINUTES.get(window))];
    long secondsLeft = SECONDS_PER_MINUTE - nowSeconds % SECONDS_PER_MINUTE;
    return Math.toIntExact(calls * secondsLeft / SECONDS_PER_MINUTE);
  }

  private void add(long minute, int calls) {
    callsAt[index(minute)] += calls;
    for (int w = 0; w < WINDOWS; w++) {
      if (minute > currentMinute - MINUTES.get(w)) {
        sums[w] += calls;
      }
    }
  }

  private void advance(long minute) {
    long steps = Math.min(minute - currentMinute, RING);
    for (long step = 0; step < steps; step++) {
      currentMinute++;
      for (int w = 0; w < WINDOWS; w++) {
        sums[w] -= callsAt[index(currentMinute - MINUTES.get(w))];
      }
      callsAt[index(currentMinute)] = 0;
    }
    currentMinute = Math.max(currentMinute, minute);
  }

  private static int index(long minute) {
    return Math.floorMod(minute, RING);
  }
}
