package io.kontor.bench;

import io.kontor.platform.test.CheckedInFile;
import java.io.IOException;
import java.nio.file.Files;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/** Makes tables as docs/schema describes them, so that what the bench writes fits the services. */
final class SchemaTables {
  private static final Pattern RULE = Pattern.compile(" {2}(CHECK|PRIMARY KEY|UNIQUE) .*");
  private static final Pattern COLUMN = Pattern.compile(" {2}[a-z_]+ [a-z].*");

  // A default that is calculated from other columns is that of a generated column.
  private static final Pattern CALCULATED =
      Pattern.compile(" DEFAULT (?!now\\(\\)|\\d|true|false|'[^']*'::[a-z]+(\\[])?$).*");

  private SchemaTables() {}

  /** Makes the tables of a database of the platform, empty. */
  static void create(Connection connection, String database, String... tables)
      throws SQLException, IOException {
    List<String> lines =
        Files.readAllLines(
            CheckedInFile.repository().resolve("docs/schema").resolve(database + ".txt"));
    try (Statement statement = connection.createStatement()) {
      for (String table : tables) {
        List<String> parts = new ArrayList<>();
        int at = lines.indexOf(table) + 1;
        while (at < lines.size() && !lines.get(at).isBlank()) {
          String line = lines.get(at++);
          if (RULE.matcher(line).matches()) {
            parts.add(line.replace(" NOT VALID", ""));
          } else if (line.equals("  seq bigint NOT NULL")) {
            parts.add("seq bigserial"); // the document does not show that it counts by itself
          } else if (COLUMN.matcher(line).matches()) {
            parts.add(CALCULATED.matcher(line).replaceFirst(""));
          }
        }
        statement.execute("DROP TABLE IF EXISTS " + table + " CASCADE");
        statement.execute("CREATE TABLE " + table + " (" + String.join(", ", parts) + ")");
      }
    }
  }
}
