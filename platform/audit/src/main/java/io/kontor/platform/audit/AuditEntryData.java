package io.kontor.platform.audit;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One entry on its way to the audit trail.
 *
 * @param id drawn once per call, so that an entry that is stored again is known
 * @param actorType {@code KEY} or {@code STAFF}
 * @param sessionId of a person who is signed in
 * @param changes what was edited; empty for new objects
 * @param reason what the caller gave as a reason
 * @param ipAddress where the call came from, as the gateway saw it
 */
public record AuditEntryData(
    String id,
    String clientId,
    String actorType,
    String actorId,
    @Nullable String sessionId,
    String action,
    String resourceType,
    String resourceId,
    List<Change> changes,
    @Nullable String reason,
    @Nullable String ipAddress,
    @Nullable String requestId,
    Instant occurredAt) {
  public AuditEntryData {
    changes = List.copyOf(changes);
  }
}
