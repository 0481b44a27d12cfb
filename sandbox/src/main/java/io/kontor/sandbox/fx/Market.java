package io.kontor.sandbox.fx;

import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;

/**
 * Rates of the simulated market. Deterministic: a moment always has the same rates; they move a
 * little from minute to minute, at most 0.2 % around a fixed level. Rates are whole units of the
 * second currency for one whole unit of the first; every pair goes through the euro, so there is
 * nothing to be gained by going round.
 */
final class Market {
  /** What the desk keeps: 0.75 %. */
  static final BigDecimal MARGIN = new BigDecimal("0.0075");

  private static final int DIGITS = 10;
  private static final int SECONDS_PER_STEP = 60;
  private static final int STEPS = 41; // from −20 to +20 hundredths of a percent
  private static final Map<String, BigDecimal> PER_EURO =
      Map.ofEntries(
          entry("EUR", "1"),
          entry("AED", "3.985"),
          entry("AUD", "1.645"),
          entry("BHD", "0.4090"),
          entry("BRL", "5.950"),
          entry("CAD", "1.478"),
          entry("CHF", "0.9550"),
          entry("CLP", "1010"),
          entry("CNY", "7.840"),
          entry("CZK", "25.20"),
          entry("DKK", "7.460"),
          entry("GBP", "0.8560"),
          entry("HKD", "8.475"),
          entry("HUF", "392.5"),
          entry("IDR", "17150"),
          entry("ILS", "4.020"),
          entry("INR", "90.60"),
          entry("ISK", "149.8"),
          entry("JOD", "0.7690"),
          entry("JPY", "163.2"),
          entry("KRW", "1465"),
          entry("KWD", "0.3335"),
          entry("MXN", "18.50"),
          entry("NOK", "11.60"),
          entry("NZD", "1.790"),
          entry("OMR", "0.4176"),
          entry("PLN", "4.310"),
          entry("RON", "4.975"),
          entry("SAR", "4.070"),
          entry("SEK", "11.35"),
          entry("SGD", "1.455"),
          entry("THB", "39.10"),
          entry("TND", "3.370"),
          entry("TRY", "35.40"),
          entry("USD", "1.085"),
          entry("XOF", "655.957"),
          entry("ZAR", "20.05"));

  private Market() {}

  /** The rate between banks, and what is left of it after the desk's margin, rounded down. */
  record Rate(
      String debitedCurrency,
      String creditedCurrency,
      BigDecimal marketRate,
      BigDecimal clientRate,
      BigDecimal margin,
      Instant at) {}

  /** The rate of a moment; empty when one of the currencies is not traded, or both are the same. */
  static Optional<Rate> rate(String from, String to, Instant at) {
    if (!PER_EURO.containsKey(from) || !PER_EURO.containsKey(to) || from.equals(to)) {
      return Optional.empty();
    }
    BigDecimal market =
        perEuro(to, at).divide(perEuro(from, at), new MathContext(DIGITS, RoundingMode.HALF_EVEN));
    BigDecimal client =
        market
            .multiply(BigDecimal.ONE.subtract(MARGIN))
            .round(new MathContext(DIGITS, RoundingMode.FLOOR));
    return Optional.of(new Rate(from, to, market, client, MARGIN, at));
  }

  private static BigDecimal perEuro(String currency, Instant at) {
    BigDecimal level = PER_EURO.get(currency);
    if (level == null) {
      throw new IllegalArgumentException(currency);
    }
    if (currency.equals("EUR")) {
      return level;
    }
    long minute = Math.floorDiv(at.getEpochSecond(), SECONDS_PER_STEP);
    int step = Math.floorMod((currency + minute).hashCode(), STEPS) - STEPS / 2;
    return level.multiply(BigDecimal.ONE.add(BigDecimal.valueOf(step, 4)));
  }

  private static Map.Entry<String, BigDecimal> entry(String currency, String perEuro) {
    return Map.entry(currency, new BigDecimal(perEuro));
  }
}
