package io.kontor.compliance.limit;

import io.kontor.platform.money.Currencies;
import java.math.BigDecimal;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * Limits of clients that set none of their own: they stop gross errors, such as an amount typed
 * with its decimals twice. Amounts are whole units of a currency that is worth about a euro.
 *
 * @param cardTransaction what one pay-in or preauthorization by card may be; 0: anything
 * @param cardDay what one card may pay in a day (UTC); 0: anything
 * @param worth how many units of a currency are about as much as a euro, where it is not one:
 *     {@code JPY 160, KRW 1600}
 */
@ConfigurationProperties("kontor.compliance.limits.defaults")
record DefaultLimits(
    @DefaultValue("50000") long cardTransaction,
    @DefaultValue("500000") long cardDay,
    @DefaultValue(
            "CZK 25, DKK 7, HUF 400, INR 95, ISK 145, JPY 160, KRW 1600, MXN 21, NOK 12, PHP 65,"
                + " PLN 4, RON 5, SEK 11, THB 38, TRY 45, TWD 36, VND 29000, ZAR 21")
        String worth) {

  /** Begins the ids under which defaults count. */
  static final String ID = "default:";

  private static final Pattern WORTH =
      Pattern.compile("([A-Z]{3} [1-9]\\d{0,8}(, *[A-Z]{3} [1-9]\\d{0,8})*)?");

  DefaultLimits {
    if (!WORTH.matcher(worth).matches()) {
      throw new IllegalArgumentException("Not a list such as JPY 160, KRW 1600: " + worth);
    }
  }

  /** The limit of a card in minor units of the currency; null: there is none. */
  @Nullable Long ofCard(LimitPeriod period, String currency) {
    long units =
        switch (period) {
          case TRANSACTION -> cardTransaction;
          case DAY -> cardDay;
          case HOUR, MONTH -> 0;
        };
    if (units <= 0) {
      return null;
    }
    BigDecimal minor =
        BigDecimal.valueOf(units)
            .multiply(BigDecimal.valueOf(worthOf(currency)))
            .scaleByPowerOfTen(Currencies.digits(currency));
    return minor.compareTo(BigDecimal.valueOf(Long.MAX_VALUE)) > 0 ? null : minor.longValue();
  }

  private long worthOf(String currency) {
    for (String each : worth.split(",")) {
      String stripped = each.strip();
      if (stripped.startsWith(currency + " ")) {
        return Long.parseLong(stripped.substring(currency.length() + 1));
      }
    }
    return 1;
  }

  /** The id under which a default counts. */
  static String idOfCard(LimitPeriod period, String currency) {
    return ID + "CARD:" + period + ":" + currency;
  }
}
