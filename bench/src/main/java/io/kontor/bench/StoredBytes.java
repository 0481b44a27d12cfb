package io.kontor.bench;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;

/** What all services together have stored, once every event has arrived. */
final class StoredBytes {
  private static final Duration PATIENCE = Duration.ofMinutes(10);
  private static final int STILL_SECONDS = 5; // without growth: nothing is under way any more

  private final Installation installation;

  StoredBytes(Installation installation) {
    this.installation = installation;
  }

  /**
   * Bytes of all tables and indexes, with the outboxes drained and what was deleted from them given
   * back. Errors: {@link BenchException} when events are still under way after ten minutes.
   */
  long await() throws SQLException, InterruptedException {
    long end = System.nanoTime() + PATIENCE.toNanos();
    long last = -1;
    int still = 0;
    while (still < STILL_SECONDS) {
      if (System.nanoTime() > end) {
        throw new BenchException("Events are still under way after " + PATIENCE + ".");
      }
      Thread.sleep(1_000);
      long now = waiting() > 0 ? -1 : size();
      still = now >= 0 && now == last ? still + 1 : 0;
      last = now;
    }
    for (String database : Installation.SERVICES) {
      try (Connection connection = installation.open(database);
          Statement statement = connection.createStatement()) {
        if (hasOutbox(statement)) {
          statement.execute("VACUUM outbox");
        }
      }
    }
    return size();
  }

  private long waiting() throws SQLException {
    long waiting = 0;
    for (String database : Installation.SERVICES) {
      try (Connection connection = installation.open(database);
          Statement statement = connection.createStatement()) {
        waiting += hasOutbox(statement) ? number(statement, "SELECT count(*) FROM outbox") : 0;
      }
    }
    return waiting;
  }

  private long size() throws SQLException {
    long size = 0;
    for (String database : Installation.SERVICES) {
      try (Connection connection = installation.open(database);
          Statement statement = connection.createStatement()) {
        size +=
            number(
                statement,
                """
                SELECT coalesce(sum(pg_total_relation_size(oid)), 0) FROM pg_class
                 WHERE relkind IN ('r', 'm') AND relnamespace = 'public'::regnamespace
                """);
      }
    }
    return size;
  }

  private static boolean hasOutbox(Statement statement) throws SQLException {
    return number(statement, "SELECT count(*) FROM pg_tables WHERE tablename = 'outbox'") > 0;
  }

  private static long number(Statement statement, String query) throws SQLException {
    try (ResultSet rows = statement.executeQuery(query)) {
      rows.next();
      return rows.getLong(1);
    }
  }
}
