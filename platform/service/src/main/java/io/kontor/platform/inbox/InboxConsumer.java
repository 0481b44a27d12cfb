package io.kontor.platform.inbox;

import io.kontor.platform.web.KontorProperties;
import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.MeterRegistry;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.kafka.core.ConsumerFactory;
import org.springframework.kafka.listener.ConcurrentMessageListenerContainer;
import org.springframework.kafka.listener.ContainerProperties;
import org.springframework.kafka.listener.DefaultErrorHandler;
import org.springframework.kafka.listener.MessageListener;
import org.springframework.transaction.support.TransactionTemplate;
import org.springframework.util.backoff.ExponentialBackOff;
import tools.jackson.databind.json.JsonMapper;

/**
 * Runs the consumer of this service: each event once, poison parked, everything else tried again.
 */
public final class InboxConsumer implements SmartLifecycle {
  private static final Logger log = LoggerFactory.getLogger(InboxConsumer.class);
  private static final int ATTEMPTS_MAX = 5; // of one event, before it is parked

  private final List<EventSubscription> subscriptions;
  private final ConsumerFactory<String, String> consumers;
  private final JdbcClient jdbc;
  private final TransactionTemplate transaction;
  private final JsonMapper json;
  private final String group;
  private final Counter handled;
  private final Counter parked;
  private @Nullable ConcurrentMessageListenerContainer<String, String> container;

  InboxConsumer(
      List<EventSubscription> subscriptions,
      ConsumerFactory<String, String> consumers,
      JdbcClient jdbc,
      TransactionTemplate transaction,
      JsonMapper json,
      KontorProperties properties,
      MeterRegistry metrics) {
    this.subscriptions = subscriptions;
    this.consumers = consumers;
    this.jdbc = jdbc;
    this.transaction = transaction;
    this.json = json;
    this.group = properties.service();
    this.handled =
        Counter.builder("kontor.inbox.handled").description("Facts taken in").register(metrics);
    this.parked =
        Counter.builder("kontor.inbox.parked")
            .description("Facts set aside; a person must act")
            .register(metrics);
  }

  private void receive(ConsumerRecord<String, String> message, int attempt) {
    CloudEvent event;
    try {
      event = CloudEvent.parse(message.value(), json);
    } catch (RuntimeException e) {
      park(message, "not a readable CloudEvent: " + e.getMessage());
      return;
    }
    List<EventSubscription> interested =
        subscriptions.stream()
            .filter(subscription -> subscription.topic().equals(message.topic()))
            .filter(subscription ->
                subscription.types().isEmpty() || subscription.types().contains(event.type()))
            .filter(subscription -> subscription.concerns(event))
            .toList();
    if (interested.isEmpty()) {
      return;
    }
    try {
      transaction.executeWithoutResult(_ -> {
        int first =
            jdbc.sql("INSERT INTO inbox (event_id) VALUES (:id) ON CONFLICT DO NOTHING")
                .param("id", event.id())
                .update();
        if (first == 1) {
          interested.forEach(subscription -> subscription.handle(event));
          handled.increment();
        }
      });
    } catch (org.springframework.dao.DataAccessResourceFailureException
        | org.springframework.transaction.CannotCreateTransactionException e) {
      throw e; // the database is away: wait, do not park
    } catch (RuntimeException e) {
      if (attempt < ATTEMPTS_MAX) {
        throw e;
      }
      log.atError()
          .addKeyValue("event", event.id())
          .setCause(e)
          .log("Event could not be handled and is parked");
      park(message, String.valueOf(e.getMessage()));
    }
  }

  private void park(ConsumerRecord<String, String> message, String reason) {
    jdbc.sql(
            """
            INSERT INTO inbox_parked (topic, partition_number, record_offset, payload, reason)
            VALUES (:topic, :partition, :offset, :payload, :reason) ON CONFLICT DO NOTHING
            """)
        .param("topic", message.topic())
        .param("partition", message.partition())
        .param("offset", message.offset())
        .param("payload", message.value())
        .param("reason", reason)
        .update();
    parked.increment();
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
    properties.setDeliveryAttemptHeader(true);
    properties.setObservationEnabled(false);
    properties.setMessageListener(
        (MessageListener<String, String>) message -> receive(message, deliveryAttempt(message)));
    var started = new ConcurrentMessageListenerContainer<>(consumers, properties);
    started.setBeanName(group + "-inbox");
    ExponentialBackOff backOff = new ExponentialBackOff(200, 2);
    backOff.setMaxInterval(5_000);
    started.setCommonErrorHandler(
        new DefaultErrorHandler(backOff)); // no end: receive() decides about parking
    started.start();
    container = started;
  }

  private static int deliveryAttempt(ConsumerRecord<String, String> message) {
    var header = message.headers().lastHeader("kafka_deliveryAttempt");
    return header == null ? 1 : java.nio.ByteBuffer.wrap(header.value()).getInt();
  }

  @Override
  public void stop() {
    ConcurrentMessageListenerContainer<String, String> running = container;
    container = null;
    if (running != null) {
      running.stop();
    }
  }

  @Override
  public boolean isRunning() {
    return container != null;
  }
}
