package io.kontor.identity.audit;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import io.kontor.platform.audit.AuditAction;
import io.kontor.platform.audit.AuditEntryData;
import io.kontor.platform.audit.AuditSource;
import io.kontor.platform.failure.FailureLog;
import io.kontor.platform.security.Caller;
import io.kontor.platform.security.PersonalDataRight;
import io.kontor.platform.sql.LongLists;
import jakarta.annotation.PreDestroy;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;
import tools.jackson.databind.json.JsonMapper;

/**
 * Notes who saw personal data in full: people, not keys, and single objects, not rows of lists. One
 * entry stands for all that a person saw of an object in a quarter of an hour. The read does not
 * wait for it and does not fail with it: entries are gathered in memory and stored within a second.
 * When the database is away they wait; what would be more than {@link #WAITING_MAX} is counted in
 * the log. Source: ADR 0037.
 */
@Component
public class ViewedData {
  static final int WAITING_MAX = 10_000;

  private static final Duration WINDOW = Duration.ofMinutes(15);
  private static final int KNOWN_MAX = 50_000;
  private static final int BATCH = 500;
  private static final FailureLog failures = new FailureLog(ViewedData.class);

  private final AuditEvents trail;
  private final TransactionTemplate transaction;
  private final Clock clock;
  private final Map<String, AuditEntryData> waiting = new LinkedHashMap<>();
  // What this process has noted in the present window; another process makes the same ids.
  private final Cache<String, Boolean> known =
      Caffeine.newBuilder().maximumSize(KNOWN_MAX).expireAfterWrite(WINDOW).build();
  private long lost;

  ViewedData(
      JdbcClient jdbc,
      LongLists lists,
      JsonMapper json,
      TransactionTemplate transaction,
      Clock clock) {
    this.trail = new AuditEvents("identity", jdbc, lists, json);
    this.transaction = transaction;
    this.clock = clock;
  }

  /** Notes that the caller was shown the object, if that is a person who sees it in full. */
  public void note(String clientId, AuditAction action, String resourceId) {
    AuditSource source = AuditSource.current();
    Caller caller = source.caller();
    if (caller.actor() != Caller.Actor.STAFF || !caller.may(PersonalDataRight.PERMISSION)) {
      return;
    }
    Instant now = clock.instant().truncatedTo(ChronoUnit.MICROS);
    String id = id(clientId, caller.id(), action, resourceId, now);
    AuditEntryData entry =
        new AuditEntryData(
            id,
            clientId,
            caller.actor().name(),
            caller.id(),
            source.sessionId(),
            action.name(),
            action.resourceType(),
            resourceId,
            List.of(),
            source.reason(),
            source.ipAddress(),
            source.requestId(),
            now);
    synchronized (waiting) {
      if (known.getIfPresent(id) != null) {
        return;
      }
      if (waiting.size() >= WAITING_MAX) {
        lost++;
        return;
      }
      known.put(id, true);
      waiting.put(id, entry);
    }
  }

  /** Stores what was noted. */
  @Scheduled(initialDelayString = "PT0.5S", fixedDelayString = "PT0.5S")
  @PreDestroy
  void store() {
    List<AuditEntryData> batch = batch();
    while (!batch.isEmpty()) {
      List<AuditEntryData> entries = batch;
      try {
        transaction.executeWithoutResult(_ -> trail.keep(entries));
      } catch (RuntimeException e) {
        failures.warn(
            e, "Who saw personal data could not be stored yet", Map.of("entries", entries.size()));
        return;
      }
      synchronized (waiting) {
        entries.forEach(entry -> waiting.remove(entry.id()));
        if (lost > 0) {
          failures.error(
              "Views of personal data are missing in the audit trail", Map.of("entries", lost));
          lost = 0;
        }
      }
      batch = batch();
    }
  }

  private List<AuditEntryData> batch() {
    synchronized (waiting) {
      return new ArrayList<>(waiting.values().stream().limit(BATCH).toList());
    }
  }

  /** The same for all that a person sees of an object in a quarter of an hour, in any process. */
  private static String id(
      String clientId, String personId, AuditAction action, String resourceId, Instant now) {
    String view =
        String.join(
            "\n",
            clientId,
            personId,
            action.name(),
            resourceId,
            Long.toString(now.getEpochSecond() / WINDOW.toSeconds()));
    return "aud_v_"
        + UUID.nameUUIDFromBytes(view.getBytes(StandardCharsets.UTF_8)).toString().replace("-", "");
  }
}
