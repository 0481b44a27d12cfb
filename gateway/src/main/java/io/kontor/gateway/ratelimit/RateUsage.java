package io.kontor.gateway.ratelimit;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Calls per caller and minute, added up over all replicas. */
@Repository
public class RateUsage {

  private final JdbcClient jdbc;

  RateUsage(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /**
   * Calls of one caller in one minute.
   *
   * @param minute Unix minutes
   */
  record Minute(String caller, long minute, int calls) {}

  /** Adds calls and returns the new totals of the same minutes. */
  List<Minute> add(List<Minute> minutes) {
    if (minutes.isEmpty()) {
      return List.of();
    }
    return jdbc.sql(
            """
            INSERT INTO rate_usage (caller, minute, calls)
            SELECT * FROM unnest(CAST(:callers AS TEXT[]), CAST(:minutes AS BIGINT[]), CAST(:calls AS INTEGER[]))
            ON CONFLICT (caller, minute) DO UPDATE SET calls = rate_usage.calls + excluded.calls
            RETURNING caller, minute, calls
            """)
        .param("callers", minutes.stream().map(Minute::caller).toArray(String[]::new))
        .param("minutes", minutes.stream().map(Minute::minute).toArray(Long[]::new))
        .param("calls", minutes.stream().map(Minute::calls).toArray(Integer[]::new))
        .query(RateUsage::minute)
        .list();
  }

  /** The totals of the given callers from a minute on. */
  List<Minute> since(long minute, List<String> callers) {
    if (callers.isEmpty()) {
      return List.of();
    }
    return jdbc.sql(
            """
            SELECT caller, minute, calls
              FROM rate_usage
             WHERE caller = ANY (CAST(:callers AS TEXT[])) AND minute >= :minute
            """)
        .param("callers", callers.toArray(String[]::new))
        .param("minute", minute)
        .query(RateUsage::minute)
        .list();
  }

  /** Forgets minutes before the given one. */
  public int forgetBefore(long minute) {
    return jdbc.sql("DELETE FROM rate_usage WHERE minute < :minute")
        .param("minute", minute)
        .update();
  }

  private static Minute minute(ResultSet row, int number) throws SQLException {
    return new Minute(row.getString("caller"), row.getLong("minute"), row.getInt("calls"));
  }
}
