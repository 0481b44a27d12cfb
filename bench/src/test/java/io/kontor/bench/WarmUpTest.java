package io.kontor.bench;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayDeque;
import java.util.List;
import org.junit.jupiter.api.Test;

class WarmUpTest {
  @Test
  void endsWhenThreeWindowsBringNothingMore() {
    ArrayDeque<Double> rates =
        new ArrayDeque<>(List.of(50.0, 74.0, 150.0, 150.0, 300.0, 310.0, 290.0, 312.0, 900.0));

    WarmUp.Steady steady = WarmUp.untilSteady(60, _ -> rates.remove());

    assertThat(steady).isEqualTo(new WarmUp.Steady(300, 60 + 7 * 10, false));
    assertThat(rates).containsExactly(900.0);
  }

  @Test
  void takesNoMoreThanFourWindowsForWhatIsSteadyFromTheStart() {
    assertThat(WarmUp.untilSteady(0, _ -> 1_500)).isEqualTo(new WarmUp.Steady(1_500, 40, false));
  }

  @Test
  void saysThatTheRateStillRises() {
    double[] rate = {1};

    assertThat(WarmUp.untilSteady(60, _ -> rate[0] *= 1.1))
        .matches(steady -> steady.isRising() && steady.seconds() == 660);
  }
}
