package io.kontor.sandbox.support;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import org.jspecify.annotations.Nullable;

/** Times between Java and TIMESTAMPTZ columns. */
public final class Db {

  private Db() {}

  /** A value to bind to a TIMESTAMPTZ parameter. */
  public static OffsetDateTime at(Instant instant) {
    return instant.atOffset(ZoneOffset.UTC);
  }

  /** A value to bind to a TIMESTAMPTZ parameter that may be null. */
  public static @Nullable OffsetDateTime atOrNull(@Nullable Instant instant) {
    return instant == null ? null : at(instant);
  }

  /** Reads a column that is never null. */
  public static Instant instant(ResultSet row, String column) throws SQLException {
    return row.getObject(column, OffsetDateTime.class).toInstant();
  }

  /** Reads a column that may be null. */
  public static @Nullable Instant instantOrNull(ResultSet row, String column) throws SQLException {
    OffsetDateTime value = row.getObject(column, OffsetDateTime.class);
    return value == null ? null : value.toInstant();
  }

  /** Reads the columns {@code currency} and {@code amount}. */
  public static Money money(ResultSet row) throws SQLException {
    return new Money(row.getString("currency"), row.getLong("amount"));
  }
}
