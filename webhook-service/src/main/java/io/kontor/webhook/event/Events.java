package io.kontor.webhook.event;

import io.kontor.platform.error.ApiException;
import io.kontor.platform.paging.PageRequest;
import io.kontor.platform.paging.PagedList;
import io.kontor.platform.sql.ListQuery;
import io.kontor.platform.sql.LongLists;
import io.kontor.platform.sql.SqlTimes;
import io.kontor.platform.web.ListFilters;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.BinaryOperator;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The stored merchant-visible events. */
@Repository
public class Events {
  private static final int PRUNE_BATCH = 10_000;

  private final JdbcClient jdbc;
  private final LongLists lists;
  private final Clock clock;
  private final Duration retention;

  /** Events that can be read for {@code retention}. Source of the default: contract "Retention". */
  Events(
      JdbcClient jdbc,
      LongLists lists,
      Clock clock,
      @Value("${kontor.retention.events:45d}") Duration retention) {
    this.jdbc = jdbc;
    this.lists = lists;
    this.clock = clock;
    this.retention = retention;
  }

  /** Stores the events and returns those that were not stored before. */
  public List<MerchantEvent> add(List<MerchantEvent> events) {
    if (events.isEmpty()) {
      return events;
    }
    Set<String> ids =
        new HashSet<>(
            jdbc.sql(
                    """
                    INSERT INTO event (id, client_id, event_type, resource_id, occurred_at)
                    SELECT * FROM unnest(CAST(:ids AS text[]), CAST(:clients AS text[]), CAST(:types AS text[]),
                                         CAST(:resources AS text[]), CAST(:times AS timestamptz[]))
                    ON CONFLICT DO NOTHING RETURNING id
                    """)
                .param("ids", texts(events, MerchantEvent::id))
                .param("clients", texts(events, MerchantEvent::clientId))
                .param("types", texts(events, MerchantEvent::eventType))
                .param("resources", texts(events, MerchantEvent::resourceId))
                .param("times", texts(events, event -> SqlTimes.of(event.occurredAt()).toString()))
                .query(String.class)
                .list());
    List<MerchantEvent> added = events.stream().filter(event -> ids.contains(event.id())).toList();
    added.stream()
        .collect(
            Collectors.toMap(
                MerchantEvent::clientId,
                MerchantEvent::occurredAt,
                BinaryOperator.minBy(Comparator.naturalOrder())))
        .forEach((clientId, earliest) -> lists.late(listOf(clientId), earliest));
    return added;
  }

  private static String[] texts(
      List<MerchantEvent> events, Function<MerchantEvent, String> member) {
    return events.stream().map(member).toArray(String[]::new);
  }

  /**
   * One page of a client's events. Errors: PARAM_ERROR for a type that does not exist and for dates
   * before the retention. Source: contract "Lists".
   */
  PagedList<EventView> list(String clientId, ListFilters filters, PageRequest page) {
    Instant oldest = clock.instant().minus(retention);
    Instant before = notOlder(filters, "BeforeDate", oldest);
    Instant after = notOlder(filters, "AfterDate", oldest);
    List<String> types =
        filters.texts("EventType").stream()
            .filter(type -> !type.equalsIgnoreCase("ALL")) // the Java SDK's word for no filter
            .map(EventType::require)
            .toList();
    return ListQuery.of("SELECT event_type, resource_id, occurred_at FROM event")
        .where("client_id = :clientId", "clientId", clientId)
        .period(oldest, null) // what is pruned lies before every list
        .period(after, before)
        .inFixed("event_type", "types", types)
        .sortable("Date", "occurred_at")
        .sortable("CreationDate", "occurred_at")
        .fetch(
            jdbc,
            lists,
            listOf(clientId),
            page,
            (row, _) ->
                new EventView(
                    row.getString("resource_id"),
                    row.getString("event_type"),
                    SqlTimes.read(row, "occurred_at")));
  }

  private static String listOf(String clientId) {
    return "event:" + clientId;
  }

  private @Nullable Instant notOlder(ListFilters filters, String name, Instant oldest) {
    Instant asked = filters.instant(name);
    if (asked != null && asked.isBefore(oldest)) {
      throw ApiException.invalid(
          name, "Events older than " + retention.toDays() + " days cannot be asked for.");
    }
    return asked;
  }

  /** Forgets events past their retention; bounded per call. Returns how many went. */
  int prune() {
    return jdbc.sql(
            """
            DELETE FROM event WHERE ctid IN (
              SELECT ctid FROM event WHERE occurred_at < :oldest LIMIT :batch)
            """)
        .param("oldest", SqlTimes.of(clock.instant().minus(retention)))
        .param("batch", PRUNE_BATCH)
        .update();
  }

  /** Contract object Event. */
  record EventView(String resourceId, String eventType, Instant date) {}
}
