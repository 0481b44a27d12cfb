package io.kontor.platform.data;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;

/**
 * A small table that is checked in as CSV: comment lines start with {@code #}, the first other line
 * has the names, no cell is quoted. The dashboard reads the same files.
 */
public final class CheckedInTable {
  private CheckedInTable() {}

  /** The rows below the names, in the file's order; as many cells as names in each. */
  public static List<List<String>> read(Class<?> owner, String name) {
    try (InputStream file = owner.getResourceAsStream(name)) {
      if (file == null) {
        throw new IllegalStateException("There is no table " + name);
      }
      return new String(file.readAllBytes(), StandardCharsets.UTF_8)
          .lines()
          .filter(line -> !line.isBlank() && !line.startsWith("#"))
          .skip(1)
          .map(line -> List.of(line.split(",", -1)))
          .toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
