package io.kontor.platform.token;

import io.kontor.platform.failure.FailureLog;
import io.kontor.platform.failure.Outage;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.locks.LockSupport;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import org.apache.kafka.clients.consumer.CloseOptions;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.InvalidOffsetException;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.errors.InterruptException;
import org.apache.kafka.common.errors.RetriableException;
import org.apache.kafka.common.errors.TimeoutException;
import org.apache.kafka.common.errors.WakeupException;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * Reads identity-service's topic for revocations: all of its partitions, from as far back as a
 * token lives, and without a consumer group, because every process has to hear all of them. Asks
 * the brokers each second where the topic ends, so it knows whether it is up to date.
 */
final class RevocationFeed {
  static final String TOPIC = "kontor.identity";
  static final String TYPE = "io.kontor.identity.authority-revoked.v1";

  private static final Logger log = LoggerFactory.getLogger(RevocationFeed.class);
  private static final Duration LOOK_EVERY = Duration.ofSeconds(1);
  private static final Duration POLL = Duration.ofMillis(100);
  private static final Duration ANSWER = Duration.ofSeconds(2);

  private final String bootstrap;
  private final Clock clock;
  private final JsonMapper json = new JsonMapper();
  private final Consumer<Revocation> heard;
  private final Consumer<Instant> upToDate;
  private final Map<TopicPartition, Long> places = new HashMap<>(); // where to go on
  private final FailureLog failures = new FailureLog(RevocationFeed.class);
  private volatile @Nullable Connection connection;
  private boolean silent;

  /**
   * A feed.
   *
   * @param heard receives each revocation, in order per subject
   * @param upToDate called when the feed has caught up
   */
  RevocationFeed(
      String bootstrap, Clock clock, Consumer<Revocation> heard, Consumer<Instant> upToDate) {
    this.bootstrap = bootstrap;
    this.clock = clock;
    this.heard = heard;
    this.upToDate = upToDate;
  }

  /**
   * Reads what was published since the last pass; one pass at a time. After any failure, the next
   * pass reconnects and continues where this one stopped.
   */
  void pass() throws InterruptedException {
    try {
      Connection connected = connection;
      if (connected == null) {
        connected = new Connection(consumer());
        connection = connected;
      }
      connected.read();
    } catch (WakeupException _) {
      close();
    } catch (InterruptException _) {
      close();
      throw new InterruptedException();
    } catch (InvalidOffsetException e) {
      close();
      places.clear(); // the topic is not the one it was
      failures.warn(e, "Revocations are read anew", Map.of());
    } catch (RetriableException e) {
      close();
      throw new BrokersAwayException(e);
    } catch (RuntimeException | Error e) {
      close();
      throw e;
    }
  }

  /** Ends a pass that waits for the brokers. */
  void wakeUp() {
    Connection connected = connection;
    if (connected != null) {
      connected.consumer.wakeup();
    }
  }

  /** When no pass runs. */
  void close() {
    Connection connected = connection;
    connection = null;
    if (connected != null) {
      connected.consumer.close(CloseOptions.timeout(Duration.ofMillis(500)));
    }
  }

  private KafkaConsumer<String, String> consumer() {
    return new KafkaConsumer<>(
        Map.of(
            "bootstrap.servers", bootstrap,
            "key.deserializer", StringDeserializer.class,
            "value.deserializer", StringDeserializer.class,
            "enable.auto.commit", "false",
            "auto.offset.reset", "none", // what was missed is read anew from its time
            "allow.auto.create.topics", "false",
            "metadata.max.age.ms", "5000",
            "reconnect.backoff.max.ms", "500",
            "default.api.timeout.ms", "5000"));
  }

  private void hear(ConsumerRecord<String, String> message) {
    String text = message.value();
    if (text != null && text.contains(TYPE)) {
      revocation(text, Instant.ofEpochMilli(message.timestamp())).ifPresent(heard);
    }
  }

  private Optional<Revocation> revocation(String text, Instant toldAt) {
    try {
      JsonNode event = json.readTree(text);
      if (!event.path("type").asString("").equals(TYPE)) {
        return Optional.empty();
      }
      JsonNode data = event.path("data");
      JsonNode notBefore = data.path("notBefore");
      return Optional.of(
          new Revocation(
              Revocation.Kind.valueOf(data.required("kind").asString()),
              data.required("id").asString(),
              notBefore.isString() ? Instant.parse(notBefore.asString()) : null,
              data.path("ended").asBoolean(false),
              toldAt));
    } catch (JacksonException | IllegalArgumentException | java.time.DateTimeException e) {
      failures.error(e, "A revocation could not be read", Map.of());
      return Optional.empty();
    }
  }

  private void tellSilence(boolean isSilent) {
    if (silent != isSilent) {
      silent = isSilent;
      (isSilent ? log.atWarn() : log.atInfo())
          .log(isSilent ? "The revocation feed is down" : "The revocation feed is up again");
    }
  }

  /** Runs one consumer until something fails. */
  private final class Connection {
    private final KafkaConsumer<String, String> consumer;
    private Instant nextLook = Instant.EPOCH;
    private Map<TopicPartition, Long> ends = Map.of();
    private Instant endsAt = Instant.EPOCH;

    Connection(KafkaConsumer<String, String> consumer) {
      this.consumer = consumer;
    }

    void read() {
      Instant now = clock.instant();
      if (!now.isBefore(nextLook)) {
        look(now);
        nextLook = clock.instant().plus(LOOK_EVERY);
      }
      if (consumer.assignment().isEmpty()) {
        LockSupport.parkNanos(POLL.toNanos()); // nothing was ever told
        nextLook = Instant.EPOCH;
      } else {
        consumer.poll(POLL).forEach(RevocationFeed.this::hear);
        consumer.assignment().forEach(part -> places.put(part, consumer.position(part)));
      }
      if (endsAt.isAfter(Instant.EPOCH) && isAtEnd()) {
        upToDate.accept(endsAt);
        endsAt = Instant.EPOCH;
      }
    }

    private void look(Instant now) {
      try {
        follow();
        ends = consumer.endOffsets(consumer.assignment(), ANSWER);
        endsAt = now;
        tellSilence(false);
      } catch (TimeoutException _) {
        ends = Map.of();
        endsAt = Instant.EPOCH;
        tellSilence(true);
      }
    }

    /**
     * Starts to read new partitions, each from the beginning of its recent past. What was heard
     * over an earlier connection is not heard again: an old word must not replace a new one.
     */
    private void follow() {
      Set<TopicPartition> known = consumer.assignment();
      List<TopicPartition> all =
          consumer.partitionsFor(TOPIC, ANSWER).stream()
              .map(partition -> new TopicPartition(TOPIC, partition.partition()))
              .toList();
      List<TopicPartition> fresh =
          all.stream().filter(partition -> !known.contains(partition)).toList();
      if (fresh.isEmpty()) {
        return;
      }
      // The ends first: what is told while we ask lies behind them.
      Map<TopicPartition, Long> starts = new HashMap<>(consumer.endOffsets(fresh, ANSWER));
      long since = clock.instant().minus(Revocations.REACH).toEpochMilli();
      Map<TopicPartition, Long> times =
          fresh.stream().collect(Collectors.toMap(partition -> partition, _ -> since));
      consumer
          .offsetsForTimes(times, ANSWER)
          .forEach((partition, place) -> {
            if (place != null) {
              starts.put(partition, place.offset());
            }
          });
      starts.replaceAll((partition, start) -> places.getOrDefault(partition, start));
      List<TopicPartition> followed = new ArrayList<>(known);
      followed.addAll(fresh);
      consumer.assign(followed);
      starts.forEach(consumer::seek);
    }

    private boolean isAtEnd() {
      return ends.entrySet().stream()
          .allMatch(end -> consumer.position(end.getKey()) >= end.getValue());
    }
  }

  private static final class BrokersAwayException extends RuntimeException implements Outage {
    private static final long serialVersionUID = 1L;

    BrokersAwayException(RetriableException cause) {
      super("The revocation feed is down", cause);
    }
  }
}
