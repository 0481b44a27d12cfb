package io.kontor.reporting.report;

import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Writes the cells of a CSV file. Texts come from other people: one that a spreadsheet would take
 * for a formula gets an apostrophe in front. Columns of numbers stay numbers, also negative ones.
 * Source: OWASP "CSV Injection", README.
 */
final class Cells {
  private static final Pattern PLAIN_NUMBER = Pattern.compile("[+-]?[0-9]+(\\.[0-9]+)?");
  private static final String FORMULA_STARTS = "=+-@\uff1d\uff0b\uff0d\uff20"; // and full-width
  private static final int FORMULA_TEXT_MAX = 255; // longest text inside a formula, in Excel
  // What Excel, LibreOffice and SheetJS make numbers, dates, times or truth values of.
  private static final Pattern GUESSED =
      Pattern.compile(
          "[+-]?[($€£¥]?[+-]?[.,]?[0-9].*|true|false"
              + "|(?:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)[a-z]*[ ./-]?[0-9].*",
          Pattern.CASE_INSENSITIVE | Pattern.DOTALL);

  private final boolean forSpreadsheets;

  Cells(DownloadFormat format) {
    this.forSpreadsheets = format.isForSpreadsheets();
  }

  /** The cell as written to the file, before quoting. */
  @Nullable String write(ReportType.Column column, @Nullable String cell) {
    if (cell == null || cell.isEmpty() || column.isNumber()) {
      return cell;
    }
    boolean number = PLAIN_NUMBER.matcher(cell).matches();
    if (!number && isTakenForFormula(cell)) {
      return "'" + cell;
    }
    if (!forSpreadsheets || !GUESSED.matcher(cell.strip()).matches()) {
      return cell;
    }
    return cell.length() > FORMULA_TEXT_MAX
        ? "'" + cell
        : "=\"" + cell.replace("\"", "\"\"") + "\"";
  }

  /** By its first sign that can be seen; a tab or line break in front is one too. */
  private static boolean isTakenForFormula(String cell) {
    char first = cell.charAt(0);
    if (first == '\t' || first == '\r' || first == '\n') {
      return true;
    }
    return cell.codePoints()
        .filter(c ->
            !Character.isWhitespace(c)
                && !Character.isSpaceChar(c)
                && !Character.isISOControl(c)
                && Character.getType(c) != Character.FORMAT)
        .limit(1)
        .anyMatch(c -> FORMULA_STARTS.indexOf(c) >= 0);
  }
}
