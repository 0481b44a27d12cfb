package io.kontor.sandbox;

import static io.kontor.sandbox.SandboxClient.CHALLENGED;
import static io.kontor.sandbox.SandboxClient.FRICTIONLESS;
import static io.kontor.sandbox.SandboxClient.path;
import static io.kontor.sandbox.SandboxClient.reference;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.net.http.HttpResponse;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tools.jackson.databind.JsonNode;

/** Payments with a card: results by amount, authentication, captures, refunds. */
class PaymentsIT extends SandboxTest {
  @ParameterizedTest
  @CsvSource({
    "33305, 101101", "33351, 101102", "33358, 101103", "33360, 101104", "33338, 101111",
    "33361, 101115", "33313, 001013", "33314, 105101", "33355, 105103", "33341, 008002",
    "33343, 008003", "33363, 008005", "33334, 008006", "33303, 009103", "33394, 009199",
    "33391, 009499", "33357, 009999", "33312, 01902", "33333, 02624", "33306, 000000"
  })
  void letsTheAmountForceTheResult(long amount, String code) {
    JsonNode payment = sandbox.pay(sandbox.token(FRICTIONLESS), amount);

    assertThat(payment.get("resultCode").asString()).isEqualTo(code);
    assertThat(payment.get("status").asString())
        .isEqualTo(code.equals("000000") ? "SUCCEEDED" : "FAILED");
  }

  @Test
  void refusesCardWithTheRefusedSecurityCodeWhenItIsUsed() {
    JsonNode card = sandbox.card(FRICTIONLESS, "999");

    JsonNode payment = sandbox.pay(card.get("token").asString(), 10_00);

    assertThat(payment.get("resultCode").asString()).isEqualTo("101101");
  }

  @Test
  void refusesCardThatWasNotUsedInTime() {
    String late = sandbox.token(FRICTIONLESS);
    String used = sandbox.token(FRICTIONLESS);
    sandbox.pay(used, 10_00);

    sandbox.advance("PT25H");

    assertThat(sandbox.pay(late, 10_00).get("resultCode").asString()).isEqualTo("105299");
    assertThat(sandbox.pay(used, 11_00).get("resultCode").asString()).isEqualTo("000000");
  }

  @Test
  void givesOnePaymentForOneReferenceHoweverOftenItIsAskedFor() throws Exception {
    String reference = reference();
    String token = sandbox.token(FRICTIONLESS);
    Callable<String> twin =
        () -> sandbox.pay(reference, "PAYMENT", token, 15_00, "DEFAULT", "").toString();

    List<Future<String>> answers;
    try (ExecutorService callers = Executors.newFixedThreadPool(8)) {
      answers = callers.invokeAll(IntStream.range(0, 16).mapToObj(_ -> twin).toList());
    }

    String first = answers.getFirst().get();
    for (Future<String> answer : answers) {
      assertThat(answer.get()).isEqualTo(first);
    }
    assertThat(sandbox.open("/acquirer/payments/" + reference).toString()).isEqualTo(first);
    assertThat(sandbox.get("/acquirer/payments/" + reference()).statusCode()).isEqualTo(404);
  }

  @ParameterizedTest
  @CsvSource({
    "DEFAULT, 4970107111111119, false",
    "NO_CHOICE, 4970107111111119, false",
    "FORCE, 4970107111111119, true",
    "DEFAULT, 4970105181818183, true",
    "NO_CHOICE, 4970105181818183, true",
    "DEFAULT, 4111111111111111, false"
  })
  void asksForAuthenticationByCardAndSecureMode(String mode, String number, boolean challenged) {
    JsonNode payment = sandbox.pay(reference(), "PAYMENT", sandbox.token(number), 20_00, mode, "");

    assertThat(payment.get("secureModeNeeded").asBoolean()).isEqualTo(challenged);
    assertThat(payment.get("status").asString()).isEqualTo(challenged ? "CHALLENGE" : "SUCCEEDED");
    assertThat(payment.has("redirectUrl")).isEqualTo(challenged);
  }

  @ParameterizedTest
  @CsvSource({
    "pass, 2500, SUCCEEDED, 000000",
    "pass, 33305, FAILED, 101101",
    "fail, 2500, FAILED, 101301"
  })
  void finishesChallengeAsTheHolderAnswers(
      String action, long amount, String status, String resultCode) throws Exception {
    String reference = reference();
    JsonNode started =
        sandbox.pay(
            reference,
            "PAYMENT",
            sandbox.token(CHALLENGED),
            amount,
            "DEFAULT",
            CALLBACK + ",\"culture\":\"FR\",\"statementDescriptor\":\"Belle Rive\"");

    HttpResponse<String> page = sandbox.get(path(started));
    HttpResponse<String> answer = sandbox.submit(path(started), Map.of("action", action));
    JsonNode finished = sandbox.open("/acquirer/payments/" + reference);

    assertThat(page.body()).contains("Confirmez votre paiement", "Belle Rive", "•••• 8183");
    assertThat(page.headers().firstValue("Content-Security-Policy").orElseThrow())
        .contains("script-src 'self'")
        .doesNotContain("unsafe");
    assertThat(answer.statusCode()).isEqualTo(303);
    assertThat(answer.headers().firstValue("Location"))
        .contains("https://shop.example/back?order=7");
    assertThat(finished.get("status").asString()).isEqualTo(status);
    assertThat(finished.get("resultCode").asString()).isEqualTo(resultCode);
    assertThat(finished.get("secureModeNeeded").asBoolean()).isTrue();
    await().until(() -> !RECEIVER.about(reference).isEmpty());
    assertSigned(RECEIVER.about(reference).getFirst());
    JsonNode told = sandbox.parse(RECEIVER.about(reference).getFirst().body());
    assertThat(told.get("type").asString()).isEqualTo("payment.updated");
    assertThat(told.get("object").toString()).isEqualTo(finished.toString());
  }

  @Test
  void acceptsTheOneTimeCodeAndFailsAfterThreeWrongOnes() {
    String token = sandbox.token(CHALLENGED);
    String right = reference();
    String wrong = reference();
    JsonNode first = sandbox.pay(right, "PAYMENT", token, 30_00, "DEFAULT", "");
    JsonNode second = sandbox.pay(wrong, "PAYMENT", token, 31_00, "DEFAULT", "");

    assertThat(sandbox.submit(path(first), Map.of("code", "000000")).statusCode()).isEqualTo(422);
    assertThat(sandbox.submit(path(first), Map.of("code", "123 456")).statusCode()).isEqualTo(303);
    for (int i = 0; i < 3; i++) {
      sandbox.submit(path(second), Map.of("code", "999999"));
    }

    assertThat(sandbox.open("/acquirer/payments/" + right).get("resultCode").asString())
        .isEqualTo("000000");
    assertThat(sandbox.open("/acquirer/payments/" + wrong).get("resultCode").asString())
        .isEqualTo("101301");
  }

  @Test
  void failsChallengeThatNobodyAnswers() {
    String reference = reference();
    JsonNode started =
        sandbox.pay(reference, "PAYMENT", sandbox.token(CHALLENGED), 30_00, "DEFAULT", CALLBACK);

    sandbox.advance("PT11M");

    assertThat(sandbox.open("/acquirer/payments/" + reference).get("resultCode").asString())
        .isEqualTo("101304");
    assertThat(sandbox.get(path(started)).body()).contains("https://shop.example/back?order=7");
    await().until(() -> !RECEIVER.about(reference).isEmpty());
  }

  @Test
  void capturesPartsOfAnAuthorizationUpToItsAmountAndRefundsWhatWasTaken() {
    String payment = reference();
    sandbox.pay(payment, "AUTHORIZATION", sandbox.token(FRICTIONLESS), 100_00, "DEFAULT", "");
    String path = "/acquirer/payments/" + payment;
    String firstCapture = reference();

    assertThat(operation(path + "/captures", firstCapture, 60_00)).isEqualTo("000000");
    assertThat(operation(path + "/captures", firstCapture, 60_00)).isEqualTo("000000");
    assertThat(operation(path + "/captures", reference(), 50_00)).isEqualTo("001505");
    assertThat(operation(path + "/cancellation", reference(), 1)).isEqualTo("000000");
    assertThat(operation(path + "/captures", reference(), 10_00)).isEqualTo("101199");
    assertThat(operation("/acquirer/payments/" + firstCapture + "/refunds", reference(), 70_00))
        .isEqualTo("005403");
    String refund = reference();
    assertThat(operation("/acquirer/payments/" + firstCapture + "/refunds", refund, 60_00))
        .isEqualTo("000000");
    assertThat(operation(path + "/refunds", reference(), 1)).isEqualTo("001401");
    assertThat(sandbox.open("/acquirer/refunds/" + refund).get("status").asString())
        .isEqualTo("SUCCEEDED");
    assertThat(sandbox.get("/acquirer/refunds/" + reference()).statusCode()).isEqualTo(404);
  }

  @ParameterizedTest
  @CsvSource({
    "497010, FR, LA BANQUE POSTALE, CB, DEBIT, 2",
    "54000612, FR, FIRST NATIONAL BANK OF OMAHA, MASTERCARD, CREDIT, 1",
    "411111, US, JPMORGAN CHASE BANK, VISA, CREDIT, 1",
    "375989, FR, AMERICAN EXPRESS, AMEX, CHARGE_CARD, 1",
    "670331, BE, , BCMC, DEBIT, 1"
  })
  void knowsWhoIssuedACard(
      String bin, String country, String bank, String brand, String type, int products) {
    JsonNode issuer =
        sandbox.call("/acquirer/issuers", "{\"type\":\"BIN\",\"bin\":\"" + bin + "\"}");

    assertThat(issuer.get("issuerCountryCode").asString()).isEqualTo(country);
    assertThat(issuer.path("issuingBank").asString(null)).isEqualTo(bank);
    assertThat(issuer.get("binData")).hasSize(products);
    assertThat(issuer.at("/binData/0/brand").asString()).isEqualTo(brand);
    assertThat(issuer.at("/binData/0/cardType").asString()).isEqualTo(type);
    assertThat(issuer.has("tokenFormat")).isFalse();
  }

  @Test
  void takesTheFormOfAWalletTokenForReal() {
    String token =
        """
        {"type":"GOOGLE_PAY","token":"{\\"protocolVersion\\":\\"ECv2\\",\\"signature\\":\\"s\\",\\"signedMessage\\":\\"%s\\"}"}\
        """;

    assertThat(
            sandbox.call("/acquirer/issuers", token.formatted("m")).get("tokenFormat").asString())
        .isEqualTo("CRYPTOGRAM_3DS");
    assertThat(
            sandbox
                .call("/acquirer/issuers", token.formatted("PAN_ONLY"))
                .get("tokenFormat")
                .asString())
        .isEqualTo("PAN_ONLY");
    assertThat(
            sandbox
                .post("/acquirer/issuers", "{\"type\":\"GOOGLE_PAY\",\"token\":\"{}\"}")
                .statusCode())
        .isEqualTo(404);
    assertThat(
            sandbox.post("/acquirer/issuers", "{\"type\":\"BIN\",\"bin\":\"000000\"}").statusCode())
        .isEqualTo(404);
    assertThat(sandbox.post("/acquirer/issuers", "{\"type\":\"BIN\",\"bin\":\"49\"}").statusCode())
        .isEqualTo(400);
  }

  @Test
  void validatesCardWithoutAnAmount() {
    JsonNode validation =
        sandbox.pay(reference(), "VALIDATION", sandbox.token(FRICTIONLESS), 0, "DEFAULT", "");

    assertThat(validation.get("status").asString()).isEqualTo("SUCCEEDED");
  }

  private String operation(String path, String reference, long amount) {
    return sandbox
        .call(
            path,
            """
            {"reference":"%s","amount":{"currency":"EUR","amount":%d}}\
            """
                .formatted(reference, amount))
        .get("resultCode")
        .asString();
  }
}
