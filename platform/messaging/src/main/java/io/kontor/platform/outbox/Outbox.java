package io.kontor.platform.outbox;

import io.kontor.platform.id.Ids;
import io.kontor.platform.settings.PlatformSettings;
import io.micrometer.tracing.Span;
import io.micrometer.tracing.Tracer;
import java.time.Clock;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;
import tools.jackson.databind.json.JsonMapper;

/**
 * Stores events in the database transaction of the state change that they describe; the {@link
 * OutboxRelay} publishes them.
 *
 * <p>Order: rows of one subject are numbered in commit order, because storing takes a database lock
 * on the subject that lasts until the end of the database transaction. {@link ChangeListener}s take
 * part in it: the idempotency key of the running request is bound to its subject that way, so a
 * crash between commit and answer cannot make the request happen twice.
 *
 * <p>Errors: {@link IllegalStateException} outside of a database transaction.
 */
public final class Outbox {
  private final JdbcClient jdbc;
  private final JsonMapper json;
  private final Ids ids;
  private final Clock clock;
  private final List<ChangeListener> listeners;
  private final OutboxRelay relay;
  private final @Nullable Tracer tracer;
  private final String source;
  private final String topic;

  Outbox(
      JdbcClient jdbc,
      JsonMapper json,
      Ids ids,
      Clock clock,
      List<ChangeListener> listeners,
      OutboxRelay relay,
      @Nullable Tracer tracer,
      PlatformSettings properties) {
    this.jdbc = jdbc;
    this.json = json;
    this.ids = ids;
    this.clock = clock;
    this.listeners = List.copyOf(listeners);
    this.relay = relay;
    this.tracer = tracer;
    this.source = "/" + properties.service() + "-service";
    this.topic = "kontor." + properties.service();
  }

  /**
   * Stores the event; it is published after the commit, or never when the database transaction is
   * rolled back.
   */
  public void append(OutboxEvent event) {
    append(List.of(event));
  }

  /** Stores the events in the given order. */
  public void append(List<OutboxEvent> events) {
    if (!events.isEmpty()) {
      listeners.forEach(listener -> listener.changed(events.getFirst().subject()));
    }
    store(events, false);
  }

  /**
   * Stores events that are published before all others, however many of those wait: a right has
   * been revoked. All events of their subjects must be stored this way, or their order would be
   * lost. Listeners are not told; the event of the change itself does that.
   */
  public void appendUrgent(List<OutboxEvent> events) {
    store(events, true);
  }

  private void store(List<OutboxEvent> events, boolean urgent) {
    if (!TransactionSynchronizationManager.isActualTransactionActive()) {
      throw new IllegalStateException(
          "An event must be stored in the database transaction of its change");
    }
    if (events.isEmpty()) {
      return;
    }
    String[] subjects = events.stream().map(OutboxEvent::subject).toArray(String[]::new);
    String[] eventIds = events.stream().map(_ -> ids.nextBare()).toArray(String[]::new);
    String[] payloads = new String[eventIds.length];
    for (int i = 0; i < eventIds.length; i++) {
      payloads[i] = payload(eventIds[i], events.get(i));
    }
    // The locks make numbers of one subject grow in commit order. They are taken in sorted order,
    // so that two writers cannot deadlock, and all before the first number is drawn, because the
    // sort reads every row.
    jdbc.sql(
            """
            WITH locked AS MATERIALIZED (
              SELECT count(pg_advisory_xact_lock(hashtextextended(subject, 42))) AS subjects
                FROM (SELECT DISTINCT subject FROM unnest(CAST(:subjects AS text[])) AS subject ORDER BY subject) AS s)
            INSERT INTO outbox (event_id, subject, topic, payload, urgent)
            SELECT id, subject, :topic, payload, :urgent
              FROM unnest(CAST(:ids AS text[]), CAST(:subjects AS text[]), CAST(:payloads AS text[]))
                   WITH ORDINALITY AS event (id, subject, payload, position), locked
             WHERE locked.subjects > 0
             ORDER BY position
            """)
        .param("topic", topic)
        .param("urgent", urgent)
        .param("ids", eventIds)
        .param("subjects", subjects)
        .param("payloads", payloads)
        .update();
    wakeRelayAfterCommit();
  }

  private String payload(String id, OutboxEvent event) {
    Map<String, Object> cloudEvent = new LinkedHashMap<>();
    cloudEvent.put("specversion", "1.0");
    cloudEvent.put("id", id);
    cloudEvent.put("source", source);
    cloudEvent.put("type", "io.kontor." + event.type() + ".v1");
    cloudEvent.put("subject", event.subject());
    cloudEvent.put("time", clock.instant().toString());
    cloudEvent.put("datacontenttype", "application/json");
    putIfPresent(cloudEvent, "clientid", event.clientId());
    putIfPresent(cloudEvent, "apievent", event.apiEvent());
    putIfPresent(cloudEvent, "apiresource", event.apiResource());
    putIfPresent(cloudEvent, "traceparent", traceParent());
    cloudEvent.put("data", event.data());
    return json.writeValueAsString(cloudEvent);
  }

  private static void putIfPresent(Map<String, Object> map, String name, @Nullable String value) {
    if (value != null) {
      map.put(name, value);
    }
  }

  private @Nullable String traceParent() {
    Span span = tracer == null ? null : tracer.currentSpan();
    if (span == null) {
      return null;
    }
    boolean sampled = Boolean.TRUE.equals(span.context().sampled());
    return "00-"
        + span.context().traceId()
        + "-"
        + span.context().spanId()
        + (sampled ? "-01" : "-00");
  }

  private void wakeRelayAfterCommit() {
    TransactionSynchronizationManager.registerSynchronization(
        new TransactionSynchronization() {
          @Override
          public void afterCommit() {
            relay.wake();
          }
        });
  }
}
