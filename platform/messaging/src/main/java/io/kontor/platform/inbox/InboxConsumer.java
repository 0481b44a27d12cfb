package io.kontor.platform.inbox;

import io.kontor.platform.failure.FailureLog;
import io.kontor.platform.loop.SupervisedLoop;
import io.kontor.platform.loop.SupervisedLoops;
import io.kontor.platform.settings.PlatformSettings;
import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.MeterRegistry;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
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
 * Runs the consumer of this service: each event is handled once and retried when that fails; one
 * that cannot be handled becomes a dead letter. The table of dead letters keeps its first name,
 * {@code inbox_parked}, because releases that run side by side during an upgrade share it.
 */
public final class InboxConsumer implements SmartLifecycle {
  private static final Duration WATCH_EVERY = Duration.ofSeconds(1);
  private static final int ATTEMPTS_MAX = 5; // of one event, before it is a dead letter

  private final List<EventSubscription> subscriptions;
  private final ConsumerFactory<String, String> consumers;
  private final JdbcClient jdbc;
  private final TransactionTemplate transaction;
  private final JsonMapper json;
  private final String group;
  private final FailureLog failures = new FailureLog(InboxConsumer.class);
  private final Attempts attempts = new Attempts();
  private final Counter handled;
  private final Counter deadLetters;
  private final SupervisedLoop watch;
  private volatile @Nullable ConcurrentMessageListenerContainer<String, String> container;

  InboxConsumer(
      List<EventSubscription> subscriptions,
      ConsumerFactory<String, String> consumers,
      JdbcClient jdbc,
      TransactionTemplate transaction,
      JsonMapper json,
      PlatformSettings properties,
      SupervisedLoops loops,
      MeterRegistry metrics) {
    this.subscriptions = subscriptions;
    this.consumers = consumers;
    this.jdbc = jdbc;
    this.transaction = transaction;
    this.json = json;
    this.group = properties.service();
    this.watch = loops.create("inbox", this::watch);
    this.handled =
        Counter.builder("kontor.inbox.handled").description("Events handled").register(metrics);
    this.deadLetters =
        Counter.builder("kontor.inbox.parked")
            .description("Events that could not be handled; a person must act")
            .register(metrics);
  }

  private void receiveAndLog(List<ConsumerRecord<String, String>> messages) {
    try {
      receive(messages);
    } catch (RuntimeException e) {
      failures.warn(e, "Events could not be handled and are retried", place(messages.getFirst()));
      throw e;
    }
  }

  private static Map<String, ?> place(ConsumerRecord<String, String> message) {
    return Map.of(
        "topic", message.topic(), "partition", message.partition(), "offset", message.offset());
  }

  /**
   * Handles the messages of one poll in one database transaction. When that fails they are handled
   * one by one, so that the message that fails is found without holding up those before it.
   */
  private void receive(List<ConsumerRecord<String, String>> messages) {
    List<SubscribedMessage> wanted =
        messages.stream().map(this::wanted).flatMap(Optional::stream).toList();
    if (wanted.isEmpty()) {
      return;
    }
    try {
      handle(wanted);
      return;
    } catch (DataAccessResourceFailureException | CannotCreateTransactionException e) {
      throw e; // the database is unavailable: wait, this is no dead letter
    } catch (RuntimeException | Error e) {
      // one of them fails; it is found when each is handled alone
    }
    for (SubscribedMessage each : wanted) {
      receive(each);
    }
  }

  private void receive(SubscribedMessage wanted) {
    try {
      handle(List.of(wanted));
    } catch (DataAccessResourceFailureException | CannotCreateTransactionException e) {
      throw new BatchListenerFailedException("The database is unavailable", e, wanted.message());
    } catch (RuntimeException | Error e) { // an Error would end the consumer
      if (attempts.of(wanted.message()) < ATTEMPTS_MAX) {
        throw new BatchListenerFailedException("Not handled yet", e, wanted.message());
      }
      deadLetter(wanted.message(), String.valueOf(e.getMessage()), e);
    }
  }

  /** The message with its subscriptions; empty when it has none or is not readable. */
  private Optional<SubscribedMessage> wanted(ConsumerRecord<String, String> message) {
    List<EventSubscription> listening =
        subscriptions.stream()
            .filter(subscription -> subscription.topic().equals(message.topic()))
            .toList();
    try {
      return CloudEvent.parse(
              message.value(),
              json,
              type -> listening.stream().anyMatch(subscription -> consumes(subscription, type)))
          .map(event ->
              new SubscribedMessage(
                  message,
                  event,
                  listening.stream()
                      .filter(subscription ->
                          consumes(subscription, event.type()) && subscription.concerns(event))
                      .toList()))
          .filter(subscribed -> !subscribed.by().isEmpty());
    } catch (RuntimeException | StackOverflowError e) {
      deadLetter(message, "not a readable CloudEvent: " + e.getMessage(), null);
      return Optional.empty();
    }
  }

  private static boolean consumes(EventSubscription subscription, String type) {
    return subscription.types().isEmpty() || subscription.types().contains(type);
  }

  /** Handles all of them or none; those that were handled before are left out. */
  private void handle(List<SubscribedMessage> wanted) {
    int count =
        transaction.execute(_ -> {
          lockPartitions(wanted);
          List<SubscribedMessage> unhandled = unhandled(wanted);
          Map<EventSubscription, List<CloudEvent>> events = new LinkedHashMap<>();
          for (SubscribedMessage each : unhandled) {
            for (EventSubscription subscription : each.by()) {
              events.computeIfAbsent(subscription, _ -> new ArrayList<>()).add(each.event());
            }
          }
          events.forEach(EventSubscription::handleAll);
          return unhandled.size();
        });
    handled.increment(count);
  }

  /**
   * Makes polls of one partition exclude each other until the end of the database transaction, also
   * when a consumer that was taken for dead is still at work. Events with a row in the inbox do not
   * need it.
   */
  private void lockPartitions(List<SubscribedMessage> wanted) {
    String[] partitions =
        wanted.stream()
            .filter(SubscribedMessage::isIdempotent)
            .map(each -> each.message().topic() + "-" + each.message().partition())
            .distinct()
            .sorted()
            .toArray(String[]::new);
    if (partitions.length > 0) {
      jdbc.sql(
              """
              SELECT count(pg_advisory_xact_lock(hashtextextended(name, 44)))
                FROM unnest(CAST(:partitions AS text[])) AS name
              """)
          .param("partitions", partitions)
          .query(Long.class)
          .single();
    }
  }

  /** Those that come for the first time; notes them in the inbox, unless a repeat does no harm. */
  private List<SubscribedMessage> unhandled(List<SubscribedMessage> wanted) {
    Map<String, SubscribedMessage> byId = new LinkedHashMap<>();
    wanted.forEach(each -> byId.putIfAbsent(each.event().id(), each));
    String[] noted =
        byId.values().stream()
            .filter(each -> !each.isIdempotent())
            .map(each -> each.event().id())
            .toArray(String[]::new);
    if (noted.length > 0) {
      Set<String> fresh =
          new HashSet<>(
              jdbc.sql(
                      """
                      INSERT INTO inbox (event_id) SELECT unnest(CAST(:ids AS text[]))
                      ON CONFLICT DO NOTHING RETURNING event_id
                      """)
                  .param("ids", noted)
                  .query(String.class)
                  .list());
      byId.values().removeIf(each -> !each.isIdempotent() && !fresh.contains(each.event().id()));
    }
    return List.copyOf(byId.values());
  }

  /** Stores a dead letter, with an alarm that names its offset and never its content. */
  private void deadLetter(
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
      return; // a repeated poll brings dead letters along
    }
    deadLetters.increment();
    if (failure == null) {
      failures.error("A message is no readable event and is a dead letter", place(message));
    } else {
      failures.error(failure, "An event could not be handled and is a dead letter", place(message));
    }
  }

  /** Any message can be stored as a dead letter, also one without text or with NUL characters. */
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
    properties.setMessageListener((BatchMessageListener<String, String>) this::receiveAndLog);
    var started = new ConcurrentMessageListenerContainer<>(consumers, properties);
    started.setBeanName(group + "-inbox");
    ExponentialBackOff backOff = new ExponentialBackOff(200, 2);
    backOff.setMaxInterval(5_000);
    // Retries without end: receive() makes dead letters.
    DefaultErrorHandler retry = new DefaultErrorHandler(backOff);
    retry.setLogLevel(KafkaException.Level.DEBUG); // receiveAndLog() has logged it
    started.setCommonErrorHandler(retry);
    started.start();
    container = started;
    watch.start();
  }

  /** The consumer's thread belongs to Kafka's library; one that ended by itself is restarted. */
  private void watch() throws InterruptedException {
    Thread.sleep(WATCH_EVERY);
    ConcurrentMessageListenerContainer<String, String> watched = container;
    if (watched != null && !(watched.isInExpectedState() && watched.isChildRunning())) {
      watched.stop();
      watched.start();
      throw new IllegalStateException("The consumer had ended by itself and is restarted");
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

  /** A message, its event, and the subscriptions that consume it. */
  private record SubscribedMessage(
      ConsumerRecord<String, String> message, CloudEvent event, List<EventSubscription> by) {
    boolean isIdempotent() {
      return by.stream().allMatch(EventSubscription::isIdempotent);
    }
  }

  /** How often the current message was tried. Used by the consumer's thread only. */
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
