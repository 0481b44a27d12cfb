package io.kontor.platform.money;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.random.RandomGenerator;
import java.util.random.RandomGeneratorFactory;
import org.junit.jupiter.api.Test;

class MoneyTest {

  @Test
  void addsAndSubtractsExactly() {
    Money price = new Money("EUR", 12_34);

    assertThat(price.plus(new Money("EUR", 66))).isEqualTo(new Money("EUR", 13_00));
    assertThat(price.minus(new Money("EUR", 20_00))).isEqualTo(new Money("EUR", -7_66));
  }

  @Test
  void refusesToMixCurrencies() {
    assertThatThrownBy(() -> new Money("EUR", 1).plus(new Money("USD", 1)))
        .isInstanceOf(IllegalArgumentException.class);
  }

  @Test
  void refusesToOverflow() {
    assertThatThrownBy(() -> new Money("EUR", Long.MAX_VALUE).plus(new Money("EUR", 1)))
        .isInstanceOf(ArithmeticException.class);
  }

  @Test
  void knowsCurrenciesThatHoldMoneyOnly() {
    assertThat(Currencies.isKnown("EUR")).isTrue();
    assertThat(Currencies.isKnown("JPY")).isTrue();
    assertThat(Currencies.isKnown("eur")).isFalse();
    assertThat(Currencies.isKnown("XAU")).isFalse();
    assertThat(Currencies.isKnown("XXX")).isFalse();
    assertThat(Currencies.isKnown(null)).isFalse();
  }

  @Test
  void takingAwayWhatWasAddedChangesNothing() {
    long[] edges = {
      0,
      1,
      -1,
      2,
      -2,
      Integer.MAX_VALUE,
      Integer.MAX_VALUE - 1L,
      Integer.MIN_VALUE,
      Integer.MIN_VALUE + 1L
    };
    for (long amount : edges) {
      for (long other : edges) {
        assertComesBack(amount, other);
      }
    }
    RandomGenerator random = RandomGeneratorFactory.of("L64X128MixRandom").create(20_260_101);
    for (int i = 0; i < 2_000; i++) {
      assertComesBack(random.nextInt() >> random.nextInt(32), random.nextInt());
    }
  }

  private static void assertComesBack(long amount, long other) {
    Money money = new Money("EUR", amount);
    Money delta = new Money("EUR", other);

    assertThat(money.plus(delta).minus(delta)).as("%d and %d", amount, other).isEqualTo(money);
  }
}
