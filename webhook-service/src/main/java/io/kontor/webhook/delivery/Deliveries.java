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

/** The stored deliveries and their attempts. What is due is in {@link DeliveryQueue}. */
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

  static <T, V extends @Nullable Object> V[] array(
      List<T> rows, Function<T, V> member, IntFunction<V[]> array) {
    return rows.stream().map(member).toArray(array);
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

  /** The name of the long list of a hook's deliveries. */
  static String listOf(String hookId) {
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
}
