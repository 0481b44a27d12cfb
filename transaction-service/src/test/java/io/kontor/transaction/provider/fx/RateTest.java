package io.kontor.transaction.provider.fx;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.kontor.platform.money.Currencies;
import io.kontor.platform.money.Money;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.math.MathContext;
import java.math.RoundingMode;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.function.Consumer;
import java.util.function.Supplier;
import org.junit.jupiter.api.Test;

/** No money out of nothing: for many rates, currencies and amounts up to the limits of long. */
class RateTest {
  private static final int TRIES = 5_000;
  private static final List<String> CURRENCIES =
      List.of("EUR", "USD", "JPY", "KRW", "KWD", "BHD", "IDR", "CLP", "CHF", "TND");
  private static final BigInteger LEAST_RATE = BigInteger.TEN.pow(5); // 0.0000001 at scale 12
  private static final BigInteger GREATEST_RATE = BigInteger.TEN.pow(20); // 100000000 at scale 12

  @Test
  void neverCreditsMoreThanTheRateGives() {
    manyTimes(
        0,
        Long.MAX_VALUE,
        given -> {
          Money debited = new Money(given.rate().debitedCurrency(), given.one());

          within(() -> given.rate().buys(debited))
              .ifPresent(credited -> {
                BigDecimal exact = units(debited).multiply(given.rate().client());
                assertThat(units(credited)).isLessThanOrEqualTo(exact);
                assertThat(units(credited).add(units(new Money(credited.currency(), 1))))
                    .as("the rest is less than one minor unit")
                    .isGreaterThan(exact);
              });
        });
  }

  @Test
  void asksTheLeastThatBuysTheAmount() {
    manyTimes(
        1,
        Long.MAX_VALUE - 1,
        given -> {
          Rate rate = given.rate();
          Money credited = new Money(rate.creditedCurrency(), given.one());

          within(() -> rate.costs(credited))
              .ifPresent(debited -> {
                assertThat(units(debited).multiply(rate.client()))
                    .isGreaterThanOrEqualTo(units(credited));
                BigDecimal less = units(debited).subtract(units(new Money(debited.currency(), 1)));
                assertThat(less.multiply(rate.client())).isLessThan(units(credited));
                within(() -> rate.buys(debited))
                    .ifPresent(
                        bought -> assertThat(bought.amount()).isGreaterThanOrEqualTo(given.one()));
              });
        });
  }

  @Test
  void makesNoMoneyOnTheWayThereAndBack() {
    manyTimes(
        0,
        Long.MAX_VALUE,
        given -> {
          Rate rate = given.rate();
          Rate back =
              new Rate(
                  rate.creditedCurrency(),
                  rate.debitedCurrency(),
                  rate.market(),
                  BigDecimal.ONE.divide(rate.client(), new MathContext(18, RoundingMode.FLOOR)),
                  rate.at());

          within(() -> rate.buys(new Money(rate.debitedCurrency(), given.one())))
              .flatMap(there -> within(() -> back.buys(there)))
              .ifPresent(again -> assertThat(again.amount()).isLessThanOrEqualTo(given.one()));
        });
  }

  @Test
  void makesNoMoneyBySplittingAnAmount() {
    manyTimes(
        0,
        Long.MAX_VALUE / 4,
        given -> {
          Rate rate = given.rate();
          String from = rate.debitedCurrency();

          within(() -> rate.buys(new Money(from, given.one() + given.two())))
              .ifPresent(whole -> {
                Money parts =
                    rate.buys(new Money(from, given.one()))
                        .plus(rate.buys(new Money(from, given.two())));
                assertThat(parts.amount()).isLessThanOrEqualTo(whole.amount());
              });
        });
  }

  @Test
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

  @Test
  void knowsMinorUnitsOfEachCurrency() {
    assertThat(rate("EUR", "JPY", "163.2").buys(new Money("EUR", 10_00)).amount()).isEqualTo(1632);
    assertThat(rate("JPY", "KWD", "0.002").buys(new Money("JPY", 1632)).amount()).isEqualTo(3_264);
    assertThat(rate("KWD", "JPY", "500").costs(new Money("JPY", 1)).amount()).isEqualTo(2);
    assertThat(rate("IDR", "EUR", "0.00005").buys(new Money("IDR", 199_99)).amount()).isZero();
  }

  @Test
  void refusesRatesThatCannotBe() {
    assertThatThrownBy(() -> rate("EUR", "USD", "0")).isInstanceOf(IllegalArgumentException.class);
    assertThatThrownBy(() -> rate("EUR", "USD", "-1.1"))
        .isInstanceOf(IllegalArgumentException.class);
    assertThatThrownBy(() -> rate("EUR", "USD", "1e400"))
        .isInstanceOf(IllegalArgumentException.class);
  }

  private record Given(Rate rate, long one, long two) {}

  /** The same values in each run; those of a failing try are in the message. */
  private static void manyTimes(long least, long greatest, Consumer<Given> rule) {
    for (int seed = 0; seed < TRIES; seed++) {
      Random random = new Random(seed * 0x9E3779B97F4A7C15L);
      BigInteger rate = number(random, LEAST_RATE, GREATEST_RATE);
      Given given =
          new Given(
              rate(
                  CURRENCIES.get(random.nextInt(CURRENCIES.size())),
                  CURRENCIES.get(random.nextInt(CURRENCIES.size())),
                  new BigDecimal(rate, 12).toPlainString()),
              number(random, BigInteger.valueOf(least), BigInteger.valueOf(greatest)).longValue(),
              number(random, BigInteger.valueOf(least), BigInteger.valueOf(greatest)).longValue());
      try {
        rule.accept(given);
      } catch (AssertionError | RuntimeException e) {
        throw new AssertionError("Seed " + seed + ": " + given, e);
      }
    }
  }

  /** Each order of magnitude as often as any other; one in four lies at an edge. */
  private static BigInteger number(Random random, BigInteger least, BigInteger greatest) {
    BigInteger near = BigInteger.valueOf(random.nextInt(3));
    return switch (random.nextInt(8)) {
      case 0 -> least.add(near);
      case 1 -> greatest.subtract(near);
      default ->
          new BigInteger(random.nextInt(greatest.bitLength() + 1), random).max(least).min(greatest);
    };
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
    return BigDecimal.valueOf(money.amount(), Currencies.digits(money.currency()));
  }
}
