package io.kontor.identity.audit;

import io.kontor.platform.audit.AuditEntriesData;
import io.kontor.platform.audit.AuditEntryData;
import io.kontor.platform.inbox.CloudEvent;
import io.kontor.platform.inbox.EventSubscription;
import io.kontor.platform.sql.LongLists;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.springframework.jdbc.core.simple.JdbcClient;
import tools.jackson.databind.json.JsonMapper;

/**
 * Takes the entries of another service into the trail, all of a poll with one statement. An entry
 * that comes again is known by its id. The names of people are known here.
 */
final class AuditEvents implements EventSubscription {
  private final String service;
  private final JdbcClient jdbc;
  private final LongLists lists;
  private final JsonMapper json;

  AuditEvents(String service, JdbcClient jdbc, LongLists lists, JsonMapper json) {
    this.service = service;
    this.jdbc = jdbc;
    this.lists = lists;
    this.json = json;
  }

  @Override
  public String topic() {
    return "kontor." + service;
  }

  @Override
  public Set<String> types() {
    return Set.of("io.kontor." + service + ".audit-recorded.v1");
  }

  @Override
  public boolean isIdempotent() {
    return true;
  }

  @Override
  public void handle(CloudEvent event) {
    handleAll(List.of(event));
  }

  @Override
  public void handleAll(List<CloudEvent> events) {
    List<AuditEntryData> entries = new ArrayList<>();
    events.forEach(event -> entries.addAll(event.data(AuditEntriesData.class).entries()));
    keep(entries);
  }

  /** Takes entries of any clients; one that is there already stays as it is. */
  void keep(List<AuditEntryData> entries) {
    if (entries.isEmpty()) {
      return;
    }
    Map<String, Instant> oldest = new HashMap<>();
    entries.forEach(entry ->
        oldest.merge(
            entry.clientId(),
            entry.occurredAt(),
            (some, other) -> some.isBefore(other) ? some : other));
    oldest.forEach((clientId, from) -> lists.late(AuditTrail.listOf(clientId), from));
    jdbc.sql(
            """
            INSERT INTO audit_entry (id, client_id, service, actor_type, actor_id, actor_name, session_id, action,
                                     resource_type, resource_id, changes, reason, ip_address, request_id, recorded_at)
            SELECT e.id, e."clientId", :service, e."actorType", e."actorId",
                   (SELECT s.first_name || ' ' || s.last_name FROM staff s
                     WHERE e."actorType" = 'STAFF' AND s.keycloak_id = e."actorId"),
                   e."sessionId", e.action, e."resourceType", e."resourceId", coalesce(e.changes, '[]'), e.reason,
                   e."ipAddress", e."requestId", e."occurredAt"
              FROM jsonb_to_recordset(CAST(:entries AS jsonb)) AS e (
                     id text, "clientId" text, "actorType" text, "actorId" text, "sessionId" text, action text,
                     "resourceType" text, "resourceId" text, changes jsonb, reason text, "ipAddress" text,
                     "requestId" text, "occurredAt" timestamptz)
            ON CONFLICT (id) DO NOTHING
            """)
        .param("service", service)
        .param("entries", json.writeValueAsString(entries))
        .update();
  }
}
