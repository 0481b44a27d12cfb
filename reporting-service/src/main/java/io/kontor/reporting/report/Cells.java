package io.kontor.reporting.report;

import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Makes cells harmless for spreadsheets: a text that would be taken for a formula gets an
 * apostrophe in front, because tags and names come from other people. Plain numbers stay as they
 * are.
 */
final class Cells {
  private static final Pattern PLAIN_NUMBER = Pattern.compile("[+-]?\\d+(\\.\\d+)?");

  private Cells() {}

  static @Nullable String harmless(@Nullable String cell) {
    if (cell == null || cell.isEmpty()) {
      return cell;
    }
    return switch (cell.charAt(0)) {
      case '=', '+', '-', '@', '\t', '\r' ->
          PLAIN_NUMBER.matcher(cell).matches() ? cell : "'" + cell;
      default -> cell;
    };
  }
}
