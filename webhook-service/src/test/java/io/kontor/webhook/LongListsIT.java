package io.kontor.webhook;

import io.kontor.platform.simulation.MovableClock;
import io.kontor.platform.sql.SqlTimes;
import io.kontor.platform.test.Api;
import io.kontor.platform.test.ListPages;
import io.kontor.platform.test.ServiceTest;
import io.kontor.webhook.delivery.Deliveries;
import io.kontor.webhook.event.Events;
import io.kontor.webhook.event.MerchantEvent;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Pages of lists that are too long to be counted each time. Source: ADR 0007. */
@ServiceTest
class LongListsIT {
  private static final int ROWS = 2_600;
  private static final Duration RETENTION = Duration.ofDays(45);
  private static final String PAID = "PAYIN_NORMAL_CREATED";

  @Autowired Api api;
  @Autowired JdbcClient jdbc;
  @Autowired MovableClock clock;
  @Autowired Events events;
  @Autowired Deliveries deliveries;

  private final String client = "c" + UUID.randomUUID().toString().substring(0, 12);

  /** Three rows share each moment; the oldest ones leave in some minutes. */
  private Instant oldest;

  @BeforeEach
  void aRetentionAgo() {
    oldest = Instant.now().truncatedTo(ChronoUnit.SECONDS).minus(RETENTION).plusSeconds(150);
  }

  @AfterEach
  void realTime() {
    clock.move(Duration.ZERO);
  }

  @Test
  void showsTheSameEventsAsCountingEachTime() {
    storeEvents();

    for (String direction : List.of("ASC", "DESC")) {
      for (List<String> types : List.of(List.<String>of(), List.of(PAID))) {
        assertEvents(direction, types, oldest.minusSeconds(1), oldest.plus(RETENTION));
        assertEvents(direction, types, moment(10), moment(800));
        assertEvents(direction, types, moment(333), moment(334));
        assertEvents(direction, types, moment(500), oldest.plus(RETENTION));
      }
    }
  }

  @Test
  void countsRightWhileOldEventsLeave() {
    storeEvents();
    assertEvents("ASC", List.of(), Instant.EPOCH, oldest.plus(RETENTION));
    for (int hours : List.of(12, 24, 36, 38)) {
      clock.move(Duration.ofHours(hours));
      assertEvents("ASC", List.of(), Instant.EPOCH, oldest.plus(RETENTION));
      prune("event", "occurred_at");
      for (String direction : List.of("ASC", "DESC")) {
        assertEvents(direction, List.of(), Instant.EPOCH, oldest.plus(RETENTION));
        assertEvents(direction, List.of(), Instant.EPOCH, moment(700));
      }
    }
  }

  @Test
  void showsEventsThatAreHeardOfLate() {
    storeEvents();
    assertEvents("ASC", List.of(), Instant.EPOCH, oldest.plus(RETENTION));

    for (int place : List.of(100, 860, 700)) {
      events.add(
          List.of(new MerchantEvent("late-" + place + client, client, PAID, "l", moment(place))));
      assertEvents("ASC", List.of(), Instant.EPOCH, oldest.plus(RETENTION));
      assertEvents("DESC", List.of(PAID), moment(90), oldest.plus(RETENTION));
    }
  }

  @Test
  void showsTheSameDeliveriesAsCountingEachTime() {
    String hook = "hook_" + client;
    jdbc.sql(
            """
            INSERT INTO hook (id, client_id, event_type, url, status, validity, creation_date)
            VALUES (:id, :client, :type, 'http://127.0.0.1:1/', 'ENABLED', 'VALID', now())
            """)
        .param("id", hook)
        .param("client", client)
        .param("type", PAID)
        .update();
    jdbc.sql(
            """
            INSERT INTO delivery (id, client_id, hook_id, event_type, resource_id, event_date, lane, status, due_at,
                                  creation_date)
            SELECT 'd' || lpad(n::text, 6, '0') || :client, :client, :hook, :type, 'r' || n, moment, 'x',
                   CASE WHEN n % 4 = 0 THEN 'PENDING' ELSE 'SUCCEEDED' END,
                   now() + interval '90 days', moment
              FROM (SELECT n, CAST(:oldest AS timestamptz) + (n / 3) * interval '216 seconds' AS moment
                      FROM generate_series(0, :rows - 1) AS n) AS numbered
            """)
        .param("client", client)
        .param("hook", hook)
        .param("type", PAID)
        .param("oldest", SqlTimes.of(oldest))
        .param("rows", ROWS)
        .update();
    String path = "/v2.01/%s/hooks/%s/deliveries?".formatted(client, hook);

    assertDeliveries(path, hook, Instant.EPOCH);
    assertDeliveries(path + "AfterDate=" + moment(400).getEpochSecond(), hook, moment(400));
    deliveries.scheduleFor(
        List.of(new MerchantEvent("new-" + client, client, PAID, "n", clock.instant())));
    assertDeliveries(path, hook, Instant.EPOCH);
    assertDeliveries(path + "Status=SUCCEEDED", hook, Instant.EPOCH, "SUCCEEDED");
    assertDeliveries(path + "Status=CANCELLED", hook, Instant.EPOCH, "CANCELLED");
    deliveries.cancelWaiting(hook);
    assertDeliveries(path + "Status=SUCCEEDED", hook, Instant.EPOCH, "SUCCEEDED");
    assertDeliveries(path + "Status=CANCELLED", hook, Instant.EPOCH, "CANCELLED");
    assertDeliveries(
        path + "Status=CANCELLED,SUCCEEDED", hook, Instant.EPOCH, "SUCCEEDED", "CANCELLED");

    clock.move(Duration.ofHours(24));
    prune("delivery", "creation_date");
    assertDeliveries(path, hook, Instant.EPOCH);
    assertDeliveries(path + "Status=SUCCEEDED", hook, Instant.EPOCH, "SUCCEEDED");
  }

  private void assertEvents(String direction, List<String> types, Instant from, Instant until) {
    List<String> expected =
        jdbc.sql(
                """
                SELECT resource_id FROM event
                 WHERE client_id = :client AND (:any OR event_type IN (:types))
                   AND occurred_at > :oldest AND occurred_at >= :from AND occurred_at < :until
                 ORDER BY occurred_at %1$s, id %1$s
                """
                    .formatted(direction))
            .param("client", client)
            .param("any", types.isEmpty())
            .param("types", types.isEmpty() ? List.of("") : types)
            .param("oldest", SqlTimes.of(clock.instant().minus(RETENTION)))
            .param("from", SqlTimes.of(from))
            .param("until", SqlTimes.of(until))
            .query(String.class)
            .list();
    String after =
        from.isBefore(clock.instant().minus(RETENTION))
            ? ""
            : "&AfterDate=" + from.getEpochSecond();
    ListPages.verify(
        api.merchant(client),
        "/v2.01/%s/events?Sort=Date:%s&EventType=%s&BeforeDate=%d%s"
            .formatted(
                client,
                direction,
                types.isEmpty() ? "ALL" : String.join(",", types),
                until.getEpochSecond(),
                after),
        "ResourceId",
        expected);
  }

  private void assertDeliveries(String path, String hook, Instant from, String... statuses) {
    List<String> expected =
        jdbc.sql(
                """
                SELECT id FROM delivery WHERE hook_id = :hook AND creation_date > :oldest AND creation_date >= :from
                   AND (:any OR status IN (:statuses))
                 ORDER BY creation_date, id
                """)
            .param("hook", hook)
            .param("oldest", SqlTimes.of(clock.instant().minus(RETENTION)))
            .param("from", SqlTimes.of(from))
            .param("any", statuses.length == 0)
            .param("statuses", statuses.length == 0 ? List.of("") : List.of(statuses))
            .query(String.class)
            .list();
    ListPages.verify(api.merchant(client), path, "Id", expected);
  }

  private Instant moment(int number) {
    return oldest.plusSeconds(216L * number);
  }

  private void prune(String table, String column) {
    jdbc.sql("DELETE FROM %s WHERE client_id = :client AND %s < :oldest".formatted(table, column))
        .param("client", client)
        .param("oldest", SqlTimes.of(clock.instant().minus(RETENTION)))
        .update();
  }

  private void storeEvents() {
    jdbc.sql(
            """
            INSERT INTO event (id, client_id, event_type, resource_id, occurred_at)
            SELECT 'e' || lpad(n::text, 6, '0') || :client, :client,
                   CASE WHEN n % 4 = 0 THEN 'KYC_SUCCEEDED' ELSE :type END, 'r' || n,
                   CAST(:oldest AS timestamptz) + (n / 3) * interval '216 seconds'
              FROM generate_series(0, :rows - 1) AS n
            """)
        .param("client", client)
        .param("type", PAID)
        .param("oldest", SqlTimes.of(oldest))
        .param("rows", ROWS)
        .update();
  }
}
