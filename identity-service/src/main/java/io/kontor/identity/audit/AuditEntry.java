package io.kontor.identity.audit;

import io.kontor.platform.audit.Change;
import io.kontor.platform.sql.SqlTimes;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/**
 * One line of the audit trail.
 *
 * @param service that made the change
 * @param actorType {@code KEY}, {@code STAFF} or {@code SERVICE} (an operator's tool)
 * @param sessionId in which a person did it
 * @param reason what the caller gave as a reason, if anything
 * @param ipAddress where the request came from, as the gateway saw it
 */
record AuditEntry(
    String id,
    String service,
    String actorType,
    String actorId,
    @Nullable String actorName,
    @Nullable String sessionId,
    String action,
    String resourceType,
    String resourceId,
    List<Change> changes,
    @Nullable String reason,
    @Nullable String ipAddress,
    @Nullable String requestId,
    Instant creationDate) {

  /** What {@link #read} reads, of the table {@code e}. */
  static final String COLUMNS =
      """
      e.id, e.service, e.actor_type, e.actor_id, e.actor_name, e.session_id, e.action, e.resource_type,
      e.resource_id, e.changes, e.reason, e.ip_address, e.request_id, e.recorded_at\
      """;

  private static final TypeReference<List<Change>> CHANGES = new TypeReference<>() {};

  static AuditEntry read(ResultSet row, JsonMapper json) throws SQLException {
    return new AuditEntry(
        row.getString("id"),
        row.getString("service"),
        row.getString("actor_type"),
        row.getString("actor_id"),
        row.getString("actor_name"),
        row.getString("session_id"),
        row.getString("action"),
        row.getString("resource_type"),
        row.getString("resource_id"),
        json.readValue(row.getString("changes"), CHANGES),
        row.getString("reason"),
        row.getString("ip_address"),
        row.getString("request_id"),
        SqlTimes.read(row, "recorded_at"));
  }
}
