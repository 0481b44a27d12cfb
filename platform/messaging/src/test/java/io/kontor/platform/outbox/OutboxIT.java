package io.kontor.platform.outbox;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import io.kontor.platform.fault.FaultInjection;
import io.kontor.platform.id.Ids;
import io.kontor.platform.loop.SupervisedLoops;
import io.kontor.platform.settings.PlatformSettings;
import io.kontor.platform.test.TestInfrastructure;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.net.URI;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.stream.IntStream;
import org.apache.kafka.clients.consumer.ConsumerConfig;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.clients.producer.ProducerConfig;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.apache.kafka.common.serialization.StringSerializer;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DriverManagerDataSource;
import org.springframework.jdbc.support.JdbcTransactionManager;
import org.springframework.kafka.core.DefaultKafkaProducerFactory;
import org.springframework.kafka.core.KafkaTemplate;
import org.springframework.transaction.support.TransactionTemplate;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * Events of a change: after its commit, in the order of their subject, whatever dies in between.
 */
class OutboxIT {
  private static final Duration LIMIT = Duration.ofSeconds(30);

  private final String service = "things" + UUID.randomUUID();
  private final JsonMapper json = JsonMapper.builder().build();
  private final List<ChangeListener> listeners = new ArrayList<>();
  private final AtomicBoolean crash = new AtomicBoolean();
  private DriverManagerDataSource database;
  private JdbcClient jdbc;
  private TransactionTemplate transaction;
  private DefaultKafkaProducerFactory<String, String> producers;
  private KafkaConsumer<String, String> consumer;
  private OutboxRelay relay;
  private Outbox outbox;

  private record Data(int number, String text) {}

  /** The process dies here, as far as the relay is concerned. */
  private static final class Crash extends RuntimeException {
    private static final long serialVersionUID = 1L;
  }

  @BeforeEach
  void start() {
    TestInfrastructure.Database made = TestInfrastructure.databaseOfPlatform("things");
    database = new DriverManagerDataSource(made.url(), made.app(), made.appPassword());
    jdbc = JdbcClient.create(database);
    transaction = new TransactionTemplate(new JdbcTransactionManager(database));
    producers =
        new DefaultKafkaProducerFactory<>(
            Map.of(
                ProducerConfig.BOOTSTRAP_SERVERS_CONFIG,
                TestInfrastructure.kafka(),
                ProducerConfig.ENABLE_IDEMPOTENCE_CONFIG,
                true),
            new StringSerializer(),
            new StringSerializer());
    consumer =
        new KafkaConsumer<>(
            Map.of(
                ConsumerConfig.BOOTSTRAP_SERVERS_CONFIG,
                TestInfrastructure.kafka(),
                ConsumerConfig.GROUP_ID_CONFIG,
                service,
                ConsumerConfig.AUTO_OFFSET_RESET_CONFIG,
                "earliest"),
            new StringDeserializer(),
            new StringDeserializer());
    consumer.subscribe(List.of("kontor." + service));
    SimpleMeterRegistry metrics = new SimpleMeterRegistry();
    FaultInjection faults =
        (point, _) -> {
          if (point.equals("PUBLISHED") && crash.getAndSet(false)) {
            throw new Crash();
          }
        };
    relay =
        new OutboxRelay(
            database,
            new KafkaTemplate<>(producers),
            faults,
            new SupervisedLoops(metrics),
            metrics);
    listeners.clear();
    outbox = outbox();
    relay.start();
  }

  @AfterEach
  void stop() {
    relay.stop();
    consumer.close();
    producers.destroy();
  }

  @Test
  void publishesWhatWasCommittedAndNothingElse() {
    assertThatThrownBy(() ->
            transaction.executeWithoutResult(_ -> {
              append("thing-1", 1);
              throw new Crash();
            }))
        .isInstanceOf(Crash.class);
    transaction.executeWithoutResult(_ -> append("thing-1", 2));

    List<JsonNode> events = receive(1);

    assertThat(events).hasSize(1);
    JsonNode event = events.getFirst();
    assertThat(event.get("type").stringValue()).isEqualTo("io.kontor.thing.changed.v1");
    assertThat(event.get("source").stringValue()).isEqualTo("/" + service + "-service");
    assertThat(event.get("subject").stringValue()).isEqualTo("thing-1");
    assertThat(event.get("clientid").stringValue()).isEqualTo("acme");
    assertThat(event.get("data").get("number").intValue()).isEqualTo(2);
    await().atMost(LIMIT).until(() -> waiting() == 0);
  }

  @Test
  void refusesAnEventOutsideOfADatabaseTransaction() {
    assertThatThrownBy(() -> append("thing-1", 1)).isInstanceOf(IllegalStateException.class);
    assertThat(waiting()).isZero();
  }

  @Test
  void keepsTheOrderOfEachSubjectUnderConcurrentWriters() {
    jdbc.sql("SELECT 1").query(Integer.class).single();
    int subjects = 4;
    int changes = 40;
    int[] numbers = new int[subjects];
    try (ExecutorService writers = Executors.newFixedThreadPool(8)) {
      List<CompletableFuture<Void>> all =
          IntStream.range(0, subjects * changes)
              .mapToObj(i ->
                  CompletableFuture.runAsync(
                      () ->
                          transaction.executeWithoutResult(_ -> {
                            int subject = i % subjects;
                            // What a row lock does for a real object: one change after the other.
                            jdbc.sql("SELECT pg_advisory_xact_lock(:subject)")
                                .param("subject", subject)
                                .query((_, _) -> subject)
                                .single();
                            append("thing-" + subject, numbers[subject]++);
                          }),
                      writers))
              .toList();
      CompletableFuture.allOf(all.toArray(CompletableFuture[]::new)).join();
    }

    List<JsonNode> events = receive(subjects * changes);

    for (int subject = 0; subject < subjects; subject++) {
      String id = "thing-" + subject;
      assertThat(events)
          .filteredOn(event -> event.get("subject").stringValue().equals(id))
          .extracting(event -> event.get("data").get("number").intValue())
          .containsExactlyElementsOf(IntStream.range(0, changes).boxed().toList());
    }
  }

  @Test
  void listenersTakePartInTheDatabaseTransactionAndMayUndoIt() {
    List<String> told = new ArrayList<>();
    listeners.add(subject -> {
      told.add(subject);
      if (subject.equals("forbidden")) {
        throw new IllegalArgumentException("no");
      }
    });
    outbox = outbox();

    transaction.executeWithoutResult(
        _ -> outbox.append(List.of(event("thing-1", 1, "a"), event("thing-2", 2, "b"))));
    assertThatThrownBy(() -> transaction.executeWithoutResult(_ -> append("forbidden", 3)))
        .isInstanceOf(IllegalArgumentException.class);
    transaction.executeWithoutResult(
        _ -> outbox.appendUrgent(List.of(event("thing-3", 4, "not told"))));

    assertThat(told).as("the first subject of each change").containsExactly("thing-1", "forbidden");
    assertThat(receive(3))
        .extracting(event -> event.get("subject").stringValue())
        .containsExactlyInAnyOrder("thing-1", "thing-2", "thing-3");
  }

  @Test
  void publishesAgainWhatTheBrokerHadWhenTheRelayDied() {
    crash.set(true);

    transaction.executeWithoutResult(_ -> append("thing-1", 1));

    List<JsonNode> events = receive(2);
    assertThat(events).extracting(event -> event.get("id").stringValue()).hasSize(2);
    assertThat(events.get(0).get("id")).isEqualTo(events.get(1).get("id"));
    await().atMost(LIMIT).until(() -> waiting() == 0);
  }

  @Test
  void manySubjectsAreStoredTogetherAndEachEventKeepsTheTraceOfItsRequest() {
    List<OutboxEvent> events =
        IntStream.range(0, 60)
            .mapToObj(i -> event("thing-" + i % 30, i, "\"quoted\" {ä}").tracedBy("trace-" + i))
            .toList();

    transaction.executeWithoutResult(_ -> outbox.append(events));

    List<JsonNode> received = receive(60);
    assertThat(received)
        .allSatisfy(event -> {
          int number = event.get("data").get("number").intValue();
          assertThat(event.get("traceparent").stringValue()).isEqualTo("trace-" + number);
          assertThat(event.get("subject").stringValue()).isEqualTo("thing-" + number % 30);
          assertThat(event.get("data").get("text").stringValue()).isEqualTo("\"quoted\" {ä}");
        });
    for (int i = 0; i < 30; i++) {
      String subject = "thing-" + i;
      assertThat(received)
          .filteredOn(event -> event.get("subject").stringValue().equals(subject))
          .extracting(event -> event.get("data").get("number").intValue())
          .containsExactly(i, i + 30);
    }
  }

  @Test
  void publishesWhatAnEarlierReleaseStored() {
    jdbc.sql(
            """
            INSERT INTO outbox (event_id, subject, topic, payload)
            VALUES ('id-1', 'thing-1', :topic, '{"id":"id-1","subject":"thing-1"}')
            """)
        .param("topic", "kontor." + service)
        .update();

    assertThat(receive(1))
        .extracting(event -> event.get("id").stringValue())
        .containsExactly("id-1");
    await().atMost(LIMIT).until(() -> waiting() == 0);
  }

  @Test
  void whatIsTooLargeBecomesADeadLetterAndHoldsUpItsSubjectAlone() {
    transaction.executeWithoutResult(_ ->
        outbox.append(
            List.of(
                event("large", 1, "x".repeat(1_200_000)),
                event("large", 2, "after it"),
                event("small", 3, "beside it"))));

    assertThat(receive(1))
        .extracting(event -> event.get("subject").stringValue())
        .containsExactly("small");
    await()
        .atMost(LIMIT)
        .untilAsserted(() ->
            assertThat(
                    jdbc.sql("SELECT reason FROM outbox WHERE parked_at IS NOT NULL")
                        .query(String.class)
                        .list())
                .containsExactly("larger than the brokers take"));
    assertThat(waiting()).as("the dead letter and what waits behind it").isEqualTo(2);
  }

  private Outbox outbox() {
    return new Outbox(
        jdbc,
        json,
        new Ids(Clock.systemUTC()),
        Clock.systemUTC(),
        listeners,
        relay,
        null,
        new PlatformSettings(
            service,
            URI.create("http://localhost"),
            Map.of(),
            new PlatformSettings.Keycloak(URI.create("http://localhost:1"), null, "kontor"),
            new PlatformSettings.Kafka("unused"),
            new PlatformSettings.ServiceClient("", ""),
            "",
            ""));
  }

  private void append(String subject, int number) {
    outbox.append(event(subject, number, "text"));
  }

  private static OutboxEvent event(String subject, int number, String text) {
    return OutboxEvent.of("thing.changed", subject, "acme", new Data(number, text));
  }

  private long waiting() {
    return jdbc.sql("SELECT count(*) FROM outbox").query(Long.class).single();
  }

  /** At least so many events, in the order of each partition. */
  private List<JsonNode> receive(int count) {
    List<JsonNode> events = new ArrayList<>();
    await()
        .atMost(LIMIT)
        .until(() -> {
          for (ConsumerRecord<String, String> message : consumer.poll(Duration.ofMillis(200))) {
            assertThat(message.headers().lastHeader("content-type").value())
                .asString()
                .isEqualTo("application/cloudevents+json");
            JsonNode event = json.readTree(message.value());
            assertThat(message.key()).isEqualTo(event.get("subject").stringValue());
            events.add(event);
          }
          return events.size() >= count;
        });
    return events;
  }
}
