package io.kontor.sandbox;

import static io.kontor.sandbox.SandboxClient.reference;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import tools.jackson.databind.JsonNode;

/** Payouts and wires of the bank, and the callbacks that tell about them. */
class BankIT extends SandboxTest {
  @Autowired private JdbcClient jdbc;

  @Test
  void executesPayoutOnceAndTellsAboutIt() throws Exception {
    String reference = reference();

    String first = payout(reference, 75_00, "STANDARD").get("status").asString();
    payout(reference, 75_00, "STANDARD");

    assertThat(first).isEqualTo("PENDING");
    await().until(() -> statusOfPayout(reference).equals("EXECUTED"));
    await().until(() -> !RECEIVER.about(reference).isEmpty());
    assertThat(RECEIVER.about(reference)).hasSize(1);
    assertSigned(RECEIVER.about(reference).getFirst());
  }

  @ParameterizedTest
  @CsvSource({
    "1101, RETURNED, BANKACCOUNT_INCORRECT",
    "51104, RETURNED, BANKACCOUNT_HAS_BEEN_CLOSED",
    "21201, REFUSED, "
  })
  void letsTheAmountReturnOrRefuseThePayout(long amount, String status, String reason) {
    String reference = reference();
    payout(reference, amount, "STANDARD");

    await().until(() -> statusOfPayout(reference).equals(status));

    JsonNode payout = sandbox.open("/bank/payouts/" + reference);
    assertThat(payout.path("returnReason").asString("")).isEqualTo(reason == null ? "" : reason);
    assertThat(payout.get("resultCode").asString())
        .isEqualTo(status.equals("REFUSED") ? "121001" : "000000");
  }

  @Test
  void returnsExecutedPayoutWhenAnOperatorSaysSo() {
    String reference = reference();
    payout(reference, 80_00, "INSTANT_PAYMENT");
    await().until(() -> statusOfPayout(reference).equals("EXECUTED"));

    JsonNode returned =
        sandbox.call(
            "/admin/payouts/" + reference + "/return",
            """
            {"reason":"BANKACCOUNT_HAS_BEEN_CLOSED"}\
            """);

    assertThat(returned.get("status").asString()).isEqualTo("RETURNED");
    assertThat(returned.get("modeApplied").asString()).isEqualTo("INSTANT_PAYMENT");
    assertThat(sandbox.get("/bank/payouts/" + reference()).statusCode()).isEqualTo(404);
  }

  @Test
  void tellsAboutWiresThatArrive() {
    String reference = reference();
    String body =
        """
        {"reference":"%s","amount":{"currency":"EUR","amount":5000}%s}\
        """
            .formatted(reference, CALLBACK);
    JsonNode expected = sandbox.call("/bank/wires/expectations", body);
    String wireReference = expected.get("wireReference").asString();

    sandbox.call(
        "/admin/wires",
        """
        {"wireReference":"%s","amount":{"currency":"EUR","amount":4900}}\
        """
            .formatted(wireReference));

    assertThat(wireReference).matches("[0-9A-F]{10}");
    assertThat(expected.get("bankAccount").get("iban").asString()).startsWith("FR76");
    assertThat(sandbox.call("/bank/wires/expectations", body).get("wireReference").asString())
        .isEqualTo(wireReference);
    await().until(() -> !RECEIVER.about(wireReference).isEmpty());
    JsonNode told = sandbox.parse(RECEIVER.about(wireReference).getFirst().body());
    assertThat(told.get("type").asString()).isEqualTo("wire.received");
    assertThat(told.get("object").get("amount").get("amount").asLong()).isEqualTo(4900);
    assertThat(told.get("object").get("debitedBankAccount").get("iban").asString()).isNotBlank();
    assertThat(sandbox.open("/bank/wires/expectations/" + reference).get("received")).hasSize(1);
  }

  @Test
  void repeatsCallbackUntilItIsAccepted() {
    String reference = reference();
    RECEIVER.refuse(reference, 3);

    payout(reference, 85_00, "INSTANT_PAYMENT");

    await().until(() -> RECEIVER.about(reference).size() == 4);
    List<String> ids =
        RECEIVER.about(reference).stream()
            .map(each -> sandbox.parse(each.body()).get("id").asString())
            .distinct()
            .toList();
    assertThat(ids).hasSize(1);
    await()
        .untilAsserted(() ->
            assertThat(
                    jdbc.sql(
                            "SELECT attempts FROM callback WHERE id = :id AND delivered_at IS NOT NULL")
                        .param("id", ids.getFirst())
                        .query(Integer.class)
                        .optional())
                .contains(4));
  }

  private JsonNode payout(String reference, long amount, String mode) {
    return sandbox.call(
        "/bank/payouts",
        """
        {"reference":"%s","amount":{"currency":"EUR","amount":%d},"mode":"%s",
         "beneficiary":{"ownerName":"Ana Lima","type":"IBAN","iban":"FR7630004000031234567890143"}%s}\
        """
            .formatted(reference, amount, mode, CALLBACK));
  }

  private String statusOfPayout(String reference) {
    return sandbox.open("/bank/payouts/" + reference).get("status").asString();
  }
}
