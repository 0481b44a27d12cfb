package io.kontor.webhook.delivery;

import io.kontor.platform.error.ApiException;
import io.kontor.platform.id.Ids;
import io.kontor.platform.paging.PageRequest;
import io.kontor.platform.paging.PagedList;
import io.kontor.platform.sql.ListQuery;
import io.kontor.platform.sql.LongLists;
import io.kontor.platform.sql.SqlTimes;
import io.kontor.platform.web.ListFilters;
import io.kontor.webhook.event.EventDeliveries;
import io.kontor.webhook.event.MerchantEvent;
import io.kontor.webhook.hook.Hook;
import io.kontor.webhook.hook.HookDeliveries;
import io.kontor.webhook.signing.DeliveryMode;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.IntFunction;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The stored deliveries and their attempts. */
@Repository
public class Deliveries implements EventDeliveries, HookDeliveries {
  private static final int PRUNE_BATCH = 5_000;
  private static final String COLUMNS =
      "id, hook_id, event_type, resource_id, event_date, replay_of, status, due_at, creation_date";

  private final JdbcClient jdbc;
  private final LongLists lists;
  private final Ids ids;
  private final Clock clock;
  private final Duration retention;
  private final ApplicationEventPublisher announcements;

  /** Deliveries that can be read as long as events. */
  Deliveries(
      JdbcClient jdbc,
      LongLists lists,
      Ids ids,
      Clock clock,
      @Value("${kontor.retention.events:45d}") Duration retention,
      ApplicationEventPublisher announcements) {
    this.jdbc = jdbc;
    this.lists = lists;
    this.ids = ids;
    this.clock = clock;
    this.retention = retention;
    this.announcements = announcements;
  }

  /** Says, after the commit, that something is due. */
  record DeliveryScheduled() {}

  @Override
  public void scheduleFor(List<MerchantEvent> events) {
    if (events.isEmpty()) {
      return;
    }
    Map<Target, Receiver> receivers =
        receivers(events.stream().map(Target::of).distinct().toList());
    List<Scheduled> scheduled = new ArrayList<>();
    for (MerchantEvent event : events) {
      Receiver receiver = receivers.get(Target.of(event));
      if (receiver != null) {
        scheduled.add(
            new Scheduled(
                ids.next("dlv"),
                event.clientId(),
                receiver.hookId(),
                event.eventType(),
                event.resourceId(),
                event.occurredAt(),
                null,
                null,
                receiver.key()));
      }
    }
    add(scheduled);
  }

  /**
   * The enabled hooks, locked: a hook that is being disabled either sees its deliveries or prevents
   * them.
   */
  private Map<Target, Receiver> receivers(List<Target> targets) {
    return jdbc
        .sql(
            """
            SELECT hook.id, hook.client_id, hook.event_type, hook.url
              FROM unnest(CAST(:clients AS text[]), CAST(:types AS text[])) AS target (client_id, event_type)
              JOIN hook ON hook.client_id = target.client_id AND hook.event_type = target.event_type
             WHERE hook.status = 'ENABLED' ORDER BY hook.id FOR SHARE OF hook
            """)
        .param("clients", array(targets, Target::clientId, String[]::new))
        .param("types", array(targets, Target::eventType, String[]::new))
        .query((row, _) -> {
          Target target = new Target(row.getString("client_id"), row.getString("event_type"));
          String hookId = row.getString("id");
          String key = Hook.receiverKey(target.clientId(), hookId, row.getString("url"));
          return Map.entry(target, new Receiver(hookId, key));
        })
        .list()
        .stream()
        .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
  }

  /** Sends an earlier delivery again, as a new one; the hook is enabled and locked. */
  Delivery replay(String clientId, Hook hook, Delivery earlier) {
    String id = ids.next("dlv");
    add(
        List.of(
            new Scheduled(
                id,
                clientId,
                hook.id(),
                earlier.eventType(),
                earlier.resourceId(),
                earlier.eventDate(),
                earlier.id(),
                messageId(earlier.id()),
                Hook.receiverKey(clientId, hook.id(), hook.url()))));
    return require(clientId, hook.id(), id);
  }

  private void add(List<Scheduled> deliveries) {
    if (deliveries.isEmpty()) {
      return;
    }
    Instant now = clock.instant();
    jdbc.sql(
            """
            INSERT INTO delivery (id, client_id, hook_id, event_type, resource_id, event_date, replay_of,
                                  message_id, lane, status, due_at, creation_date)
            SELECT id, client_id, hook_id, event_type, resource_id, event_date, replay_of, message_id, lane,
                   'PENDING', :now, :now
              FROM unnest(CAST(:ids AS text[]), CAST(:clients AS text[]), CAST(:hooks AS text[]),
                          CAST(:types AS text[]), CAST(:resources AS text[]), CAST(:dates AS timestamptz[]),
                          CAST(:replaysOf AS text[]), CAST(:messages AS text[]), CAST(:lanes AS text[]))
                   AS scheduled (id, client_id, hook_id, event_type, resource_id, event_date, replay_of,
                                 message_id, lane)
            """)
        .param("ids", array(deliveries, Scheduled::id, String[]::new))
        .param("clients", array(deliveries, Scheduled::clientId, String[]::new))
        .param("hooks", array(deliveries, Scheduled::hookId, String[]::new))
        .param("types", array(deliveries, Scheduled::eventType, String[]::new))
        .param("resources", array(deliveries, Scheduled::resourceId, String[]::new))
        .param(
            "dates",
            array(deliveries, each -> SqlTimes.of(each.eventDate()).toString(), String[]::new))
        .param("replaysOf", array(deliveries, Scheduled::replayOf, String[]::new))
        .param("messages", array(deliveries, Scheduled::messageId, String[]::new))
        .param("lanes", array(deliveries, Scheduled::receiverKey, String[]::new))
        .param("now", SqlTimes.of(now))
        .update();
    deliveries.stream()
        .map(Scheduled::hookId)
        .distinct()
        .forEach(hookId -> lists.late(listOf(hookId), now));
    announcements.publishEvent(new DeliveryScheduled());
  }

  /** What receivers know a delivery's message by: the same for all its replays. */
  private String messageId(String deliveryId) {
    return jdbc.sql("SELECT coalesce(message_id, id) FROM delivery WHERE id = :id")
        .param("id", deliveryId)
        .query(String.class)
        .single();
  }

  @Override
  public void cancelWaiting(String hookId) {
    jdbc.sql(
            """
            WITH cancelled AS (
              UPDATE delivery SET status = 'CANCELLED', leased_until = NULL, claim = NULL
               WHERE hook_id = :hookId AND status = 'PENDING' RETURNING creation_date)
            SELECT min(creation_date) AS earliest FROM cancelled HAVING count(*) > 0
            """)
        .param("hookId", hookId)
        .query((row, _) -> SqlTimes.read(row, "earliest"))
        .optional()
        .ifPresent(earliest -> lists.changed(listOf(hookId), earliest));
  }

  @Override
  public void moveWaiting(String hookId, String receiverKey) {
    jdbc.sql("UPDATE delivery SET lane = :lane WHERE hook_id = :hookId AND status = 'PENDING'")
        .param("lane", receiverKey)
        .param("hookId", hookId)
        .update();
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
                      coalesce(delivery.message_id, delivery.id) AS message_id
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
                row.getInt("attempts")))
        .list();
  }

  private static <T, V extends @Nullable Object> V[] array(
      List<T> rows, Function<T, V> member, IntFunction<V[]> array) {
    return rows.stream().map(member).toArray(array);
  }

  /**
   * Stores how a claimed call ended; false when the delivery was cancelled or taken over meanwhile,
   * and then nothing is stored.
   *
   * @param dueAt when to call again; used only while the delivery stays PENDING
   */
  boolean finish(Claimed claimed, Delivery.Status status, Instant dueAt, Delivery.Attempt attempt) {
    Optional<Instant> finished =
        jdbc.sql(
                """
                UPDATE delivery SET status = :status, due_at = :dueAt, attempts = :number,
                                    leased_until = NULL, claim = NULL
                 WHERE id = :id AND claim = :claim AND status = 'PENDING' RETURNING creation_date
                """)
            .param("status", status.name())
            .param("dueAt", SqlTimes.of(dueAt))
            .param("number", attempt.number())
            .param("id", claimed.id())
            .param("claim", claimed.claim())
            .query((row, _) -> SqlTimes.read(row, "creation_date"))
            .optional();
    if (finished.isEmpty()) {
      return false;
    }
    if (status != Delivery.Status.PENDING) {
      lists.changed(listOf(claimed.hookId()), finished.get());
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

  /** One page of a hook's deliveries. */
  PagedList<Delivery> list(String hookId, ListFilters filters, PageRequest page) {
    PagedList<Delivery> bare =
        ListQuery.of("SELECT " + COLUMNS + " FROM delivery")
            .where("hook_id = :hookId", "hookId", hookId)
            .period(clock.instant().minus(retention), null)
            .period(filters.instant("AfterDate"), filters.instant("BeforeDate"))
            .inChanging("status", "statuses", filters.values("Status", Delivery.Status.class))
            .sortable("CreationDate", "creation_date")
            .fetch(jdbc, lists, listOf(hookId), page, (row, _) -> read(row));
    Map<String, List<Delivery.Attempt>> attempts =
        attempts(bare.items().stream().map(Delivery::id).toList());
    return bare.map(delivery -> with(delivery, attempts));
  }

  private static String listOf(String hookId) {
    return "delivery:" + hookId;
  }

  /** A delivery of the client's hook. Errors: RESOURCE_NOT_FOUND. */
  Delivery require(String clientId, String hookId, String id) {
    return find(clientId, id)
        .filter(delivery -> delivery.hookId().equals(hookId))
        .orElseThrow(() -> ApiException.notFound("Delivery", id));
  }

  /** The client's delivery, if there is one of this id. */
  Optional<Delivery> find(String clientId, String id) {
    return jdbc.sql("SELECT " + COLUMNS + " FROM delivery WHERE client_id = :clientId AND id = :id")
        .param("clientId", clientId)
        .param("id", id)
        .query((row, _) -> read(row))
        .optional()
        .map(delivery -> with(delivery, attempts(List.of(id))));
  }

  /** Seconds the oldest delivery has waited, counted from its event; 0 when nothing waits. */
  long oldestWaitingSeconds() {
    return jdbc.sql(
            "SELECT event_date FROM delivery WHERE status = 'PENDING' ORDER BY event_date LIMIT 1")
        .query((row, _) -> SqlTimes.read(row, "event_date"))
        .optional()
        .map(date -> Math.max(0, Duration.between(date, clock.instant()).toSeconds()))
        .orElse(0L);
  }

  @Override
  public void prune() {
    jdbc.sql(
            """
            DELETE FROM delivery WHERE ctid IN (
              SELECT ctid FROM delivery
               WHERE creation_date < :oldest AND status <> 'PENDING' LIMIT :batch)
            """)
        .param("oldest", SqlTimes.of(clock.instant().minus(retention)))
        .param("batch", PRUNE_BATCH)
        .update();
  }

  private Map<String, List<Delivery.Attempt>> attempts(List<String> deliveryIds) {
    if (deliveryIds.isEmpty()) {
      return Map.of();
    }
    return jdbc
        .sql(
            """
            SELECT delivery_id, number, attempted_at, http_status, error, duration_ms
              FROM delivery_attempt WHERE delivery_id IN (:ids) ORDER BY delivery_id, number
            """)
        .param("ids", deliveryIds)
        .query((row, _) ->
            Map.entry(
                row.getString("delivery_id"),
                new Delivery.Attempt(
                    row.getInt("number"),
                    SqlTimes.read(row, "attempted_at"),
                    row.getObject("http_status", Integer.class),
                    row.getString("error"),
                    row.getLong("duration_ms"))))
        .list()
        .stream()
        .collect(
            Collectors.groupingBy(
                Map.Entry::getKey, Collectors.mapping(Map.Entry::getValue, Collectors.toList())));
  }

  private static Delivery with(Delivery bare, Map<String, List<Delivery.Attempt>> attempts) {
    return new Delivery(
        bare.id(),
        bare.creationDate(),
        bare.hookId(),
        bare.eventType(),
        bare.resourceId(),
        bare.eventDate(),
        bare.status(),
        bare.nextAttemptDate(),
        bare.replayOf(),
        attempts.getOrDefault(bare.id(), List.of()));
  }

  private static Delivery read(ResultSet row) throws SQLException {
    Delivery.Status status = Delivery.Status.valueOf(row.getString("status"));
    return new Delivery(
        row.getString("id"),
        SqlTimes.read(row, "creation_date"),
        row.getString("hook_id"),
        row.getString("event_type"),
        row.getString("resource_id"),
        SqlTimes.read(row, "event_date"),
        status,
        status == Delivery.Status.PENDING ? SqlTimes.read(row, "due_at") : null,
        row.getString("replay_of"),
        List.of());
  }

  /** What a hook is for. */
  private record Target(String clientId, String eventType) {
    static Target of(MerchantEvent event) {
      return new Target(event.clientId(), event.eventType());
    }
  }

  /** An enabled hook, and what its calls share a bound with. */
  private record Receiver(String hookId, String key) {}

  /** A new delivery. */
  private record Scheduled(
      String id,
      String clientId,
      String hookId,
      String eventType,
      String resourceId,
      Instant eventDate,
      @Nullable String replayOf,
      @Nullable String messageId,
      String receiverKey) {}

  /**
   * A delivery that this instance may call now.
   *
   * @param messageId what the receiver knows the message by, at every attempt and replay
   * @param attempts calls made before
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
      int attempts) {}
}
