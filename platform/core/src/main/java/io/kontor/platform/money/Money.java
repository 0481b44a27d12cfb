package io.kontor.platform.money;

import java.util.Objects;

/**
 * An exact amount of one currency.
 *
 * <p>Units: minor units of the currency (EUR 12.34 is 1234, JPY 12 is 12). The component names give
 * the contract's {@code {Currency, Amount}} on the merchant API and {@code {currency, amount}}
 * elsewhere.
 *
 * <p>Errors: arithmetic over different currencies is an {@link IllegalArgumentException}, over the
 * limits of {@code long} an {@link ArithmeticException}; both are programming errors, callers check
 * first.
 *
 * @param currency ISO 4217 code, or {@link #UNKNOWN} where the amount is not known yet
 * @param amount minor units, may be negative
 */
public record Money(String currency, long amount) {

  /**
   * Currency of an amount that is not known yet. Source: contract, bank wires before they arrive.
   */
  public static final String UNKNOWN = "XXX";

  public Money {
    Objects.requireNonNull(currency, "currency");
  }

  /** The amount that is not known yet. */
  public static Money unknown() {
    return new Money(UNKNOWN, 0);
  }

  /** Nothing, in the given currency. */
  public static Money zero(String currency) {
    return new Money(currency, 0);
  }

  /** The exact sum. */
  public Money plus(Money other) {
    return new Money(currency, Math.addExact(amount, same(other).amount));
  }

  /** The exact difference. */
  public Money minus(Money other) {
    return new Money(currency, Math.subtractExact(amount, same(other).amount));
  }

  /** The same amount with the other sign. */
  public Money negated() {
    return new Money(currency, Math.negateExact(amount));
  }

  /** Whether this is more than the other amount of the same currency. */
  public boolean exceeds(Money other) {
    return amount > same(other).amount;
  }

  /** Whether the amount is above zero. */
  public boolean isPositive() {
    return amount > 0;
  }

  /** Whether the amount is zero. */
  public boolean isZero() {
    return amount == 0;
  }

  /** Whether both amounts are of one currency. */
  public boolean isSameCurrency(Money other) {
    return currency.equals(other.currency);
  }

  private Money same(Money other) {
    if (!isSameCurrency(other)) {
      throw new IllegalArgumentException(
          "Currencies differ: " + currency + " and " + other.currency);
    }
    return other;
  }
}
