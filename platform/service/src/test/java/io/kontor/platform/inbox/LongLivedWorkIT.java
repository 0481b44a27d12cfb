package io.kontor.platform.inbox;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.kontor.platform.loop.SupervisedLoops;
import io.kontor.platform.test.Api;
import io.kontor.platform.test.ServiceTest;
import io.micrometer.core.instrument.MeterRegistry;
import java.time.Duration;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.SpringBootConfiguration;
import org.springframework.boot.autoconfigure.EnableAutoConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.kafka.core.KafkaTemplate;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.test.context.TestPropertySource;

/** What a service does beside its requests goes on after an Error, too. */
@ServiceTest
@TestPropertySource(properties = "kontor.service=longlived")
class LongLivedWorkIT {
  private static final Duration PATIENCE = Duration.ofSeconds(40);

  @Autowired Api api;
  @Autowired JdbcClient jdbc;
  @Autowired KafkaTemplate<String, String> kafka;
  @Autowired InboxConsumer inbox;
  @Autowired SupervisedLoops loops;
  @Autowired Work work;
  @Autowired MeterRegistry metrics;

  @Test
  void scheduledWorkComesAgain() {
    await().atMost(PATIENCE).until(() -> work.runs.get() > 3);
    assertThat(work.errors.get()).isGreaterThan(1);
    assertThat(metrics.counter("kontor.loop.failures", "loop", "scheduled").count())
        .isGreaterThan(1);
  }

  @Test
  void anEventWhoseHandlerThrowsErrorsBecomesADeadLetterAndTheNextOnesAreHandled() {
    String bad = publish("error-" + UUID.randomUUID());
    String good = publish("good-" + UUID.randomUUID());

    await().atMost(PATIENCE).until(() -> work.handled.contains(good));
    await()
        .atMost(PATIENCE)
        .until(() ->
            jdbc.sql("SELECT count(*) FROM inbox_parked WHERE payload LIKE '%' || :id || '%'")
                    .param("id", bad)
                    .query(Long.class)
                    .single()
                == 1);
  }

  @Test
  void aConsumerThatEndedByItselfIsStartedAnew() {
    var container = inbox.container();
    assertThat(container).isNotNull();
    String before = publish("before-" + UUID.randomUUID());
    await().atMost(PATIENCE).until(() -> work.handled.contains(before));
    container.getContainers().forEach(child -> child.stopAbnormally(() -> {}));

    String after = publish("after-" + UUID.randomUUID());

    await().atMost(PATIENCE).until(() -> work.handled.contains(after));
    assertThat(api.get("/actuator/health/readiness").status()).isEqualTo(200);
    assertThat(api.get("/actuator/health/liveness").status()).isEqualTo(200);
    assertThat(loops.names()).contains("outbox-relay", "inbox");
  }

  private String publish(String id) {
    kafka.send(
        "kontor.longlived",
        id,
        """
        {"specversion":"1.0","id":"%s","source":"/kontor/longlived","type":"longlived.happened",\
        "subject":"%s","time":"2026-01-01T00:00:00Z","datacontenttype":"application/json","data":{}}\
        """
            .formatted(id, id));
    return id;
  }

  @SpringBootConfiguration
  @EnableAutoConfiguration
  static class LongLived {
    @Bean
    Work work() {
      return new Work();
    }
  }

  /** Listens and ticks; now and then with an Error. */
  static class Work implements EventSubscription {
    final Set<String> handled = ConcurrentHashMap.newKeySet();
    final AtomicInteger runs = new AtomicInteger();
    final AtomicInteger errors = new AtomicInteger();

    @Override
    public String topic() {
      return "kontor.longlived";
    }

    @Override
    public Set<String> types() {
      return Set.of();
    }

    @Override
    public void handle(CloudEvent event) {
      if (event.id().startsWith("error-")) {
        throw new StackOverflowError("poison");
      }
      handled.add(event.id());
    }

    @Scheduled(fixedDelay = 50)
    void tick() {
      if (runs.incrementAndGet() % 2 == 1) {
        errors.incrementAndGet();
        throw new AssertionError("a bug");
      }
    }
  }
}
