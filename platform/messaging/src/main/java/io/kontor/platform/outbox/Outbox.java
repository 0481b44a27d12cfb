package io.kontor.platform.outbox;

import io.kontor.platform.id.Ids;
import io.kontor.platform.settings.PlatformSettings;
import io.micrometer.tracing.Span;
import io.micrometer.tracing.Tracer;
import java.io.StringWriter;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;
import tools.jackson.core.JsonGenerator;
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
  private static final int TYPICAL_LENGTH = 1024; // of an event, characters

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

  /**
   * Stores the events in the given order, with one statement however many subjects they have.
   * Listeners are told the first subject.
   */
  public void append(List<OutboxEvent> events) {
    if (events.isEmpty()) {
      store(events, false);
      return;
    }
    String subject = events.getFirst().subject();
    listeners.forEach(listener -> listener.changed(subject));
    List<OutboxEvent> all = new ArrayList<>(events);
    listeners.forEach(listener -> all.addAll(listener.alongside(subject)));
    store(all, false);
  }

  /**
   * Stores events that tell about a change and are none of its own: listeners are not told, and the
   * idempotency key of the running request is not bound to their subject.
   */
  public void appendUntold(List<OutboxEvent> events) {
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
    String ownTrace = traceParent();
    String[] payloads =
        events.stream().map(event -> payload(event, ownTrace)).toArray(String[]::new);
    // The locks make numbers of one subject grow in commit order. They are taken in sorted order,
    // so that two writers cannot deadlock, and all before the first number is drawn, because the
    // sort reads every row.
    jdbc.sql(
            """
            WITH locked AS MATERIALIZED (
              SELECT count(pg_advisory_xact_lock(hashtextextended(subject, 42))) AS subjects
                FROM (SELECT DISTINCT subject FROM unnest(CAST(:subjects AS text[])) AS subject ORDER BY subject) AS s)
            INSERT INTO outbox (subject, topic, payload, urgent)
            SELECT subject, :topic, payload, :urgent
              FROM unnest(CAST(:subjects AS text[]), CAST(:payloads AS text[]))
                   WITH ORDINALITY AS event (subject, payload, position), locked
             WHERE locked.subjects > 0
             ORDER BY position
            """)
        .param("topic", topic)
        .param("urgent", urgent)
        .param("subjects", subjects)
        .param("payloads", payloads)
        .update();
    wakeRelayAfterCommit(urgent);
  }

  private String payload(OutboxEvent event, @Nullable String ownTrace) {
    StringWriter payload = new StringWriter(TYPICAL_LENGTH);
    try (JsonGenerator out = json.createGenerator(payload)) {
      out.writeStartObject();
      out.writeStringProperty("specversion", "1.0");
      out.writeStringProperty("id", ids.nextBare());
      out.writeStringProperty("source", source);
      out.writeStringProperty("type", "io.kontor." + event.type() + ".v1");
      out.writeStringProperty("subject", event.subject());
      out.writeStringProperty("time", clock.instant().toString());
      out.writeStringProperty("datacontenttype", "application/json");
      writeIfPresent(out, "clientid", event.clientId());
      writeIfPresent(out, "apievent", event.apiEvent());
      writeIfPresent(out, "apiresource", event.apiResource());
      writeIfPresent(
          out, "traceparent", event.traceParent() == null ? ownTrace : event.traceParent());
      out.writePOJOProperty("data", event.data());
      out.writeEndObject();
    }
    return payload.toString();
  }

  private static void writeIfPresent(JsonGenerator out, String name, @Nullable String value) {
    if (value != null) {
      out.writeStringProperty(name, value);
    }
  }

  /**
   * The trace of this thread in the form of W3C Trace Context, or null without one: for events that
   * another thread stores ({@link OutboxEvent#tracedBy}).
   */
  public @Nullable String traceParent() {
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

  private void wakeRelayAfterCommit(boolean urgent) {
    TransactionSynchronizationManager.registerSynchronization(
        new TransactionSynchronization() {
          @Override
          public void afterCommit() {
            relay.wake(urgent);
          }
        });
  }
}
