package io.kontor.platform.money;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
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

  @Property
  void takingAwayWhatWasAddedChangesNothing(@ForAll int amount, @ForAll int other) {
    Money money = new Money("EUR", amount);
    Money delta = new Money("EUR", other);

    assertThat(money.plus(delta).minus(delta)).isEqualTo(money);
  }
}
