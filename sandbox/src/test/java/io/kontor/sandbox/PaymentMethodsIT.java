package io.kontor.sandbox;

import static io.kontor.sandbox.SandboxClient.CHALLENGED;
import static io.kontor.sandbox.SandboxClient.FRICTIONLESS;
import static io.kontor.sandbox.SandboxClient.path;
import static io.kontor.sandbox.SandboxClient.reference;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.net.http.HttpResponse;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;

/** Methods without a card on the hosted page, wallets of phones, and charges by the merchant. */
class PaymentMethodsIT extends SandboxTest {

  @ParameterizedTest
  @CsvSource({
    "IDEAL, iDEAL",
    "BCMC, Bancontact",
    "GIROPAY, giropay",
    "PAYPAL, PayPal",
    "SOFORT, Sofort",
    "TWINT, TWINT"
  })
  void paysFailsCancelsAndExpiresWithEachMethod(String method, String label) {
    String paid = reference();
    String refused = reference();
    String cancelled = reference();
    String opened = reference();
    String untouched = reference();
    JsonNode page = open(paid, 15_00, method, "");

    HttpResponse<String> shown = sandbox.get(path(page));
    HttpResponse<String> back = sandbox.submit(path(page), Map.of("action", "confirm"));
    sandbox.submit(path(open(refused, 15_00, method, "")), Map.of("action", "fail"));
    sandbox.submit(path(open(cancelled, 15_00, method, "")), Map.of("action", "cancel"));
    sandbox.get(path(open(opened, 15_00, method, "")));
    open(untouched, 15_00, method, "");
    sandbox.advance("PT31M");

    assertThat(shown.body()).contains(label).contains("Payer avec " + label);
    assertThat(shown.body()).doesNotContain("cardNumber");
    assertThat(back.statusCode()).isEqualTo(303);
    assertThat(payment(paid).get("status").asString()).isEqualTo("SUCCEEDED");
    assertThat(payment(paid).get("payer").get("method").asString()).isEqualTo(method);
    boolean payPal = method.equals("PAYPAL");
    assertThat(codeOf(refused)).isEqualTo(payPal ? "201002" : "101199");
    assertThat(codeOf(cancelled)).isEqualTo("101002");
    assertThat(codeOf(opened)).isEqualTo(payPal ? "101001" : "001034");
    assertThat(codeOf(untouched)).isEqualTo("001033");
  }

  @Test
  void tellsWhoPaidAndWithWhichBank() {
    String chosen = reference();
    String asked = reference();
    String wallet = reference();
    sandbox.submit(
        path(open(chosen, 15_00, "IDEAL", "")), Map.of("action", "confirm", "bank", "RABONL2U"));
    JsonNode preset = open(asked, 15_00, "IDEAL", ",\"bic\":\"INGBNL2A\"");
    String page = sandbox.get(path(preset)).body();
    sandbox.submit(path(preset), Map.of("action", "confirm"));
    sandbox.submit(path(open(wallet, 15_00, "PAYPAL", "")), Map.of("action", "confirm"));

    assertThat(payment(chosen).get("payer").get("bankName").asString()).isEqualTo("Rabobank");
    assertThat(page).containsPattern("value=\"INGBNL2A\"[^>]*selected");
    assertThat(payment(asked).get("payer").get("bic").asString()).isEqualTo("INGBNL2A");
    JsonNode payer = payment(wallet).get("payer");
    assertThat(payer.get("payerId").asString()).matches("[0-9A-F]{13}");
    assertThat(payer.get("email").asString()).isEqualTo("buyer@sandbox.example");
    assertThat(payer.get("country").asString()).isEqualTo("FR");
  }

  @Test
  void sendsAPayerWhoCancelsToTheirOwnAddress() {
    String cancelUrl = ",\"cancelUrl\":\"https://shop.example/cancelled?a=1\"";
    HttpResponse<String> cancelled =
        sandbox.submit(
            path(open(reference(), 15_00, "PAYPAL", cancelUrl)), Map.of("action", "cancel"));
    HttpResponse<String> paid =
        sandbox.submit(
            path(open(reference(), 15_00, "PAYPAL", cancelUrl)), Map.of("action", "confirm"));

    assertThat(cancelled.headers().firstValue("Location"))
        .contains("https://shop.example/cancelled?a=1");
    assertThat(paid.headers().firstValue("Location")).contains("https://shop.example/back");
  }

  @Test
  void keepsAFinishedPageAsItIs() {
    String reference = reference();
    JsonNode page = open(reference, 15_00, "GIROPAY", "");
    sandbox.submit(path(page), Map.of("action", "confirm"));

    HttpResponse<String> late = sandbox.submit(path(page), Map.of("action", "cancel"));

    assertThat(late.body()).contains("Paiement effectué");
    assertThat(codeOf(reference)).isEqualTo("000000");
  }

  @Test
  void takesNeitherACardNorAMethodThatAPageDoesNotOffer() {
    String ideal = reference();
    String card = reference();
    JsonNode idealPage = open(ideal, 15_00, "IDEAL", "");

    HttpResponse<String> byCard =
        sandbox.submit(
            path(idealPage), Map.of("cardNumber", FRICTIONLESS, "expiry", "12 / 30", "cvc", "123"));
    sandbox.submit(path(idealPage), Map.of("action", "confirm", "method", "PAYPAL"));
    sandbox.submit(path(open(card, 15_00, "CARD", "")), Map.of("action", "confirm"));

    assertThat(byCard.statusCode()).isEqualTo(422);
    assertThat(payment(ideal).get("status").asString()).isEqualTo("PENDING");
    assertThat(payment(card).get("status").asString()).isEqualTo("PENDING");
  }

  @ParameterizedTest
  @CsvSource({
    "IDEAL, 200, 101002", "IDEAL, 300, 001034", "IDEAL, 500, 101199", "GIROPAY, 500, 000000",
    "GIROPAY, 602, 101202", "PAYPAL, 2001, 201001", "PAYPAL, 2002, 201002", "PAYPAL, 2003, 201003",
    "PAYPAL, 2004, 201004", "PAYPAL, 2050, 205001", "PAYPAL, 2051, 201051", "PAYPAL, 2052, 201052",
    "PAYPAL, 2053, 201053"
  })
  void letsTheAmountForceTheResultOfAMethod(String method, long amount, String code) {
    String reference = reference();
    sandbox.submit(path(open(reference, amount, method, "")), Map.of("action", "confirm"));

    assertThat(codeOf(reference)).isEqualTo(code);
  }

  @Test
  void givesMoneyBackToAMethod() {
    String reference = reference();
    sandbox.submit(path(open(reference, 15_00, "BCMC", "")), Map.of("action", "confirm"));

    JsonNode refund =
        sandbox.call(
            "/acquirer/payments/" + reference + "/refunds",
            """
            {"reference":"%s","amount":{"currency":"EUR","amount":1500}}\
            """
                .formatted(reference()));

    assertThat(refund.get("status").asString()).isEqualTo("SUCCEEDED");
  }

  @Test
  void callsBackWhenAMethodEnds() {
    String reference = reference();
    String callback = ",\"callbackUrl\":\"" + RECEIVER.url("/callbacks/here") + "\"";
    sandbox.submit(path(open(reference, 15_00, "IDEAL", callback)), Map.of("action", "confirm"));

    await().until(() -> !RECEIVER.about(reference).isEmpty());
  }

  @ParameterizedTest
  @CsvSource({
    "APPLEPAY, sandbox-visa, SUCCEEDED, 000000",
    "APPLEPAY, sandbox-challenge, SUCCEEDED, 000000",
    "GOOGLEPAY, sandbox-mastercard, SUCCEEDED, 000000",
    "GOOGLEPAY, sandbox-amex, SUCCEEDED, 000000",
    "GOOGLEPAY, sandbox-refused, FAILED, 101101",
    "APPLEPAY, nonsense, FAILED, 001599"
  })
  void paysWithTheWalletOfAPhone(String wallet, String token, String status, String code) {
    JsonNode payment = payWith(wallet, token, "");

    assertThat(payment.get("status").asString()).isEqualTo(status);
    assertThat(payment.get("resultCode").asString()).isEqualTo(code);
    assertThat(payment.get("payer").get("method").asString()).isEqualTo(wallet);
  }

  @Test
  void challengesAWalletThatLeavesItToTheBank() {
    JsonNode payment =
        payWith("GOOGLEPAY", "sandbox-challenge", ",\"returnUrl\":\"https://shop.example/back\"");

    assertThat(payment.get("status").asString()).isEqualTo("CHALLENGE");
    assertThat(payment.get("secureModeNeeded").asBoolean()).isTrue();
  }

  @Test
  void makesAWalletTokenForACardAndForItsWalletOnly() {
    String token =
        sandbox
            .submit(
                "/acquirer/wallet-tokens",
                Map.of(
                    "wallet", "APPLEPAY",
                    "cardNumber", FRICTIONLESS,
                    "cardExpirationDate", "1230",
                    "cardCvx", "123"))
            .body();
    HttpResponse<String> unreadable =
        sandbox.submit("/acquirer/wallet-tokens", Map.of("wallet", "APPLEPAY", "cardNumber", "1"));
    HttpResponse<String> unknown =
        sandbox.submit("/acquirer/wallet-tokens", Map.of("wallet", "CASH", "cardNumber", "1"));

    assertThat(token).startsWith("token=tok_");
    String bare = token.substring("token=".length());
    JsonNode paid = payWith("APPLEPAY", bare, "");
    assertThat(paid.get("resultCode").asString()).isEqualTo("000000");
    assertThat(paid.get("card").get("alias").asString()).isEqualTo("497010XXXXXX1119");
    assertThat(payWith("GOOGLEPAY", bare, "").get("resultCode").asString()).isEqualTo("001599");
    assertThat(unreadable.body()).isEqualTo("errorCode=02625");
    assertThat(unknown.body()).startsWith("errorCode=");
  }

  @ParameterizedTest
  @CsvSource({"1200, SUCCEEDED, 000000", "33310, FAILED, 101301", "33305, FAILED, 101101"})
  void chargesACardForTheMerchantWithoutItsHolder(long amount, String status, String code) {
    JsonNode payment =
        sandbox.pay(
            reference(),
            "PAYMENT",
            sandbox.token(CHALLENGED),
            amount,
            "DEFAULT",
            ",\"initiator\":\"MERCHANT\"");

    assertThat(payment.get("status").asString()).isEqualTo(status);
    assertThat(payment.get("resultCode").asString()).isEqualTo(code);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "/acquirer/pages|,\"methods\":[\"<script>\"]",
        "/acquirer/pages|,\"methods\":[\"IDEAL\"],\"cancelUrl\":\"javascript:1\"",
        "/acquirer/payments|,\"kind\":\"PAYMENT\",\"wallet\":{\"type\":\"CASH\",\"token\":\"t\"}",
        "/acquirer/payments|,\"kind\":\"PAYMENT\",\"wallet\":{\"type\":\"APPLEPAY\"}",
        "/acquirer/payments|,\"kind\":\"PAYMENT\""
      })
  void refusesWhatIsNoMethodOrWallet(String request) {
    String[] parts = request.split("\\|");
    HttpResponse<String> answer =
        sandbox.post(
            parts[0],
            """
            {"reference":"r","amount":{"currency":"EUR","amount":5},"returnUrl":"https://a.example"%s}\
            """
                .formatted(parts[1]));

    assertThat(answer.statusCode()).isEqualTo(400);
  }

  @Test
  void explainsMethodsAndTokensToPeople() {
    assertThat(sandbox.get("/").body())
        .contains("sandbox-challenge")
        .contains("201002")
        .contains("PayPal");
  }

  private JsonNode open(String reference, long amount, String method, String more) {
    return sandbox.page(reference, amount, ",\"methods\":[\"" + method + "\"]" + more);
  }

  private JsonNode payWith(String wallet, String token, String more) {
    return sandbox.call(
        "/acquirer/payments",
        """
        {"reference":"%s","kind":"PAYMENT","wallet":{"type":"%s","token":"%s"},
         "amount":{"currency":"EUR","amount":1200}%s}\
        """
            .formatted(reference(), wallet, token, more));
  }

  private JsonNode payment(String reference) {
    return sandbox.open("/acquirer/payments/" + reference);
  }

  private String codeOf(String reference) {
    return payment(reference).get("resultCode").asString();
  }
}
