package io.kontor.transaction.core;

import io.kontor.platform.security.Caller;
import io.kontor.platform.security.Callers;
import io.kontor.platform.workflow.ColumnValues;
import java.sql.ResultSet;
import java.sql.SQLException;
import org.jspecify.annotations.Nullable;

/**
 * Who asked for an object: kept with it, because others want to know when its request is long over.
 *
 * @param id of the API key, as merchants read it, of the person, or of the service account
 */
public record Creator(Caller.Actor actor, String id) {
  /** The caller of the running request; null where there is none, as in callbacks. */
  public static @Nullable Creator current() {
    return Callers.find().map(Creator::of).orElse(null);
  }

  /** The caller as the creator of what they ask for. */
  public static Creator of(Caller caller) {
    return new Creator(caller.actor(), caller.id());
  }

  /** The creator in a row with the usual column names, or null. */
  public static @Nullable Creator read(ResultSet row) throws SQLException {
    String actor = row.getString("created_by_actor");
    return actor == null
        ? null
        : new Creator(Caller.Actor.valueOf(actor), row.getString("created_by_id"));
  }

  /** Writes a creator, or none, under the usual column names. */
  public static void write(@Nullable Creator creator, ColumnValues columns) {
    columns
        .set("created_by_actor", creator == null ? null : creator.actor())
        .set("created_by_id", creator == null ? null : creator.id());
  }
}
