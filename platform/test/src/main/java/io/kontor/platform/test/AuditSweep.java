package io.kontor.platform.test;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.BooleanSupplier;
import java.util.function.Consumer;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.awaitility.Awaitility;
import org.awaitility.core.ConditionTimeoutException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * Whether calls have left their entries for the audit trail: read from the broker by the id of the
 * request.
 */
public final class AuditSweep {
  private static final JsonMapper JSON = JsonMapper.builder().build();
  private static final Duration PATIENCE = Duration.ofSeconds(20);
  private static final int POLLS_OF_A_LOOK = 30;

  /** Changes among the examples of this JVM: the names of the examples by service and request. */
  private static final Map<String, Map<String, String>> NOTED = new ConcurrentHashMap<>();

  private AuditSweep() {}

  static void note(String example, Api.Call call, String requestId, int status) {
    if (!call.method().equals("GET") && call.path().startsWith("/v2.01/") && status < 300) {
      NOTED
          .computeIfAbsent(
              call.service().getEnvironment().getRequiredProperty("kontor.service"),
              _ -> new ConcurrentHashMap<>())
          .put(requestId, example);
    }
  }

  /**
   * Checks that each change among the examples that this JVM has kept so far left an entry. Errors:
   * {@link AssertionError}.
   *
   * @param besides examples that change nothing, or whose change another service makes
   */
  public static void verify(String service, String... besides) {
    Map<String, String> missing = new TreeMap<>(NOTED.getOrDefault(service, Map.of()));
    missing.values().removeAll(List.of(besides));
    assertThat(missing).as("changes among the examples").isNotEmpty();
    read(service, entry -> missing.remove(entry.path("requestId").asString("")), missing::isEmpty);
    assertThat(missing.values()).as("changes without an entry in the audit trail").isEmpty();
  }

  /** The entries of a request, as soon as there are that many. */
  public static List<JsonNode> entries(String service, String requestId, int count) {
    List<JsonNode> found = new ArrayList<>();
    read(
        service,
        entry -> {
          if (entry.path("requestId").asString("").equals(requestId)) {
            found.add(entry);
          }
        },
        () -> found.size() >= count);
    assertThat(found).hasSize(count);
    return found;
  }

  /** The entries of a request that are there already. */
  public static List<JsonNode> found(String service, String requestId) {
    List<JsonNode> found = new ArrayList<>();
    int[] polls = {0};
    read(
        service,
        entry -> {
          if (entry.path("requestId").asString("").equals(requestId)) {
            found.add(entry);
          }
        },
        () -> ++polls[0] > POLLS_OF_A_LOOK);
    return found;
  }

  private static void read(String service, Consumer<JsonNode> taker, BooleanSupplier enough) {
    Map<String, Object> settings = new HashMap<>();
    settings.put("bootstrap.servers", TestInfrastructure.kafka());
    settings.put("group.id", UUID.randomUUID().toString());
    settings.put("auto.offset.reset", "earliest");
    settings.put("key.deserializer", StringDeserializer.class);
    settings.put("value.deserializer", StringDeserializer.class);
    try (var consumer = new KafkaConsumer<String, String>(settings)) {
      consumer.subscribe(List.of("kontor." + service));
      Awaitility.await()
          .atMost(PATIENCE)
          .until(() -> {
            for (ConsumerRecord<String, String> message : consumer.poll(Duration.ofMillis(100))) {
              JsonNode event = JSON.readTree(message.value());
              if (event.path("type").asString("").endsWith(".audit-recorded.v1")) {
                event.path("data").path("entries").forEach(taker);
              }
            }
            return enough.getAsBoolean();
          });
    } catch (ConditionTimeoutException _) {
      // what is missing is said by the caller
    }
  }
}
