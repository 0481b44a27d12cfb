package io.kontor.transaction.fx;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.kontor.platform.money.Money;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.Currency;
import java.util.Optional;
import java.util.function.Supplier;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.LongRange;

/** No money out of nothing: for many rates, currencies and amounts up to the limits of long. */
class RateTest {

  @Property(tries = 5_000)
  void neverCreditsMoreThanTheRateGives(
      @ForAll("rates") Rate rate, @ForAll @LongRange(min = 0) long amount) {
    Money debited = new Money(rate.debitedCurrency(), amount);

    within(() -> rate.buys(debited))
        .ifPresent(credited -> {
          BigDecimal exact = units(debited).multiply(rate.client());
          assertThat(units(credited)).isLessThanOrEqualTo(exact);
          assertThat(units(credited).add(units(new Money(credited.currency(), 1))))
              .as("the rest is less than one minor unit")
              .isGreaterThan(exact);
        });
  }

  @Property(tries = 5_000)
  void asksTheLeastThatBuysTheAmount(
      @ForAll("rates") Rate rate,
      @ForAll @LongRange(min = 1, max = Long.MAX_VALUE - 1) long amount) {
    Money credited = new Money(rate.creditedCurrency(), amount);

    within(() -> rate.costs(credited))
        .ifPresent(debited -> {
          assertThat(units(debited).multiply(rate.client()))
              .isGreaterThanOrEqualTo(units(credited));
          BigDecimal less = units(debited).subtract(units(new Money(debited.currency(), 1)));
          assertThat(less.multiply(rate.client())).isLessThan(units(credited));
          within(() -> rate.buys(debited))
              .ifPresent(bought -> assertThat(bought.amount()).isGreaterThanOrEqualTo(amount));
        });
  }

  @Property(tries = 5_000)
  void makesNoMoneyOnTheWayThereAndBack(
      @ForAll("rates") Rate rate, @ForAll @LongRange(min = 0) long amount) {
    Rate back =
        new Rate(
            rate.creditedCurrency(),
            rate.debitedCurrency(),
            rate.market(),
            BigDecimal.ONE.divide(
                rate.client(), new java.math.MathContext(18, java.math.RoundingMode.FLOOR)),
            rate.at());

    within(() -> rate.buys(new Money(rate.debitedCurrency(), amount)))
        .flatMap(there -> within(() -> back.buys(there)))
        .ifPresent(again -> assertThat(again.amount()).isLessThanOrEqualTo(amount));
  }

  @Property
  void makesNoMoneyBySplittingAnAmount(
      @ForAll("rates") Rate rate,
      @ForAll @LongRange(min = 0, max = Long.MAX_VALUE / 4) long one,
      @ForAll @LongRange(min = 0, max = Long.MAX_VALUE / 4) long two) {
    String from = rate.debitedCurrency();

    within(() -> rate.buys(new Money(from, one + two)))
        .ifPresent(whole -> {
          Money parts = rate.buys(new Money(from, one)).plus(rate.buys(new Money(from, two)));
          assertThat(parts.amount()).isLessThanOrEqualTo(whole.amount());
        });
  }

  @Example
  void isExactAtTheLimitsOfLong() {
    Rate par = rate("EUR", "USD", "1");
    Rate more = rate("EUR", "USD", "1.000000000000000001");
    Money most = new Money("EUR", Long.MAX_VALUE);

    assertThat(par.buys(most).amount()).isEqualTo(Long.MAX_VALUE);
    assertThat(par.costs(new Money("USD", Long.MAX_VALUE)).amount()).isEqualTo(Long.MAX_VALUE);
    assertThatThrownBy(() -> more.buys(most)).isInstanceOf(ArithmeticException.class);
    assertThat(more.buys(new Money("EUR", Long.MAX_VALUE - 10)).amount())
        .isEqualTo(Long.MAX_VALUE - 1);
  }

  @Example
  void knowsMinorUnitsOfEachCurrency() {
    assertThat(rate("EUR", "JPY", "163.2").buys(new Money("EUR", 10_00)).amount()).isEqualTo(1632);
    assertThat(rate("JPY", "KWD", "0.002").buys(new Money("JPY", 1632)).amount()).isEqualTo(3_264);
    assertThat(rate("KWD", "JPY", "500").costs(new Money("JPY", 1)).amount()).isEqualTo(2);
    assertThat(rate("IDR", "EUR", "0.00005").buys(new Money("IDR", 199_99)).amount()).isZero();
  }

  @Example
  void refusesRatesThatCannotBe() {
    assertThatThrownBy(() -> rate("EUR", "USD", "0")).isInstanceOf(IllegalArgumentException.class);
    assertThatThrownBy(() -> rate("EUR", "USD", "-1.1"))
        .isInstanceOf(IllegalArgumentException.class);
    assertThatThrownBy(() -> rate("EUR", "USD", "1e400"))
        .isInstanceOf(IllegalArgumentException.class);
  }

  @Provide
  Arbitrary<Rate> rates() {
    Arbitrary<String> currencies =
        Arbitraries.of("EUR", "USD", "JPY", "KRW", "KWD", "BHD", "IDR", "CLP", "CHF", "TND");
    Arbitrary<BigDecimal> rates =
        Arbitraries.bigDecimals()
            .between(new BigDecimal("0.0000001"), new BigDecimal("100000000"))
            .ofScale(12);
    return Combinators.combine(currencies, currencies, rates)
        .as((from, to, rate) -> rate(from, to, rate.toPlainString()));
  }

  private static Rate rate(String from, String to, String rate) {
    return new Rate(from, to, new BigDecimal(rate), new BigDecimal(rate), Instant.EPOCH);
  }

  /** Empty when the result is beyond the limits of long: then nothing is converted at all. */
  private static Optional<Money> within(Supplier<Money> conversion) {
    try {
      return Optional.of(conversion.get());
    } catch (ArithmeticException _) {
      return Optional.empty();
    }
  }

  private static BigDecimal units(Money money) {
    return BigDecimal.valueOf(
        money.amount(), Currency.getInstance(money.currency()).getDefaultFractionDigits());
  }
}
