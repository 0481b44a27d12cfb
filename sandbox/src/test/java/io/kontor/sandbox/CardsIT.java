package io.kontor.sandbox;

import static io.kontor.sandbox.SandboxClient.CHALLENGED;
import static io.kontor.sandbox.SandboxClient.FRICTIONLESS;
import static io.kontor.sandbox.SandboxClient.path;
import static io.kontor.sandbox.SandboxClient.reference;
import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.jdbc.core.simple.JdbcClient;
import tools.jackson.databind.JsonNode;

/** Cards: registration by the token page, and what is kept of them. */
@ExtendWith(OutputCaptureExtension.class)
class CardsIT extends SandboxTest {
  @Autowired private JdbcClient jdbc;

  @Test
  void registersCardAndPaysWithIt() {
    JsonNode registration = sandbox.registration();

    HttpResponse<String> tokenized = sandbox.tokenize(registration, FRICTIONLESS, "1230", "123");
    JsonNode card = sandbox.exchange(registration, tokenized.body());
    JsonNode payment = sandbox.pay(card.get("token").asString(), 12_34);

    assertThat(registration.get("cardRegistrationUrl").asString()).endsWith("/acquirer/token");
    assertThat(tokenized.body()).matches("data=[0-9a-f]{96}");
    assertThat(tokenized.headers().firstValue("Access-Control-Allow-Origin")).contains("*");
    assertThat(card.get("alias").asString()).isEqualTo("497010XXXXXX1119");
    assertThat(card.get("expirationDate").asString()).isEqualTo("1230");
    assertThat(card.get("fingerprint").asString()).matches("[0-9a-f]{32}");
    assertThat(card.get("country").asString()).isEqualTo("FRA");
    assertThat(card.get("cardProvider").asString()).isEqualTo("CB");
    assertThat(payment.get("status").asString()).isEqualTo("SUCCEEDED");
    assertThat(payment.get("resultCode").asString()).isEqualTo("000000");
    assertThat(payment.get("secureModeNeeded").asBoolean()).isFalse();
    assertThat(payment.get("card").get("alias").asString()).isEqualTo("497010XXXXXX1119");
  }

  @Test
  void givesTheSameNumberTheSameFingerprintInEveryRegistration() {
    String first = sandbox.card(FRICTIONLESS, "123").get("fingerprint").asString();
    String second = sandbox.card(FRICTIONLESS, "456").get("fingerprint").asString();
    String other = sandbox.card(CHALLENGED, "123").get("fingerprint").asString();

    assertThat(second).isEqualTo(first).isNotEqualTo(other);
  }

  @ParameterizedTest
  @CsvSource({
    "4970107111111118, 1230, 123, 02625, 105202",
    "497010711111111A, 1230, 123, 02625, 105202",
    "4970107111111119, 1330, 123, 02626, 105203",
    "4970107111111119, 30, 123, 02626, 105203",
    "4970107111111119, 1230, 12, 02627, 105204",
    "4970107111111119, 0120, 123, 02624, 101105",
  })
  void answersErrorCodeForUnusableCard(
      String number, String date, String code, String errorCode, String resultCode) {
    JsonNode registration = sandbox.registration();

    HttpResponse<String> answer = sandbox.tokenize(registration, number, date, code);
    JsonNode refusal = sandbox.exchange(registration, answer.body());

    assertThat(answer.statusCode()).isEqualTo(200);
    assertThat(answer.body()).isEqualTo("errorCode=" + errorCode);
    assertThat(refusal.get("errorCode").asString()).isEqualTo(errorCode);
    assertThat(refusal.get("resultCode").asString()).isEqualTo(resultCode);
  }

  @Test
  void answersErrorCodeForMisuseOfTheTokenPage() {
    JsonNode registration = sandbox.registration();
    Map<String, String> stranger =
        Map.of("data", "x", "accessKeyRef", "y", "cardNumber", FRICTIONLESS);

    assertThat(sandbox.get("/acquirer/token").body()).isEqualTo("errorCode=02632");
    assertThat(sandbox.submit("/acquirer/token", stranger).body()).isEqualTo("errorCode=09101");
    assertThat(sandbox.submit("/acquirer/token", Map.of("returnURL", "javascript:x")).body())
        .isEqualTo("errorCode=02628");
    assertThat(sandbox.exchange(registration, "data=invented").get("resultCode").asString())
        .isEqualTo("105206");
    sandbox.advance("PT31M");
    assertThat(sandbox.tokenize(registration, FRICTIONLESS, "1230", "123").body())
        .isEqualTo("errorCode=02631");
  }

  @Test
  void sendsBrowserToReturnUrlWithTheResult() {
    JsonNode registration = sandbox.registration();

    HttpResponse<String> answer =
        sandbox.submit(
            "/acquirer/token",
            Map.of(
                "data",
                registration.get("preregistrationData").asString(),
                "accessKeyRef",
                registration.get("accessKey").asString(),
                "cardNumber",
                FRICTIONLESS,
                "cardExpirationDate",
                "1230",
                "cardCvx",
                "123",
                "returnURL",
                "https://shop.example/card?step=2"));

    assertThat(answer.statusCode()).isEqualTo(302);
    assertThat(answer.headers().firstValue("Location").orElseThrow())
        .matches("https://shop\\.example/card\\?step=2&data=[0-9a-f]{96}");
  }

  @ParameterizedTest
  @CsvSource({
    "https://shop.example, https://shop.example?",
    "https://shop.example/#/card?x, https://shop.example/?DATA#/card?x",
    "https://shop.example/c?sig=YWJj=, https://shop.example/c?sig=YWJj=&",
    "https://shop.example/c?, https://shop.example/c?",
    "https://pay_1.bücher.example/卡?q=é#f, https://pay_1.xn--bcher-kva.example/%E5%8D%A1?q=%C3%A9&DATA#f"
  })
  void addsTheResultToTheQueryOfAnyReturnUrl(String returnUrl, String location) {
    HttpResponse<String> answer =
        sandbox.submit("/acquirer/token", Map.of("returnURL", returnUrl, "cardNumber", "1"));

    String expected =
        location.contains("DATA")
            ? location.replace("DATA", "errorCode=09101")
            : location + "errorCode=09101";
    assertThat(answer.headers().firstValue("Location")).contains(expected);
  }

  @Test
  void storesAndLogsNoCardNumber(CapturedOutput output) {
    JsonNode registration = sandbox.registration();
    sandbox.tokenize(registration, FRICTIONLESS, "1230", "713");
    sandbox.tokenize(registration, CHALLENGED, "1330", "713");
    String page = path(sandbox.page(reference(), 45_00, ""));
    sandbox.submit(
        page, Map.of("cardNumber", "4970 1051 8181 8183", "expiry", "12 / 30", "cvc", "713"));

    List<String> tables =
        jdbc.sql("SELECT table_name FROM information_schema.tables WHERE table_schema = 'public'")
            .query(String.class)
            .list();
    String everything =
        String.join(
            "\n",
            tables.stream()
                .filter(table -> !table.equals("flyway_schema_history"))
                .flatMap(table ->
                    jdbc
                        .sql("SELECT t::text FROM " + table + " t")
                        .query(String.class)
                        .list()
                        .stream())
                .toList());

    assertThat(tables).contains("card", "payment", "callback");
    assertThat(everything).contains("497010XXXXXX8183");
    for (String number : List.of(FRICTIONLESS, CHALLENGED, "4970 1051 8181 8183")) {
      assertThat(everything).doesNotContain(number);
      assertThat(output.getAll()).doesNotContain(number);
    }
  }
}
