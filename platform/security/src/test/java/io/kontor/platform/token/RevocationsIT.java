package io.kontor.platform.token;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import io.kontor.platform.loop.SupervisedLoops;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.io.IOException;
import java.net.ServerSocket;
import java.net.Socket;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicReference;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.serialization.StringSerializer;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.springframework.boot.health.contributor.Status;
import org.springframework.kafka.test.EmbeddedKafkaKraftBroker;

/** On a real broker, as identity-service tells and as any process hears. */
class RevocationsIT {
  private static final EmbeddedKafkaKraftBroker BROKER = new EmbeddedKafkaKraftBroker(1, 2);
  private static KafkaProducer<String, String> producer;

  private final String id = UUID.randomUUID().toString();
  private final List<Revocation> heard = new CopyOnWriteArrayList<>();
  private final SimpleMeterRegistry metrics = new SimpleMeterRegistry();
  private final SupervisedLoops loops = new SupervisedLoops(metrics);
  private @Nullable Revocations revocations;

  @BeforeAll
  static void broker() {
    BROKER.afterPropertiesSet();
    producer =
        new KafkaProducer<>(
            Map.of("bootstrap.servers", BROKER.getBrokersAsString(), "acks", "all"),
            new StringSerializer(),
            new StringSerializer());
  }

  @AfterAll
  static void end() {
    producer.close();
    BROKER.destroy();
  }

  @AfterEach
  void stop() {
    if (revocations != null) {
      revocations.stop();
    }
  }

  @Test
  void knowsTheSecondInWhichATokenWasIssued() throws Exception {
    Revocations started = started();
    Instant change = Instant.parse("2026-03-01T10:00:00.400Z");
    tell(Revocation.Kind.PERSON, id, change);
    await().until(() -> !heard.isEmpty());

    for (String bad : List.of("2026-03-01T09:59:59Z", "2026-03-01T10:00:00Z")) {
      assertThatThrownBy(() -> started.check(person(id, Instant.parse(bad))))
          .as(bad)
          .isInstanceOf(RevokedTokenException.class);
    }
    started.check(person(id, Instant.parse("2026-03-01T10:00:01Z")));
    started.check(person("another", Instant.parse("2026-03-01T10:00:00Z")));
    assertThat(started.goodFrom(person(id, change)))
        .contains(Instant.parse("2026-03-01T10:00:01Z"));
  }

  @Test
  void believesNoTokenUntilFurtherNotice() throws Exception {
    Revocations started = started();
    tell(Revocation.Kind.PERSON, id, null);
    await().until(() -> !heard.isEmpty());
    Bearer young = person(id, Instant.now().plusSeconds(60));
    assertThatThrownBy(() -> started.check(young)).isInstanceOf(RevokedTokenException.class);
    assertThat(started.goodFrom(young)).isEmpty();

    tell(Revocation.Kind.PERSON, id, Instant.now());

    await().until(() -> heard.size() == 2);
    started.check(young);
  }

  @Test
  void endsPeopleKeysAndClientsAndNeverServices() throws Exception {
    Revocations started = started();
    tell(Revocation.Kind.KEY, "key_m_" + id, null);
    tell(Revocation.Kind.CLIENT, "acme" + id, Instant.now());
    await().until(() -> heard.size() == 2);
    Instant before = Instant.now().minusSeconds(30);

    for (Bearer ended :
        List.of(
            new Bearer("key", "x", "key-key_m_" + id, "globex", before),
            new Bearer("key", "x", "key-other", "acme" + id, before),
            new Bearer("staff", "x", "kontor-dashboard", "acme" + id, before))) {
      assertThatThrownBy(() -> started.check(ended)).isInstanceOf(RevokedTokenException.class);
    }
    for (Bearer good :
        List.of(
            new Bearer("key", "x", "key-key_m_other", "globex", before),
            new Bearer("service", "acme" + id, "svc-wallet", null, before),
            new Bearer("staff", "key_m_" + id, "kontor-dashboard", "globex", before))) {
      started.check(good);
    }
  }

  @Test
  void knowsAfterARestartWhatWasToldBefore() throws Exception {
    tell(Revocation.Kind.PERSON, id, Instant.now());
    for (int i = 0; i < 2_000; i++) {
      producer.send(
          new ProducerRecord<>(RevocationFeed.TOPIC, "user" + i, "{\"type\": \"other\"}"));
    }
    producer.flush();

    Revocations restarted = started();

    assertThatThrownBy(() -> restarted.check(person(id, Instant.now().minusSeconds(5))))
        .isInstanceOf(RevokedTokenException.class);
  }

  @Test
  void isHeardWithinASecond() throws Exception {
    started();
    long worst = 0;
    for (int i = 0; i < 20; i++) {
      int count = heard.size();
      long begun = System.nanoTime();
      tell(Revocation.Kind.PERSON, id + i, Instant.now());
      await().pollInterval(Duration.ofMillis(2)).until(() -> heard.size() > count);
      worst = Math.max(worst, TimeUnit.NANOSECONDS.toMillis(System.nanoTime() - begun));
    }

    assertThat(worst).isLessThan(1_000);
  }

  @Test
  void goesOnAfterWordsItCannotRead() throws Exception {
    Revocations started = started();
    send(
        "{\"type\": \""
            + RevocationFeed.TYPE
            + "\", \"data\": {\"kind\": \"PLANET\", \"id\": \"1\"}}");
    send("{\"type\": \"" + RevocationFeed.TYPE + "\", \"data\":");
    tell(Revocation.Kind.PERSON, id, Instant.now());

    await().until(() -> heard.stream().anyMatch(each -> each.id().equals(id)));
    assertThat(started.isUp()).isTrue();
  }

  @Test
  void letsNobodyInBeforeItHasEverHeard() {
    Revocations deaf = new Revocations("localhost:1", heard::add, loops, metrics);

    assertThatThrownBy(() -> deaf.check(person(id, Instant.now())))
        .isInstanceOf(RevocationsUnknownException.class);
    assertThat(deaf.isUp()).isFalse();
    deaf.check(new Bearer("service", "x", "svc-wallet", null, Instant.now()));
  }

  /** Brokers that come late: nobody is let in, then everybody, by itself. */
  @Test
  void hearsByItselfOnceTheBrokersAreThere() throws Exception {
    tell(Revocation.Kind.PERSON, id, Instant.now());
    int port;
    try (ServerSocket free = new ServerSocket(0)) {
      port = free.getLocalPort();
    }
    Revocations early = new Revocations("localhost:" + port, this::hear, loops, metrics);
    revocations = early;
    Thread.ofVirtual().start(early::start); // waits for the brokers for a while
    await().until(early::isRunning);
    Bearer other = person("another", Instant.now());
    assertThatThrownBy(() -> early.check(other)).isInstanceOf(RevocationsUnknownException.class);
    assertThat(new RevocationsHealth(early).health().getStatus()).isEqualTo(Status.DOWN);

    try (var _ = new Door(port, BROKER.getBrokersAsString())) {
      await().atMost(Duration.ofSeconds(30)).until(early::isUp);

      assertThat(new RevocationsHealth(early).health().getStatus()).isEqualTo(Status.UP);
      early.check(other);
      assertThatThrownBy(() -> early.check(person(id, Instant.now().minusSeconds(5))))
          .isInstanceOf(RevokedTokenException.class);
      assertThat(loops.health().getStatus()).isEqualTo(Status.UP);
    }
  }

  /** Brokers that go: what is known holds for as long as it takes; ready for two minutes. */
  @Test
  void goesOnWithWhatItKnowsAndIsNotReadyAfterTheGrace() throws Exception {
    AtomicReference<Duration> passed = new AtomicReference<>(Duration.ZERO);
    Clock clock = new PassingClock(passed);
    Revocations lost =
        new Revocations(BROKER.getBrokersAsString(), this::hear, loops, metrics, clock);
    lost.start();
    tell(Revocation.Kind.PERSON, id, null);
    await().until(() -> !heard.isEmpty());
    lost.stop(); // as if nothing came any more

    passed.set(Revocations.GRACE.minusSeconds(10));
    assertThat(lost.isUp()).isTrue();
    passed.set(Revocations.GRACE.plusSeconds(1));
    assertThat(new RevocationsHealth(lost).health().getStatus()).isEqualTo(Status.DOWN);
    assertThat(metrics.get("kontor.revocations.silence").gauge().value()).isGreaterThan(120);
    passed.set(Duration.ofHours(5));
    lost.check(person("another", Instant.now()));
    assertThatThrownBy(() -> lost.check(person(id, Instant.now())))
        .isInstanceOf(RevokedTokenException.class);
  }

  @Test
  void isOneOfTheLoopsOfTheProcess() {
    started();

    assertThat(loops.names()).contains("revocations");
    assertThat(metrics.get("kontor.loop.alive").tag("loop", "revocations").gauge().value())
        .isEqualTo(1);
  }

  /** Lets connections to a port through to the brokers, as long as it is open. */
  private static final class Door implements AutoCloseable {
    private final ServerSocket listener;

    Door(int port, String brokers) throws IOException {
      String[] address = brokers.split(",")[0].split(":");
      this.listener = new ServerSocket(port);
      Thread.ofVirtual()
          .start(() -> {
            while (!listener.isClosed()) {
              try {
                Socket inside = listener.accept();
                Socket outside = new Socket(address[0], Integer.parseInt(address[1]));
                pump(inside, outside);
                pump(outside, inside);
              } catch (IOException _) {
                // closed
              }
            }
          });
    }

    private static void pump(Socket from, Socket to) {
      Thread.ofVirtual()
          .start(() -> {
            try (from;
                to) {
              from.getInputStream().transferTo(to.getOutputStream());
            } catch (IOException _) {
              // one side hung up
            }
          });
    }

    @Override
    public void close() throws IOException {
      listener.close();
    }
  }

  /** Real time, and some more. */
  private static final class PassingClock extends Clock {
    private final AtomicReference<Duration> passed;

    PassingClock(AtomicReference<Duration> passed) {
      this.passed = passed;
    }

    @Override
    public Instant instant() {
      return Instant.now().plus(passed.get());
    }

    @Override
    public ZoneId getZone() {
      return ZoneOffset.UTC;
    }

    @Override
    public Clock withZone(ZoneId zone) {
      return this;
    }
  }

  private Revocations started() {
    Revocations started = new Revocations(BROKER.getBrokersAsString(), this::hear, loops, metrics);
    revocations = started;
    started.start();
    return started;
  }

  private void hear(Revocation revocation) {
    if (revocation.id().contains(id)) {
      heard.add(revocation);
    }
  }

  private static Bearer person(String id, Instant issuedAt) {
    return new Bearer("staff", id, "kontor-dashboard", "acme", issuedAt);
  }

  private void tell(Revocation.Kind kind, String subject, @Nullable Instant notBefore)
      throws Exception {
    send(
        """
        {"specversion": "1.0", "id": "1", "source": "/identity-service", "type": "%s", "subject": "%s",
         "time": "2026-01-02T03:04:05Z", "data": {"kind": "%s", "id": "%s", "clientId": "acme"%s, "new": 1}}
        """
            .formatted(
                RevocationFeed.TYPE,
                subject,
                kind,
                subject,
                notBefore == null ? "" : ", \"notBefore\": \"" + notBefore + "\""));
  }

  private void send(String text) throws Exception {
    producer.send(new ProducerRecord<>(RevocationFeed.TOPIC, id, text)).get();
  }
}
