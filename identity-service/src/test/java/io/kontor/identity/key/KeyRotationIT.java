package io.kontor.identity.key;

import static org.assertj.core.api.Assertions.assertThat;

import io.kontor.identity.IdentityTest;
import io.kontor.platform.test.Api;
import io.kontor.platform.test.Published;
import io.kontor.platform.test.StoredText;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.core.env.Environment;
import org.springframework.jdbc.core.simple.JdbcClient;
import tools.jackson.databind.JsonNode;

/** A secret is replaced without a moment in which neither works. */
class KeyRotationIT extends IdentityTest {
  @Autowired JdbcClient jdbc;
  @Autowired Environment environment;

  private String id;
  private String first;

  @BeforeEach
  void makeAKey() {
    Api.Answer key = merchant.post(path("/keys"), "{\"Name\": \"Shop\"}");
    id = key.text("Id");
    first = key.text("ApiKey");
  }

  @Test
  void letsBothSecretsWorkUntilTheOverlapEnds() {
    assertThat(token(first)).isEqualTo(200);
    Instant before = Instant.now();

    Api.Answer rotated = rotate(3600);

    String second = rotated.text("ApiKey");
    assertThat(rotated.text("Id")).isEqualTo(id);
    assertThat(second).startsWith("kontor_").isNotEqualTo(first);
    assertThat(rotated.number("RotatedDate")).isGreaterThanOrEqualTo(before.getEpochSecond());
    assertThat(rotated.number("PreviousSecretExpirationDate"))
        .isBetween(before.getEpochSecond() + 3600, before.getEpochSecond() + 3660);
    assertThat(token(first)).isEqualTo(200);
    assertThat(token(second)).isEqualTo(200);

    endOverlap();

    assertThat(token(first)).as("also where it was recognised before").isEqualTo(401);
    assertThat(token(second)).isEqualTo(200);
    Api.Answer read = merchant.get(path("/keys/" + id));
    assertThat(read.json().path("PreviousSecretExpirationDate").isNull()).isTrue();
    assertThat(read.body()).doesNotContain("ApiKey\":\"");
    assertThat(waiting()).as("tokens stay good").isZero();
    assertThat(merchant.get(path("/audit?Action=KEY_ROTATED")).json()).hasSize(1);
  }

  @Test
  void endsTheOldSecretAndItsTokensAtOnceWithoutOverlap() {
    assertThat(token(first)).isEqualTo(200);

    String second = rotate(0).text("ApiKey");

    assertThat(token(first)).isEqualTo(401);
    assertThat(token(second)).isEqualTo(200);
    JsonNode told =
        Published.about(
                environment.getRequiredProperty("kontor.kafka.bootstrap"), "kontor.identity", id, 1)
            .getFirst()
            .path("data");
    assertThat(told.path("kind").asString()).isEqualTo("KEY");
    assertThat(told.path("notBefore").isString()).isTrue();
  }

  @Test
  void endsTheOldestOfThree() {
    String second = rotate(3600).text("ApiKey");
    assertThat(token(first)).isEqualTo(200);

    String third = rotate(60).text("ApiKey");

    assertThat(token(first)).isEqualTo(401);
    assertThat(token(second)).isEqualTo(200);
    assertThat(token(third)).isEqualTo(200);
  }

  @Test
  void endsAChosenSecretTheSameWay() {
    String chosenId =
        api.service()
            .post(
                "/internal/clients/" + client + "/keys",
                "{\"name\": \"Chosen\", \"key\": \"chosen-by-operator\"}")
            .text("id");
    assertThat(token("chosen-by-operator")).isEqualTo(200);

    String second =
        merchant
            .post(path("/keys/" + chosenId + "/rotate"), "{\"OverlapSeconds\": 3600}")
            .text("ApiKey");

    assertThat(token("chosen-by-operator")).isEqualTo(200);
    assertThat(token(second)).isEqualTo(200);
    endOverlap();
    assertThat(token("chosen-by-operator")).isEqualTo(401);
    assertThat(token(second)).isEqualTo(200);
  }

  @Test
  void leavesTwoSecretsWhenManyRotateAtOnce() throws Exception {
    List<Callable<Api.Answer>> rotations = Collections.nCopies(6, () -> rotate(3600));
    List<String> secrets = new ArrayList<>(List.of(first));
    try (var workers = Executors.newVirtualThreadPerTaskExecutor()) {
      for (Future<Api.Answer> answer : workers.invokeAll(rotations)) {
        assertThat(answer.get().status()).as(answer.get().toString()).isEqualTo(200);
        secrets.add(answer.get().text("ApiKey"));
      }
    }

    assertThat(secrets).doesNotHaveDuplicates();
    assertThat(secrets.stream().filter(secret -> token(secret) == 200)).hasSize(2);
    assertThat(token(first)).isEqualTo(401);
  }

  @Test
  void rotatesOnceForARepeatedRequestAndKeepsTheSecretNowhere() {
    String idempotencyKey = UUID.randomUUID().toString();
    Api repeating = merchant.header("Idempotency-Key", idempotencyKey);
    Api.Answer rotated =
        repeating.post(path("/keys/" + id + "/rotate"), "{\"OverlapSeconds\": 3600}");
    String second = rotated.text("ApiKey");

    Api.Answer repeated =
        repeating.post(path("/keys/" + id + "/rotate"), "{\"OverlapSeconds\": 3600}");

    assertThat(repeated.body()).doesNotContain(second);
    assertThat(token(first)).isEqualTo(200);
    assertThat(token(second)).isEqualTo(200);
    Api.Answer kept = merchant.get(path("/responses/" + idempotencyKey));
    assertThat(kept.text("Resource.Id")).isEqualTo(id);
    assertThat(kept.body()).doesNotContain(second);
    assertThat(StoredText.tablesWith(jdbc, second)).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(strings = {"{}", "{\"OverlapSeconds\": -1}", "{\"OverlapSeconds\": 604801}"})
  void refusesOverlapsThatMakeNoSense(String body) {
    Api.Answer refused = merchant.post(path("/keys/" + id + "/rotate"), body);

    assertThat(refused.status()).as(refused.toString()).isEqualTo(400);
    assertThat(refused.text("errors.OverlapSeconds")).isNotBlank();
    assertThat(token(first)).isEqualTo(200);
  }

  @Test
  void rotatesNothingThatIsNotThere() {
    assertThat(merchant.post(path("/keys/key_m_none/rotate"), "{\"OverlapSeconds\": 0}").status())
        .isEqualTo(404);
    merchant.post(path("/keys"), "{\"Name\": \"Stays\"}");
    assertThat(merchant.delete(path("/keys/" + id)).status()).isEqualTo(204);
    assertThat(rotate(60).status()).isEqualTo(409);
  }

  private Api.Answer rotate(long overlap) {
    return merchant.post(path("/keys/" + id + "/rotate"), "{\"OverlapSeconds\": " + overlap + "}");
  }

  private void endOverlap() {
    jdbc.sql(
            "UPDATE api_key SET previous_until = now() - INTERVAL '1 second' WHERE client_id = :id"
                + " AND previous_until IS NOT NULL")
        .param("id", client)
        .update();
  }

  private long waiting() {
    return jdbc.sql("SELECT count(*) FROM outbox WHERE subject = :subject")
        .param("subject", id)
        .query(Long.class)
        .single();
  }

  private int token(String secret) {
    return api.service()
        .post(
            "/internal/oauth/token",
            "{\"clientId\": \"%s\", \"apiKey\": \"%s\", \"source\": \"192.0.2.1\"}"
                .formatted(client, secret))
        .status();
  }
}
