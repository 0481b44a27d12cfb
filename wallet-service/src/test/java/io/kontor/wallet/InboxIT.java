package io.kontor.wallet;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.kontor.platform.inbox.CloudEvent;
import io.kontor.platform.inbox.EventSubscription;
import io.kontor.platform.test.ServiceTest;
import io.micrometer.core.instrument.MeterRegistry;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.kafka.core.KafkaTemplate;

/** What the platform's inbox promises to every consumer, shown with a subscription of its own. */
@ServiceTest
@Import(InboxIT.Listening.class)
class InboxIT {
  private static final String TOPIC = "kontor.inbox-test";
  private static final String TYPE = "io.kontor.test.told.v1";

  @Autowired KafkaTemplate<String, String> kafka;
  @Autowired JdbcClient jdbc;
  @Autowired MeterRegistry metrics;
  @Autowired Listener listener;

  @Test
  void handlesEachEventOnceAndInOrder() {
    List<String> ids = IntStream.range(0, 300).mapToObj(i -> "order-" + i).toList();

    ids.forEach(id -> tell(id, id));
    ids.forEach(id -> tell(id, id));
    tell("order-last", "order-last");

    awaitStored("order-last");
    assertThat(stored("order-%")).hasSize(301).startsWith(ids.toArray(String[]::new));
    assertThat(parked("order")).isEmpty();
  }

  @Test
  void parksWhatCannotBeHandledAndGoesOn() {
    double before = metrics.counter("kontor.inbox.parked").count();
    listener.failures.put("bad-poison", Integer.MAX_VALUE);

    for (String id : List.of("bad-1", "bad-2", "bad-poison", "bad-3")) {
      tell(id, id);
    }
    kafka.send(TOPIC, "subject", "{\"id\": \"bad-end\", \"data\":");
    kafka.send(TOPIC, "subject", "{\"id\": \"bad-nul\", \u0000");
    kafka.send(TOPIC, "subject", null);
    tell("bad-4", "bad-4");

    awaitStored("bad-4");
    assertThat(stored("bad-%")).containsExactly("bad-1", "bad-2", "bad-3", "bad-4");
    assertThat(parked("bad")).hasSize(3);
    assertThat(metrics.counter("kontor.inbox.parked").count() - before).isEqualTo(4);
    assertThat(parked("bad")).anyMatch(reason -> reason.contains("not a readable CloudEvent"));
    assertThat(parked("bad")).anyMatch(reason -> reason.contains("bad-poison cannot be handled"));
    assertThat(listener.tried.get("bad-poison")).isBetween(5, 12);
  }

  @Test
  void triesAgainWhatFailsForAWhile() {
    listener.failures.put("late-2", 3);

    for (String id : List.of("late-1", "late-2", "late-3")) {
      tell(id, id);
    }

    awaitStored("late-3");
    assertThat(stored("late-%")).containsExactly("late-1", "late-2", "late-3");
    assertThat(parked("late")).isEmpty();
  }

  private void tell(String id, String about) {
    kafka.send(
        TOPIC,
        "subject",
        """
        {"specversion": "1.0", "id": "%s", "source": "/test", "type": "%s", "subject": "%s",
         "time": "2026-01-02T03:04:05Z", "data": {}}
        """
            .formatted(id, TYPE, about));
  }

  private void awaitStored(String id) {
    await().atMost(Duration.ofSeconds(60)).untilAsserted(() -> assertThat(stored(id)).hasSize(1));
  }

  private List<String> stored(String pattern) {
    return jdbc.sql(
            "SELECT id FROM user_copy WHERE client_id = 'inbox' AND id LIKE :pattern ORDER BY"
                + " version")
        .param("pattern", pattern)
        .query(String.class)
        .list();
  }

  private List<String> parked(String about) {
    return jdbc.sql("SELECT reason FROM inbox_parked WHERE payload LIKE :about")
        .param("about", "%\"" + about + "-%")
        .query(String.class)
        .list();
  }

  @TestConfiguration(proxyBeanMethods = false)
  static class Listening {
    @Bean
    Listener listener(JdbcClient jdbc) {
      return new Listener(jdbc);
    }
  }

  /** Stores what it hears; fails as often as it was told to. */
  static final class Listener implements EventSubscription {
    final Map<String, Integer> failures = new ConcurrentHashMap<>();
    final Map<String, Integer> tried = new ConcurrentHashMap<>();
    private final AtomicLong turn = new AtomicLong();
    private final JdbcClient jdbc;

    Listener(JdbcClient jdbc) {
      this.jdbc = jdbc;
    }

    @Override
    public String topic() {
      return TOPIC;
    }

    @Override
    public Set<String> types() {
      return Set.of(TYPE);
    }

    @Override
    public void handle(CloudEvent event) {
      jdbc.sql(
              "INSERT INTO user_copy (id, client_id, status, version) VALUES (:id, 'inbox',"
                  + " 'ACTIVE', :turn)")
          .param("id", event.id())
          .param("turn", turn.incrementAndGet())
          .update();
      if (tried.merge(event.id(), 1, Integer::sum) <= failures.getOrDefault(event.id(), 0)) {
        throw new IllegalStateException(event.id() + " cannot be handled");
      }
    }
  }
}
