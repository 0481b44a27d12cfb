package io.kontor.webhook;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.kontor.platform.test.Api;
import io.kontor.platform.test.AuditSweep;
import io.kontor.platform.test.ServiceTest;
import java.time.Duration;
import java.time.Instant;
import java.util.UUID;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.kafka.core.KafkaTemplate;
import org.springframework.test.context.TestPropertySource;

/** Each endpoint as it is on the wire; compared with docs/contract/webhook. */
@ServiceTest
@TestPropertySource(
    properties = {"kontor.webhook.allow-private-addresses=true", "kontor.webhook.poll=50ms"})
@Tag("writes-docs")
class ContractIT {
  private static final Receiver RECEIVER = new Receiver();
  private static final String CLIENT = "contract";

  @Autowired Api anyApi;
  @Autowired KafkaTemplate<String, String> kafka;

  @AfterAll
  static void stop() {
    RECEIVER.close();
  }

  @AfterAll
  static void eachChangeIsInTheAuditTrail() {
    AuditSweep.verify("webhook");
  }

  @Test
  void answersAsTheStoredExamplesShow() {
    Api api = anyApi.merchant(CLIENT);
    String hooks = "/v2.01/" + CLIENT + "/hooks";
    String body =
        "{\"EventType\": \"KYC_SUCCEEDED\", \"Url\": \"%s\", \"Tag\": \"shop\"}"
            .formatted(RECEIVER.url("/hook"));
    String hook = api.post(hooks, body).example("hooks-create").text("Id");
    api.post(hooks, body).example("hooks-create-second");
    api.get(hooks + "/" + hook).example("hooks-read");
    api.get(hooks + "/unknown").example("hooks-read-unknown");
    api.get(hooks).example("hooks-list");

    kafka.send("kontor.compliance", "kyc_1", event("KYC_SUCCEEDED", "kyc_1")).join();
    String deliveries = hooks + "/" + hook + "/deliveries";
    await()
        .atMost(Duration.ofSeconds(30))
        .untilAsserted(
            () -> assertThat(api.get(deliveries).text("0.Status")).isEqualTo("SUCCEEDED"));
    String delivery = api.get(deliveries).example("hooks-deliveries-list", "Duration").text("0.Id");
    api.get("/v2.01/" + CLIENT + "/events?EventType=KYC_SUCCEEDED").example("events-list");
    api.put(hooks + "/" + hook, "{\"Status\": \"DISABLED\", \"Url\": null}").example("hooks-edit");
    api.put(hooks + "/" + hook, "{\"Status\": \"ENABLED\"}");
    api.post(deliveries + "/" + delivery + "/replay", "").example("hooks-deliveries-replay");
    String signing = hooks + "/" + hook;
    api.put(signing + "/delivery-mode", "{\"Mode\": \"SIGNED_POST\"}")
        .example("hooks-delivery-mode-edit-refused");
    api.post(signing + "/secret", "{\"OverlapSeconds\": 600}")
        .example("hooks-secret-create", "Secret");
    api.put(signing + "/delivery-mode", "{\"Mode\": \"SIGNED_POST\"}")
        .example("hooks-delivery-mode-edit");
    api.get(signing + "/delivery-mode").example("hooks-delivery-mode-read");
    api.header("Idempotency-Key", "contract-hooks-0001")
        .post(hooks, body.replace("KYC_SUCCEEDED", "KYC_FAILED"));
    api.get("/v2.01/" + CLIENT + "/responses/contract-hooks-0001").example("responses-read");
  }

  private static String event(String apiEvent, String subject) {
    return """
    {"specversion":"1.0","id":"%s","source":"/test","type":"io.kontor.test.happened.v1","subject":"%s",
     "time":"%s","clientid":"%s","apievent":"%s","data":{}}
    """
        .formatted(UUID.randomUUID(), subject, Instant.now(), CLIENT, apiEvent);
  }
}
