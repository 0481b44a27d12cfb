package io.kontor.platform.workflow;

import io.kontor.platform.audit.AuditRecorder;
import io.kontor.platform.audit.AuditedCall;
import io.kontor.platform.error.ApiException;
import io.kontor.platform.error.ErrorCode;
import io.kontor.platform.idempotency.IdempotencyKeys;
import io.kontor.platform.sql.SqlTimes;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * One table of resumable objects. A subclass names its columns and what else each change stores;
 * inserting with the idempotency key, compare-and-set, deleting an intent and claiming due objects
 * under a lease are written here, once, for one object and for those of many requests at once.
 *
 * <p>The table has the columns {@code id, client_id, visible, next_check_at, attempts, version} and
 * an index on {@code next_check_at} where it is not null. The intents of a subclass may have a
 * narrow table of their own with the same columns, {@code {table}_intent}, so that an object comes
 * into the table and its indexes once, with what the first attempt has made of it.
 */
public abstract class ResumableRepository<T extends Resumable<T>>
    implements WorkflowEngine.Store<T> {
  protected final JdbcClient jdbc;

  private final JdbcTemplate template;
  private final TransactionTemplate transaction;
  private final IdempotencyKeys idempotencyKeys;
  private final AuditRecorder audit;
  private final String table;
  private final String intents;

  /** Rows of the table. */
  protected ResumableRepository(
      JdbcTemplate template,
      TransactionTemplate transaction,
      IdempotencyKeys idempotencyKeys,
      AuditRecorder audit,
      String table) {
    this.jdbc = JdbcClient.create(template);
    this.template = template;
    this.transaction = transaction;
    this.idempotencyKeys = idempotencyKeys;
    this.audit = audit;
    this.table = table;
    this.intents = table + "_intent";
  }

  /**
   * A new object.
   *
   * @param key of the request that creates it
   * @param traceParent its trace, when another thread stores the object
   * @param call what the audit trail tells of it
   */
  public record Insertion<T>(
      T object,
      Optional<IdempotencyKeys.Running> key,
      @Nullable String traceParent,
      Optional<AuditedCall> call) {}

  /**
   * An object as it was read, and as it is to be.
   *
   * @param traceParent the trace of the request, when another thread stores the change
   */
  public record Change<T>(T before, T after, @Nullable String traceParent) {}

  /**
   * What the running database transaction has stored.
   *
   * @param before null for a new object
   * @param traceParent the trace of the request, when another thread stores it
   */
  protected record Stored<T>(@Nullable T before, T after, @Nullable String traceParent) {}

  /** Columns that are written once, besides id and progress. */
  protected abstract void writeFixed(T object, ColumnValues columns);

  /** Columns that are written with each change, besides the progress. */
  protected abstract void writeChanging(T object, ColumnValues columns);

  /** The object of a row. */
  protected abstract T read(ResultSet row) throws SQLException;

  /** Whether there is a table for intents. */
  protected boolean keepsIntentsApart() {
    return false;
  }

  /** Whether an intent of this object's kind is kept there. */
  protected boolean keepsIntentsApart(T object) {
    return false;
  }

  /**
   * Called inside the database transaction that is about to store new objects; answers them as they
   * are to be stored. Errors: whatever keeps them from being stored.
   */
  protected List<T> beforeInsert(List<T> objects) {
    return objects;
  }

  /**
   * Called inside the database transaction that has just stored the changes; {@code before} is null
   * for a new object. What is stored here, events above all, is committed with the changes.
   */
  protected abstract void stored(List<Stored<T>> changes);

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
   * transaction if there is one. Answers the object as it was stored. Errors: IDEMPOTENCY_CONFLICT
   * when the key is another request's.
   */
  public T insert(T object) {
    return insertAll(
            List.of(
                new Insertion<>(object, IdempotencyKeys.current(), null, AuditedCall.current())),
            false)
        .getFirst()
        .orElseThrow(() -> ApiException.of(ErrorCode.IDEMPOTENCY_CONFLICT));
  }

  /**
   * Stores new objects of several requests, and the entries of the audit trail about them, in one
   * database transaction. Answers them as they were stored, in the same order; empty for one whose
   * key is another request's.
   *
   * @param again whether an earlier try may have stored some of them, because the answer to its
   *     commit was lost; these are answered as they are now
   */
  public List<Optional<T>> insertAll(List<Insertion<T>> insertions, boolean again) {
    return inTransaction(() -> {
      List<Insertion<T>> free = withFreeKeys(insertions);
      List<T> admitted = beforeInsert(free.stream().map(Insertion::object).toList());
      // Looked for last: what an earlier try holds locked, the steps before have waited for.
      Map<String, T> earlier = again ? storedBefore(admitted) : Map.of();
      Map<String, T> fresh = new LinkedHashMap<>();
      admitted.stream()
          .filter(object -> !earlier.containsKey(object.id()))
          .forEach(object -> fresh.put(object.id(), object));
      insertRows(fresh.values());
      stored(
          free.stream()
              .filter(insertion -> fresh.containsKey(insertion.object().id()))
              .map(insertion ->
                  new Stored<>(
                      null,
                      Objects.requireNonNull(fresh.get(insertion.object().id())),
                      insertion.traceParent()))
              .toList());
      audit.append(
          free.stream()
              .filter(insertion -> fresh.containsKey(insertion.object().id()))
              .flatMap(insertion ->
                  insertion
                      .call()
                      .flatMap(call -> call.take(insertion.object().id(), List.of()))
                      .stream())
              .toList());
      return insertions.stream()
          .map(insertion -> insertion.object().id())
          .map(id ->
              Optional.ofNullable(fresh.get(id)).or(() -> Optional.ofNullable(earlier.get(id))))
          .toList();
    });
  }

  /**
   * Those that an earlier try has stored, as they are now. Errors: {@link IllegalStateException}
   * when another object has one of the ids.
   */
  private Map<String, T> storedBefore(List<T> objects) {
    String[] ids = objects.stream().map(Resumable::id).toArray(String[]::new);
    Map<String, T> stored = new HashMap<>();
    // The table last: an intent moves there in between, never back.
    (keepsIntentsApart() ? Stream.of(intents, table) : Stream.of(table))
        .flatMap(from ->
            jdbc
                .sql("SELECT * FROM " + from + " WHERE id = ANY (:ids)")
                .param("ids", ids)
                .query(this::map)
                .list()
                .stream())
        .forEach(object -> stored.put(object.id(), object));
    for (T object : objects) {
      T found = stored.get(object.id());
      if (found != null && !fixed(found).equals(fixed(object))) {
        throw new IllegalStateException("Not the object that was stored: " + object.id());
      }
    }
    return stored;
  }

  private List<@Nullable Object> fixed(T object) {
    ColumnValues columns = new ColumnValues();
    writeFixed(object, columns);
    return columns.values();
  }

  private List<Insertion<T>> withFreeKeys(List<Insertion<T>> insertions) {
    List<Insertion<T>> free = new ArrayList<>(insertions);
    List<Insertion<T>> keyed =
        insertions.stream().filter(insertion -> insertion.key().isPresent()).toList();
    List<Boolean> bound =
        idempotencyKeys.bind(
            keyed.stream()
                .map(insertion ->
                    new IdempotencyKeys.Binding(
                        insertion.key().orElseThrow(), insertion.object().id()))
                .toList());
    for (int i = 0; i < keyed.size(); i++) {
      if (!bound.get(i)) {
        free.remove(keyed.get(i));
      }
    }
    return free;
  }

  private void insertRows(Collection<T> objects) {
    objects.stream()
        .collect(Collectors.groupingBy(this::tableOf))
        .forEach((into, rows) -> {
          List<ColumnValues> columns = rows.stream().map(this::row).toList();
          template.batchUpdate(
              "INSERT INTO %s (%s) VALUES (%s)"
                  .formatted(into, columns.getFirst().names(), columns.getFirst().placeholders()),
              columns.stream().map(each -> each.values().toArray()).toList());
        });
  }

  private ColumnValues row(T object) {
    ColumnValues columns = new ColumnValues().set("id", object.id());
    writeFixed(object, columns);
    write(object, columns);
    return columns.set("version", object.progress().version());
  }

  /** Where the object is as long as it has this progress. */
  private String tableOf(T object) {
    return !object.progress().visible() && keepsIntentsApart(object) ? intents : table;
  }

  private <R> R inTransaction(Supplier<R> work) {
    R result = transaction.execute(_ -> work.get());
    if (result == null) {
      throw new IllegalStateException("There is always a result");
    }
    return result;
  }

  @Override
  public Optional<T> find(String id) {
    // The table last: an intent moves there in between, never back.
    return intent(id).or(() -> one("id = :id", Map.of("id", id)));
  }

  private Optional<T> intent(String id) {
    return keepsIntentsApart()
        ? jdbc.sql("SELECT * FROM " + intents + " WHERE id = :id")
            .param("id", id)
            .query(this::map)
            .optional()
        : Optional.empty();
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
    return updateAll(List.of(new Change<>(before, after, null))).getFirst();
  }

  /**
   * Stores several changes in one database transaction, each as {@link #update} does. Answers the
   * objects with their new versions, in the same order; empty for one that somebody has changed
   * since. No object is named twice.
   */
  public List<Optional<T>> updateAll(List<Change<T>> changes) {
    return inTransaction(() -> {
      List<Change<T>> ordered =
          changes.stream().sorted(Comparator.comparing(change -> change.before().id())).toList();
      Map<String, T> stored = new HashMap<>();
      ordered.stream()
          .collect(Collectors.groupingBy(change -> tableOf(change.before()).equals(intents)))
          .forEach((intent, group) ->
              (intent ? moveRows(group) : updateRows(group))
                  .forEach(object -> stored.put(object.id(), object)));
      stored(
          changes.stream()
              .filter(change -> stored.containsKey(change.before().id()))
              .map(change -> new Stored<T>(change.before(), change.after(), change.traceParent()))
              .toList());
      return changes.stream()
          .map(change -> Optional.ofNullable(stored.get(change.before().id())))
          .toList();
    });
  }

  /** Compare-and-set; answers those that nobody has changed since, with their new versions. */
  private List<T> updateRows(List<Change<T>> changes) {
    List<Object[]> rows = new ArrayList<>(changes.size());
    String assignments = "";
    for (Change<T> change : changes) {
      ColumnValues columns = new ColumnValues();
      write(change.after(), columns);
      assignments = columns.assignments();
      rows.add(Stream.concat(columns.values().stream(), key(change.before()).stream()).toArray());
    }
    int[] counts =
        template.batchUpdate(
            "UPDATE %s SET %s, version = version + 1 WHERE id = ? AND version = ?"
                .formatted(table, assignments),
            rows);
    return changed(changes, counts);
  }

  /**
   * The same for intents that are kept apart: each becomes a row of the table. An intent of a
   * replica that does not keep them apart yet is there already; the versions of one object never
   * repeat, so an intent that has moved is not taken for one.
   */
  private List<T> moveRows(List<Change<T>> changes) {
    int[] counts =
        template.batchUpdate(
            "DELETE FROM %s WHERE id = ? AND version = ?".formatted(intents),
            changes.stream().map(change -> key(change.before()).toArray()).toList());
    List<T> moved = changed(changes, counts);
    insertRows(moved);
    List<Change<T>> elsewhere =
        IntStream.range(0, counts.length)
            .filter(i -> counts[i] != 1)
            .<Change<T>>mapToObj(changes::get)
            .toList();
    return elsewhere.isEmpty()
        ? moved
        : Stream.concat(moved.stream(), updateRows(elsewhere).stream()).toList();
  }

  private static List<Object> key(Resumable<?> object) {
    return List.of(object.id(), object.progress().version());
  }

  private List<T> changed(List<Change<T>> changes, int[] counts) {
    List<T> changed = new ArrayList<>(changes.size());
    for (int i = 0; i < counts.length; i++) {
      if (counts[i] == 1) {
        Progress after = changes.get(i).after().progress();
        changed.add(
            changes
                .get(i)
                .after()
                .withProgress(
                    new Progress(
                        after.visible(),
                        after.nextCheckAt(),
                        after.attempts(),
                        changes.get(i).before().progress().version() + 1)));
      }
    }
    return changed;
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
                          .formatted(tableOf(intent)))
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
    List<T> due = new ArrayList<>(claimDue(table, now, leaseUntil, limit));
    if (keepsIntentsApart() && due.size() < limit) {
      due.addAll(claimDue(intents, now, leaseUntil, limit - due.size()));
    }
    return due;
  }

  private List<T> claimDue(String from, Instant now, Instant leaseUntil, int limit) {
    return jdbc.sql(
            """
            UPDATE %1$s AS due SET next_check_at = :leaseUntil, version = version + 1
             WHERE id IN (SELECT id FROM %1$s WHERE next_check_at <= :now
                           ORDER BY next_check_at LIMIT :limit FOR NO KEY UPDATE SKIP LOCKED)
            RETURNING due.*
            """
                .formatted(from))
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
