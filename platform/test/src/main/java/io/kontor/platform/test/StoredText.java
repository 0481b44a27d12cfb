package io.kontor.platform.test;

import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Looks for a value in everything that a service's database, and so its backups, would hold. */
public final class StoredText {
  private StoredText() {}

  /** The names of the tables with a row that shows the text in any column; sorted. */
  public static List<String> tablesWith(JdbcClient jdbc, String text) {
    return jdbc
        .sql(
            """
            SELECT tablename FROM pg_tables WHERE schemaname = 'public' ORDER BY tablename
            """)
        .query((row, _) -> row.getString("tablename"))
        .list()
        .stream()
        .filter(table ->
            jdbc.sql(
                        "SELECT count(*) FROM \""
                            + table
                            + "\" t WHERE position(:text in t::text) > 0")
                    .param("text", text)
                    .query(Long.class)
                    .single()
                > 0)
        .toList();
  }
}
