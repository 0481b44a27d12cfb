package io.kontor.gateway.ratelimit;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

class CallWindowsTest {

  private static final int[] LIMITS = {20, 35, 50, 100};
  private static final long START = 1_700_000_000L - 1_700_000_000L % 60;

  @Test
  void refusesTheFirstCallBeyondAWindow() {
    CallWindows windows = new CallWindows(START);

    for (int call = 1; call <= 20; call++) {
      CallWindows.Verdict verdict = windows.count(START + call, LIMITS, true);
      assertThat(verdict.allowed()).isTrue();
      assertThat(verdict.windows().getFirst().made()).isEqualTo(call);
      assertThat(verdict.windows().getFirst().remaining()).isEqualTo(20 - call);
    }

    assertThat(windows.count(START + 30, LIMITS, true).allowed()).isFalse();
    assertThat(windows.count(START + 30, LIMITS, false).allowed()).isTrue();
  }

  @Test
  void opensAgainWhenCallsSlideOut() {
    CallWindows windows = new CallWindows(START);
    for (int call = 0; call < 20; call++) {
      windows.count(START, LIMITS, true);
    }

    assertThat(windows.count(START + 14 * 60, LIMITS, true).allowed()).isFalse();
    assertThat(windows.count(START + 16 * 60, LIMITS, true).allowed()).isTrue();
    assertThat(windows.count(START + 25 * 3600, LIMITS, true).windows().getLast().made())
        .isEqualTo(1);
  }

  @Test
  void keepsEachWindowsResetWithinThatWindow() {
    for (long second = 0; second < 60; second += 7) {
      long now = START + second;
      List<CallWindows.Window> told = new CallWindows(now).count(now, LIMITS, true).windows();

      for (int w = 0; w < told.size(); w++) {
        long length = CallWindows.MINUTES.get(w) * 60L;
        assertThat(told.get(w).resetAt() - now).isBetween(length - 60, length);
      }
    }
  }

  @Test
  void neverStraysFarFromTheTrueSlidingWindow() {
    Random random = new Random(7);
    CallWindows windows = new CallWindows(START);
    Deque<Long> calls = new ArrayDeque<>();
    int[] unlimited = {1 << 20, 1 << 20, 1 << 20, 1 << 20};
    long now = START;
    for (int i = 0; i < 20_000; i++) {
      now += random.nextInt(4);
      calls.add(now);
      CallWindows.Verdict verdict = windows.count(now, unlimited, true);
      for (int w = 0; w < 3; w++) {
        long from = now - CallWindows.MINUTES.get(w) * 60L;
        // Only the minute at the window's far edge is an estimate.
        assertThat((long) verdict.windows().get(w).made())
            .isBetween(callsAfter(calls, from + 60), callsAfter(calls, from - 60));
      }
      while (calls.getFirst() < now - 3700) {
        calls.removeFirst();
      }
      if (i % 500 == 0) {
        now += 300; // a pause
      }
    }
  }

  private static long callsAfter(Deque<Long> calls, long from) {
    return calls.stream().filter(call -> call > from).count();
  }

  @Test
  void addsUpWithOtherReplicasWithoutCountingTwice() {
    long minute = START / 60;
    CallWindows windows = new CallWindows(START);
    windows.count(START, LIMITS, true);
    windows.count(START, LIMITS, true);

    assertThat(windows.takeUnshared()).containsOnlyKeys(minute).containsEntry(minute, 2);
    windows.count(START, LIMITS, true); // meanwhile
    windows.learn(minute, 7); // our two and five of others
    windows.learn(minute - 5, 4); // the past, from before a restart
    windows.learn(minute, 7); // once more

    CallWindows.Verdict verdict = windows.count(START + 1, LIMITS, true);
    assertThat(verdict.windows().getFirst().made()).isEqualTo(7 + 1 + 4 + 1);
    assertThat(windows.takeUnshared()).containsEntry(minute, 2);
  }
}
