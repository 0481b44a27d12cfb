package io.kontor.sandbox;

import static io.kontor.sandbox.SandboxClient.reference;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.math.BigDecimal;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tools.jackson.databind.JsonNode;

/** The FX desk, virtual accounts and instant payouts, over HTTP and on a real database. */
class MoneyDesksIT extends SandboxTest {
  // FX desk

  @Test
  void tellsRatesAsText() {
    JsonNode rate = sandbox.open("/fx/rates/EUR/USD");

    assertThat(rate.get("marketRate").isString()).isTrue();
    assertThat(new BigDecimal(rate.get("clientRate").asString()))
        .isLessThan(new BigDecimal(rate.get("marketRate").asString()));
    assertThat(rate.get("margin").asString()).isEqualTo("0.0075");
    assertThat(rate.get("at").asString()).endsWith("Z");
    assertThat(sandbox.get("/fx/rates/EUR/EUR").statusCode()).isEqualTo(404);
    assertThat(sandbox.get("/fx/rates/EUR/MNT").statusCode()).isEqualTo(404);
  }

  @Test
  void holdsARateAndDealsAtItOnce() {
    String hold = reference();
    JsonNode held = hold(hold, 60);
    assertThat(hold(hold, 60)).isEqualTo(held);

    String first = reference();
    JsonNode made = deal(first, hold, 100_00, 105_00);
    assertThat(made.get("status").asString()).isEqualTo("MADE");
    assertThat(deal(first, hold, 100_00, 105_00)).isEqualTo(made);
    assertThat(sandbox.open("/fx/deals/" + first)).isEqualTo(made);
    JsonNode second = deal(reference(), hold, 100_00, 105_00);
    assertThat(second.get("status").asString()).isEqualTo("REFUSED");
    assertThat(second.get("resultCode").asString()).isEqualTo("101113");
    assertThat(sandbox.get("/fx/deals/" + reference()).statusCode()).isEqualTo(404);
  }

  @Test
  void dealsOnceHoweverManyAskAtTheSameTime() throws Exception {
    String hold = reference();
    hold(hold, 60);
    List<Callable<String>> requests =
        IntStream.range(0, 10)
            .<Callable<String>>mapToObj(
                _ -> () -> deal(reference(), hold, 10_00, 10_00).get("status").asString())
            .toList();
    try (var workers = Executors.newVirtualThreadPerTaskExecutor()) {
      long made = 0;
      for (var answer : workers.invokeAll(requests)) {
        made += answer.get().equals("MADE") ? 1 : 0;
      }
      assertThat(made).isEqualTo(1);
    }
  }

  @Test
  void refusesADealWhoseRateIsHeldNoMore() {
    String hold = reference();
    hold(hold, 60);
    sandbox.advance("PT2M");

    String late = reference();
    assertThat(deal(late, hold, 100_00, 105_00).get("resultCode").asString()).isEqualTo("009101");
    assertThat(deal(late, hold, 100_00, 105_00).get("status").asString()).isEqualTo("REFUSED");
  }

  @ParameterizedTest
  @CsvSource({"10000, 10900, 001013", "33394, 30000, 009199", "133394, 130000, 009199"})
  void refusesAnUnfairDealAndAMagicAmount(long sold, long bought, String code) {
    String hold = reference();
    hold(hold, 60);

    assertThat(deal(reference(), hold, sold, bought).get("resultCode").asString()).isEqualTo(code);
    assertThat(deal(reference(), hold, 10_00, 10_00).get("status").asString()).isEqualTo("MADE");
  }

  @Test
  void goesDownWhenAnOperatorWantsIt() {
    sandbox.call("/admin/faults", "{\"target\":\"fx\",\"mode\":\"DOWN\",\"seconds\":30}");
    assertThat(sandbox.get("/fx/rates/EUR/USD").statusCode()).isEqualTo(503);
    sandbox.call("/admin/faults", "{\"target\":\"fx\",\"mode\":\"NONE\"}");
    assertThat(sandbox.get("/fx/rates/EUR/USD").statusCode()).isEqualTo(200);
  }

  // Virtual accounts

  @Test
  void givesOutAnIbanAndTellsWhatArrives() {
    String reference = reference();
    JsonNode account = account(reference, "FR");
    assertThat(account(reference, "FR")).isEqualTo(account);
    assertThat(account.get("iban").asString()).matches("FR[0-9]{2}1882975416[0-9]{13}");

    JsonNode first = arrive(account, 12_34, "");
    JsonNode second =
        arrive(
            account,
            5_00,
            ",\"wireReference\":\"rent\",\"debitedBankAccount\":{\"ownerName\":\"Bo Ek\","
                + "\"iban\":\"DE75512108001245126199\",\"bic\":\"SOGEDEFF\"}");

    JsonNode wires = sandbox.open("/bank/virtual-accounts/" + reference + "/wires");
    assertThat(wires).hasSize(2);
    assertThat(wires.get(0).get("id")).isEqualTo(first.get("id"));
    assertThat(wires.get(0).get("number").asInt()).isEqualTo(1);
    assertThat(wires.get(1).get("debitedBankAccount").get("ownerName").asString())
        .isEqualTo("Bo Ek");
    assertThat(sandbox.open("/bank/virtual-accounts/" + reference + "/wires?after=1")).hasSize(1);
    await().atMost(Duration.ofSeconds(10)).until(() -> RECEIVER.about(reference).size() == 2);
    JsonNode told = sandbox.parse(RECEIVER.about(reference).getFirst().body());
    assertThat(told.get("type").asString()).isEqualTo("wire.received");
    assertThat(told.get("object").get("reference").asString()).isEqualTo(reference);

    String path = "/bank/virtual-wires/" + second.get("id").asString();
    JsonNode returned = sandbox.call(path + "/return", "{\"reason\":\"ALIAS_NOT_ACTIVE\"}");
    assertThat(returned.get("status").asString()).isEqualTo("RETURNED");
    assertThat(sandbox.call(path + "/return", "{\"reason\":\"OTHER\"}")).isEqualTo(returned);
    assertThat(sandbox.open(path).get("returnReason").asString()).isEqualTo("ALIAS_NOT_ACTIVE");
  }

  @Test
  void knowsItsCountriesAndItsIbans() {
    for (String country : List.of("AT", "BE", "DE", "ES", "FR", "GB", "IE", "LU", "NL")) {
      assertThat(account(reference(), country).get("iban").asString()).startsWith(country);
    }
    assertThat(
            sandbox
                .post(
                    "/bank/virtual-accounts",
                    "{\"reference\":\"r\",\"ownerName\":\"Ana\",\"country\":\"JP\"}")
                .statusCode())
        .isEqualTo(400);
    assertThat(
            sandbox
                .post(
                    "/admin/wires",
                    "{\"iban\":\"FR7630004000031234567890143\",\"amount\":{\"currency\":\"EUR\",\"amount\":5}}")
                .statusCode())
        .isEqualTo(404);
  }

  // Instant payouts

  @ParameterizedTest
  @CsvSource({
    "INSTANT_PAYMENT, EUR, FR7630004000031234567890143, 1500, INSTANT_PAYMENT, true",
    "INSTANT_PAYMENT, EUR, FR541558929750ZZZZZZAC01915, 1500, STANDARD, false",
    "INSTANT_PAYMENT_ONLY, EUR, FR541558929750ZZZZZZAC01915, 1500, NONE, false",
    "INSTANT_PAYMENT, USD, FR7630004000031234567890143, 1500, STANDARD, false",
    "INSTANT_PAYMENT, EUR, FR7630004000031234567890143, 10000001, STANDARD, false",
    "RTGS_PAYMENT, EUR, FR541558929750ZZZZZZAC01915, 1500, RTGS_PAYMENT, false"
  })
  void paysInstantlyWhatCanBeReached(
      String mode, String currency, String iban, long amount, String applied, boolean reachable) {
    String rest =
        "\"amount\":{\"currency\":\"%s\",\"amount\":%d},\"beneficiary\":{\"ownerName\":\"Ana\",\"iban\":\"%s\"}"
            .formatted(currency, amount, iban);
    JsonNode payout =
        sandbox.call(
            "/bank/payouts",
            "{\"reference\":\"%s\",\"mode\":\"%s\",%s}".formatted(reference(), mode, rest));
    JsonNode answer = sandbox.call("/bank/reachability", "{" + rest + "}");

    assertThat(payout.get("modeApplied").asString()).isEqualTo(applied);
    assertThat(answer.get("reachable").asBoolean()).isEqualTo(reachable);
    assertThat(answer.has("code")).isEqualTo(!reachable);
  }

  private JsonNode hold(String reference, int seconds) {
    return sandbox.call(
        "/fx/holds",
        """
        {"reference":"%s","debitedCurrency":"EUR","creditedCurrency":"USD","durationSeconds":%d}\
        """
            .formatted(reference, seconds));
  }

  private JsonNode deal(String reference, String hold, long sold, long bought) {
    return sandbox.call(
        "/fx/deals",
        """
        {"reference":"%s","hold":"%s","sold":{"currency":"EUR","amount":%d},
         "bought":{"currency":"USD","amount":%d}}\
        """
            .formatted(reference, hold, sold, bought));
  }

  private JsonNode account(String reference, String country) {
    return sandbox.call(
        "/bank/virtual-accounts",
        """
        {"reference":"%s","ownerName":"Ana Lima","country":"%s","callbackUrl":"%s"}\
        """
            .formatted(reference, country, RECEIVER.url("/callbacks/bank")));
  }

  private JsonNode arrive(JsonNode account, long amount, String more) {
    return sandbox.call(
        "/admin/wires",
        """
        {"iban":"%s","amount":{"currency":"EUR","amount":%d}%s}\
        """
            .formatted(account.get("iban").asString(), amount, more));
  }
}
