package io.kontor.sandbox;

import static io.kontor.sandbox.SandboxClient.CHALLENGED;
import static io.kontor.sandbox.SandboxClient.FRICTIONLESS;
import static io.kontor.sandbox.SandboxClient.path;
import static io.kontor.sandbox.SandboxClient.reference;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.kontor.sandbox.CallbackReceiver.Received;
import io.kontor.sandbox.mailbox.SmtpServer;
import jakarta.mail.Message;
import jakarta.mail.Session;
import jakarta.mail.Transport;
import jakarta.mail.internet.InternetAddress;
import jakarta.mail.internet.MimeBodyPart;
import jakarta.mail.internet.MimeMessage;
import jakarta.mail.internet.MimeMultipart;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;
import tools.jackson.databind.JsonNode;

/** The contract of the outside world, over HTTP and on a real database. */
@SpringBootTest(
    webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT,
    properties = {
      "kontor.callback-secret=test-secret",
      "kontor.sandbox.tick=50ms",
      "kontor.sandbox.bank.execution-delay=150ms",
      "kontor.sandbox.callbacks.retry-after=100ms,200ms",
      "kontor.sandbox.faults.slow-delay=300ms",
      "kontor.sandbox.mailbox.smtp-port=0"
    })
@ExtendWith(OutputCaptureExtension.class)
class SandboxIT {

  private static final CallbackReceiver RECEIVER = new CallbackReceiver();
  private static final String CALLBACK =
      ",\"callbackUrl\":\"" + RECEIVER.url("/callbacks/here") + "\"";

  @Autowired private JdbcClient jdbc;
  @Autowired private SmtpServer smtp;

  @Value("${local.server.port}")
  private int port;

  private SandboxClient sandbox;

  @DynamicPropertySource
  static void properties(DynamicPropertyRegistry properties) {
    TestDatabase.register(properties);
    properties.add("kontor.services.dispute", () -> RECEIVER.url(""));
  }

  @BeforeAll
  static void waitPatiently() {
    Awaitility.setDefaultTimeout(Duration.ofSeconds(10));
    Awaitility.setDefaultPollInterval(Duration.ofMillis(25));
  }

  @BeforeEach
  void setUp() {
    sandbox = new SandboxClient(port);
  }

  // Registration and token page

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

  // Payments

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

  // Hosted page

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

  // Bank

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

  // Callbacks

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

  // Schemes

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

  // Operators

  @Test
  void losesAnswersSlowsDownAndGoesDownOnDemand() {
    String token = sandbox.token(FRICTIONLESS);
    String lost = reference();
    String body =
        """
        {"reference":"%s","kind":"PAYMENT","cardToken":"%s","amount":{"currency":"EUR","amount":1200},
         "secureMode":"DEFAULT"}\
        """;

    fault("LOSE_ANSWER");
    int lostStatus = sandbox.post("/acquirer/payments", body.formatted(lost, token)).statusCode();
    fault("DOWN");
    int downStatus = sandbox.get("/acquirer/payments/" + lost).statusCode();
    int bankStatus = sandbox.get("/bank/payouts/" + reference()).statusCode();
    fault("SLOW");
    long begun = System.nanoTime();
    sandbox.get("/acquirer/payments/" + lost);
    Duration slow = Duration.ofNanos(System.nanoTime() - begun);
    fault("NONE");

    assertThat(lostStatus).isEqualTo(504);
    assertThat(downStatus).isEqualTo(503);
    assertThat(bankStatus).isEqualTo(404);
    assertThat(slow).isGreaterThan(Duration.ofMillis(290));
    assertThat(sandbox.open("/acquirer/payments/" + lost).get("status").asString())
        .isEqualTo("SUCCEEDED");
  }

  @ParameterizedTest
  @ValueSource(strings = {"X-Forwarded-For", "Forwarded", "Origin"})
  void keepsAdminToTheMachine(String header) {
    HttpResponse<String> answer =
        sandbox.send(sandbox.request("/admin/faults").header(header, "https://elsewhere.example"));

    assertThat(answer.statusCode()).isEqualTo(403);
    assertThat(sandbox.get("/admin/faults").statusCode()).isEqualTo(200);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "/acquirer/payments|{",
        "/acquirer/payments|{}",
        "/acquirer/payments|{\"reference\":\"r\",\"kind\":\"GIFT\"}",
        "/acquirer/registrations|{\"reference\":\"r\",\"currency\":\"NIX\"}",
        "/acquirer/pages|{\"reference\":\"r\",\"amount\":{\"currency\":\"EUR\",\"amount\":5},\"returnUrl\":\"javascript:1\"}",
        "/bank/payouts|{\"reference\":\"r\",\"amount\":{\"currency\":\"EUR\",\"amount\":-5},\"beneficiary\":{}}",
        "/bank/payouts|{\"reference\":\"r\",\"amount\":{\"currency\":\"EUR\",\"amount\":1.5},\"beneficiary\":{}}",
        "/admin/clock/advance|{\"duration\":\"soon\"}",
        "/admin/faults|{\"target\":\"moon\",\"mode\":\"DOWN\"}"
      })
  void answersBadInputWithAProblem(String path, String body) {
    HttpResponse<String> answer = sandbox.post(path, body);

    assertThat(answer.statusCode()).isEqualTo(400);
    assertThat(answer.headers().firstValue("Content-Type")).contains("application/problem+json");
    assertThat(sandbox.parse(answer.body()).get("code").asString()).isEqualTo("INVALID_REQUEST");
  }

  // Mailbox and pages

  @Test
  void keepsMailReadableForPeopleAndPrograms() throws Exception {
    String recipient = reference() + "@example.com";
    Properties server = new Properties();
    server.put("mail.smtp.host", "localhost");
    server.put("mail.smtp.port", smtp.port());
    MimeMessage message = new MimeMessage(Session.getInstance(server));
    message.setFrom(new InternetAddress("kontor@example.com"));
    message.setRecipient(Message.RecipientType.TO, new InternetAddress(recipient));
    message.setSubject("Welcome, Zoë", "UTF-8");
    MimeBodyPart text = new MimeBodyPart();
    text.setText("Open https://example.com/invite?k=1&l=2", "UTF-8");
    MimeBodyPart html = new MimeBodyPart();
    html.setContent(
        "<p>Hi <script>alert(1)</script><a href=\"https://example.com/invite?k=1&amp;l=2\">join</a></p>",
        "text/html; charset=UTF-8");
    message.setContent(new MimeMultipart("alternative", text, html));

    Transport.send(message);
    JsonNode listed = sandbox.open("/mailbox/api/messages?to=" + recipient);
    String id = listed.get(0).get("id").asString();
    JsonNode read = sandbox.open("/mailbox/api/messages/" + id);
    String page = sandbox.get("/mailbox/messages/" + id).body();
    HttpResponse<String> body = sandbox.get("/mailbox/messages/" + id + "/body");

    assertThat(listed).hasSize(1);
    assertThat(read.get("to").asString()).isEqualTo(recipient);
    assertThat(read.get("subject").asString()).isEqualTo("Welcome, Zoë");
    assertThat(read.get("text").asString()).contains("invite?k=1&l=2");
    assertThat(read.get("html").asString()).contains("join");
    assertThat(page)
        .contains(
            "Welcome, Zoë",
            "href=\"https://example.com/invite?k=1&amp;l=2\"",
            "sandbox=\"allow-popups")
        .doesNotContain("<script>alert");
    assertThat(body.headers().firstValue("Content-Security-Policy").orElseThrow())
        .contains("default-src 'none'", "sandbox");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "/",
        "/mailbox",
        "/mailbox/list",
        "/assets/sandbox.css",
        "/assets/payer.js",
        "/actuator/health/liveness",
        "/actuator/health/readiness",
        "/actuator/prometheus"
      })
  void answersItsPages(String path) {
    assertThat(sandbox.get(path).statusCode()).isEqualTo(200);
  }

  @Test
  void saysPolitelyThatAPageDoesNotExist() {
    HttpResponse<String> answer = sandbox.get("/pay/unknown");

    assertThat(answer.statusCode()).isEqualTo(404);
    assertThat(answer.body()).contains("This page does not exist");
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

  private String codeOf(String reference) {
    return sandbox.open("/acquirer/payments/" + reference).get("resultCode").asString();
  }

  private String paid(long amount) {
    String reference = reference();
    sandbox.pay(reference, "PAYMENT", sandbox.token(FRICTIONLESS), amount, "DEFAULT", "");
    return reference;
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

  private void fault(String mode) {
    sandbox.call(
        "/admin/faults",
        """
        {"target":"acquirer","mode":"%s","seconds":30}\
        """
            .formatted(mode));
  }

  private static void assertSigned(Received received) throws Exception {
    String seconds = received.signature().replaceAll("t=([0-9]+),v1=.*", "$1");
    Mac mac = Mac.getInstance("HmacSHA256");
    mac.init(new SecretKeySpec("test-secret".getBytes(StandardCharsets.UTF_8), "HmacSHA256"));
    byte[] code = mac.doFinal((seconds + "." + received.body()).getBytes(StandardCharsets.UTF_8));
    assertThat(received.signature())
        .isEqualTo("t=" + seconds + ",v1=" + HexFormat.of().formatHex(code));
  }
}
