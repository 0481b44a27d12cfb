package io.kontor.platform.test;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ExecutionException;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.serialization.StringSerializer;
import org.jspecify.annotations.Nullable;
import org.springframework.core.env.Environment;

/**
 * A person, a key or a client whose right has ended is refused at the service's own port, and
 * nobody else is. Source: ADR 0009.
 */
public final class RevokedCallers {
  // It takes less than a second; the bench measures that, tests must hold on a busy machine.
  private static final Duration SOON = Duration.ofSeconds(15);

  private final Api api;
  private final KafkaProducer<String, String> producer;

  private RevokedCallers(Api api, KafkaProducer<String, String> producer) {
    this.api = api;
    this.producer = producer;
  }

  /** Tries every kind of right against the service under test. */
  public static void areRefused(Api api, Environment environment) {
    try (var producer =
        new KafkaProducer<>(
            Map.of(
                "bootstrap.servers",
                environment.getRequiredProperty("kontor.kafka.bootstrap"),
                "acks",
                "all"),
            new StringSerializer(),
            new StringSerializer())) {
      RevokedCallers revoked = new RevokedCallers(api, producer);
      revoked.tell("PERSON", "nobody", Instant.now()); // the topic is there, as in production
      revoked.person();
      revoked.key();
      revoked.client();
    }
  }

  private void person() {
    String client = newClient();
    Api person = api.staff(client, "Ada" + client);
    Api colleague = api.staff(client, "Lea" + client);
    assertKnown(person, client);

    tell("PERSON", "person-Ada" + client, null);

    awaitRefused(person, client);
    assertKnown(colleague, client);
    assertThat(status(api.staff(client, "Ada" + client), client))
        .as("a fresh token, too, until Keycloak knows")
        .isEqualTo(401);

    tell("PERSON", "person-Ada" + client, Instant.now());

    await()
        .atMost(Duration.ofSeconds(5))
        .untilAsserted(() -> assertKnown(api.staff(client, "Ada" + client), client));
    assertThat(status(person, client)).as("the old token").isEqualTo(401);
  }

  private void key() {
    String client = newClient();
    Api key = api.merchant(client);
    Api person = api.staff(client, "Ada" + client);
    assertKnown(key, client);

    tell("KEY", client, null);

    awaitRefused(key, client);
    assertKnown(person, client);
  }

  private void client() {
    String client = newClient();
    String other = newClient();
    Api key = api.merchant(client);
    Api person = api.staff(client, "Ada" + client);
    assertKnown(key, client);
    assertKnown(person, client);

    tell("CLIENT", client, Instant.now());

    awaitRefused(key, client);
    awaitRefused(person, client);
    assertKnown(api.merchant(other), other);
  }

  private void awaitRefused(Api caller, String client) {
    await()
        .pollInterval(Duration.ofMillis(10))
        .atMost(SOON)
        .untilAsserted(() -> assertThat(status(caller, client)).isEqualTo(401));
  }

  private static void assertKnown(Api caller, String client) {
    assertThat(status(caller, client)).isNotEqualTo(401).isLessThan(500);
  }

  private static int status(Api caller, String client) {
    return caller.get("/v2.01/" + client + "/nothing-of-this-name").status();
  }

  private static String newClient() {
    return "revoked" + UUID.randomUUID().toString().substring(0, 8);
  }

  private void tell(String kind, String id, @Nullable Instant notBefore) {
    String event =
        """
        {"specversion": "1.0", "id": "%s", "source": "/identity-service",
         "type": "io.kontor.identity.authority-revoked.v1", "subject": "%s", "time": "%s",
         "data": {"kind": "%s", "id": "%s", "clientId": "acme", "notBefore": %s, "ended": false}}
        """
            .formatted(
                UUID.randomUUID(),
                id,
                Instant.now(),
                kind,
                id,
                notBefore == null ? "null" : "\"" + notBefore + "\"");
    try {
      producer.send(new ProducerRecord<>("kontor.identity", id, event)).get();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(e);
    } catch (ExecutionException e) {
      throw new IllegalStateException(e);
    }
  }
}
