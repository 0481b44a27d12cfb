package io.kontor.webhook.delivery;

import static org.assertj.core.api.Assertions.assertThat;

import io.kontor.platform.sql.SqlTimes;
import io.kontor.platform.test.ServiceTest;
import io.kontor.webhook.event.MerchantEvent;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Calls that end together are stored together, and each counts once. */
@ServiceTest
class SuccessfulCallsIT {
  private static final Instant NOW = Instant.parse("2026-03-01T12:00:00Z");

  @Autowired Deliveries deliveries;
  @Autowired DeliveryQueue queue;
  @Autowired SuccessfulCalls successfulCalls;
  @Autowired Dispatcher dispatcher;
  @Autowired JdbcClient jdbc;

  private final String client = "successful" + UUID.randomUUID().toString().substring(0, 8);

  @BeforeEach
  void theTestItselfMakesTheCalls() {
    dispatcher.stop();
  }

  @AfterEach
  void theDispatcherGoesOn() {
    jdbc.sql(
            "UPDATE delivery SET status = 'CANCELLED' WHERE client_id = :client AND status = 'PENDING'")
        .param("client", client)
        .update();
    dispatcher.start();
  }

  @Test
  void callsThatEndAtOnceAreEachStoredWithTheirAttempt() throws Exception {
    for (int hook = 0; hook < 10; hook++) {
      hook(hook, 0);
      schedule(hook, 6);
    }
    List<DeliveryQueue.Claimed> claimed = claimAll();
    assertThat(claimed).hasSize(60);

    assertThat(storeAtOnce(claimed)).doesNotContain(false);

    assertThat(count("status = 'SUCCEEDED' AND attempts = 1 AND claim IS NULL")).isEqualTo(60);
    assertThat(attempts()).isEqualTo(60);
  }

  @Test
  void aCallIsNotStoredOnceItsDeliveryWasTakenOverOrCancelled() throws Exception {
    hook(0, 0);
    hook(1, 3);
    hook(2, 4);
    schedule(0, 2);
    schedule(1, 1);
    schedule(2, 1);
    List<DeliveryQueue.Claimed> claimed = claimAll();
    jdbc.sql("UPDATE delivery SET claim = 'another' WHERE client_id = :client AND hook_id = :hook")
        .param("client", client)
        .param("hook", hookId(1))
        .update();
    deliveries.cancelWaiting(hookId(2));

    List<Boolean> stored = storeAtOnce(claimed);

    assertThat(stored.stream().filter(each -> each)).hasSize(2);
    assertThat(count("status = 'SUCCEEDED'")).isEqualTo(2);
    assertThat(count("status = 'PENDING' AND claim = 'another' AND attempts = 0")).isEqualTo(1);
    assertThat(count("status = 'CANCELLED'")).isEqualTo(1);
    assertThat(attempts()).isEqualTo(2);
    assertThat(failures(1)).isEqualTo(3);
    assertThat(failures(2)).isEqualTo(4);
  }

  @Test
  void aCallThatSucceedsEndsTheFailuresInARow() throws Exception {
    hook(0, 7);
    hook(1, 9);
    schedule(0, 1);

    assertThat(storeAtOnce(claimAll())).containsExactly(true);

    assertThat(failures(0)).isZero();
    assertThat(failures(1)).isEqualTo(9);
  }

  @Test
  void storingAgainChangesNothing() throws Exception {
    hook(0, 0);
    schedule(0, 1);
    List<DeliveryQueue.Claimed> claimed = claimAll();
    storeAtOnce(claimed);

    assertThat(storeAtOnce(claimed)).containsExactly(false);

    assertThat(attempts()).isEqualTo(1);
  }

  private List<Boolean> storeAtOnce(List<DeliveryQueue.Claimed> claimed) throws Exception {
    List<Boolean> stored = new ArrayList<>();
    try (ExecutorService callers = Executors.newVirtualThreadPerTaskExecutor()) {
      List<Future<Boolean>> storing =
          claimed.stream()
              .map(each ->
                  callers.submit(() ->
                      successfulCalls.store(
                          new SuccessfulCalls.SuccessfulCall(
                              each, new Delivery.Attempt(1, NOW, 200, null, 5)))))
              .toList();
      for (Future<Boolean> each : storing) {
        stored.add(each.get());
      }
    }
    return stored;
  }

  private List<DeliveryQueue.Claimed> claimAll() {
    return queue.claim(
        "test",
        new DeliveryLimits.Capacity(200, 200, 200, 200, 200, List.of(), List.of()),
        Duration.ofMinutes(1));
  }

  private void hook(int number, int failures) {
    jdbc.sql(
            """
            INSERT INTO hook (id, client_id, event_type, url, status, validity, creation_date, failures)
            VALUES (:id, :client, :type, 'http://127.0.0.1:9/nobody', 'ENABLED', 'VALID', :now, :failures)
            """)
        .param("id", hookId(number))
        .param("client", client)
        .param("type", "PAYIN_NORMAL_SUCCEEDED_" + number)
        .param("now", SqlTimes.of(NOW))
        .param("failures", failures)
        .update();
  }

  private String hookId(int number) {
    return client + "_hook_" + number;
  }

  private void schedule(int hook, int events) {
    deliveries.scheduleFor(
        IntStream.range(0, events)
            .mapToObj(i ->
                new MerchantEvent(
                    UUID.randomUUID().toString(),
                    client,
                    "PAYIN_NORMAL_SUCCEEDED_" + hook,
                    "payin_" + hook + "_" + i,
                    NOW))
            .toList());
  }

  private long count(String condition) {
    return jdbc.sql("SELECT count(*) FROM delivery WHERE client_id = :client AND " + condition)
        .param("client", client)
        .query(Long.class)
        .single();
  }

  private long attempts() {
    return jdbc.sql(
            """
            SELECT count(*) FROM delivery_attempt JOIN delivery ON delivery.id = delivery_id
             WHERE client_id = :client AND number = 1 AND http_status = 200 AND error IS NULL AND duration_ms = 5
            """)
        .param("client", client)
        .query(Long.class)
        .single();
  }

  private int failures(int hook) {
    return jdbc.sql("SELECT failures FROM hook WHERE id = :id")
        .param("id", hookId(hook))
        .query(Integer.class)
        .single();
  }
}
