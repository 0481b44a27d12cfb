package io.kontor.webhook;

import static org.assertj.core.api.Assertions.assertThat;

import io.kontor.platform.test.Api;
import io.kontor.platform.test.AuditSweep;
import io.kontor.platform.test.ServiceTest;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import tools.jackson.databind.JsonNode;

/** Changes of hooks have no events; their entries are stored with them all the same. */
@ServiceTest
class AuditTrailIT {
  @Autowired Api anyApi;

  private final String client = "audit" + UUID.randomUUID();

  @Test
  void tellsWhatWasChangedAndNoSecret() {
    Api api = anyApi.steppedUp(client, "Lea").header("Kontor-Reason", "moved");
    String hooks = "/v2.01/" + client + "/hooks";
    Api.Answer created =
        api.post(
            hooks,
            "{\"EventType\": \"KYC_SUCCEEDED\", \"Url\": \"https://shop.example/hook?token=s3cret\"}");
    assertThat(created.status()).as(created.body()).isEqualTo(200);
    String hook = hooks + "/" + created.text("Id");

    Api.Answer edited =
        api.put(
            hook,
            "{\"Status\": \"DISABLED\", \"Url\": \"https://other.example/hook\", \"Tag\": \"Lea\"}");

    assertThat(entry(created).path("action").asString()).isEqualTo("HOOK_CREATED");
    assertThat(entry(created).path("resourceId").asString()).isEqualTo(created.text("Id"));
    assertThat(entry(created).path("changes")).isEmpty();
    JsonNode entry = entry(edited);
    assertThat(entry.path("action").asString()).isEqualTo("HOOK_EDITED");
    assertThat(entry.path("reason").asString()).isEqualTo("moved");
    assertThat(entry.path("changes").toString())
        .contains("https://shop.example/hook?…", "https://other.example/hook")
        .contains("\"ENABLED\"", "\"DISABLED\"", "\"Tag\"")
        .doesNotContain("s3cret", "\"Lea\"");
  }

  @Test
  void tellsNothingOfACallThatWasRefused() {
    Api api = anyApi.merchant(client);
    String hooks = "/v2.01/" + client + "/hooks";
    Api.Answer refused =
        api.post(hooks, "{\"EventType\": \"NONSENSE\", \"Url\": \"https://a.example\"}");
    Api.Answer created =
        api.post(hooks, "{\"EventType\": \"KYC_FAILED\", \"Url\": \"https://shop.example/hook\"}");

    assertThat(refused.status()).isEqualTo(400);
    entry(created); // whatever the first one had left would be there by now
    assertThat(AuditSweep.found("webhook", refused.requestId())).isEmpty();
  }

  private static JsonNode entry(Api.Answer answer) {
    return AuditSweep.entries("webhook", answer.requestId(), 1).getFirst();
  }
}
