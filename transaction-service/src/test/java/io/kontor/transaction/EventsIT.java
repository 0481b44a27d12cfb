package io.kontor.transaction;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.kontor.platform.test.TestInfrastructure;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.apache.kafka.common.serialization.StringSerializer;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

class EventsIT extends TransactionServiceTest {
  private static final JsonMapper JSON = JsonMapper.builder().build();

  @Test
  void tellsEachChangeOnceAndInOrder() {
    String cardId = aCard(author);
    String id = payIn(cardId, 10_00, 1_00).text("Id");

    List<JsonNode> events = events("kontor.transaction", id, 2);

    assertThat(events)
        .extracting(event -> event.get("apievent").asString())
        .containsExactly("PAYIN_NORMAL_CREATED", "PAYIN_NORMAL_SUCCEEDED");
    assertThat(events)
        .extracting(event -> event.get("type").asString())
        .containsExactly("io.kontor.transaction.created.v1", "io.kontor.transaction.succeeded.v1");
    JsonNode data = events.getLast().get("data");
    assertThat(data.get("status").asString()).isEqualTo("SUCCEEDED");
    assertThat(data.at("/debitedFunds/amount").asLong()).isEqualTo(10_00);
    assertThat(data.get("cardAlias").asString()).isEqualTo("497010XXXXXX1119");
    assertThat(data.get("culture").asString()).isEqualTo("EN");
    assertThat(data.get("creationDate").asString()).endsWith("Z");
    assertThat(events.getFirst().get("data").get("status").asString()).isEqualTo("CREATED");
    assertThat(events("kontor.transaction", cardId, 2))
        .extracting(event -> event.get("type").asString())
        .containsExactly(
            "io.kontor.transaction.card-registered.v1", "io.kontor.transaction.card-changed.v1");
  }

  @Test
  void keepsItsCopiesAsNewAsTheNewestFact() {
    tellUser(2, "CLOSED");
    await()
        .atMost(PATIENCE)
        .untilAsserted(() ->
            assertThat(
                    jdbc.sql("SELECT status FROM user_copy WHERE id = :id")
                        .param("id", author)
                        .query(String.class)
                        .optional())
                .contains("CLOSED"));
    tellUser(1, "ACTIVE");
    String later = aUser();
    tell("io.kontor.identity.user-created.v1", later, user(later, 1, "ACTIVE"));
    await()
        .atMost(PATIENCE)
        .untilAsserted(() ->
            assertThat(
                    jdbc.sql("SELECT count(*) FROM user_copy WHERE id = :id")
                        .param("id", later)
                        .query(Long.class)
                        .single())
                .isEqualTo(1));

    environment.fund(wallet, "EUR", 1_00);
    assertThat(transfer(wallet, aWallet(later, "EUR"), 1_00, 0).text("ResultCode"))
        .isEqualTo("002601");
  }

  @Test
  void stopsTransfersOfABlockedUser() {
    environment.fund(wallet, "EUR", 2_00);
    String target = aWallet(aUser(), "EUR");
    assertThat(transfer(wallet, target, 1_00, 0).text("Status")).isEqualTo("SUCCEEDED");

    tell(
        "kontor.compliance",
        "io.kontor.compliance.user-blocks-changed.v1",
        author,
        """
        {"userId": "%s", "clientId": "%s", "inflows": false, "outflows": true}\
        """
            .formatted(author, client));

    await()
        .atMost(PATIENCE)
        .untilAsserted(() ->
            assertThat(transfer(wallet, target, 1, 0).text("ResultCode")).isEqualTo("008700"));
  }

  @Test
  void hearsThatLimitsConcernTransfersAndNeverGoesBackToAnOlderFact() {
    environment.fund(wallet, "EUR", 2_00);
    String own = aWallet(author, "EUR");
    assertThat(transfer(wallet, own, 1_00, 0).text("Status")).isEqualTo("SUCCEEDED");
    environment.screening("008507", "reached");

    tellLimits(7, true);
    tellLimits(6, false);

    await()
        .atMost(PATIENCE)
        .untilAsserted(
            () -> assertThat(transfer(wallet, own, 1, 0).text("ResultCode")).isEqualTo("008507"));
    tellLimits(8, false);
    await()
        .atMost(PATIENCE)
        .untilAsserted(
            () -> assertThat(transfer(wallet, own, 1, 0).text("Status")).isEqualTo("SUCCEEDED"));
  }

  private void tellLimits(int version, boolean transfers) {
    tell(
        "kontor.compliance",
        "io.kontor.compliance.limits-changed.v1",
        client,
        "{\"clientId\": \"%s\", \"transfers\": %s, \"version\": %d}"
            .formatted(client, transfers, version));
  }

  private void tellUser(int version, String status) {
    tell("io.kontor.identity.user-changed.v1", author, user(author, version, status));
  }

  private String user(String id, int version, String status) {
    return """
    {"id": "%s", "clientId": "%s", "version": %d, "personType": "NATURAL", "userCategory": "OWNER",
     "status": "%s", "kycLevel": "LIGHT", "displayName": "A person"}\
    """
        .formatted(id, client, version, status);
  }

  private static void tell(String type, String subject, String data) {
    tell("kontor.identity", type, subject, data);
  }

  private static void tell(String topic, String type, String subject, String data) {
    String event =
        """
        {"specversion": "1.0", "id": "%s", "source": "/identity-service", "type": "%s", "subject": "%s",
         "time": "2026-01-31T12:00:00Z", "data": %s}\
        """
            .formatted(UUID.randomUUID(), type, subject, data);
    try (var producer =
        new KafkaProducer<String, String>(
            Map.of("bootstrap.servers", TestInfrastructure.kafka()),
            new StringSerializer(),
            new StringSerializer())) {
      producer.send(new ProducerRecord<>(topic, subject, event));
    }
  }

  private static List<JsonNode> events(String topic, String subject, int atLeast) {
    List<JsonNode> found = new ArrayList<>();
    try (var consumer =
        new KafkaConsumer<String, String>(
            Map.of(
                "bootstrap.servers",
                TestInfrastructure.kafka(),
                "group.id",
                UUID.randomUUID().toString(),
                "auto.offset.reset",
                "earliest"),
            new StringDeserializer(),
            new StringDeserializer())) {
      consumer.subscribe(List.of(topic));
      await()
          .atMost(Duration.ofSeconds(20))
          .until(() -> {
            consumer
                .poll(Duration.ofMillis(200))
                .forEach(message -> {
                  if (subject.equals(message.key())) {
                    found.add(JSON.readTree(message.value()));
                  }
                });
            return found.size() >= atLeast;
          });
    }
    return found;
  }
}
