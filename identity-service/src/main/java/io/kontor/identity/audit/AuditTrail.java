package io.kontor.identity.audit;

import io.kontor.platform.audit.AuditAction;
import io.kontor.platform.audit.AuditSource;
import io.kontor.platform.audit.Change;
import io.kontor.platform.audit.Changes;
import io.kontor.platform.id.Ids;
import io.kontor.platform.json.ContractJson;
import io.kontor.platform.paging.PageRequest;
import io.kontor.platform.paging.PagedList;
import io.kontor.platform.security.Caller;
import io.kontor.platform.sql.ListQuery;
import io.kontor.platform.sql.LongLists;
import io.kontor.platform.sql.SqlTimes;
import io.kontor.platform.web.ListFilters;
import java.time.Clock;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import tools.jackson.databind.json.JsonMapper;

/**
 * The audit trail. Entries of this service are added in the database transaction of the change they
 * tell about, those of others when their event arrives; none can ever be changed. What the running
 * request says of its caller goes in by itself.
 */
@Repository
public class AuditTrail {
  private final JdbcClient jdbc;
  private final LongLists lists;
  private final JsonMapper json;
  private final Changes changes;
  private final Ids ids;
  private final Clock clock;

  AuditTrail(
      JdbcClient jdbc,
      LongLists lists,
      JsonMapper json,
      ContractJson contractJson,
      Ids ids,
      Clock clock) {
    this.jdbc = jdbc;
    this.lists = lists;
    this.json = json;
    this.changes = new Changes(contractJson);
    this.ids = ids;
    this.clock = clock;
  }

  /** Adds that the running request's caller did this to the object. */
  public void record(String clientId, AuditAction action, String resourceId, List<Change> changed) {
    AuditSource request = AuditSource.current();
    Caller caller = request.caller();
    add(
        new Actor(caller.actor().name(), caller.id(), caller.name()),
        request,
        clientId,
        action,
        resourceId,
        changed);
  }

  /** Who did something: {@code type} as in {@code Caller.Actor}. */
  public record Actor(String type, String id, @Nullable String name) {}

  /** Adds an entry for an action that another process of the platform performed. */
  public void record(
      Actor actor, String clientId, AuditAction action, String resourceId, List<Change> changed) {
    add(actor, AuditSource.find().orElse(null), clientId, action, resourceId, changed);
  }

  private void add(
      Actor actor,
      @Nullable AuditSource request,
      String clientId,
      AuditAction action,
      String resourceId,
      List<Change> changed) {
    jdbc.sql(
            """
            INSERT INTO audit_entry (id, client_id, service, actor_type, actor_id, actor_name, session_id, action,
                                     resource_type, resource_id, changes, reason, ip_address, request_id, recorded_at)
            VALUES (:id, :clientId, 'identity', :actorType, :actorId, :actorName, :sessionId, :action,
                    :resourceType, :resourceId, CAST(:changes AS jsonb), :reason, :ipAddress, :requestId, :now)
            """)
        .param("id", ids.next("aud"))
        .param("clientId", clientId)
        .param("actorType", actor.type())
        .param("actorId", actor.id())
        .param("actorName", actor.name())
        .param("sessionId", request == null ? null : request.sessionId())
        .param("action", action.name())
        .param("resourceType", action.resourceType())
        .param("resourceId", resourceId)
        .param("changes", json.writeValueAsString(changed))
        .param("reason", request == null ? null : request.reason())
        .param("ipAddress", request == null ? null : request.ipAddress())
        .param("requestId", request == null ? null : request.requestId())
        .param("now", SqlTimes.of(clock.instant()))
        .update();
  }

  /** Adds an entry without details. */
  public void record(String clientId, AuditAction action, String resourceId) {
    record(clientId, action, resourceId, List.of());
  }

  /**
   * What differs between two contract views of an object.
   *
   * @param before null when the object is new
   * @param plain the fields whose values may be kept; of all others only the name is
   */
  public List<Change> changes(@Nullable Object before, Object after, Set<String> plain) {
    return changes.between(before, after, plain);
  }

  PagedList<AuditEntry> list(String clientId, ListFilters filters, PageRequest page) {
    return ListQuery.of("SELECT " + AuditEntry.COLUMNS + " FROM audit_entry AS e ")
        .where("e.client_id = :clientId", "clientId", clientId)
        .in("e.service", "services", filters.texts("Service"))
        .in("e.actor_type", "actorTypes", filters.values("ActorType", Caller.Actor.class))
        .in("e.actor_id", "actorIds", filters.texts("ActorId"))
        .in("e.action", "actions", filters.values("Action", AuditAction.class))
        .filter("e.resource_type = :resourceType", "resourceType", filters.text("ResourceType"))
        .inFixed("e.resource_id", "resourceIds", filters.texts("ResourceId"))
        .filter("e.request_id = :requestId", "requestId", filters.text("RequestId"))
        .period(filters.instant("AfterDate"), filters.instant("BeforeDate"))
        .sortable("CreationDate", "e.recorded_at")
        .tieBreaker("e.id")
        .fetch(jdbc, lists, listOf(clientId), page, (row, _) -> AuditEntry.read(row, json));
  }

  /** The name of a client's trail among the long lists. */
  static String listOf(String clientId) {
    return "audit:" + clientId;
  }
}
