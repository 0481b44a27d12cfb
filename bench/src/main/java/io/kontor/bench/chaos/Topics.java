package io.kontor.bench.chaos;

import io.kontor.bench.BenchException;
import io.kontor.bench.Installation;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.StringDeserializer;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** What the topics hold about one client. */
final class Topics {
  private static final JsonMapper JSON = JsonMapper.builder().build();
  private static final List<String> NAMES = List.of("kontor.transaction", "kontor.wallet");
  private static final int KAFKA = 12;
  private static final Duration LIMIT = Duration.ofMinutes(2);

  private Topics() {}

  /**
   * All its events, repeats included; those of one subject in the order of their publication.
   * Errors: {@link BenchException} when the broker does not give them in time.
   */
  static List<Event> read(Installation installation, String clientId) {
    Map<String, Object> settings =
        Map.of(
            "bootstrap.servers",
            "127.0.0.1:" + installation.port(KAFKA),
            "enable.auto.commit",
            false);
    List<Event> events = new ArrayList<>();
    try (var consumer =
        new KafkaConsumer<>(settings, new StringDeserializer(), new StringDeserializer())) {
      List<TopicPartition> partitions =
          NAMES.stream()
              .flatMap(topic -> consumer.partitionsFor(topic).stream())
              .map(info -> new TopicPartition(info.topic(), info.partition()))
              .toList();
      consumer.assign(partitions);
      consumer.seekToBeginning(partitions);
      Map<TopicPartition, Long> ends = consumer.endOffsets(partitions);
      long limit = System.nanoTime() + LIMIT.toNanos();
      while (ends.entrySet().stream()
          .anyMatch(end -> consumer.position(end.getKey()) < end.getValue())) {
        if (System.nanoTime() > limit) {
          throw new BenchException("The topics could not be read within " + LIMIT + ".");
        }
        for (ConsumerRecord<String, String> message : consumer.poll(Duration.ofSeconds(1))) {
          // Cheaper than reading every event of every client.
          if (message.value() != null && message.value().contains(clientId)) {
            add(events, JSON.readTree(message.value()), clientId);
          }
        }
      }
    }
    return events;
  }

  /** Adds an event, or those of a batch in their order. */
  private static void add(List<Event> events, JsonNode message, String clientId) {
    if (message.isArray()) {
      message.forEach(each -> add(events, each, clientId));
    } else if (message.path("clientid").asString("").equals(clientId)) {
      List<Event.Entry> entries = new ArrayList<>();
      message
          .path("data")
          .path("entries")
          .forEach(entry ->
              entries.add(
                  new Event.Entry(
                      entry.path("account").asString(""),
                      entry.path("amount").asLong(0),
                      entry.path("balanceAfter").asLong(0),
                      entry.path("version").asLong(0))));
      events.add(
          new Event(
              message.path("id").asString(""),
              message.path("subject").asString(""),
              message.path("type").asString(""),
              entries));
    }
  }
}
