package io.kontor.sandbox;

import static io.kontor.sandbox.SandboxClient.path;
import static io.kontor.sandbox.SandboxClient.reference;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.net.URI;
import java.net.http.HttpResponse;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.test.context.TestPropertySource;
import tools.jackson.databind.JsonNode;

/** Mandates, collections and refunds of the bank, over HTTP and on a real database. */
@TestPropertySource(properties = "kontor.sandbox.bank.execution-delay=1h")
class DirectDebitIT extends SandboxTest {

  /** Everything pending at the bank happens. */
  private static final String SOON = "PT61M";

  @Test
  void takesAMandateFromItsPageToItsFirstCollection() {
    String reference = reference();
    JsonNode opened = open(reference, "IBAN", "Ana Lima");

    assertThat(opened.get("status").asString()).isEqualTo("PENDING");
    assertThat(opened.has("scheme")).isFalse();
    assertThat(open(reference, "GB", "Else")).isEqualTo(opened);
    String page = path(opened);
    HttpResponse<String> shown = sandbox.get(page);
    assertThat(shown.body())
        .contains("SEPA", "Ana Lima", "FR76 •••• 0143", "shop.example", "Mandat bestätigen")
        .doesNotContain("FR7630004000031234567890143");

    HttpResponse<String> confirmed = sandbox.submit(page, Map.of("action", "confirm"));

    assertThat(confirmed.statusCode()).isEqualTo(303);
    assertThat(confirmed.headers().firstValue("Location"))
        .contains("https://shop.example/back?MandateId=1");
    JsonNode submitted = mandate(reference);
    assertThat(submitted.get("status").asString()).isEqualTo("SUBMITTED");
    assertThat(submitted.get("resultCode").asString()).isEqualTo("001836");
    assertThat(submitted.get("scheme").asString()).isEqualTo("SEPA");
    assertThat(submitted.get("bankReference").asString()).startsWith("KTR");
    assertThat(submitted.has("redirectUrl")).isFalse();
    String document = URI.create(submitted.get("documentUrl").asString()).getPath();
    assertThat(sandbox.get(document).body()).startsWith("%PDF-1.4").contains("Ana Lima", "%%EOF");
    assertThat(sandbox.get(page).body()).contains("Mandat bestätigt");

    sandbox.advance(SOON);
    assertThat(statusOf(reference)).isEqualTo("SUBMITTED");

    String debit = reference();
    JsonNode ordered = collect(debit, reference, 25_00);
    assertThat(ordered.get("status").asString()).isEqualTo("PENDING");
    assertThat(ordered.get("chargeDate").asString()).endsWith("T00:00:00Z");
    assertThat(collect(debit, reference, 25_00)).isEqualTo(ordered);
    sandbox.advance(SOON);

    assertThat(collection(debit).get("status").asString()).isEqualTo("COLLECTED");
    assertThat(mandate(reference).get("status").asString()).isEqualTo("ACTIVE");
    assertThat(mandate(reference).get("resultCode").asString()).isEqualTo("000000");
    await().until(() -> RECEIVER.about("\"reference\":\"" + reference).size() == 2);
    await().until(() -> RECEIVER.about("\"reference\":\"" + debit).size() == 1);
    assertThat(RECEIVER.about(debit).getFirst().body()).contains("collection.updated");
    assertThat(RECEIVER.about(debit).getFirst().signature()).startsWith("t=");
  }

  @ParameterizedTest
  @CsvSource({"cancel, 001805", "fail, 001803"})
  void endsAMandateThatIsNotConfirmed(String action, String code) {
    String reference = reference();
    String page = path(open(reference, "IBAN", "Ana Lima"));

    assertThat(sandbox.submit(page, Map.of("action", "dance")).statusCode()).isEqualTo(200);
    assertThat(sandbox.submit(page, Map.of("action", action)).statusCode()).isEqualTo(303);
    assertThat(sandbox.submit(page, Map.of("action", "confirm")).body())
        .contains("Mandat nicht bestätigt");

    assertThat(statusOf(reference)).isEqualTo("FAILED");
    assertThat(mandate(reference).get("resultCode").asString()).isEqualTo(code);
    assertThat(collect(reference(), reference, 5_00).get("resultCode").asString())
        .isEqualTo("001833");
    assertThat(sandbox.get(page + "/document.pdf").statusCode()).isEqualTo(404);
  }

  @Test
  void forgetsAPageThatIsLeftAloneAndAMandateThatIsNotUsed() {
    String left = reference();
    open(left, "IBAN", "Ana Lima");
    String unused = confirmed("IBAN", "Ana Lima");

    sandbox.advance("PT31M");
    assertThat(mandate(left).get("resultCode").asString()).isEqualTo("001807");
    sandbox.advance("P390D");
    assertThat(statusOf(unused)).isEqualTo("SUBMITTED");
    sandbox.advance("P10D");
    assertThat(statusOf(unused)).isEqualTo("EXPIRED");
    assertThat(mandate(unused).get("resultCode").asString()).isEqualTo("001835");
  }

  @ParameterizedTest
  @CsvSource({
    "GB, Ana Lima, ACTIVE, 000000",
    "GB, Invalid Person, FAILED, 001802",
    "IBAN, Invalid Person, SUBMITTED, 001836",
  })
  void asksTheSchemeAboutBacsMandates(String type, String name, String status, String code) {
    String reference = confirmed(type, name);

    sandbox.advance(SOON);

    assertThat(statusOf(reference)).isEqualTo(status);
    assertThat(mandate(reference).get("resultCode").asString()).isEqualTo(code);
  }

  @ParameterizedTest
  @CsvSource({
    "Penniless Person, 2500, 001830",
    "Ana Lima, 1801, 001801",
    "Ana Lima, 1802, 001802",
    "Ana Lima, 1803, 001803",
    "Ana Lima, 1804, 001804",
    "Ana Lima, 1830, 001830",
    "Ana Lima, 1831, 001831",
    "Ana Lima, 1832, 001832",
    "Ana Lima, 1834, 001834",
    "Ana Lima, 1805, 000000",
    "successful person, 1800, 000000",
  })
  void choosesTheOutcomeByNameAndAmount(String name, long amount, String code) {
    String debit = reference();
    collect(debit, confirmed("IBAN", name), amount);

    sandbox.advance(SOON);

    assertThat(collection(debit).get("resultCode").asString()).isEqualTo(code);
  }

  @Test
  void disputesWhatAFicklePayerPaid() {
    String mandate = confirmed("IBAN", "Fickle Person");
    String debit = reference();
    collect(debit, mandate, 25_00);
    sandbox.advance(SOON);
    assertThat(collection(debit).get("status").asString()).isEqualTo("COLLECTED");

    sandbox.advance(SOON);

    await().until(() -> RECEIVER.about(debit).size() == 2);
    String opened =
        RECEIVER.about(debit).stream()
            .filter(each -> each.path().equals("/callbacks/scheme"))
            .findFirst()
            .orElseThrow()
            .body();
    assertThat(opened).contains("NOT_CONTESTABLE", "AUTHORISATION_DISPUTED", "\"amount\":2500");
    assertThat(mandate(mandate).get("resultCode").asString()).isEqualTo("001804");
  }

  @Test
  void lateFailuresAreOpenedByTheOperator() {
    String debit = reference();
    collect(debit, confirmed("IBAN", "Ana Lima"), 25_00);
    sandbox.call("/admin/collections/" + debit + "/decision", "{}");
    String body =
        """
        {"paymentReference":"%s","disputeType":"%s","reasonType":"LATE_FAILURE_INSUFFICIENT_FUNDS"}\
        """;

    assertThat(
            sandbox
                .call("/admin/chargebacks", body.formatted(debit, "NOT_CONTESTABLE"))
                .get("result")
                .asString())
        .isEqualTo("LOST");
    assertThat(
            sandbox.post("/admin/chargebacks", body.formatted(debit, "CONTESTABLE")).statusCode())
        .isEqualTo(400);
  }

  @Test
  void cancelsAMandateAndStillCollectsWhatWasOrdered() {
    String mandate = confirmed("IBAN", "Ana Lima");
    String debit = reference();
    collect(debit, mandate, 25_00);

    JsonNode cancelled = sandbox.call("/bank/mandates/" + mandate + "/cancellation", "{}");
    sandbox.advance(SOON);

    assertThat(cancelled.get("resultCode").asString()).isEqualTo("001806");
    assertThat(sandbox.call("/bank/mandates/" + mandate + "/cancellation", "{}"))
        .isEqualTo(cancelled);
    assertThat(collection(debit).get("status").asString()).isEqualTo("COLLECTED");
    assertThat(statusOf(mandate)).isEqualTo("FAILED");
  }

  @Test
  void obeysTheOperator() {
    String mandate = confirmed("IBAN", "Ana Lima");
    String decision = "/admin/mandates/" + mandate + "/decision";
    String debit = reference();
    collect(debit, mandate, 25_00);

    assertThat(sandbox.call(decision, "{\"status\":\"ACTIVE\"}").get("status").asString())
        .isEqualTo("ACTIVE");
    assertThat(sandbox.post(decision, "{\"status\":\"PENDING\"}").statusCode()).isEqualTo(400);
    assertThat(
            sandbox
                .post(decision, "{\"status\":\"FAILED\",\"resultCode\":\"101101\"}")
                .statusCode())
        .isEqualTo(400);
    assertThat(
            sandbox
                .call(decision, "{\"status\":\"FAILED\",\"resultCode\":\"001801\"}")
                .get("resultCode")
                .asString())
        .isEqualTo("001801");
    assertThat(sandbox.post(decision, "{\"status\":\"ACTIVE\"}").statusCode()).isEqualTo(409);
    sandbox.advance(SOON);
    assertThat(collection(debit).get("resultCode").asString()).isEqualTo("001832");
    assertThat(sandbox.post("/admin/collections/" + debit + "/decision", "{}").statusCode())
        .isEqualTo(409);
  }

  @Test
  void sendsBackNoMoreThanCame() {
    String debit = reference();
    collect(debit, confirmed("IBAN", "Ana Lima"), 25_00);
    assertThat(refund(debit, reference(), 1_00)).isEqualTo("001402");
    sandbox.advance(SOON);
    String first = reference();

    assertThat(refund(debit, first, 20_00)).isEqualTo("000000");
    assertThat(refund(debit, first, 20_00)).isEqualTo("000000");
    assertThat(refund(debit, reference(), 5_01)).isEqualTo("005403");
    assertThat(refund(debit, reference(), 5_00)).isEqualTo("000000");
    assertThat(refund(debit, reference(), 1)).isEqualTo("001401");
    assertThat(sandbox.open("/bank/refunds/" + first).get("status").asString())
        .isEqualTo("SUCCEEDED");

    String wire = reference();
    String quoted =
        sandbox
            .call(
                "/bank/wires/expectations",
                "{\"reference\":\"%s\",\"amount\":{\"currency\":\"EUR\",\"amount\":1000}}"
                    .formatted(wire))
            .get("wireReference")
            .asString();
    assertThat(refund(wire, reference(), 1_00)).isEqualTo("001402");
    sandbox.call(
        "/admin/wires",
        "{\"wireReference\":\"%s\",\"amount\":{\"currency\":\"EUR\",\"amount\":900}}"
            .formatted(quoted));
    assertThat(refund(wire, reference(), 9_01)).isEqualTo("005403");
    assertThat(refund(wire, reference(), 9_00)).isEqualTo("000000");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "/bank/mandates|{}|400",
        "/bank/mandates|{\"reference\":\"r\",\"debtor\":{},\"returnUrl\":\"javascript:1\"}|400",
        "/bank/mandates/unknown/cancellation|{}|404",
        "/bank/collections|{\"reference\":\"r\"}|400",
        "/bank/collections|{\"reference\":\"r\",\"mandateReference\":\"unknown\",\"amount\":{\"currency\":\"EUR\",\"amount\":5}}|404",
        "/bank/refunds|{\"reference\":\"r\",\"paymentReference\":\"unknown\",\"amount\":{\"currency\":\"EUR\",\"amount\":5}}|404",
        "/admin/mandates/unknown/decision|{\"status\":\"ACTIVE\"}|404",
        "/admin/collections/unknown/decision|{}|404"
      })
  void answersBadInputWithAProblem(String path, String body, int status) {
    HttpResponse<String> answer = sandbox.post(path, body);

    assertThat(answer.statusCode()).isEqualTo(status);
    assertThat(answer.headers().firstValue("Content-Type")).contains("application/problem+json");
    assertThat(sandbox.get("/mandate/unknown").statusCode()).isEqualTo(404);
  }

  private JsonNode open(String reference, String type, String name) {
    String account =
        type.equals("GB")
            ? "\"accountNumber\":\"55779911\",\"sortCode\":\"200000\""
            : "\"iban\":\"FR7630004000031234567890143\",\"bic\":\"BNPAFRPP\"";
    return sandbox.call(
        "/bank/mandates",
        """
        {"reference":"%s","debtor":{"holderName":"%s","ownerName":"Ana Lima","type":"%s",%s},
         "returnUrl":"https://shop.example/back?MandateId=1","culture":"DE","callbackUrl":"%s"}\
        """
            .formatted(reference, name, type, account, RECEIVER.url("/callbacks/bank")));
  }

  private String confirmed(String type, String name) {
    String reference = reference();
    sandbox.submit(path(open(reference, type, name)), Map.of("action", "confirm"));
    return reference;
  }

  private JsonNode mandate(String reference) {
    return sandbox.open("/bank/mandates/" + reference);
  }

  private String statusOf(String reference) {
    return mandate(reference).get("status").asString();
  }

  private JsonNode collect(String reference, String mandate, long amount) {
    return sandbox.call(
        "/bank/collections",
        """
        {"reference":"%s","mandateReference":"%s","amount":{"currency":"EUR","amount":%d},"callbackUrl":"%s"}\
        """
            .formatted(reference, mandate, amount, RECEIVER.url("/callbacks/bank")));
  }

  private JsonNode collection(String reference) {
    return sandbox.open("/bank/collections/" + reference);
  }

  private String refund(String payment, String reference, long amount) {
    return sandbox
        .call(
            "/bank/refunds",
            """
            {"reference":"%s","paymentReference":"%s","amount":{"currency":"EUR","amount":%d}}\
            """
                .formatted(reference, payment, amount))
        .get("resultCode")
        .asString();
  }
}
