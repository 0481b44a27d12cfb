package io.kontor.identity.audit;

import io.kontor.platform.id.Ids;
import io.kontor.platform.json.ContractJson;
import io.kontor.platform.paging.PageRequest;
import io.kontor.platform.paging.PagedList;
import io.kontor.platform.security.Caller;
import io.kontor.platform.security.Callers;
import io.kontor.platform.sql.ListQuery;
import io.kontor.platform.sql.SqlTimes;
import io.kontor.platform.web.ListFilters;
import jakarta.servlet.http.HttpServletRequest;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.web.context.request.RequestContextHolder;
import org.springframework.web.context.request.ServletRequestAttributes;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * The audit trail. Entries are added in the database transaction of the change they tell about and
 * can never be changed. What the running request says of its caller goes in by itself.
 */
@Repository
public class AuditTrail {
  private static final int TEXT_MAX = 255;
  private static final TypeReference<List<Change>> CHANGES = new TypeReference<>() {};

  private final JdbcClient jdbc;
  private final JsonMapper json;
  private final ContractJson contractJson;
  private final Ids ids;
  private final Clock clock;

  AuditTrail(JdbcClient jdbc, JsonMapper json, ContractJson contractJson, Ids ids, Clock clock) {
    this.jdbc = jdbc;
    this.json = json;
    this.contractJson = contractJson;
    this.ids = ids;
    this.clock = clock;
  }

  /** Adds that the running request's caller did this to the object. */
  public void record(String clientId, AuditAction action, String resourceId, List<Change> changes) {
    Caller caller = Callers.current();
    record(
        new Actor(caller.actor().name(), caller.id(), caller.name()),
        clientId,
        action,
        resourceId,
        changes);
  }

  /** Who did something: {@code type} as in {@code Caller.Actor}. */
  public record Actor(String type, String id, @Nullable String name) {}

  /** Adds an entry for an action that another process of the platform performed. */
  public void record(
      Actor actor, String clientId, AuditAction action, String resourceId, List<Change> changes) {
    HttpServletRequest request = request();
    jdbc.sql(
            """
            INSERT INTO audit_entry (id, client_id, actor_type, actor_id, actor_name, action, resource_type, resource_id,
                                     changes, reason, ip_address, request_id, recorded_at)
            VALUES (:id, :clientId, :actorType, :actorId, :actorName, :action, :resourceType, :resourceId,
                    CAST(:changes AS jsonb), :reason, :ipAddress, :requestId, :now)
            """)
        .param("id", ids.next("aud"))
        .param("clientId", clientId)
        .param("actorType", actor.type())
        .param("actorId", actor.id())
        .param("actorName", actor.name())
        .param("action", action.name())
        .param("resourceType", action.resourceType())
        .param("resourceId", resourceId)
        .param("changes", json.writeValueAsString(changes))
        .param("reason", header(request, "Kontor-Reason"))
        .param("ipAddress", address(request))
        .param("requestId", header(request, "X-Request-Id"))
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
    JsonNode old = contractJson.mapper().valueToTree(before);
    JsonNode now = contractJson.mapper().valueToTree(after);
    List<Change> changes = new ArrayList<>();
    for (String field : now.propertyNames()) {
      JsonNode from = old == null || old.get(field) == null ? null : old.get(field);
      JsonNode to = now.get(field);
      if (to.equals(from) || (from == null && isEmpty(to))) {
        continue;
      }
      boolean shown = plain.contains(field);
      changes.add(new Change(field, shown ? from : null, shown ? to : null));
    }
    return changes;
  }

  PagedList<AuditEntry> list(String clientId, ListFilters filters, PageRequest page) {
    return ListQuery.of(
            """
            SELECT id, actor_type, actor_id, actor_name, action, resource_type, resource_id, changes, reason,
                   ip_address, request_id, recorded_at
              FROM audit_entry
            """)
        .where("client_id = :clientId", "clientId", clientId)
        .in("actor_id", "actorIds", filters.texts("ActorId"))
        .in("action", "actions", filters.values("Action", AuditAction.class))
        .where("resource_type = :resourceType", "resourceType", filters.text("ResourceType"))
        .where("resource_id = :resourceId", "resourceId", filters.text("ResourceId"))
        .period(filters.instant("AfterDate"), filters.instant("BeforeDate"))
        .sortable("CreationDate", "recorded_at")
        .fetch(jdbc, page, (row, _) -> map(row));
  }

  private AuditEntry map(ResultSet row) throws SQLException {
    return new AuditEntry(
        row.getString("id"),
        row.getString("actor_type"),
        row.getString("actor_id"),
        row.getString("actor_name"),
        row.getString("action"),
        row.getString("resource_type"),
        row.getString("resource_id"),
        json.readValue(row.getString("changes"), CHANGES),
        row.getString("reason"),
        row.getString("ip_address"),
        row.getString("request_id"),
        SqlTimes.read(row, "recorded_at"));
  }

  private static boolean isEmpty(JsonNode node) {
    return node.isNull() || (node.isContainer() && node.isEmpty());
  }

  private static @Nullable HttpServletRequest request() {
    return RequestContextHolder.getRequestAttributes()
            instanceof ServletRequestAttributes attributes
        ? attributes.getRequest()
        : null;
  }

  /** Only the gateway reaches this service, so the first address it names is the caller's. */
  private static @Nullable String address(@Nullable HttpServletRequest request) {
    if (request == null) {
      return null;
    }
    String forwarded = header(request, "X-Forwarded-For");
    return forwarded == null ? request.getRemoteAddr() : forwarded.split(",", 2)[0].strip();
  }

  private static @Nullable String header(@Nullable HttpServletRequest request, String name) {
    String value = request == null ? null : request.getHeader(name);
    return value == null || value.isBlank()
        ? null
        : value.substring(0, Math.min(value.length(), TEXT_MAX));
  }
}
