package io.kontor.platform.inbox;

import io.kontor.platform.failure.FailureLog;
import io.kontor.platform.loop.SupervisedLoop;
import io.kontor.platform.loop.SupervisedLoops;
import io.kontor.platform.web.KontorProperties;
import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.MeterRegistry;
import java.time.Duration;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.jspecify.annotations.Nullable;
import org.springframework.context.SmartLifecycle;
import org.springframework.dao.DataAccessResourceFailureException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.kafka.KafkaException;
import org.springframework.kafka.core.ConsumerFactory;
import org.springframework.kafka.listener.BatchListenerFailedException;
import org.springframework.kafka.listener.BatchMessageListener;
import org.springframework.kafka.listener.ConcurrentMessageListenerContainer;
import org.springframework.kafka.listener.ContainerProperties;
import org.springframework.kafka.listener.DefaultErrorHandler;
import org.springframework.transaction.CannotCreateTransactionException;
import org.springframework.transaction.support.TransactionTemplate;
import org.springframework.util.backoff.ExponentialBackOff;
import tools.jackson.databind.json.JsonMapper;

/**
 * Runs the consumer of this service: each event once, poison parked, everything else tried again.
 */
public final class InboxConsumer implements SmartLifecycle {
  private static final Duration WATCH_EVERY = Duration.ofSeconds(1);
  private static final int ATTEMPTS_MAX = 5; // of one event, before it is parked

  private final List<EventSubscription> subscriptions;
  private final ConsumerFactory<String, String> consumers;
  private final JdbcClient jdbc;
  private final TransactionTemplate transaction;
  private final JsonMapper json;
  private final String group;
  private final FailureLog failures = new FailureLog(InboxConsumer.class);
  private final Attempts attempts = new Attempts();
  private final Counter handled;
  private final Counter parked;
  private final SupervisedLoop watch;
  private volatile @Nullable ConcurrentMessageListenerContainer<String, String> container;

  InboxConsumer(
      List<EventSubscription> subscriptions,
      ConsumerFactory<String, String> consumers,
      JdbcClient jdbc,
      TransactionTemplate transaction,
      JsonMapper json,
      KontorProperties properties,
      SupervisedLoops loops,
      MeterRegistry metrics) {
    this.subscriptions = subscriptions;
    this.consumers = consumers;
    this.jdbc = jdbc;
    this.transaction = transaction;
    this.json = json;
    this.group = properties.service();
    this.watch = loops.virtual("inbox", this::watch);
    this.handled =
        Counter.builder("kontor.inbox.handled").description("Facts taken in").register(metrics);
    this.parked =
        Counter.builder("kontor.inbox.parked")
            .description("Facts set aside; a person must act")
            .register(metrics);
  }

  private void receiveAndTell(List<ConsumerRecord<String, String>> messages) {
    try {
      receive(messages);
    } catch (RuntimeException e) {
      failures.warn(e, "Events wait and are taken again", place(messages.getFirst()));
      throw e;
    }
  }

  private static Map<String, ?> place(ConsumerRecord<String, String> message) {
    return Map.of(
        "topic", message.topic(), "partition", message.partition(), "offset", message.offset());
  }

  /**
   * Takes the messages of one poll in one database transaction. When that fails they are taken one
   * by one, so that what cannot be handled is found without holding up what came before it.
   */
  private void receive(List<ConsumerRecord<String, String>> messages) {
    List<Wanted> wanted = messages.stream().map(this::wanted).flatMap(Optional::stream).toList();
    if (wanted.isEmpty()) {
      return;
    }
    try {
      take(wanted);
      return;
    } catch (DataAccessResourceFailureException | CannotCreateTransactionException e) {
      throw e; // the database is away: wait, do not park
    } catch (RuntimeException | Error e) {
      // one of them; taken alone it tells of itself
    }
    for (Wanted each : wanted) {
      receive(each);
    }
  }

  private void receive(Wanted wanted) {
    try {
      take(List.of(wanted));
    } catch (DataAccessResourceFailureException | CannotCreateTransactionException e) {
      throw new BatchListenerFailedException("The database is away", e, wanted.message());
    } catch (RuntimeException | Error e) { // an Error would end the consumer
      if (attempts.of(wanted.message()) < ATTEMPTS_MAX) {
        throw new BatchListenerFailedException("Not handled yet", e, wanted.message());
      }
      park(wanted.message(), String.valueOf(e.getMessage()), e);
    }
  }

  /** The message with those who want it; empty when nobody does or it is not readable. */
  private Optional<Wanted> wanted(ConsumerRecord<String, String> message) {
    try {
      CloudEvent event = CloudEvent.parse(message.value(), json);
      List<EventSubscription> interested =
          subscriptions.stream()
              .filter(subscription -> subscription.topic().equals(message.topic()))
              .filter(subscription ->
                  subscription.types().isEmpty() || subscription.types().contains(event.type()))
              .filter(subscription -> subscription.concerns(event))
              .toList();
      return interested.isEmpty()
          ? Optional.empty()
          : Optional.of(new Wanted(message, event, interested));
    } catch (RuntimeException | StackOverflowError e) {
      park(message, "not a readable CloudEvent: " + e.getMessage(), null);
      return Optional.empty();
    }
  }

  /** All of them or none; what was taken before is left out. */
  private void take(List<Wanted> wanted) {
    List<Wanted> first =
        transaction.execute(_ -> {
          Set<String> unseen =
              new HashSet<>(
                  jdbc.sql(
                          """
                          INSERT INTO inbox (event_id) SELECT DISTINCT unnest(CAST(:ids AS text[]))
                          ON CONFLICT DO NOTHING RETURNING event_id
                          """)
                      .param(
                          "ids",
                          wanted.stream().map(each -> each.event().id()).toArray(String[]::new))
                      .query(String.class)
                      .list());
          List<Wanted> taken =
              wanted.stream().filter(each -> unseen.remove(each.event().id())).toList();
          taken.forEach(
              each -> each.by().forEach(subscription -> subscription.handle(each.event())));
          return taken;
        });
    handled.increment(first == null ? 0 : first.size());
  }

  /** Sets a message aside with an alarm that says where it stands, never what. */
  private void park(
      ConsumerRecord<String, String> message, String reason, @Nullable Throwable failure) {
    int stored =
        jdbc.sql(
                """
                INSERT INTO inbox_parked (topic, partition_number, record_offset, payload, reason)
                VALUES (:topic, :partition, :offset, :payload, :reason) ON CONFLICT DO NOTHING
                """)
            .param("topic", message.topic())
            .param("partition", message.partition())
            .param("offset", message.offset())
            .param("payload", storable(message.value()))
            .param("reason", storable(reason))
            .update();
    if (stored == 0) {
      return; // a poll that comes again brings what was parked along
    }
    parked.increment();
    if (failure == null) {
      failures.error("A message is no readable event and is parked", place(message));
    } else {
      failures.error(failure, "An event could not be handled and is parked", place(message));
    }
  }

  /** Whatever came in must find its place aside: a record without text, and NUL characters, too. */
  private static String storable(@Nullable String text) {
    return text == null ? "" : text.replace("\u0000", "");
  }

  @Override
  public void start() {
    Set<String> topics =
        subscriptions.stream().map(EventSubscription::topic).collect(Collectors.toSet());
    if (topics.isEmpty()) {
      return;
    }
    ContainerProperties properties = new ContainerProperties(topics.toArray(String[]::new));
    properties.setGroupId(group);
    properties.setAckMode(ContainerProperties.AckMode.BATCH);
    properties.setObservationEnabled(false);
    properties.setMessageListener((BatchMessageListener<String, String>) this::receiveAndTell);
    var started = new ConcurrentMessageListenerContainer<>(consumers, properties);
    started.setBeanName(group + "-inbox");
    ExponentialBackOff backOff = new ExponentialBackOff(200, 2);
    backOff.setMaxInterval(5_000);
    DefaultErrorHandler again = new DefaultErrorHandler(backOff); // no end: receive() parks
    again.setLogLevel(KafkaException.Level.DEBUG); // receiveAndTell() has told
    started.setCommonErrorHandler(again);
    started.start();
    container = started;
    watch.start();
  }

  /** The consumer's own thread is Kafka's library's; one that ended by itself is started anew. */
  private void watch() throws InterruptedException {
    Thread.sleep(WATCH_EVERY);
    ConcurrentMessageListenerContainer<String, String> watched = container;
    if (watched != null && !(watched.isInExpectedState() && watched.isChildRunning())) {
      watched.stop();
      watched.start();
      throw new IllegalStateException("The consumer had ended by itself and is started anew");
    }
  }

  /** For tests: what runs the consumer. */
  @Nullable ConcurrentMessageListenerContainer<String, String> container() {
    return container;
  }

  @Override
  public void stop() {
    ConcurrentMessageListenerContainer<String, String> running = container;
    container = null;
    watch.stop();
    if (running != null) {
      running.stop();
    }
  }

  @Override
  public boolean isRunning() {
    return container != null;
  }

  /** A message, what it says, and who wants to hear it. */
  private record Wanted(
      ConsumerRecord<String, String> message, CloudEvent event, List<EventSubscription> by) {}

  /** How often the message at hand was tried. Used by the consumer's thread alone. */
  private static final class Attempts {
    private String place = "";
    private int count;

    int of(ConsumerRecord<String, String> message) {
      String asked = message.topic() + "-" + message.partition() + "@" + message.offset();
      count = asked.equals(place) ? count + 1 : 1;
      place = asked;
      return count;
    }
  }
}
