package io.kontor.platform.sql;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import org.jspecify.annotations.Nullable;

/**
 * Instants to and from {@code TIMESTAMPTZ}; the driver itself takes only {@link OffsetDateTime}.
 */
public final class SqlTimes {
  private SqlTimes() {}

  /** The instant as a parameter of the driver. */
  public static OffsetDateTime of(Instant instant) {
    return instant.atOffset(ZoneOffset.UTC);
  }

  /** The instant as a parameter of the driver; null for null. */
  public static @Nullable OffsetDateTime ofNullable(@Nullable Instant instant) {
    return instant == null ? null : of(instant);
  }

  /** The column's instant; the column is NOT NULL. */
  public static Instant read(ResultSet row, String column) throws SQLException {
    return row.getObject(column, OffsetDateTime.class).toInstant();
  }

  /** The column's instant, or null. */
  public static @Nullable Instant readNullable(ResultSet row, String column) throws SQLException {
    OffsetDateTime value = row.getObject(column, OffsetDateTime.class);
    return value == null ? null : value.toInstant();
  }

  static Object bindable(Object value) {
    return value instanceof Instant instant
        ? of(instant)
        : value instanceof Enum<?> constant ? constant.name() : value;
  }
}
