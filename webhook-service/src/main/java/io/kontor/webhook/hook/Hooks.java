package io.kontor.webhook.hook;

import io.kontor.platform.error.ApiException;
import io.kontor.platform.paging.PageRequest;
import io.kontor.platform.paging.PagedList;
import io.kontor.platform.sql.ListQuery;
import io.kontor.platform.sql.SqlTimes;
import io.kontor.platform.web.ListFilters;
import java.util.Collection;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The stored hooks. */
@Repository
public class Hooks {
  private final JdbcClient jdbc;

  Hooks(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /** Stores a new hook; false when the client has one for this type of event. */
  boolean add(String clientId, Hook hook) {
    return jdbc.sql(
                """
                INSERT INTO hook (id, client_id, event_type, url, status, validity, tag, creation_date)
                VALUES (:id, :clientId, :eventType, :url, :status, :validity, :tag, :creationDate)
                ON CONFLICT ON CONSTRAINT hook_event_type_uk DO NOTHING
                """)
            .param("id", hook.id())
            .param("clientId", clientId)
            .param("eventType", hook.eventType())
            .param("url", hook.url())
            .param("status", hook.status().name())
            .param("validity", hook.validity().name())
            .param("tag", hook.tag())
            .param("creationDate", SqlTimes.of(hook.creationDate()))
            .update()
        == 1;
  }

  /** The client's hook, if there is one of this id. */
  public Optional<Hook> find(String clientId, String id) {
    return select(clientId, id, "");
  }

  /** The client's hook. Errors: RESOURCE_NOT_FOUND. */
  public Hook require(String clientId, String id) {
    return find(clientId, id).orElseThrow(() -> ApiException.notFound("Hook", id));
  }

  /** The client's hook, locked until the database transaction ends. Errors: RESOURCE_NOT_FOUND. */
  public Hook requireLocked(String clientId, String id) {
    return select(clientId, id, " FOR UPDATE").orElseThrow(() -> ApiException.notFound("Hook", id));
  }

  private Optional<Hook> select(String clientId, String id, String lock) {
    return jdbc.sql(
            "SELECT " + Hook.COLUMNS + " FROM hook WHERE client_id = :clientId AND id = :id" + lock)
        .param("clientId", clientId)
        .param("id", id)
        .query((row, _) -> Hook.read(row))
        .optional();
  }

  /** Stores what a merchant may change; {@code resetFailures} resets the count of failures. */
  void update(Hook hook, boolean resetFailures) {
    jdbc.sql(
            """
            UPDATE hook SET url = :url, status = :status, validity = :validity, tag = :tag,
                            failures = CASE WHEN :reset THEN 0 ELSE failures END
             WHERE id = :id
            """)
        .param("url", hook.url())
        .param("status", hook.status().name())
        .param("validity", hook.validity().name())
        .param("tag", hook.tag())
        .param("reset", resetFailures)
        .param("id", hook.id())
        .update();
  }

  /**
   * Locks those of the hooks whose last call failed, in the order of their ids, until the end of
   * the database transaction. Returns their ids.
   */
  public Set<String> lockFailing(Collection<String> ids) {
    return new HashSet<>(
        jdbc.sql(
                """
                SELECT id FROM hook WHERE id = ANY (CAST(:ids AS text[])) AND failures > 0 ORDER BY id FOR UPDATE
                """)
            .param("ids", ids.toArray(String[]::new))
            .query(String.class)
            .list());
  }

  /** Calls of these hooks, which are locked, succeeded: their failures in a row are over. */
  public void recordSuccess(Collection<String> ids) {
    if (!ids.isEmpty()) {
      jdbc.sql("UPDATE hook SET failures = 0 WHERE id = ANY (CAST(:ids AS text[]))")
          .param("ids", ids.toArray(String[]::new))
          .update();
    }
  }

  /** A call failed; returns how many did in a row, or 0 when the hook is not called any more. */
  public int recordFailure(String id) {
    return jdbc.sql(
            """
            UPDATE hook SET failures = failures + 1 WHERE id = :id AND status = 'ENABLED'
            RETURNING failures
            """)
        .param("id", id)
        .query(Integer.class)
        .optional()
        .orElse(0);
  }

  /** Disables the hook after too many failures. */
  public void invalidate(String id) {
    jdbc.sql("UPDATE hook SET status = 'DISABLED', validity = 'INVALID' WHERE id = :id")
        .param("id", id)
        .update();
  }

  PagedList<Hook> list(String clientId, ListFilters filters, PageRequest page) {
    return ListQuery.of("SELECT " + Hook.COLUMNS + " FROM hook")
        .where("client_id = :clientId", "clientId", clientId)
        .in("status", "statuses", filters.values("Status", Hook.Status.class))
        .sortable("CreationDate", "creation_date")
        .fetch(jdbc, page, (row, _) -> Hook.read(row));
  }
}
