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

/** The hosted page of the acquirer, as its payer goes through it. */
class HostedPageIT extends SandboxTest {
  @ParameterizedTest
  @CsvSource({
    "4500, 123, SUCCEEDED, 000000",
    "33305, 123, FAILED, 101101",
    "4500, 999, FAILED, 101101"
  })
  void takesCardOnTheHostedPage(long amount, String code, String status, String resultCode) {
    String reference = reference();
    JsonNode opened = sandbox.page(reference, amount, CALLBACK);

    String page = sandbox.get(path(opened)).body();
    HttpResponse<String> paid =
        sandbox.submit(
            path(opened),
            Map.of("cardNumber", "4970 1071 1111 1119", "expiry", "12 / 30", "cvc", code));
    JsonNode payment = sandbox.open("/acquirer/payments/" + reference);

    assertThat(page).contains("Numéro de carte");
    assertThat(paid.statusCode()).isEqualTo(303);
    assertThat(paid.headers().firstValue("Location")).contains("https://shop.example/back");
    assertThat(payment.get("status").asString()).isEqualTo(status);
    assertThat(payment.get("resultCode").asString()).isEqualTo(resultCode);
    assertThat(payment.get("card").get("alias").asString()).isEqualTo("497010XXXXXX1119");
    await().until(() -> !RECEIVER.about(reference).isEmpty());
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "1230",
        "12/30",
        "12 / 30",
        " 12 /30 ",
        "12-30",
        "12.30",
        "12 30",
        "122030",
        "12/2030",
        "12 / 2030",
        "１２/３０"
      })
  void takesTheExpiryDateAsPeopleWriteIt(String expiry) {
    String reference = reference();

    sandbox.submit(
        path(sandbox.page(reference, 45_00, "")),
        Map.of("cardNumber", FRICTIONLESS, "expiry", expiry, "cvc", "123"));

    assertThat(sandbox.open("/acquirer/payments/" + reference).get("status").asString())
        .isEqualTo("SUCCEEDED");
  }

  @ParameterizedTest
  @CsvSource({
    "13/30, EXPIRATION",
    "00/30, EXPIRATION",
    "0/30, EXPIRATION",
    "12, EXPIRATION",
    "130, EXPIRATION",
    "12/3, EXPIRATION",
    "12/203, EXPIRATION",
    "12/1930, EXPIRATION",
    "12/2130, EXPIRATION",
    "2030/12, EXPIRATION",
    "31/12/2030, EXPIRATION",
    "dec 30, EXPIRATION",
    "12/20, EXPIRED",
    "122020, EXPIRED"
  })
  void saysAtTheFieldThatAnExpiryDateIsNone(String expiry, String error) {
    HttpResponse<String> page =
        sandbox.submit(
            path(sandbox.page(reference(), 45_00, "")),
            Map.of("cardNumber", FRICTIONLESS, "expiry", expiry, "cvc", "123"));

    assertThat(page.statusCode()).isEqualTo(422);
    String words = error.equals("EXPIRED") ? "Cette carte a expiré." : "au format MM / AA.";
    assertThat(page.body()).containsOnlyOnce(words);
    String field = page.body().substring(page.body().indexOf("id=\"expiry\""));
    assertThat(field.substring(0, field.indexOf("</label>")))
        .contains("aria-invalid=\"true\"", "class=\"problem\" role=\"alert\"", words);
  }

  @Test
  void leadsFromTheHostedPageThroughTheChallenge() {
    String reference = reference();
    JsonNode opened = sandbox.page(reference, 45_00, "");

    HttpResponse<String> wrong =
        sandbox.submit(
            path(opened), Map.of("cardNumber", "1234", "expiry", "12 / 30", "cvc", "123"));
    HttpResponse<String> paid =
        sandbox.submit(
            path(opened), Map.of("cardNumber", CHALLENGED, "expiry", "12/30", "cvc", "123"));
    String challenge = paid.headers().firstValue("Location").orElseThrow();
    HttpResponse<String> answered = sandbox.submit(challenge, Map.of("action", "pass"));
    HttpResponse<String> again = sandbox.submit(challenge, Map.of("action", "fail"));

    assertThat(wrong.statusCode()).isEqualTo(422);
    assertThat(challenge).startsWith("/3ds/");
    assertThat(answered.headers().firstValue("Location")).contains("https://shop.example/back");
    assertThat(again.body()).contains("Paiement effectué");
    assertThat(sandbox.open("/acquirer/payments/" + reference).get("status").asString())
        .isEqualTo("SUCCEEDED");
  }

  @Test
  void endsHostedPageThatIsCancelledRefusedOrAbandoned() {
    String cancelled = reference();
    String refused = reference();
    String opened = reference();
    String untouched = reference();
    sandbox.submit(path(sandbox.page(cancelled, 20_00, "")), Map.of("action", "cancel"));
    sandbox.submit(path(sandbox.page(refused, 20_00, "")), Map.of("action", "fail"));
    sandbox.get(path(sandbox.page(opened, 20_00, "")));
    sandbox.page(untouched, 20_00, "");

    sandbox.advance("PT31M");

    assertThat(codeOf(cancelled)).isEqualTo("001031");
    assertThat(codeOf(refused)).isEqualTo("101101");
    assertThat(codeOf(opened)).isEqualTo("001034");
    assertThat(codeOf(untouched)).isEqualTo("001033");
  }

  @ParameterizedTest
  @CsvSource({"200, 101002", "300, 001034", "500, 101199", "700, 000000"})
  void paysWithMethodsOfABank(long amount, String code) {
    String reference = reference();
    JsonNode opened = sandbox.page(reference, amount, ",\"methods\":[\"IDEAL\"]");

    sandbox.submit(path(opened), Map.of("action", "confirm"));

    assertThat(codeOf(reference)).isEqualTo(code);
  }

  private String codeOf(String reference) {
    return sandbox.open("/acquirer/payments/" + reference).get("resultCode").asString();
  }
}
