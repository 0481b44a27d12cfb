package io.kontor.transaction;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.kontor.platform.test.Api;
import io.kontor.platform.test.Published;
import io.kontor.platform.test.TestInfrastructure;
import io.kontor.platform.workflow.Checkpoint;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Series of payments: the payer agrees once, the merchant charges later. */
@Tag("writes-docs")
class RecurringPayInIT extends TransactionServiceTest {
  private static final String PAYER =
      """
      , "SecureModeReturnURL": "https://shop.example/", "IpAddress": "2001:db8::1",
       "BrowserInfo": {"AcceptHeader": "text/html", "JavaEnabled": false, "JavascriptEnabled": true,
       "Language": "FR-FR", "ColorDepth": 24, "ScreenHeight": 900, "ScreenWidth": 1440,
       "TimeZoneOffset": "-60", "UserAgent": "Test"}\
      """;

  private String card;

  @BeforeEach
  void aCardToPayWith() {
    card = aCard(author);
  }

  @Test
  void goesFromTheAgreementToTheEnd() {
    Api.Answer registered =
        register(", \"Frequency\": \"monthly\", \"FixedNextAmount\": true" + next(9_00, 50))
            .example("recurring-register");
    String id = registered.text("Id");
    assertThat(registered.text("Status")).isEqualTo("CREATED");
    assertThat(registered.text("RecurringType")).isEqualTo("CLASSIC_SUBSCRIPTION");
    assertThat(registered.text("Frequency")).isEqualTo("Monthly");
    assertThat(registered.json().at("/CurrentState/PayinsLinked").asInt()).isZero();
    assertThat(registered.json().at("/CurrentState").has("LastPayinId")).isTrue();

    Api.Answer first = pay(id, PAYER).example("payins-recurring-with-payer");
    assertThat(first.text("Status")).as(first.body()).isEqualTo("CREATED");
    assertThat(first.text("PaymentType")).isEqualTo("CARD");
    assertThat(first.text("ExecutionType")).isEqualTo("DIRECT");
    assertThat(first.text("RecurringPayinRegistrationId")).isEqualTo(id);
    assertThat(first.text("SecureModeRedirectURL")).isEqualTo("http://sandbox/3ds");
    assertThat(first.number("DebitedFunds.Amount")).isEqualTo(10_00);
    assertThat(series(id).text("Status")).isEqualTo("CREATED");
    authenticate(first);
    assertThat(series(id).text("Status")).isEqualTo("IN_PROGRESS");

    Api.Answer second = pay(id, "").example("payins-recurring-by-merchant");
    assertThat(second.text("Status")).as(second.body()).isEqualTo("SUCCEEDED");
    assertThat(second.number("DebitedFunds.Amount")).isEqualTo(9_00);
    assertThat(second.text("SecureModeReturnURL")).isNull();
    assertThat(second.json().get("SecureModeNeeded").asBoolean()).isFalse();
    assertThat(environment.asked(second.text("Id")).get("initiator").asString())
        .isEqualTo("MERCHANT");
    assertThat(api.get(path("/payins/" + second.text("Id"))).json()).isEqualTo(second.json());

    Api.Answer state = series(id).example("recurring-read");
    assertThat(state.number("CurrentState.PayinsLinked")).isEqualTo(2);
    assertThat(state.number("CurrentState.CumulatedDebitedAmount.Amount")).isEqualTo(19_00);
    assertThat(state.number("CurrentState.CumulatedFeesAmount.Amount")).isEqualTo(1_50);
    assertThat(state.text("CurrentState.LastPayinId")).isEqualTo(second.text("Id"));
    assertThat(environment.balance(wallet)).isEqualTo(17_50);
    assertThat(api.get(path("/cards/" + card)).text("Validity")).isEqualTo("VALID");

    assertThat(change(id, "\"Status\": \"ENDED\"").example("recurring-end").text("Status"))
        .isEqualTo("ENDED");
    assertThat(change(id, "\"Status\": \"ENDED\"").status()).isEqualTo(200);
    assertThat(change(id, "\"Billing\": {\"FirstName\": \"A\"}").status()).isEqualTo(400);
    Api.Answer late = pay(id, "");
    assertThat(late.status()).isEqualTo(400);
    late.example("payins-recurring-ended");
    assertThat(events(id, 3))
        .containsExactly(
            "RECURRING_REGISTRATION_CREATED",
            "RECURRING_REGISTRATION_IN_PROGRESS",
            "RECURRING_REGISTRATION_ENDED");
  }

  @Test
  void needsThePayerAtFirstUnlessTheSeriesMovesHere() {
    String id = register("").text("Id");
    assertThat(pay(id, amounts(5_00, 0)).status()).isEqualTo(400);
    Api.Answer half = pay(id, ", \"IpAddress\": \"2001:db8::1\"");
    assertThat(half.status()).isEqualTo(400);
    assertThat(half.body()).contains("SecureModeReturnURL");

    String moved = register(", \"Migration\": true").text("Id");
    assertThat(pay(moved, "").text("Status")).isEqualTo("SUCCEEDED");
    assertThat(series(moved).text("Status")).isEqualTo("IN_PROGRESS");
    assertThat(api.get(path("/transactions")).json()).hasSize(1);
  }

  @Test
  void asksForThePayerWhenTheBankWantsThem() {
    String id = inProgress("");

    Api.Answer refused = pay(id, amounts(333_10, 0));
    assertThat(refused.text("Status")).isEqualTo("FAILED");
    assertThat(refused.text("ResultCode")).isEqualTo("101301");
    assertThat(series(id).text("Status")).isEqualTo("AUTHENTICATION_NEEDED");
    assertThat(pay(id, amounts(5_00, 0)).status()).isEqualTo(400);

    authenticate(pay(id, PAYER + amounts(5_00, 0)));
    assertThat(series(id).text("Status")).isEqualTo("IN_PROGRESS");
    assertThat(pay(id, amounts(5_00, 0)).text("Status")).isEqualTo("SUCCEEDED");
    assertThat(events(id, 4))
        .containsExactly(
            "RECURRING_REGISTRATION_CREATED",
            "RECURRING_REGISTRATION_IN_PROGRESS",
            "RECURRING_REGISTRATION_AUTH_NEEDED",
            "RECURRING_REGISTRATION_IN_PROGRESS");
  }

  @ParameterizedTest
  @ValueSource(strings = {"101250", "101302", "101303", "101304", "101399"})
  void asksForThePayerWhateverKeptTheBankFromKnowingThem(String code) {
    String id = inProgress("");
    environment.refuse(7_00, code, "As the bank says");

    assertThat(pay(id, amounts(7_00, 0)).text("ResultCode")).isEqualTo(code);

    assertThat(series(id).text("Status")).isEqualTo("AUTHENTICATION_NEEDED");
  }

  @Test
  void keepsGoingAfterARefusalThatIsAboutTheMoment() {
    String id = inProgress("");

    assertThat(pay(id, amounts(333_05, 0)).text("ResultCode")).isEqualTo("101101");

    assertThat(series(id).text("Status")).isEqualTo("IN_PROGRESS");
    assertThat(series(id).number("CurrentState.PayinsLinked")).isEqualTo(1);
  }

  @Test
  void staysOpenWhenThePayerFailsToAuthenticate() {
    String id = register("").text("Id");
    Api.Answer first = pay(id, PAYER);
    environment.finishPayment(first.text("Id"), "FAILED", "101301", "Secure mode failed");
    onCallback(first.text("Id"));

    assertThat(becomes("/payins/" + first.text("Id"), "FAILED").text("ResultCode"))
        .isEqualTo("101301");
    assertThat(series(id).text("Status")).isEqualTo("CREATED");
    authenticate(pay(id, PAYER));
    assertThat(series(id).text("Status")).isEqualTo("IN_PROGRESS");
  }

  @Test
  void asksForThePayerAgainAfterANewCard() {
    String id = inProgress("");
    String other = aCard(author);

    Api.Answer changed =
        change(id, "\"CardId\": \"" + other + "\", \"Billing\": {\"FirstName\": \"Ana\"}")
            .example("recurring-change-card");
    assertThat(changed.text("Status")).isEqualTo("AUTHENTICATION_NEEDED");
    assertThat(changed.text("CardId")).isEqualTo(other);
    assertThat(changed.text("Billing.FirstName")).isEqualTo("Ana");
    assertThat(change(id, "\"CardId\": null").text("CardId")).isEqualTo(other);

    Api.Answer again = pay(id, PAYER + amounts(5_00, 0));
    assertThat(again.text("CardId")).isEqualTo(other);
    assertThat(again.text("Billing.FirstName")).isEqualTo("Ana");
    authenticate(again);
    assertThat(series(id).text("Status")).isEqualTo("IN_PROGRESS");
  }

  @Test
  void endsByItselfWhenItsTimeIsOver() {
    long tomorrow = clock.instant().plus(Duration.ofDays(1)).getEpochSecond();
    String id = inProgress(", \"EndDate\": " + tomorrow);
    assertThat(series(id).number("EndDate")).isEqualTo(tomorrow);

    clock.move(Duration.ofDays(2));

    assertThat(pay(id, amounts(5_00, 0)).status()).isEqualTo(400);
    becomes("/recurringpayinregistrations/" + id, "ENDED");
    assertThat(events(id, 3)).last().isEqualTo("RECURRING_REGISTRATION_ENDED");
  }

  @Test
  void paysInPartsAndEndsWithTheLastOne() {
    long end = clock.instant().plus(Duration.ofDays(15)).getEpochSecond();
    String id =
        register(
                ", \"Migration\": true, \"FractionedPayment\": true, \"FixedNextAmount\": true,"
                    + " \"Frequency\": \"Weekly\", \"EndDate\": "
                    + end
                    + next(5_00, 0))
            .text("Id");
    Api.Answer registered = series(id);
    assertThat(registered.text("RecurringType")).isEqualTo("FRACTIONED_PAYMENT");
    assertThat(registered.number("CycleNumber")).isEqualTo(3);
    assertThat(registered.number("TotalAmount.Amount")).isEqualTo(20_00);

    pay(id, "");
    assertThat(pay(id, amounts(6_00, 0)).status()).isEqualTo(400); // the amount is fixed
    pay(id, amounts(5_00, 0));
    assertThat(series(id).text("Status")).isEqualTo("IN_PROGRESS");
    pay(id, "");

    assertThat(series(id).text("Status")).isEqualTo("ENDED");
    assertThat(series(id).number("CurrentState.CumulatedDebitedAmount.Amount")).isEqualTo(20_00);
  }

  @Test
  void doesNotCountFreeCycles() {
    long end = clock.instant().plus(Duration.ofDays(30)).getEpochSecond();
    Api.Answer registered =
        register(
            ", \"FreeCycles\": 2, \"Frequency\": \"Weekly\", \"EndDate\": " + end + next(5_00, 0));

    assertThat(registered.number("FreeCycles")).isEqualTo(2);
    assertThat(registered.number("CycleNumber")).isEqualTo(3);
    assertThat(registered.number("TotalAmount.Amount")).isEqualTo(20_00);
    assertThat(registered.text("RecurringType")).isEqualTo("CUSTOM");
  }

  @Test
  void paysNinetyNineTimesHoweverManyAskAtOnce() throws Exception {
    String id = register(", \"Migration\": true" + next(1_00, 0)).text("Id");
    assertThat(pay(id, "").text("Status")).isEqualTo("SUCCEEDED");
    List<Future<Api.Answer>> answers = new ArrayList<>();
    try (var workers = Executors.newFixedThreadPool(8)) {
      for (int i = 0; i < 101; i++) {
        answers.add(workers.submit(() -> pay(id, "")));
      }
    }

    int succeeded = 1;
    int refused = 0;
    for (Future<Api.Answer> answer : answers) {
      if ("SUCCEEDED".equals(answer.get().text("Status"))) {
        succeeded++;
      } else if ("205001".equals(answer.get().text("ResultCode"))) {
        refused++;
      }
    }
    assertThat(succeeded).isEqualTo(99);
    assertThat(refused).isEqualTo(3);
    assertThat(series(id).number("CurrentState.PayinsLinked")).isEqualTo(99);
    assertThat(environment.balance(wallet)).isEqualTo(10_00 - 1_00 + 98 * 1_00);
  }

  @Test
  void registersPayPalSeriesThatACardCannotPay() {
    Api.Answer payPal =
        api.post(
            path("/recurringpayinregistrations"),
            body(", \"PaymentType\": \"PAYPAL\"").replace(card, ""));

    assertThat(payPal.text("PaymentType")).as(payPal.body()).isEqualTo("PAYPAL");
    assertThat(payPal.text("CardId")).isNull();
    assertThat(pay(payPal.text("Id"), PAYER).status()).isEqualTo(400);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "\"CardId\": null| CardId",
        "\"CardId\": \"card_m_unknown\"| CardId",
        "\"AuthorId\": \"user_m_unknown\"| AuthorId",
        "\"CreditedWalletId\": \"wlt_m_unknown\"| CreditedWalletId",
        "\"Frequency\": \"Hourly\"| Frequency",
        "\"EndDate\": 1000| EndDate",
        "\"EndDate\": 99999999999| EndDate",
        "\"FreeCycles\": -1| FreeCycles",
        "\"FixedNextAmount\": true| NextTransactionDebitedFunds",
        "\"NextTransactionDebitedFunds\": {\"Currency\": \"EUR\", \"Amount\": 1}| NextTransactionFees",
        "\"FirstTransactionFees\": {\"Currency\": \"EUR\", \"Amount\": 1001}| FirstTransactionFees.Amount",
        "\"FirstTransactionDebitedFunds\": {\"Currency\": \"USD\", \"Amount\": 1000}, \"FirstTransactionFees\": {\"Currency\": \"USD\", \"Amount\": 0}| FirstTransactionDebitedFunds.Currency"
      })
  void refusesMalformedAgreements(String request) {
    String[] parts = request.split("\\| ?");
    Api.Answer refused = api.post(path("/recurringpayinregistrations"), body(", " + parts[0]));

    assertThat(refused.status()).as(refused.body()).isEqualTo(400);
    assertThat(refused.json().get("errors").propertyNames()).as(refused.body()).contains(parts[1]);
  }

  @Test
  void refusesTheCardOfSomebodyElseAndWordsThatCannotBeSet() {
    String id = register("").text("Id");
    String foreign = aCard(aUser());

    assertThat(
            api.post(
                    path("/recurringpayinregistrations"), body(", \"CardId\": \"" + foreign + "\""))
                .status())
        .isEqualTo(400);
    assertThat(change(id, "\"CardId\": \"" + foreign + "\"").status()).isEqualTo(400);
    assertThat(change(id, "\"Status\": \"IN_PROGRESS\"").status()).isEqualTo(400);
    assertThat(pay("recpayin_m_unknown", PAYER).status()).isEqualTo(400);
    assertThat(series("recpayin_m_unknown").status()).isEqualTo(404);
  }

  @Test
  void keepsSeriesToTheirClient() {
    String id = inProgress("");
    String other = "other-" + client;
    Api stranger = anyApi.merchant(other);
    String foreign = "/v2.01/" + other + "/recurringpayinregistrations/" + id;

    assertThat(stranger.get(foreign).status()).isEqualTo(404);
    assertThat(stranger.put(foreign, "{\"Status\": \"ENDED\"}").status()).isEqualTo(404);
    assertThat(
            stranger
                .post(
                    "/v2.01/" + other + "/payins/recurring/card/direct",
                    "{\"RecurringPayinRegistrationId\": \"" + id + "\"" + amounts(5_00, 0) + "}")
                .status())
        .isEqualTo(400);
    assertThat(series(id).text("Status")).isEqualTo("IN_PROGRESS");
    assertThat(series(id).number("CurrentState.PayinsLinked")).isEqualTo(1);
  }

  @ParameterizedTest
  @CsvSource({"INTENT", "SCREENED", "OUTSIDE", "LEDGER", "OUTCOME"})
  void chargesExactlyOnceWhenKilledBetweenTwoSteps(Checkpoint point) {
    String id = register(", \"Migration\": true").text("Id");
    crash.crashAt(point);

    assertThat(pay(id, "").status()).isEqualTo(500);

    await()
        .atMost(PATIENCE)
        .untilAsserted(
            () -> assertThat(series(id).number("CurrentState.PayinsLinked")).isEqualTo(1));
    assertThat(series(id).text("Status")).isEqualTo("IN_PROGRESS");
    assertThat(api.get(path("/transactions")).json()).hasSize(1);
    assertThat(environment.balance(wallet)).isEqualTo(9_00);
  }

  @ParameterizedTest
  @EnumSource(
      value = Checkpoint.class,
      names = {"INTENT", "SCREENED", "OUTSIDE", "OUTCOME"})
  void followsThePayerWhenKilledBetweenTwoSteps(Checkpoint point) {
    String id = register("").text("Id");
    crash.crashAt(point);

    assertThat(pay(id, PAYER).status()).isEqualTo(500);

    String payIn =
        await()
            .atMost(PATIENCE)
            .until(() -> api.get(path("/transactions")).text("0.Id"), found -> found != null);
    await()
        .atMost(PATIENCE)
        .until(() -> api.get(path("/payins/" + payIn)).text("SecureModeRedirectURL") != null);
    environment.finishPayment(payIn, "SUCCEEDED", "000000", "Success");
    onCallback(payIn);
    becomes("/payins/" + payIn, "SUCCEEDED");
    assertThat(series(id).text("Status")).isEqualTo("IN_PROGRESS");
    assertThat(environment.balance(wallet)).isEqualTo(9_00);
  }

  private Api.Answer register(String more) {
    Api.Answer answer = api.post(path("/recurringpayinregistrations"), body(more));
    assertThat(answer.status()).as(answer.body()).isEqualTo(200);
    return answer;
  }

  private String inProgress(String more) {
    String id = register(more).text("Id");
    authenticate(pay(id, PAYER));
    return id;
  }

  private void authenticate(Api.Answer payIn) {
    String id = payIn.text("Id");
    environment.finishPayment(id, "SUCCEEDED", "000000", "Success");
    onCallback(id);
    becomes("/payins/" + id, "SUCCEEDED");
  }

  private void onCallback(String id) {
    callback("acquirer", "payment.updated", "{\"reference\":\"" + id + "\"}");
  }

  private Api.Answer pay(String id, String more) {
    return api.post(
        path("/payins/recurring/card/direct"),
        "{\"RecurringPayinRegistrationId\": \"" + id + "\"" + more + "}");
  }

  private Api.Answer series(String id) {
    return api.get(path("/recurringpayinregistrations/" + id));
  }

  private Api.Answer change(String id, String members) {
    return api.put(path("/recurringpayinregistrations/" + id), "{" + members + "}");
  }

  private List<String> events(String id, int count) {
    return Published.about(TestInfrastructure.kafka(), "kontor.transaction", id, count).stream()
        .map(event -> event.get("apievent").asString())
        .toList();
  }

  private static String amounts(long debited, long fees) {
    return ", \"DebitedFunds\": %s, \"Fees\": %s".formatted(euros(debited), euros(fees));
  }

  private static String next(long debited, long fees) {
    return ", \"NextTransactionDebitedFunds\": %s, \"NextTransactionFees\": %s"
        .formatted(euros(debited), euros(fees));
  }

  private static String euros(long amount) {
    return "{\"Currency\": \"EUR\", \"Amount\": %d}".formatted(amount);
  }

  /** The last members win, so a test can replace any of them. */
  private String body(String more) {
    return Api.lastOfEach(
        """
        {"AuthorId": "%s", "CreditedWalletId": "%s", "CardId": "%s",
         "FirstTransactionDebitedFunds": {"Currency": "EUR", "Amount": 1000},
         "FirstTransactionFees": {"Currency": "EUR", "Amount": 100}%s}
        """
            .formatted(author, wallet, card, more));
  }
}
