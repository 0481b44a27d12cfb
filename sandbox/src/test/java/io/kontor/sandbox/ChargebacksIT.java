package io.kontor.sandbox;

import static io.kontor.sandbox.SandboxClient.path;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/** Chargebacks of the card schemes. */
class ChargebacksIT extends SandboxTest {
  @Test
  void opensContestsAndDecidesChargeback() throws Exception {
    String payment = paid(90_00);
    JsonNode opened = chargeback(payment, "CONTESTABLE");
    String id = opened.get("id").asString();
    String path = "/schemes/chargebacks/" + id;

    assertThat(opened.get("status").asString()).isEqualTo("OPEN");
    String contest =
        """
        {"amount":{"currency":"EUR","amount":9000},"documents":[{"type":"INVOICE","fileName":"invoice.pdf"}]}\
        """;
    assertThat(sandbox.call(path + "/contest", contest).get("status").asString())
        .isEqualTo("CONTESTED");
    assertThat(decide(id, "REOPENED").get("status").asString()).isEqualTo("REOPENED");
    sandbox.call(path + "/contest", contest);
    JsonNode decided = decide(id, "WON");

    assertThat(decided.get("status").asString()).isEqualTo("CLOSED");
    assertThat(decided.get("result").asString()).isEqualTo("WON");
    await().until(() -> RECEIVER.about(id).size() == 5);
    assertThat(RECEIVER.about(id)).allMatch(each -> each.path().equals("/callbacks/scheme"));
    assertSigned(RECEIVER.about(id).getFirst());
    assertThat(sandbox.post(path + "/contest", contest).statusCode()).isEqualTo(409);
  }

  @Test
  void closesChargebackThatIsAcceptedMissedOrNotContestable() {
    String payment = paid(91_00);
    String accepted = chargeback(payment, "CONTESTABLE").get("id").asString();
    String retrieval = chargeback(payment, "RETRIEVAL").get("id").asString();
    String missed = chargeback(payment, "CONTESTABLE").get("id").asString();
    JsonNode settled = chargeback(payment, "NOT_CONTESTABLE");

    sandbox.call("/schemes/chargebacks/" + accepted + "/acceptance", "{}");
    sandbox.call("/schemes/chargebacks/" + retrieval + "/acceptance", "{}");
    sandbox.advance("P15D");

    assertThat(resultOf(accepted)).isEqualTo("LOST");
    assertThat(resultOf(retrieval)).isEqualTo("VOID");
    assertThat(resultOf(missed)).isEqualTo("LOST");
    assertThat(settled.get("status").asString()).isEqualTo("CLOSED");
  }

  private JsonNode chargeback(String payment, String type) {
    return sandbox.call(
        "/admin/chargebacks",
        """
        {"paymentReference":"%s","disputeType":"%s","reasonType":"FRAUD"}\
        """
            .formatted(payment, type));
  }

  private JsonNode decide(String id, String result) {
    return sandbox.call(
        "/admin/chargebacks/" + id + "/decision",
        """
        {"result":"%s","message":"As decided."}\
        """
            .formatted(result));
  }

  private String resultOf(String chargeback) {
    return sandbox.open("/schemes/chargebacks/" + chargeback).get("result").asString();
  }
}
