package io.kontor.wallet;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.kontor.platform.error.ServiceUnavailableException;
import io.kontor.platform.outbox.Outbox;
import io.kontor.platform.outbox.OutboxEvent;
import io.kontor.platform.test.Published;
import io.kontor.platform.test.ServiceTest;
import io.kontor.platform.work.QueueWorker;
import io.micrometer.core.instrument.MeterRegistry;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.core.env.Environment;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.scheduling.TaskScheduler;
import org.springframework.transaction.support.TransactionTemplate;

/** What the platform promises about queues that many share: nobody stops their neighbours. */
@ServiceTest
class QueuesIT {
  @Autowired QueueWorker worker;
  @Autowired Outbox outbox;
  @Autowired TransactionTemplate transaction;
  @Autowired TaskScheduler scheduler;
  @Autowired JdbcClient jdbc;
  @Autowired MeterRegistry metrics;
  @Autowired Environment environment;

  @Test
  void worksTheNeighboursOfAnItemThatFailsAndParksIt() {
    List<String> done = new ArrayList<>();
    for (int round = 0; round < 12; round++) {
      work("poison", List.of("a", "bad", "b"), done);
    }

    assertThat(done).hasSize(24).doesNotContain("bad");
    assertThat(due("poison", "bad")).isFalse();
    assertThat(due("poison", "a")).isTrue();
    assertThat(
            jdbc.sql(
                    "SELECT attempts FROM queue_failure WHERE queue = 'poison' AND parked_at <"
                        + " now()")
                .query(Integer.class)
                .single())
        .isEqualTo(12);
    assertThat(metrics.counter("kontor.queue.parked", "queue", "poison").count()).isEqualTo(3);
    assertThat(waiting("poison", "bad")).isGreaterThan(3_000);

    worker.each("poison", List.of("bad"), id -> id, done::add);
    assertThat(done).contains("bad");
    assertThat(due("poison", "bad")).isTrue();
  }

  @Test
  void waitsForLongerAndLonger() {
    work("patience", List.of("bad"), new ArrayList<>());
    long first = waiting("patience", "bad");
    for (int round = 0; round < 4; round++) {
      work("patience", List.of("bad"), new ArrayList<>());
    }

    assertThat(first).isLessThanOrEqualTo(1);
    assertThat(waiting("patience", "bad")).isBetween(14L, 16L);
  }

  @Test
  void parksNobodyWhileTheOtherSideIsAwayAndDoesNotAskItForEach() {
    List<String> asked = new ArrayList<>();
    for (int round = 0; round < 15; round++) {
      worker.each(
          "outage",
          List.of("a", "b", "c", "d", "e"),
          id -> id,
          id -> {
            asked.add(id);
            throw new ServiceUnavailableException("keycloak", null);
          });
    }

    assertThat(asked).hasSize(45).doesNotContain("d", "e");
    assertThat(
            jdbc.sql(
                    "SELECT count(*) FROM queue_failure WHERE queue = 'outage' AND parked_at IS NOT"
                        + " NULL")
                .query(Long.class)
                .single())
        .isZero();
    assertThat(waiting("outage", "a")).isLessThanOrEqualTo(30);
  }

  @Test
  void runsOtherLoopsWhileOneHangs() throws InterruptedException {
    CountDownLatch hanging = new CountDownLatch(1);
    CountDownLatch others = new CountDownLatch(3);
    var hung = scheduler.scheduleWithFixedDelay(() -> awaitQuietly(hanging), Duration.ofMillis(1));
    var running = scheduler.scheduleWithFixedDelay(others::countDown, Duration.ofMillis(1));
    try {
      assertThat(others.await(10, TimeUnit.SECONDS)).isTrue();
    } finally {
      hanging.countDown();
      hung.cancel(false);
      running.cancel(false);
    }
  }

  @Test
  void anEventThatIsTooLargeBecomesADeadLetterAndHoldsUpOnlyItsSubject() {
    String bad = "bad-" + UUID.randomUUID();
    String good = "good-" + UUID.randomUUID();
    transaction.executeWithoutResult(_ -> {
      outbox.append(event(bad, "x".repeat(1_200_000)));
      outbox.append(event(bad, "after"));
      outbox.append(event(good, "beside"));
    });

    assertThat(Published.about(kafka(), "kontor.wallet", good, 1)).hasSize(1);
    await()
        .atMost(Duration.ofSeconds(20))
        .untilAsserted(() ->
            assertThat(
                    jdbc.sql("SELECT parked_at FROM outbox WHERE subject = :subject ORDER BY seq")
                        .param("subject", bad)
                        .query((row, _) -> row.getString("parked_at") != null)
                        .list())
                .containsExactly(true, false));

    jdbc.sql("DELETE FROM outbox WHERE subject = :subject AND parked_at IS NOT NULL")
        .param("subject", bad)
        .update();
    assertThat(Published.about(kafka(), "kontor.wallet", bad, 1).getFirst().toString())
        .contains("after");
  }

  private void work(String queue, List<String> items, List<String> done) {
    worker.each(
        queue,
        items,
        id -> id,
        id -> {
          if (id.equals("bad")) {
            throw new IllegalStateException("bad\u0000 luck");
          }
          done.add(id);
        });
  }

  private boolean due(String queue, String id) {
    return jdbc.sql(
            "SELECT " + QueueWorker.due(queue, "item") + " FROM (SELECT :id AS item) AS items")
        .param("id", id)
        .query(Boolean.class)
        .single();
  }

  private long waiting(String queue, String id) {
    Instant next =
        jdbc.sql("SELECT next_attempt_at FROM queue_failure WHERE queue = :queue AND item_id = :id")
            .param("queue", queue)
            .param("id", id)
            .query((row, _) -> row.getTimestamp("next_attempt_at").toInstant())
            .single();
    return Math.max(0, Duration.between(Instant.now(), next).toSeconds());
  }

  private static OutboxEvent event(String subject, String text) {
    return OutboxEvent.of("wallet.queue-tested", subject, null, Map.of("text", text));
  }

  private String kafka() {
    return environment.getRequiredProperty("kontor.kafka.bootstrap");
  }

  private static void awaitQuietly(CountDownLatch latch) {
    try {
      latch.await();
    } catch (InterruptedException _) {
      Thread.currentThread().interrupt();
    }
  }
}
