package io.kontor.compliance.limit;

import java.time.Instant;
import java.time.ZoneOffset;
import java.time.ZonedDateTime;
import java.time.temporal.ChronoUnit;

/** What a limit counts over. Windows are fixed, in UTC, so that it is known when one frees. */
enum LimitPeriod {
  /** Each transaction alone. */
  TRANSACTION("transaction"),
  /** From each full hour to the next. */
  HOUR("hour"),
  /** From midnight to midnight. */
  DAY("day"),
  /** The calendar month. */
  MONTH("month");

  private final String word;

  LimitPeriod(String word) {
    this.word = word;
  }

  /** As people read it. */
  String word() {
    return word;
  }

  /** Begin of the window that the moment is in. Errors: {@link IllegalStateException} without. */
  Instant start(Instant moment) {
    ZonedDateTime utc = moment.atZone(ZoneOffset.UTC);
    return switch (this) {
      case HOUR -> utc.truncatedTo(ChronoUnit.HOURS).toInstant();
      case DAY -> utc.truncatedTo(ChronoUnit.DAYS).toInstant();
      case MONTH -> utc.truncatedTo(ChronoUnit.DAYS).withDayOfMonth(1).toInstant();
      case TRANSACTION -> throw new IllegalStateException("A transaction has no window");
    };
  }

  /** When the window that the moment is in frees: begin of the next one. Errors: as above. */
  Instant end(Instant moment) {
    ZonedDateTime start = start(moment).atZone(ZoneOffset.UTC);
    return switch (this) {
      case HOUR -> start.plusHours(1).toInstant();
      case DAY -> start.plusDays(1).toInstant();
      case MONTH -> start.plusMonths(1).toInstant();
      case TRANSACTION -> throw new IllegalStateException("A transaction has no window");
    };
  }
}
