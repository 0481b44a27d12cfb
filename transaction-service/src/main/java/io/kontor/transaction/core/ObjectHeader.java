package io.kontor.transaction.core;

import io.kontor.platform.sql.SqlTimes;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** What every object of a client begins with. */
public record ObjectHeader(String id, String clientId, @Nullable String tag, Instant creationDate) {

  /** The same with another tag. */
  public ObjectHeader withTag(@Nullable String other) {
    return new ObjectHeader(id, clientId, other, creationDate);
  }

  /** The header in a row with the usual column names. */
  public static ObjectHeader read(ResultSet row) throws SQLException {
    return new ObjectHeader(
        row.getString("id"),
        row.getString("client_id"),
        row.getString("tag"),
        SqlTimes.read(row, "creation_date"));
  }
}
