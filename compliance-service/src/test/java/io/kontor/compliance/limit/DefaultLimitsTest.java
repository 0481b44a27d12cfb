package io.kontor.compliance.limit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;

class DefaultLimitsTest {
  @Test
  void countsInMinorUnitsOfCurrenciesThatAreWorthLess() {
    DefaultLimits limits = new DefaultLimits(50_000, 0, "JPY 160, KRW 1600");

    assertThat(limits.ofCard(LimitPeriod.TRANSACTION, "EUR")).isEqualTo(5_000_000);
    assertThat(limits.ofCard(LimitPeriod.TRANSACTION, "JPY")).isEqualTo(8_000_000);
    assertThat(limits.ofCard(LimitPeriod.TRANSACTION, "KWD")).isEqualTo(50_000_000);
    assertThat(limits.ofCard(LimitPeriod.DAY, "EUR")).isNull();
    assertThat(limits.ofCard(LimitPeriod.HOUR, "EUR")).isNull();
  }

  @Test
  void refusesAListThatCannotBeRead() {
    assertThatThrownBy(() -> new DefaultLimits(1, 1, "JPY=160"))
        .isInstanceOf(IllegalArgumentException.class);
  }

  @Test
  void doesNotOverflow() {
    DefaultLimits limits = new DefaultLimits(Long.MAX_VALUE, Long.MAX_VALUE / 2, "");

    assertThat(limits.ofCard(LimitPeriod.TRANSACTION, "EUR")).isNull();
    assertThat(limits.ofCard(LimitPeriod.DAY, "JPY")).isEqualTo(Long.MAX_VALUE / 2);
  }
}
