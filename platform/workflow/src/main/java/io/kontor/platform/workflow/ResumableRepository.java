package io.kontor.platform.workflow;

import io.kontor.platform.idempotency.IdempotencyKeys;
import io.kontor.platform.sql.SqlTimes;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * One table of resumable objects. A subclass names its columns and what else each change stores;
 * inserting with the idempotency key, compare-and-set, deleting an intent and claiming due objects
 * under a lease are written here, once.
 *
 * <p>The table has the columns {@code id, client_id, visible, next_check_at, attempts, version} and
 * an index on {@code next_check_at} where it is not null.
 */
public abstract class ResumableRepository<T extends Resumable<T>>
    implements WorkflowEngine.Store<T> {
  protected final JdbcClient jdbc;

  private final TransactionTemplate transaction;
  private final IdempotencyKeys idempotencyKeys;
  private final String table;

  /** Rows of the table. */
  protected ResumableRepository(
      JdbcClient jdbc,
      TransactionTemplate transaction,
      IdempotencyKeys idempotencyKeys,
      String table) {
    this.jdbc = jdbc;
    this.transaction = transaction;
    this.idempotencyKeys = idempotencyKeys;
    this.table = table;
  }

  /** Columns that are written once, besides id and progress. */
  protected abstract void writeFixed(T object, ColumnValues columns);

  /** Columns that are written with each change, besides the progress. */
  protected abstract void writeChanging(T object, ColumnValues columns);

  /** The object of a row. */
  protected abstract T read(ResultSet row) throws SQLException;

  /**
   * Called inside the database transaction that is about to store a new object. Errors: whatever
   * keeps it from being stored.
   */
  protected void beforeInsert(T object) {}

  /**
   * Called inside the database transaction that has just stored a change; {@code before} is null
   * for a new object. What is stored here, events above all, is committed with the change.
   */
  protected abstract void stored(@Nullable T before, T after);

  /** {@code SELECT} of whole rows, to be followed by a condition. */
  protected final String select() {
    return "SELECT * FROM " + table + " ";
  }

  /** Reads a row for JdbcClient. */
  protected final T map(ResultSet row, int index) throws SQLException {
    return read(row);
  }

  /** The progress of a row. */
  protected static Progress progress(ResultSet row) throws SQLException {
    return new Progress(
        row.getBoolean("visible"),
        SqlTimes.readNullable(row, "next_check_at"),
        row.getInt("attempts"),
        row.getLong("version"));
  }

  /**
   * Stores a new object and ties the request's idempotency key to it, within the running database
   * transaction if there is one.
   */
  public void insert(T object) {
    transaction.executeWithoutResult(_ -> {
      beforeInsert(object);
      idempotencyKeys.bindCurrent(object.id());
      ColumnValues columns = new ColumnValues().set("id", object.id());
      writeFixed(object, columns);
      write(object, columns);
      jdbc.sql(
              "INSERT INTO %s (%s) VALUES (%s)"
                  .formatted(table, columns.names(), columns.placeholders()))
          .params(columns.values())
          .update();
      stored(null, object);
    });
  }

  @Override
  public Optional<T> find(String id) {
    return one("id = :id", Map.of("id", id));
  }

  /** The client's object that merchants may see. */
  public Optional<T> find(String clientId, String id) {
    return one(
        "id = :id AND client_id = :clientId AND visible", Map.of("id", id, "clientId", clientId));
  }

  /**
   * The same, locked until the end of the running database transaction: whoever wants to undo or
   * use part of it waits here, so that no two requests use the same part.
   */
  public Optional<T> lock(String clientId, String id) {
    return one(
        "id = :id AND client_id = :clientId AND visible FOR NO KEY UPDATE",
        Map.of("id", id, "clientId", clientId));
  }

  /** The one object that meets the condition. */
  protected final Optional<T> one(String condition, Map<String, ?> params) {
    return jdbc.sql(select() + "WHERE " + condition).params(params).query(this::map).optional();
  }

  /** The objects that meet the condition, oldest first; at most 1000. */
  protected final List<T> all(String condition, Map<String, ?> params) {
    return jdbc.sql(select() + "WHERE " + condition + " ORDER BY creation_date, id LIMIT 1000")
        .params(params)
        .query(this::map)
        .list();
  }

  @Override
  public Optional<T> update(T before, T after) {
    return transaction.execute(_ -> {
      ColumnValues columns = new ColumnValues();
      write(after, columns);
      int updated =
          jdbc.sql(
                  "UPDATE %s SET %s, version = version + 1 WHERE id = :id AND version = :version"
                      .formatted(table, columns.assignments()))
              .params(columns.values())
              .param("id", before.id())
              .param("version", before.progress().version())
              .update();
      if (updated == 0) {
        return Optional.empty();
      }
      stored(before, after);
      Progress progress = after.progress();
      return Optional.of(
          after.withProgress(
              new Progress(
                  progress.visible(),
                  progress.nextCheckAt(),
                  progress.attempts(),
                  before.progress().version() + 1)));
    });
  }

  /** Stores a change of a row that this database transaction has locked. */
  public final T updateLocked(T before, T after) {
    return update(before, after)
        .orElseThrow(() -> new IllegalStateException("Changed although locked: " + before.id()));
  }

  @Override
  public boolean drop(T intent) {
    return Boolean.TRUE.equals(
        transaction.execute(_ -> {
          int dropped =
              jdbc.sql(
                      "DELETE FROM %s WHERE id = :id AND version = :version AND NOT visible"
                          .formatted(table))
                  .param("id", intent.id())
                  .param("version", intent.progress().version())
                  .update();
          if (dropped == 1) {
            idempotencyKeys.unbindCurrent();
          }
          return dropped == 1;
        }));
  }

  @Override
  public List<T> claimDue(Instant now, Instant leaseUntil, int limit) {
    return jdbc.sql(
            """
            UPDATE %1$s AS due SET next_check_at = :leaseUntil, version = version + 1
             WHERE id IN (SELECT id FROM %1$s WHERE next_check_at <= :now
                           ORDER BY next_check_at LIMIT :limit FOR NO KEY UPDATE SKIP LOCKED)
            RETURNING due.*
            """
                .formatted(table))
        .param("now", SqlTimes.of(now))
        .param("leaseUntil", SqlTimes.of(leaseUntil))
        .param("limit", limit)
        .query(this::map)
        .list();
  }

  private void write(T object, ColumnValues columns) {
    writeChanging(object, columns);
    columns
        .set("visible", object.progress().visible())
        .set("next_check_at", object.progress().nextCheckAt())
        .set("attempts", object.progress().attempts());
  }
}
