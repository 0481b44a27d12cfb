package io.kontor.reporting.report;

import io.kontor.platform.error.ApiException;
import java.util.Arrays;
import java.util.Locale;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** How a report's file is written. */
enum DownloadFormat {
  /** For programs: cells as they are. Source: contract "Reports". */
  CSV,
  /**
   * For people with a spreadsheet, which guesses: a byte order mark, so that it reads UTF-8, and
   * codes as {@code ="000000"}, so that it leaves them alone.
   */
  CSV_FOR_SPREADSHEETS;

  /** The named format; CSV when none is named. Errors: PARAM_ERROR. */
  static DownloadFormat of(@Nullable String name) {
    if (name == null) {
      return CSV;
    }
    String wanted = name.strip().toUpperCase(Locale.ROOT);
    return Arrays.stream(values())
        .filter(format -> format.name().equals(wanted))
        .findFirst()
        .orElseThrow(() ->
            ApiException.invalid(
                "DownloadFormat",
                "DownloadFormat must be one of "
                    + Arrays.stream(values()).map(Enum::name).collect(Collectors.joining(", "))
                    + "."));
  }

  /** Whether people open it with a spreadsheet. */
  boolean isForSpreadsheets() {
    return this == CSV_FOR_SPREADSHEETS;
  }
}
