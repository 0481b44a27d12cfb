package io.kontor.bench;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;

/**
 * The same double entry as one SQL function in the database {@code bench}, made afresh for every
 * run. Source: yardsticks R1 (uniform) and R1h (every credit to one account).
 */
final class Yardstick {
  static final String DATABASE = "bench";
  static final long FUNDS = 1_000_000_000_000L;

  private Yardstick() {}

  /** Makes the database when it is missing, and tables, function and funded accounts afresh. */
  static void create(Installation installation, int accounts) throws SQLException {
    try (Connection server = installation.open("postgres");
        Statement statement = server.createStatement()) {
      try (ResultSet known =
          statement.executeQuery("SELECT 1 FROM pg_database WHERE datname = '" + DATABASE + "'")) {
        if (known.next()) {
          fill(installation, accounts);
          return;
        }
      }
      statement.execute("CREATE DATABASE " + DATABASE);
    }
    fill(installation, accounts);
  }

  private static void fill(Installation installation, int accounts) throws SQLException {
    try (Connection connection = installation.open(DATABASE)) {
      fill(connection, accounts);
    }
  }

  /** Tables, function and funded accounts in this database. */
  static void fill(Connection connection, int accounts) throws SQLException {
    try (Statement statement = connection.createStatement()) {
      statement.execute(script());
      statement.execute(
          "INSERT INTO account (id, balance) SELECT i, %d FROM generate_series(1, %d) AS i"
              .formatted(FUNDS, accounts));
      statement.execute("VACUUM ANALYZE");
    }
  }

  private static String script() {
    try (InputStream script = Yardstick.class.getResourceAsStream("/yardstick.sql")) {
      if (script == null) {
        throw new BenchException("yardstick.sql is missing in the jar.");
      }
      return new String(script.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /**
   * How many accounts or transfers are wrong: entries that do not sum to zero, balances that differ
   * from their entries.
   */
  static long differences(Connection connection) throws SQLException {
    String sql =
        """
        SELECT (SELECT count(*) FROM (SELECT 1 FROM entry GROUP BY transfer_id
                                       HAVING sum(amount) <> 0 OR count(*) <> 2) AS unbalanced)
             + (SELECT count(*) FROM account a
                  LEFT JOIN (SELECT account_id, sum(amount) AS moved FROM entry GROUP BY account_id) e
                    ON e.account_id = a.id
                 WHERE a.balance <> %d + coalesce(e.moved, 0))
        """
            .formatted(FUNDS);
    try (Statement statement = connection.createStatement();
        ResultSet rows = statement.executeQuery(sql)) {
      rows.next();
      return rows.getLong(1);
    }
  }
}
