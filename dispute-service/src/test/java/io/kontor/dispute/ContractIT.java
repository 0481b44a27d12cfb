package io.kontor.dispute;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.kontor.dispute.Neighbours.Chargeback;
import io.kontor.dispute.Neighbours.PayIn;
import io.kontor.platform.test.Api;
import io.kontor.platform.test.AuditSweep;
import io.kontor.platform.test.ServiceTest;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Base64;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.kafka.core.KafkaTemplate;
import org.springframework.test.context.TestPropertySource;

/** Each endpoint as it is on the wire; compared with docs/contract/dispute. */
@ServiceTest
@TestPropertySource(properties = {"kontor.work.poll=50ms", "kontor.work.backoff-first=200ms"})
@Tag("writes-docs")
class ContractIT {
  private static final String PDF =
      Base64.getEncoder()
          .encodeToString("%PDF-1.7 ".repeat(300).getBytes(StandardCharsets.US_ASCII));

  @Autowired Api anyApi;
  @Autowired KafkaTemplate<String, String> kafka;
  Api api;
  Neighbours world;

  @BeforeEach
  void world() {
    api = anyApi.merchant("contract");
    world = new Neighbours(anyApi, kafka);
    world.reset();
  }

  @AfterAll
  static void eachChangeIsInTheAuditTrail() {
    AuditSweep.verify("dispute", "dispute-documents-consult");
  }

  @Test
  void answersAsTheStoredExamplesShow() {
    PayIn payIn = world.payIn("contract", 50_00);
    Chargeback chargeback = Chargeback.open(payIn, "CONTESTABLE", 50_00);
    String id = opened(payIn, chargeback);
    String dispute = "/v2.01/contract/disputes/" + id;
    api.get(dispute).example("disputes-read");
    api.get("/v2.01/contract/disputes/unknown").example("disputes-read-unknown");
    api.get("/v2.01/contract/disputes?Status=PENDING_CLIENT_ACTION").example("disputes-list");
    api.get("/v2.01/contract/payins/" + payIn.id() + "/disputes").example("payins-disputes-list");
    api.get("/v2.01/contract/users/" + payIn.userId() + "/disputes").example("users-disputes-list");
    api.get("/v2.01/contract/wallets/" + payIn.walletId() + "/disputes")
        .example("wallets-disputes-list");
    api.put(dispute, "{\"Tag\": \"urgent\"}").example("disputes-edit");
    String document =
        api.post(dispute + "/documents", "{\"Type\": \"INVOICE\", \"Tag\": \"bill\"}")
            .example("disputes-documents-create")
            .text("Id");
    api.post(dispute + "/documents/" + document + "/pages", "{\"File\": \"" + PDF + "\"}")
        .example("disputes-documents-pages-create");
    api.put(dispute + "/documents/" + document, "{\"Status\": \"VALIDATION_ASKED\"}")
        .example("disputes-documents-submit");
    api.get(dispute + "/documents").example("disputes-documents-list");
    api.get("/v2.01/contract/dispute-documents").example("dispute-documents-list");
    api.get("/v2.01/contract/dispute-documents/" + document).example("dispute-documents-read");
    String link =
        api.post("/v2.01/contract/dispute-documents/" + document + "/consult", "")
            .example("dispute-documents-consult")
            .text("0.Url");
    anyApi.get(URI.create(String.valueOf(link)).getPath()).example("dispute-files-download");
    api.put(dispute + "/submit", "{\"ContestedFunds\": {\"Currency\": \"EUR\", \"Amount\": 4000}}")
        .example("disputes-submit");
    await()
        .atMost(Duration.ofSeconds(30))
        .until(() -> "PENDING_BANK_ACTION".equals(api.get(dispute).text("Status")));
    api.header("Idempotency-Key", "contract-dispute-doc-1")
        .post(dispute + "/documents", "{\"Type\": \"OTHER\"}");
    api.get("/v2.01/contract/responses/contract-dispute-doc-1").example("responses-read");
  }

  @Test
  void closesAsTheStoredExamplesShow() {
    Api other = anyApi.merchant("contract2");
    PayIn payIn = world.payIn("contract2", 50_00);
    String id = opened(payIn, Chargeback.open(payIn, "CONTESTABLE", 50_00));

    other.put("/v2.01/contract2/disputes/" + id + "/close", "").example("disputes-close");
    await()
        .atMost(Duration.ofSeconds(20))
        .untilAsserted(() ->
            assertThat(other.get("/v2.01/contract2/disputes/" + id).text("Status"))
                .isEqualTo("CLOSED"));
    other
        .get("/v2.01/contract2/disputes/pendingsettlement")
        .example("disputes-pendingsettlement-list");
  }

  private String opened(PayIn payIn, Chargeback chargeback) {
    world.chargeback(chargeback);
    assertThat(world.callback("chargeback.opened", chargeback.id()).status()).isEqualTo(204);
    Api merchant = anyApi.merchant(payIn.clientId());
    String list = "/v2.01/" + payIn.clientId() + "/payins/" + payIn.id() + "/disputes";
    await()
        .atMost(Duration.ofSeconds(20))
        .untilAsserted(() ->
            assertThat(merchant.get(list).text("0.Status")).isEqualTo("PENDING_CLIENT_ACTION"));
    return String.valueOf(merchant.get(list).text("0.Id"));
  }
}
