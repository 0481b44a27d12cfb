package io.kontor.transaction.core;

import io.kontor.platform.audit.AuditRecorder;
import io.kontor.platform.idempotency.IdempotencyKeys;
import io.kontor.platform.sql.ListQuery;
import io.kontor.platform.workflow.ColumnValues;
import io.kontor.platform.workflow.ResumableRepository;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * All objects of one kind; a subclass writes and reads what follows their header. An object is
 * stored only while its users stay open.
 */
public abstract class ClientObjects<T extends ClientObject<T>> extends ResumableRepository<T> {
  private final UserClosings closings;

  /** Rows of the table, which has the columns of an {@link ObjectHeader}. */
  protected ClientObjects(
      JdbcTemplate template,
      TransactionTemplate transaction,
      IdempotencyKeys idempotencyKeys,
      UserClosings closings,
      AuditRecorder audit,
      String table) {
    super(template, transaction, idempotencyKeys, audit, table);
    this.closings = closings;
  }

  /** The users whom the object is for. */
  protected abstract List<String> users(T object);

  /** The client's objects that merchants may see. */
  protected final ListQuery visible(String clientId) {
    return ListQuery.of(select())
        .where("client_id = :clientId", "clientId", clientId)
        .where("visible");
  }

  /** Errors: USER_CLOSED. */
  @Override
  protected final List<T> beforeInsert(List<T> objects) {
    closings.holdOpen(objects.stream().flatMap(object -> users(object).stream()).toList());
    return objects;
  }

  @Override
  protected final void stored(List<Stored<T>> changes) {
    for (Stored<T> change : changes) {
      stored(change.before(), change.after());
    }
  }

  /**
   * Called inside the database transaction that has just stored a change; {@code before} is null
   * for a new object. What is stored here, events above all, is committed with the change.
   */
  protected abstract void stored(@Nullable T before, T after);

  @Override
  protected final void writeFixed(T object, ColumnValues columns) {
    columns.set("client_id", object.clientId()).set("creation_date", object.creationDate());
    writeTerms(object, columns);
  }

  @Override
  protected final void writeChanging(T object, ColumnValues columns) {
    columns.set("tag", object.tag());
    writeState(object, columns);
  }

  /** Columns that are written once, besides the header. */
  protected abstract void writeTerms(T object, ColumnValues columns);

  /** Columns that are written with each change, besides the header and the progress. */
  protected abstract void writeState(T object, ColumnValues columns);
}
