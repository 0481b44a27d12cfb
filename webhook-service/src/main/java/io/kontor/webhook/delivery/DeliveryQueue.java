package io.kontor.webhook.delivery;

import static io.kontor.webhook.delivery.Deliveries.array;

import io.kontor.platform.sql.LongLists;
import io.kontor.platform.sql.SqlTimes;
import io.kontor.webhook.signing.DeliveryMode;
import java.sql.Array;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Deliveries that are due: claimed for a call, and how the call ended. */
@Repository
class DeliveryQueue {
  private final JdbcClient jdbc;
  private final LongLists lists;
  private final Clock clock;

  DeliveryQueue(JdbcClient jdbc, LongLists lists, Clock clock) {
    this.jdbc = jdbc;
    this.lists = lists;
    this.clock = clock;
  }

  /**
   * Claims due deliveries, as many as the limits allow. Every client gets one before any gets two,
   * and so do its receivers; slow receivers get one at a time and have a share of their own, so
   * that they cannot use up what healthy ones need. Receiver keys (column {@code lane}) are found
   * by skipping through the index, so a receiver with a million waiting deliveries costs no more
   * than one with ten. A claim that is not finished within the lease may be claimed again.
   */
  List<Claimed> claim(String claim, DeliveryLimits.Capacity capacity, Duration lease) {
    return jdbc.sql(
            """
            WITH RECURSIVE lane AS (
              (SELECT d.lane FROM delivery d WHERE d.status = 'PENDING' ORDER BY d.lane LIMIT 1)
              UNION ALL
              SELECT (SELECT d.lane FROM delivery d
                       WHERE d.status = 'PENDING' AND d.lane > l.lane ORDER BY d.lane LIMIT 1)
                FROM lane l WHERE l.lane IS NOT NULL
            ), busy_lane AS (
              SELECT * FROM unnest(CAST(:lanes AS text[]), CAST(:laneCalls AS integer[]), CAST(:laneSlow AS boolean[]))
                            AS b (lane, calls, slow)
            ), busy_client AS (
              SELECT * FROM unnest(CAST(:clients AS text[]), CAST(:clientCalls AS integer[]),
                                   CAST(:clientSlowCalls AS integer[])) AS b (client_id, calls, slow_calls)
            ), allowed AS (
              SELECT l.lane, coalesce(b.slow, false) AS slow,
                     greatest(0, CASE WHEN b.slow THEN 1 ELSE :perLane END - coalesce(b.calls, 0)) AS allowance
                FROM lane l LEFT JOIN busy_lane b ON b.lane = l.lane
               WHERE l.lane IS NOT NULL
            ), due AS MATERIALIZED (
              SELECT waiting.id, waiting.client_id, waiting.due_at, allowed.slow,
                     row_number() OVER (PARTITION BY allowed.lane ORDER BY waiting.due_at) AS lane_turn
                FROM allowed
               CROSS JOIN LATERAL (
                 SELECT d.id, d.client_id, d.due_at FROM delivery d
                  WHERE d.lane = allowed.lane AND d.status = 'PENDING' AND d.due_at <= :now
                    AND (d.leased_until IS NULL OR d.leased_until <= now())
                  ORDER BY d.due_at LIMIT allowed.allowance FOR UPDATE SKIP LOCKED) AS waiting
            ), turned AS (
              SELECT due.*, row_number() OVER (PARTITION BY client_id, slow ORDER BY lane_turn, due_at) AS turn
                FROM due
            ), fitting AS (
              SELECT t.id, t.due_at, t.slow, t.turn, b.calls, t.client_id,
                     row_number() OVER (PARTITION BY t.slow ORDER BY t.turn, t.due_at) AS turn_of_all
                FROM turned t LEFT JOIN busy_client b ON b.client_id = t.client_id
               WHERE NOT t.slow OR t.turn <= :slowPerClient - coalesce(b.slow_calls, 0)
            ), ranked AS (
              SELECT id, due_at, calls, row_number() OVER (PARTITION BY client_id ORDER BY turn, slow, due_at) AS turn
                FROM fitting WHERE NOT slow OR turn_of_all <= :slowFree
            ), chosen AS MATERIALIZED (
              SELECT id FROM ranked WHERE turn <= :perClient - coalesce(calls, 0) ORDER BY turn, due_at LIMIT :free
            )
            UPDATE delivery SET leased_until = now() + make_interval(secs => :leaseSeconds), claim = :claim
              FROM chosen, hook
             WHERE delivery.id = chosen.id AND hook.id = delivery.hook_id
            RETURNING delivery.id, delivery.hook_id, delivery.client_id, hook.url, hook.delivery_mode, delivery.lane,
                      delivery.event_type, delivery.resource_id, delivery.event_date, delivery.attempts,
                      coalesce(delivery.message_id, delivery.id) AS message_id,
                      CASE WHEN hook.delivery_mode = 'SIGNED_POST' THEN ARRAY(
                        SELECT secret FROM hook_secret
                         WHERE hook_secret.hook_id = hook.id AND (expires_at IS NULL OR expires_at > now())
                         ORDER BY number DESC) END AS secrets
            """)
        .param("perLane", capacity.perLane())
        .param("perClient", capacity.perClient())
        .param("slowPerClient", capacity.slowPerClient())
        .param("slowFree", capacity.slowFree())
        .param("free", capacity.free())
        .param(
            "lanes",
            array(capacity.receivers(), DeliveryLimits.BusyReceiver::receiverKey, String[]::new))
        .param(
            "laneCalls",
            array(capacity.receivers(), DeliveryLimits.BusyReceiver::calls, Integer[]::new))
        .param(
            "laneSlow",
            array(capacity.receivers(), DeliveryLimits.BusyReceiver::slow, Boolean[]::new))
        .param(
            "clients",
            array(capacity.clients(), DeliveryLimits.BusyClient::clientId, String[]::new))
        .param(
            "clientCalls",
            array(capacity.clients(), DeliveryLimits.BusyClient::calls, Integer[]::new))
        .param(
            "clientSlowCalls",
            array(capacity.clients(), DeliveryLimits.BusyClient::slowCalls, Integer[]::new))
        .param("now", SqlTimes.of(clock.instant()))
        .param("leaseSeconds", lease.toSeconds())
        .param("claim", claim)
        .query((row, _) ->
            new Claimed(
                claim,
                row.getString("id"),
                row.getString("hook_id"),
                row.getString("client_id"),
                row.getString("url"),
                DeliveryMode.valueOf(row.getString("delivery_mode")),
                row.getString("message_id"),
                row.getString("lane"),
                row.getString("event_type"),
                row.getString("resource_id"),
                SqlTimes.read(row, "event_date"),
                row.getInt("attempts"),
                secrets(row)))
        .list();
  }

  private static List<byte[]> secrets(ResultSet row) throws SQLException {
    Array secrets = row.getArray("secrets");
    return secrets == null ? List.of() : List.of((byte[][]) secrets.getArray());
  }

  /**
   * Stores claimed calls that succeeded. Returns the ids of those that were stored; the others were
   * cancelled or taken over meanwhile.
   */
  Set<String> succeed(List<SuccessfulCalls.SuccessfulCall> calls) {
    List<Finished> finished =
        jdbc.sql(
                """
                WITH call AS (
                  SELECT * FROM unnest(CAST(:ids AS text[]), CAST(:claims AS text[]), CAST(:numbers AS integer[]),
                                       CAST(:dates AS timestamptz[]), CAST(:statuses AS integer[]),
                                       CAST(:durations AS bigint[]))
                                  AS c (id, claim, number, attempted_at, http_status, duration_ms)
                ), finished AS (
                  UPDATE delivery AS d SET status = 'SUCCEEDED', due_at = :now, attempts = call.number,
                                           leased_until = NULL, claim = NULL
                    FROM call WHERE d.id = call.id AND d.claim = call.claim AND d.status = 'PENDING'
                  RETURNING d.id, d.hook_id, d.creation_date
                ), attempt AS (
                  INSERT INTO delivery_attempt (delivery_id, number, attempted_at, http_status, duration_ms)
                  SELECT id, number, attempted_at, http_status, duration_ms FROM call JOIN finished USING (id)
                )
                SELECT id, hook_id, creation_date FROM finished
                """)
            .param("ids", array(calls, call -> call.claimed().id(), String[]::new))
            .param("claims", array(calls, call -> call.claimed().claim(), String[]::new))
            .param("numbers", array(calls, call -> call.attempt().number(), Integer[]::new))
            .param(
                "dates",
                array(calls, call -> SqlTimes.of(call.attempt().date()).toString(), String[]::new))
            .param("statuses", array(calls, call -> call.attempt().httpStatus(), Integer[]::new))
            .param("durations", array(calls, call -> call.attempt().duration(), Long[]::new))
            .param("now", SqlTimes.of(clock.instant()))
            .query((row, _) ->
                new Finished(
                    row.getString("id"),
                    row.getString("hook_id"),
                    SqlTimes.read(row, "creation_date")))
            .list();
    finished.forEach(each -> lists.changed(Deliveries.listOf(each.hookId()), each.creationDate()));
    return finished.stream().map(Finished::id).collect(Collectors.toSet());
  }

  /**
   * Stores a claimed call that failed; false when the delivery was cancelled or taken over
   * meanwhile, and then nothing is stored.
   *
   * @param again whether it is called again, at {@code dueAt}
   */
  boolean fail(Claimed claimed, boolean again, Instant dueAt, Delivery.Attempt attempt) {
    Optional<Instant> finished =
        jdbc.sql(
                """
                UPDATE delivery SET status = :status, due_at = :dueAt, attempts = :number,
                                    leased_until = NULL, claim = NULL
                 WHERE id = :id AND claim = :claim AND status = 'PENDING' RETURNING creation_date
                """)
            .param("status", (again ? Delivery.Status.PENDING : Delivery.Status.FAILED).name())
            .param("dueAt", SqlTimes.of(dueAt))
            .param("number", attempt.number())
            .param("id", claimed.id())
            .param("claim", claimed.claim())
            .query((row, _) -> SqlTimes.read(row, "creation_date"))
            .optional();
    if (finished.isEmpty()) {
      return false;
    }
    if (!again) {
      lists.changed(Deliveries.listOf(claimed.hookId()), finished.get());
    }
    jdbc.sql(
            """
            INSERT INTO delivery_attempt (delivery_id, number, attempted_at, http_status, error, duration_ms)
            VALUES (:deliveryId, :number, :attemptedAt, :httpStatus, :error, :duration)
            """)
        .param("deliveryId", claimed.id())
        .param("number", attempt.number())
        .param("attemptedAt", SqlTimes.of(attempt.date()))
        .param("httpStatus", attempt.httpStatus())
        .param("error", attempt.error())
        .param("duration", attempt.duration())
        .update();
    return true;
  }

  /** A delivery that is over. */
  private record Finished(String id, String hookId, Instant creationDate) {}

  /**
   * A delivery that this instance may call now.
   *
   * @param messageId what the receiver knows the message by, at every attempt and replay
   * @param attempts calls made before
   * @param secrets what signs the call now, newest first; empty when it is not signed or the hook
   *     has never got a secret
   */
  record Claimed(
      String claim,
      String id,
      String hookId,
      String clientId,
      String url,
      DeliveryMode mode,
      String messageId,
      String receiverKey,
      String eventType,
      String resourceId,
      Instant eventDate,
      int attempts,
      List<byte[]> secrets) {
    @Override
    public String toString() {
      return "Claimed[" + id + " of hook " + hookId + "]";
    }
  }
}
