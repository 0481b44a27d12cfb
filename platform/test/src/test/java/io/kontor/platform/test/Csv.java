package io.kontor.platform.test;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.util.ArrayList;
import java.util.List;

/** Facts that are checked in as comma-separated values, quoted where they hold a comma. */
final class Csv {
  private Csv() {}

  /** The rows below the header. */
  static List<List<String>> rows(String pathFromRepository) {
    try {
      return Files.readAllLines(CheckedInFile.repository().resolve(pathFromRepository)).stream()
          .skip(1)
          .map(Csv::cells)
          .toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static List<String> cells(String line) {
    List<String> cells = new ArrayList<>();
    StringBuilder cell = new StringBuilder();
    boolean quoted = false;
    for (char c : line.toCharArray()) {
      if (c == '"') {
        quoted = !quoted;
      } else if (c == ',' && !quoted) {
        cells.add(cell.toString());
        cell.setLength(0);
      } else {
        cell.append(c);
      }
    }
    cells.add(cell.toString());
    return cells;
  }
}
