package io.kontor.identity.audit;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One line of the audit trail.
 *
 * @param actorType {@code KEY}, {@code STAFF} or {@code SERVICE} (an operator's tool)
 * @param reason what the caller gave as a reason, if anything
 * @param ipAddress where the request came from, as the gateway saw it
 */
record AuditEntry(
    String id,
    String actorType,
    String actorId,
    @Nullable String actorName,
    String action,
    String resourceType,
    String resourceId,
    List<Change> changes,
    @Nullable String reason,
    @Nullable String ipAddress,
    @Nullable String requestId,
    Instant creationDate) {}
