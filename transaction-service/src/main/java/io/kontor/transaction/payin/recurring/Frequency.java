package io.kontor.transaction.payin.recurring;

import io.kontor.platform.error.ApiException;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/** How often a series is paid. Source: contract "RecurringRegistration". */
enum Frequency {
  DAILY("Daily", ChronoUnit.DAYS, 1),
  WEEKLY("Weekly", ChronoUnit.DAYS, 7),
  TWICE_A_MONTH("TwiceAMonth", ChronoUnit.DAYS, 15),
  MONTHLY("Monthly", ChronoUnit.MONTHS, 1),
  BIMONTHLY("Bimonthly", ChronoUnit.MONTHS, 2),
  QUARTERLY("Quarterly", ChronoUnit.MONTHS, 3),
  SEMIANNUAL("Semiannual", ChronoUnit.MONTHS, 6),
  ANNUAL("Annual", ChronoUnit.MONTHS, 12),
  BIANNUAL("Biannual", ChronoUnit.MONTHS, 24);

  private final String word;
  private final ChronoUnit unit;
  private final int step;

  Frequency(String word, ChronoUnit unit, int step) {
    this.word = word;
    this.unit = unit;
    this.step = step;
  }

  /** The frequency of a request, in any letter case. Errors: PARAM_ERROR. */
  static @Nullable Frequency of(@Nullable String value) {
    if (value == null || value.isBlank()) {
      return null;
    }
    return Arrays.stream(values())
        .filter(frequency -> frequency.word.equalsIgnoreCase(value.strip()))
        .findFirst()
        .orElseThrow(
            () -> ApiException.invalid("Frequency", "The value " + value + " is not known."));
  }

  /** Its name on the merchant API. */
  String word() {
    return word;
  }

  /** Payments from the first one until the end: one at the start, then one after each step. */
  long payments(Instant start, Instant end) {
    return 1 + unit.between(utc(start), utc(end)) / step;
  }

  private static LocalDateTime utc(Instant moment) {
    return LocalDateTime.ofInstant(moment, ZoneOffset.UTC);
  }
}
