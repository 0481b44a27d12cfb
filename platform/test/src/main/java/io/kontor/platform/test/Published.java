package io.kontor.platform.test;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.awaitility.Awaitility;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** What a service published about one object, read from the broker. */
public final class Published {
  private static final JsonMapper JSON = JsonMapper.builder().build();

  private Published() {}

  /** The events of the subject in order, as soon as there are that many. */
  public static List<JsonNode> about(String bootstrap, String topic, String subject, int count) {
    List<JsonNode> found = new ArrayList<>();
    try (var consumer =
        new KafkaConsumer<String, String>(
            Map.of(
                "bootstrap.servers",
                bootstrap,
                "group.id",
                UUID.randomUUID().toString(),
                "auto.offset.reset",
                "earliest",
                "key.deserializer",
                StringDeserializer.class,
                "value.deserializer",
                StringDeserializer.class))) {
      consumer.subscribe(List.of(topic));
      Awaitility.await()
          .atMost(Duration.ofSeconds(20))
          .until(() -> {
            consumer
                .poll(Duration.ofMillis(100))
                .forEach(message -> {
                  JsonNode event = JSON.readTree(message.value());
                  if (event.get("subject").stringValue().equals(subject)) {
                    found.add(event);
                  }
                });
            return found.size() >= count;
          });
    }
    return found;
  }
}
