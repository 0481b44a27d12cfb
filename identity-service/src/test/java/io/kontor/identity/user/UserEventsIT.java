package io.kontor.identity.user;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.kontor.identity.IdentityTest;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.clients.consumer.ConsumerConfig;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.kafka.core.ConsumerFactory;
import org.springframework.kafka.core.KafkaTemplate;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

class UserEventsIT extends IdentityTest {
  @Autowired ConsumerFactory<String, String> consumers;
  @Autowired KafkaTemplate<String, String> kafka;
  @Autowired JsonMapper json;

  @Test
  void takesOverTheKycLevelOnceAndTellsOfEachChangeInOrder() {
    String id =
        merchant
            .post(
                path("/users/natural"),
                "{\"FirstName\": \"A\", \"LastName\": \"B\", \"Email\": \"a@example.com\", \"UserCategory\": \"PAYER\"}")
            .text("Id");
    String decision =
        """
        {"specversion": "1.0", "id": "%s", "source": "/compliance-service", "subject": "%s",
         "type": "io.kontor.compliance.kyc-level-changed.v1", "time": "2026-01-31T12:00:00Z",
         "data": {"userId": "%s", "clientId": "%s", "kycLevel": "REGULAR",
                  "validatedDocuments": {"IDENTITY_PROOF": "kyc_m_1"}}}
        """
            .formatted(UUID.randomUUID(), id, id, client);

    kafka.send("kontor.compliance", id, decision);
    kafka.send("kontor.compliance", id, decision);

    await()
        .atMost(Duration.ofSeconds(20))
        .untilAsserted(() ->
            assertThat(merchant.get(path("/users/" + id)).text("KYCLevel")).isEqualTo("REGULAR"));
    assertThat(merchant.get(path("/users/" + id)).text("ProofOfIdentity")).isEqualTo("kyc_m_1");
    api.service()
        .post(
            "/internal/clients/" + client + "/users/" + id + "/close",
            "{\"personType\": \"NATURAL\", \"actorType\": \"KEY\", \"actorId\": \"key-1\"}");
    List<JsonNode> events = eventsOf(id, 3);
    assertThat(events.stream().map(event -> event.path("type").asString()))
        .containsExactly(
            "io.kontor.identity.user-created.v1",
            "io.kontor.identity.user-changed.v1",
            "io.kontor.identity.user-closed.v1");
    assertThat(events.stream().map(event -> event.path("apievent").asString("-")))
        .containsExactly("-", "USER_KYC_REGULAR", "USER_ACCOUNT_CLOSED");
    assertThat(events.get(1).path("data").path("version").asInt()).isEqualTo(2);
    assertThat(events.get(1).path("clientid").asString()).isEqualTo(client);
  }

  private List<JsonNode> eventsOf(String subject, int count) {
    List<JsonNode> found = new ArrayList<>();
    try (Consumer<String, String> consumer =
        consumers.createConsumer("test-" + UUID.randomUUID(), "", "", properties())) {
      consumer.subscribe(List.of("kontor.identity"));
      await()
          .atMost(Duration.ofSeconds(20))
          .until(() -> {
            for (ConsumerRecord<String, String> message : consumer.poll(Duration.ofMillis(200))) {
              if (subject.equals(message.key())) {
                found.add(json.readTree(message.value()));
              }
            }
            return found.size() >= count;
          });
    }
    return found;
  }

  private static java.util.Properties properties() {
    java.util.Properties properties = new java.util.Properties();
    properties.putAll(Map.of(ConsumerConfig.AUTO_OFFSET_RESET_CONFIG, "earliest"));
    return properties;
  }
}
