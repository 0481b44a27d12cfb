package io.kontor.sandbox;

import static io.kontor.sandbox.SandboxClient.CHALLENGED;
import static io.kontor.sandbox.SandboxClient.FRICTIONLESS;
import static io.kontor.sandbox.SandboxClient.reference;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.kontor.sandbox.acquirer.MagicValues;
import io.kontor.sandbox.bank.MagicPayouts;
import io.kontor.sandbox.support.MagicRefunds;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tools.jackson.databind.JsonNode;

/** Codes that the outside world gives: by amount where the reference has none, and by course. */
class ResultCodesIT extends SandboxTest {
  /** Our amounts begin with these digits; the reference's (333.05 and so on) are below. */
  private static final long OURS = 33_0000;

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "001015|client API access not active",
        "002996|Blocked due to User Balance limitations (maximum owned amount reached)",
        "008001|Counterfeit Card",
        "008004|Card bin not authorized",
        "008007|Opposition on bank account (Temporary)",
        "008009|Card blocked",
        "008504|Amount of the transaction exceeded the amount permitted",
        "008505|Number of accepted transactions exceeded the velocity limit set",
        "008506|Unauthorized IP address country",
        "008507|Cumulative value of transactions exceeded",
        "008508|Unauthorized Card issuer country",
        "008509|Number of bank cards allowed is exceeded",
        "008510|Number of clients per card is exceeded",
        "008511|The 3DSecure authentication failed after a supplementary fraud check",
        "008512|The country of the IP address differs from that of the card issuer",
        "008513|Too many devices for the card",
        "008514|Card BIN blocked by the Fraud Policy",
        "008515|No liability shift",
        "008600|Wallet blocked by Fraud policy",
        "008999|Fraud policy error",
        "101106|The card is inactive",
        "101110|The payment has been refused",
        "101112|Maximum amount exceeded",
        "101116|Amount limit / Debit transaction frequency exceeded",
        "101250|Card holder authentication failed",
        "101302|Secure mode: The card is not enrolled with 3DSecure",
        "101303|Secure mode: The card is not compatible with 3DSecure",
        "105102|Invalid cardholder name",
        "105104|Invalid PIN format"
      })
  void refusesCardPaymentsOfTheAmount(String code, String message) {
    assertRefused(sandbox.pay(sandbox.token(FRICTIONLESS), amountOf(code)), code, message);
  }

  @Test
  void refusesTheAmountAfterTheChallenge() {
    String reference = reference();
    JsonNode asked =
        sandbox.pay(
            reference, "PAYMENT", sandbox.token(CHALLENGED), amountOf("008511"), "DEFAULT", "");
    assertThat(asked.get("status").asString()).isEqualTo("CHALLENGE");

    sandbox.submit(SandboxClient.path(asked), Map.of("action", "pass"));

    assertRefused(
        sandbox.open("/acquirer/payments/" + reference),
        "008511",
        "The 3DSecure authentication failed after a supplementary fraud check");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "001003|Unsufficient balance for this emoney owner",
        "001499|Refund transaction error"
      })
  void refusesRefundsOfTheAmountByCardAndByBank(String code, String message) {
    long amount = amountOf(code);
    String paid = reference();
    sandbox.pay(paid, "PAYMENT", sandbox.token(FRICTIONLESS), 5_000_00, "DEFAULT", "");
    String wire = reference();
    String quoted =
        sandbox
            .call(
                "/bank/wires/expectations",
                """
                {"reference":"%s","amount":{"currency":"EUR","amount":500000}}\
                """
                    .formatted(wire))
            .get("wireReference")
            .asString();
    sandbox.call(
        "/admin/wires",
        """
        {"wireReference":"%s","amount":{"currency":"EUR","amount":500000}}\
        """
            .formatted(quoted));

    assertRefused(refundByCard(paid, amount), code, message);
    assertRefused(refundByBank(wire, amount), code, message);
    // Nothing has gone back: the whole can still be refunded.
    assertThat(refundByCard(paid, 5_000_00).get("status").asString()).isEqualTo("SUCCEEDED");
    assertThat(refundByBank(wire, 5_000_00).get("status").asString()).isEqualTo("SUCCEEDED");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "121003|Unsufficient wallet balance",
        "121004|Specific case: please contact our Support Team",
        "121005|Refused due to the Fraud Policy",
        "121008|Insufficient address info for the author",
        "121009|Insufficient address info for the bank account",
        "121010|Author currently blocked",
        "121011|Author's wallet currently blocked",
        "121999|Generic withdrawal error"
      })
  void refusesPayoutsOfTheAmount(String code, String message) {
    String reference = reference();
    sandbox.call(
        "/bank/payouts",
        """
        {"reference":"%s","amount":{"currency":"EUR","amount":%d},"mode":"STANDARD",
         "beneficiary":{"ownerName":"Ana Lima","type":"IBAN","iban":"FR7630004000031234567890143"}}\
        """
            .formatted(reference, amountOf(code)));

    String path = "/bank/payouts/" + reference;
    await().until(() -> sandbox.open(path).get("status").asString().equals("REFUSED"));
    assertThat(sandbox.open(path).get("resultCode").asString()).isEqualTo(code);
    assertThat(sandbox.open(path).get("resultMessage").asString()).isEqualTo(message);
  }

  @Test
  void tellsHowFarThePayerHasComeUntilThePaymentIsCancelled() {
    String reference = reference();
    String page = SandboxClient.path(sandbox.page(reference, 20_00, ""));
    String payment = "/acquirer/payments/" + reference;
    assertThat(sandbox.open(payment).get("resultCode").asString()).isEqualTo("001030");

    assertThat(sandbox.get(page).statusCode()).isEqualTo(200);
    assertThat(sandbox.open(payment).get("resultCode").asString()).isEqualTo("001032");

    sandbox.call(payment + "/cancellation", "{\"reference\":\"" + reference() + "\"}");
    assertRefused(sandbox.open(payment), "001100", "Transaction cancelled by client");
  }

  @Test
  void cannotChallengeAPayerWhoHasNoWayBack() {
    JsonNode answer =
        sandbox.call(
            "/acquirer/payments",
            """
            {"reference":"%s","kind":"PAYMENT","cardToken":"%s","amount":{"currency":"EUR","amount":2000},
             "secureMode":"DEFAULT"}\
            """
                .formatted(reference(), sandbox.token(CHALLENGED)));

    assertRefused(answer, "101399", "Secure mode: 3DSecure authentication is not available");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "01902|101410",
        "02101|001599",
        "02624|101105",
        "02628|105205",
        "02631|105299",
        "02632|105206",
        "09101|101699",
        "09102|101699",
        "09104|101699",
        "09201|101699"
      })
  void knowsWhatTheErrorOfTheTokenPageMeans(String errorCode, String code) {
    JsonNode refusal = sandbox.exchange(sandbox.registration(), "errorCode=" + errorCode);

    assertThat(refusal.get("errorCode").asString()).isEqualTo(errorCode);
    assertThat(refusal.get("resultCode").asString()).isEqualTo(code);
  }

  @Test
  void tellsTheCodeByTheDigitsOfTheAmount() {
    MagicValues.cardAmounts().tailMap(OURS).forEach(ResultCodesIT::assertAmount);
    MagicRefunds.amounts().forEach(ResultCodesIT::assertAmount);
    MagicPayouts.amounts().forEach(ResultCodesIT::assertAmount);
    assertThat(sandbox.get("/").body())
        .contains("008999", "€3,389.99", "001499", "€3,314.99", "121999", "€3,319.99");
  }

  private JsonNode refundByCard(String payment, long amount) {
    return sandbox.call(
        "/acquirer/payments/" + payment + "/refunds",
        """
        {"reference":"%s","amount":{"currency":"EUR","amount":%d}}\
        """
            .formatted(reference(), amount));
  }

  private JsonNode refundByBank(String payment, long amount) {
    return sandbox.call(
        "/bank/refunds",
        """
        {"reference":"%s","paymentReference":"%s","amount":{"currency":"EUR","amount":%d}}\
        """
            .formatted(reference(), payment, amount));
  }

  private static void assertRefused(JsonNode answer, String code, String message) {
    assertThat(answer.get("status").asString()).isEqualTo("FAILED");
    assertThat(answer.get("resultCode").asString()).isEqualTo(code);
    assertThat(answer.get("resultMessage").asString()).isEqualTo(message);
  }

  private static void assertAmount(long amount, String code) {
    assertThat(amount).as(code).isEqualTo(amountOf(code));
  }

  private static long amountOf(String code) {
    return OURS + Long.parseLong(code.substring(2));
  }
}
