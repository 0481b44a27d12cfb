package io.kontor.platform.inbox;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.kontor.platform.loop.SupervisedLoops;
import io.kontor.platform.settings.PlatformSettings;
import io.kontor.platform.test.LostCommits;
import io.kontor.platform.test.TestInfrastructure;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.net.URI;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.stream.IntStream;
import javax.sql.DataSource;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.AdminClientConfig;
import org.apache.kafka.clients.consumer.ConsumerConfig;
import org.apache.kafka.clients.producer.ProducerConfig;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.apache.kafka.common.serialization.StringSerializer;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DriverManagerDataSource;
import org.springframework.jdbc.support.JdbcTransactionManager;
import org.springframework.kafka.core.DefaultKafkaConsumerFactory;
import org.springframework.kafka.core.DefaultKafkaProducerFactory;
import org.springframework.kafka.core.KafkaTemplate;
import org.springframework.transaction.support.TransactionTemplate;
import tools.jackson.databind.json.JsonMapper;

/** Events of other services: once each, in order, and none that fails holds up the others. */
class InboxIT {
  private static final Duration LIMIT = Duration.ofSeconds(40);

  private final String group = "reader" + UUID.randomUUID();
  private final String topic = "kontor." + group;
  private final SimpleMeterRegistry metrics = new SimpleMeterRegistry();
  private final Recording subscription = new Recording();
  private final LostCommits lost = new LostCommits();
  private JdbcClient jdbc;
  private DefaultKafkaProducerFactory<String, String> producers;
  private KafkaTemplate<String, String> kafka;
  private InboxConsumer inbox;

  private record Data(int number) {}

  @BeforeEach
  void start() {
    TestInfrastructure.Database made = TestInfrastructure.databaseOfPlatform("reader");
    JdbcClient.create(new DriverManagerDataSource(made.url(), made.owner(), made.ownerPassword()))
        .sql("CREATE TABLE applied (event_id TEXT NOT NULL)")
        .update();
    DataSource database =
        lost.over(new DriverManagerDataSource(made.url(), made.app(), made.appPassword()));
    jdbc = JdbcClient.create(database);
    producers =
        new DefaultKafkaProducerFactory<>(
            Map.of(ProducerConfig.BOOTSTRAP_SERVERS_CONFIG, TestInfrastructure.kafka()),
            new StringSerializer(),
            new StringSerializer());
    kafka = new KafkaTemplate<>(producers);
    inbox =
        new InboxConsumer(
            List.of(subscription),
            new DefaultKafkaConsumerFactory<>(
                Map.of(
                    ConsumerConfig.BOOTSTRAP_SERVERS_CONFIG,
                    TestInfrastructure.kafka(),
                    ConsumerConfig.AUTO_OFFSET_RESET_CONFIG,
                    "earliest",
                    ConsumerConfig.ENABLE_AUTO_COMMIT_CONFIG,
                    false),
                new StringDeserializer(),
                new StringDeserializer()),
            jdbc,
            new TransactionTemplate(new JdbcTransactionManager(database)),
            JsonMapper.builder().build(),
            new PlatformSettings(
                group,
                URI.create("http://localhost"),
                Map.of(),
                new PlatformSettings.Keycloak(URI.create("http://localhost:1"), null, "kontor"),
                new PlatformSettings.Kafka("unused"),
                new PlatformSettings.ServiceClient("", ""),
                "",
                ""),
            new SupervisedLoops(metrics),
            metrics);
    inbox.start();
  }

  @AfterEach
  void stop() {
    inbox.stop();
    producers.destroy();
  }

  @Test
  void handlesAnEventOnceHoweverOftenItComes() {
    for (int i = 0; i < 5; i++) {
      send("event-1", "thing.changed", "thing-1", 1);
    }
    send("event-2", "thing.changed", "thing-1", 2);

    await().atMost(LIMIT).until(() -> applied().contains("event-2"));

    assertThat(applied()).containsExactly("event-1", "event-2");
    assertThat(subscription.numbers).containsExactly(1, 2);
    assertThat(metrics.counter("kontor.inbox.handled").count()).isEqualTo(2);
  }

  @Test
  void handlesEventsOnceWhenTheAnswerToTheirCommitIsLost() {
    lost.next(group + "-inbox");
    send("event-1", "thing.changed", "thing-1", 1);
    send("event-2", "thing.changed", "thing-1", 2);
    send("event-3", "thing.changed", "thing-1", 3);

    await().atMost(LIMIT).until(() -> applied().contains("event-3"));
    await().atMost(LIMIT).until(() -> lost.count() == 1);
    send("event-4", "thing.changed", "thing-1", 4);
    await().atMost(LIMIT).until(() -> applied().contains("event-4"));

    assertThat(applied()).containsExactly("event-1", "event-2", "event-3", "event-4");
  }

  @Test
  void keepsTheOrderOfASubject() {
    IntStream.range(0, 200).forEach(i -> send("event-" + i, "thing.changed", "thing-1", i));

    await().atMost(LIMIT).until(() -> subscription.numbers.size() == 200);

    assertThat(subscription.numbers)
        .containsExactlyElementsOf(IntStream.range(0, 200).boxed().toList());
  }

  @Test
  void leavesOutWhatNobodyAskedFor() {
    send("event-1", "thing.other", "thing-1", 1);
    send("event-2", "thing.changed", "foreign", 2);
    send("event-3", "thing.changed", "thing-1", 3);

    await().atMost(LIMIT).until(() -> applied().contains("event-3"));

    assertThat(applied()).containsExactly("event-3");
    assertThat(jdbc.sql("SELECT event_id FROM inbox").query(String.class).list())
        .as("what concerns nobody costs no row")
        .containsExactly("event-3");
  }

  @Test
  void anEventThatFailsIsTriedFiveTimesThenADeadLetterAndLeavesNothingBehind() {
    subscription.failing = "event-2";
    send("event-1", "thing.changed", "thing-1", 1);
    send("event-2", "thing.changed", "thing-1", 2);
    send("event-3", "thing.changed", "thing-1", 3);

    await().atMost(LIMIT).until(() -> applied().contains("event-3"));

    assertThat(applied())
        .as("what its handler wrote was rolled back each time")
        .containsExactly("event-1", "event-3");
    assertThat(jdbc.sql("SELECT event_id FROM inbox").query(String.class).list())
        .containsExactlyInAnyOrder("event-1", "event-3");
    assertThat(
            jdbc.sql("SELECT reason FROM inbox_parked WHERE payload LIKE '%event-2%'")
                .query(String.class)
                .list())
        .containsExactly("cannot apply it");
    assertThat(metrics.counter("kontor.inbox.parked").count()).isEqualTo(1);
    assertThat(subscription.failures).isGreaterThanOrEqualTo(5);
  }

  @Test
  void whatIsNoEventBecomesADeadLetterAtOnce() {
    kafka.send(topic, "thing-1", "{\"no\":\"event\"}");
    kafka.send(topic, "thing-1", "not even \u0000 JSON");
    kafka.send(topic, "thing-1", null);
    send("event-1", "thing.changed", "thing-1", 1);

    await().atMost(LIMIT).until(() -> applied().contains("event-1"));

    assertThat(jdbc.sql("SELECT payload FROM inbox_parked").query(String.class).list())
        .containsExactlyInAnyOrder("{\"no\":\"event\"}", "not even  JSON", "");
    assertThat(metrics.counter("kontor.inbox.parked").count()).isEqualTo(3);
  }

  @Test
  void goesOnAfterARestartWhereItStood() {
    send("event-1", "thing.changed", "thing-1", 1);
    await().atMost(LIMIT).until(() -> applied().contains("event-1"));

    inbox.stop();
    send("event-2", "thing.changed", "thing-1", 2);
    inbox.start();

    await().atMost(LIMIT).until(() -> applied().contains("event-2"));
    assertThat(applied()).containsExactly("event-1", "event-2");
  }

  @Test
  void handlesWhatWaitsTogetherAndInTheOrderOfItsSubject() {
    inbox.stop();
    IntStream.range(0, 100).forEach(i -> send("event-" + i, "thing.changed", "thing-" + i % 3, i));
    inbox.start();

    await().atMost(LIMIT).until(() -> subscription.numbers.size() == 100);

    for (int thing = 0; thing < 3; thing++) {
      int rest = thing;
      assertThat(subscription.numbers.stream().filter(number -> number % 3 == rest))
          .containsExactlyElementsOf(
              IntStream.range(0, 100).filter(i -> i % 3 == rest).boxed().toList());
    }
    assertThat(subscription.batches).as("polls, not events").hasSizeLessThan(20);
  }

  @Test
  void anEventThatFailsWithinABatchIsADeadLetterAloneAndItsNeighboursAreHandledOnce() {
    inbox.stop();
    subscription.failing = "event-7";
    IntStream.range(0, 20).forEach(i -> send("event-" + i, "thing.changed", "thing-1", i));
    inbox.start();

    await().atMost(LIMIT).until(() -> applied().contains("event-19"));

    assertThat(applied())
        .containsExactlyElementsOf(
            IntStream.range(0, 20).filter(i -> i != 7).mapToObj(i -> "event-" + i).toList());
    assertThat(jdbc.sql("SELECT payload FROM inbox_parked").query(String.class).list())
        .singleElement()
        .asString()
        .contains("event-7");
  }

  @Test
  void aConsumerThatDiesBeforeItTellsTheBrokersHandlesNothingTwice() {
    send("event-1", "thing.changed", "thing-1", 1);
    await().atMost(LIMIT).until(() -> applied().contains("event-1"));
    inbox.stop();
    forgetOffsets();
    send("event-2", "thing.changed", "thing-1", 2);

    inbox.start();

    await().atMost(LIMIT).until(() -> applied().contains("event-2"));
    assertThat(applied()).containsExactly("event-1", "event-2");
  }

  @Test
  void anEventWhoseRepeatDoesNoHarmTakesNoRow() {
    subscription.idempotent = true;
    send("event-1", "thing.changed", "thing-1", 1);
    await().atMost(LIMIT).until(() -> applied().contains("event-1"));
    inbox.stop();
    forgetOffsets();
    send("event-2", "thing.changed", "thing-1", 2);

    inbox.start();

    await().atMost(LIMIT).until(() -> applied().contains("event-2"));
    assertThat(applied())
        .as("its handler sees the repeat")
        .containsExactly("event-1", "event-1", "event-2");
    assertThat(jdbc.sql("SELECT count(*) FROM inbox").query(Long.class).single()).isZero();
  }

  /** As if the consumer had died between its commit and the commit of its offsets. */
  private void forgetOffsets() {
    try (Admin admin =
        Admin.create(
            Map.of(AdminClientConfig.BOOTSTRAP_SERVERS_CONFIG, TestInfrastructure.kafka()))) {
      Set<TopicPartition> known =
          admin
              .listConsumerGroupOffsets(group)
              .partitionsToOffsetAndMetadata()
              .toCompletionStage()
              .toCompletableFuture()
              .join()
              .keySet();
      await()
          .atMost(LIMIT)
          .until(() ->
              admin
                  .deleteConsumerGroupOffsets(group, known)
                  .all()
                  .toCompletionStage()
                  .toCompletableFuture()
                  .handle((_, failure) -> failure == null)
                  .join());
    }
  }

  private List<String> applied() {
    return jdbc.sql("SELECT event_id FROM applied ORDER BY ctid").query(String.class).list();
  }

  private void send(String id, String type, String subject, int number) {
    kafka.send(
        topic,
        subject,
        """
        {"specversion":"1.0","id":"%s","source":"/things","type":"io.kontor.%s.v1",\
        "subject":"%s","time":"2026-01-01T00:00:00Z","unknown":true,"data":{"number":%d,"more":1}}\
        """
            .formatted(id, type, subject, number));
  }

  /** Writes down what it is given, within the database transaction, and fails where it is told. */
  private final class Recording implements EventSubscription {
    private final ConcurrentLinkedQueue<Integer> numbers = new ConcurrentLinkedQueue<>();
    private final ConcurrentLinkedQueue<Integer> batches = new ConcurrentLinkedQueue<>();
    private volatile String failing = "";
    private volatile boolean idempotent;
    private volatile int failures;

    @Override
    public String topic() {
      return topic;
    }

    @Override
    public Set<String> types() {
      return Set.of("io.kontor.thing.changed.v1");
    }

    @Override
    public boolean concerns(CloudEvent event) {
      return !event.subject().equals("foreign");
    }

    @Override
    public boolean isIdempotent() {
      return idempotent;
    }

    @Override
    public void handleAll(List<CloudEvent> events) {
      EventSubscription.super.handleAll(events);
      batches.add(events.size());
    }

    @Override
    public void handle(CloudEvent event) {
      jdbc.sql("INSERT INTO applied (event_id) VALUES (:id)").param("id", event.id()).update();
      if (event.id().equals(failing)) {
        failures++;
        throw new IllegalArgumentException("cannot apply it");
      }
      numbers.add(event.data(Data.class).number());
    }
  }
}
