package io.kontor.reporting.report;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** Which rows go into a report, in the words of either version of reports. */
sealed interface Filters permits ReportFilters, ReportV2Filters {
  /** Creation dates before this. */
  @Nullable Instant beforeDate();

  /** Creation dates from this on. */
  @Nullable Instant afterDate();
}
