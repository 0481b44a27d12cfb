package io.kontor.transaction.provider.fx;

import io.kontor.platform.money.Currencies;
import io.kontor.platform.money.Money;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Instant;

/**
 * The price of one currency in another: so many whole units of the credited currency for one whole
 * unit of the debited one.
 *
 * <p>Rounding, the one rule: what is credited is rounded down, what is debited is rounded up, to
 * the minor unit of its currency. So {@code credited ≤ debited × client rate} always holds, no
 * conversion makes money out of nothing, and what rounding leaves over (less than one minor unit)
 * stays with the desk.
 *
 * @param market the rate between banks
 * @param client the rate the client gets, margin taken off
 * @param at when the market stood so
 */
public record Rate(
    String debitedCurrency,
    String creditedCurrency,
    BigDecimal market,
    BigDecimal client,
    Instant at) {
  private static final int DIGITS_MAX = 30; // far more than any market quotes

  public Rate {
    bounded(market);
    bounded(client);
  }

  /**
   * The most that the amount buys; may be zero. Errors: {@link ArithmeticException} beyond the
   * limits of {@code long}.
   */
  public Money buys(Money debited) {
    requireCurrency(debitedCurrency, debited);
    BigDecimal units = BigDecimal.valueOf(debited.amount()).multiply(inMinorUnits());
    return new Money(creditedCurrency, exact(units.setScale(0, RoundingMode.FLOOR)));
  }

  /**
   * The least that buys the amount. Errors: {@link ArithmeticException} beyond the limits of {@code
   * long}.
   */
  public Money costs(Money credited) {
    requireCurrency(creditedCurrency, credited);
    BigDecimal units =
        BigDecimal.valueOf(credited.amount()).divide(inMinorUnits(), 0, RoundingMode.CEILING);
    return new Money(debitedCurrency, exact(units));
  }

  /** Minor units of the credited currency for one minor unit of the debited one. */
  private BigDecimal inMinorUnits() {
    return client.scaleByPowerOfTen(
        Currencies.digits(creditedCurrency) - Currencies.digits(debitedCurrency));
  }

  private static long exact(BigDecimal units) {
    return units.longValueExact();
  }

  private static void requireCurrency(String currency, Money money) {
    if (!money.currency().equals(currency)) {
      throw new IllegalArgumentException("Expected " + currency + ", not " + money.currency());
    }
  }

  private static void bounded(BigDecimal rate) {
    if (rate.signum() <= 0
        || rate.precision() > DIGITS_MAX
        || Math.abs(rate.scale()) > DIGITS_MAX) {
      throw new IllegalArgumentException(
          "A rate that cannot be: " + rate.unscaledValue().bitLength());
    }
  }
}
