package io.kontor.transaction;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.kontor.platform.test.Api;
import io.kontor.platform.test.Published;
import io.kontor.platform.test.TestInfrastructure;
import io.kontor.platform.workflow.Checkpoint;
import io.kontor.transaction.FakeEnvironment.Fault;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

class DepositIT extends TransactionServiceTest {
  private static final String FULL = "full-capture";
  private static final String FIRST = "capture-with-complement";
  private static final String COMPLEMENT = "complement";

  @Test
  void reservesAndTakesTheAmountOnce() {
    String cardId = aCard(author);
    Api.Answer reserved = reserve(cardId, 50_00, ", \"Tag\": \"room 7\"");

    assertThat(reserved.status()).as(reserved.body()).isEqualTo(200);
    assertThat(reserved.text("Status")).isEqualTo("SUCCEEDED");
    assertThat(reserved.text("PaymentStatus")).isEqualTo("WAITING");
    assertThat(reserved.text("ResultCode")).isEqualTo("000000");
    assertThat(reserved.text("PaymentType")).isEqualTo("CARD");
    assertThat(reserved.text("ExecutionType")).isEqualTo("DIRECT");
    assertThat(reserved.text("CardInfo.BIN")).isEqualTo("497010");
    assertThat(reserved.text("BrowserInfo.Language")).isEqualTo("FR-FR");
    assertThat(reserved.number("ExpirationDate") - reserved.number("AuthorizationDate"))
        .isEqualTo(29 * 86_400 + 43_200);
    assertThat(reserved.json().get("PayinsLinked").propertyNames())
        .containsExactly("PayinCaptureId", "PayinComplementId");
    assertThat(reserved.json().propertyNames())
        .contains(
            "Tag",
            "CreationDate",
            "ResultMessage",
            "SecureModeReturnURL",
            "SecureModeRedirectURL",
            "SecureModeNeeded",
            "StatementDescriptor",
            "Culture",
            "IpAddress",
            "Billing",
            "Shipping",
            "Requested3DSVersion",
            "Applied3DSVersion",
            "CardId",
            "DebitedFunds");
    String id = reserved.text("Id");

    Api.Answer captured = capture(FULL, id, 40_00, 4_00);

    assertThat(captured.text("Status")).as(captured.body()).isEqualTo("SUCCEEDED");
    assertThat(captured.text("PaymentType")).isEqualTo("PREAUTHORIZED");
    assertThat(captured.text("ExecutionType")).isEqualTo("DIRECT");
    assertThat(captured.text("DepositId")).isEqualTo(id);
    assertThat(captured.text("PreauthorizationId")).isNull();
    assertThat(environment.balance(wallet)).isEqualTo(36_00);
    assertThat(fees()).isEqualTo(4_00);
    Api.Answer after = api.get(path("/deposit-preauthorizations/" + id));
    assertThat(after.text("PaymentStatus")).isEqualTo("VALIDATED");
    assertThat(after.text("PayinsLinked.PayinCaptureId")).isEqualTo(captured.text("Id"));
    assertThat(after.text("PayinsLinked.PayinComplementId")).isNull();
    assertThat(api.get(path("/extended-preauthorizations/" + id)).json()).isEqualTo(after.json());
    assertThat(capture(FULL, id, 1, 0).status()).isEqualTo(400);
    assertThat(api.get(path("/payins/" + captured.text("Id"))).json()).isEqualTo(captured.json());
    Api.Answer captures = api.get(path("/deposit-preauthorizations/" + id + "/transactions"));
    assertThat(captures.json()).hasSize(1);
    assertThat(captures.text("0.DepositId")).isEqualTo(id);
    assertThat(events(id, 3))
        .containsExactly(
            "DEPOSIT_PREAUTHORIZATION_CREATED",
            "DEPOSIT_PREAUTHORIZATION_PAYMENT_WAITING",
            "DEPOSIT_PREAUTHORIZATION_PAYMENT_VALIDATED");
  }

  @Test
  void chargesAComplementAfterTheFirstCapture() {
    String id = reserve(aCard(author), 50_00, "").text("Id");
    assertThat(capture(COMPLEMENT, id, 10_00, 0).status()).isEqualTo(400);

    Api.Answer first = capture(FIRST, id, 50_00, 0);
    assertThat(first.text("Status")).as(first.body()).isEqualTo("SUCCEEDED");
    assertThat(paymentStatus(id)).isEqualTo("TO_BE_COMPLETED");
    assertThat(capture(FULL, id, 1_00, 0).status()).isEqualTo(400);
    assertThat(change(id, "CANCELED").status()).isEqualTo(400);
    assertThat(change(id, "NO_SHOW_REQUESTED").status()).isEqualTo(400);
    assertThat(capture(COMPLEMENT, id, 50_01, 0).text("ResultCode")).isEqualTo("001505");
    assertThat(paymentStatus(id)).isEqualTo("TO_BE_COMPLETED");

    Api.Answer complement = capture(COMPLEMENT, id, 30_00, 3_00);
    assertThat(complement.text("Status")).as(complement.body()).isEqualTo("SUCCEEDED");
    assertThat(environment.balance(wallet)).isEqualTo(77_00);
    Api.Answer after = api.get(path("/deposit-preauthorizations/" + id));
    assertThat(after.text("PaymentStatus")).isEqualTo("VALIDATED");
    assertThat(after.text("PayinsLinked.PayinCaptureId")).isEqualTo(first.text("Id"));
    assertThat(after.text("PayinsLinked.PayinComplementId")).isEqualTo(complement.text("Id"));
    assertThat(environment.paid(complement.text("Id"))).isTrue();
    assertThat(capture(COMPLEMENT, id, 1_00, 0).status()).isEqualTo(400);
    assertThat(
            api.get(path("/deposit-preauthorizations/" + id + "/transactions?Status=SUCCEEDED"))
                .json())
        .hasSize(2);
    assertThat(events(id, 4))
        .endsWith(
            "DEPOSIT_PREAUTHORIZATION_PAYMENT_TO_BE_COMPLETED",
            "DEPOSIT_PREAUTHORIZATION_PAYMENT_VALIDATED");
  }

  @Test
  void chargesAPayerWhoDidNotCome() {
    String id = reserve(aCard(author), 50_00, "").text("Id");

    assertThat(change(id, "NO_SHOW_REQUESTED").text("PaymentStatus")).isEqualTo("NO_SHOW");
    assertThat(environment.operation(id + ":release")).isNotNull();
    assertThat(capture(FULL, id, 10_00, 0).status()).isEqualTo(400);
    assertThat(capture(COMPLEMENT, id, 20_00, 0).text("Status")).isEqualTo("SUCCEEDED");

    Api.Answer after = api.get(path("/deposit-preauthorizations/" + id));
    assertThat(after.text("PaymentStatus")).isEqualTo("VALIDATED");
    assertThat(after.text("PayinsLinked.PayinCaptureId")).isNull();
    assertThat(after.text("PayinsLinked.PayinComplementId")).isNotNull();
    assertThat(environment.balance(wallet)).isEqualTo(20_00);
    assertThat(events(id, 5))
        .endsWith(
            "DEPOSIT_PREAUTHORIZATION_PAYMENT_NO_SHOW_REQUESTED",
            "DEPOSIT_PREAUTHORIZATION_PAYMENT_NO_SHOW",
            "DEPOSIT_PREAUTHORIZATION_PAYMENT_VALIDATED");
  }

  @Test
  void canBeTriedAgainAfterACaptureThatTheBankRefused() {
    String id = reserve(aCard(author), 400_00, "").text("Id");

    Api.Answer refused = capture(FIRST, id, 333_60, 0);
    assertThat(refused.text("ResultCode")).isEqualTo("101199");
    assertThat(paymentStatus(id)).isEqualTo("FAILED");
    assertThat(capture(FIRST, id, 400_01, 0).text("ResultCode")).isEqualTo("001505");
    assertThat(capture(FIRST, id, 10_00, 0).text("Status")).isEqualTo("SUCCEEDED");
    assertThat(paymentStatus(id)).isEqualTo("TO_BE_COMPLETED");
    assertThat(capture(COMPLEMENT, id, 333_05, 0).text("Status")).isEqualTo("FAILED");
    assertThat(paymentStatus(id)).isEqualTo("FAILED");
    assertThat(capture(FULL, id, 5_00, 0).status()).isEqualTo(400);
    assertThat(capture(COMPLEMENT, id, 5_00, 0).text("Status")).isEqualTo("SUCCEEDED");

    assertThat(paymentStatus(id)).isEqualTo("VALIDATED");
    assertThat(environment.balance(wallet)).isEqualTo(15_00);
  }

  @Test
  void givesTheAmountUp() {
    String id = reserve(aCard(author), 50_00, "").text("Id");

    assertThat(change(id, "CANCELED").text("PaymentStatus")).isEqualTo("CANCELED");
    assertThat(change(id, "CANCELED").status()).isEqualTo(400);
    assertThat(change(id, "NO_SHOW_REQUESTED").status()).isEqualTo(400);
    assertThat(capture(FULL, id, 1_00, 0).status()).isEqualTo(400);
    assertThat(capture(COMPLEMENT, id, 1_00, 0).status()).isEqualTo(400);
    assertThat(events(id, 4))
        .endsWith(
            "DEPOSIT_PREAUTHORIZATION_PAYMENT_CANCEL_REQUESTED",
            "DEPOSIT_PREAUTHORIZATION_PAYMENT_CANCELED");
  }

  @ParameterizedTest
  @CsvSource({
    "CANCELED, CANCEL_REQUESTED, CANCELED",
    "NO_SHOW_REQUESTED, NO_SHOW_REQUESTED, NO_SHOW"
  })
  void carriesTheWishOutWhenTheAcquirerWasDown(String wish, String asked, String done) {
    String id = reserve(aCard(author), 50_00, "").text("Id");
    environment.fault("POST /sandbox/acquirer/payments/", Fault.DOWN);

    assertThat(change(id, wish).text("PaymentStatus")).isEqualTo(asked);
    assertThat(capture(FULL, id, 1_00, 0).status()).isEqualTo(400);
    environment.heal();
    becomesPaid(id, done);
  }

  @Test
  void expiresWhenItsTimeIsOver() {
    String unused = reserve(aCard(author), 50_00, "").text("Id");
    String noShow = reserve(aCard(author), 50_00, "").text("Id");
    String captured = reserve(aCard(author), 50_00, "").text("Id");
    change(noShow, "NO_SHOW_REQUESTED");
    capture(FIRST, captured, 20_00, 0);

    clock.move(Duration.ofHours(707));
    assertThat(paymentStatus(unused)).isEqualTo("WAITING");
    clock.move(Duration.ofHours(709));

    becomesPaid(unused, "EXPIRED");
    becomesPaid(noShow, "EXPIRED");
    becomesPaid(captured, "VALIDATED");
    assertThat(capture(FULL, unused, 1_00, 0).status()).isEqualTo(400);
    assertThat(capture(COMPLEMENT, captured, 1_00, 0).status()).isEqualTo(400);
    assertThat(change(unused, "CANCELED").status()).isEqualTo(400);
    assertThat(events(unused, 3)).endsWith("DEPOSIT_PREAUTHORIZATION_PAYMENT_EXPIRED");
  }

  @Test
  void waitsForTheChallenge() {
    Api.Answer waiting = reserve(aCard(author, true), 50_00, "");
    String id = waiting.text("Id");
    assertThat(waiting.text("Status")).isEqualTo("CREATED");
    assertThat(waiting.text("SecureModeReturnURL"))
        .isEqualTo("https://shop.example/back?depositId=" + id);
    assertThat(capture(FULL, id, 1_00, 0).status()).isEqualTo(400);
    assertThat(change(id, "CANCELED").status()).isEqualTo(400);

    environment.finishPayment(
        id, "FAILED", "101301", "Secure mode: 3DSecure authentication has failed");
    callback("acquirer", "payment.updated", "{\"reference\":\"" + id + "\"}");

    Api.Answer failed = api.get(path("/deposit-preauthorizations/" + id));
    assertThat(failed.text("Status")).isEqualTo("FAILED");
    assertThat(failed.text("PaymentStatus")).isEqualTo("FAILED");
    assertThat(failed.text("ResultCode")).isEqualTo("101301");
    assertThat(events(id, 2)).endsWith("DEPOSIT_PREAUTHORIZATION_FAILED");
  }

  @Test
  void storesRefusals() {
    assertThat(reserve(aCard(author), 333_05, "").text("ResultCode")).isEqualTo("101101");
    assertThat(reserve(aCard(aUser()), 5_00, "").text("ResultCode")).isEqualTo("001023");
    String id = reserve(aCard(author), 50_00, "").text("Id");
    assertThat(capture(FULL, id, 50_01, 0).text("ResultCode")).isEqualTo("001505");
    assertThat(capture(FULL, id, 10_00, 10_00).text("ResultCode")).isEqualTo("001014");
    assertThat(paymentStatus(id)).isEqualTo("WAITING");
    assertThat(
            api.get(path("/users/" + author + "/deposit-preauthorizations?Status=FAILED")).json())
        .hasSize(2);
  }

  @Test
  void keepsDepositsAndPreauthorizationsApart() {
    String cardId = aCard(author);
    String deposit = reserve(cardId, 50_00, "").text("Id");
    String preauthorization =
        api.post(
                path("/preauthorizations/card/direct"),
                """
                {"AuthorId": "%s", "CardId": "%s", "DebitedFunds": {"Currency": "EUR", "Amount": 100},
                 "SecureModeReturnURL": "https://shop.example/back"}\
                """
                    .formatted(author, cardId))
            .text("Id");

    assertThat(api.get(path("/preauthorizations/" + deposit)).status()).isEqualTo(404);
    assertThat(api.get(path("/deposit-preauthorizations/" + preauthorization)).status())
        .isEqualTo(404);
    assertThat(change(preauthorization, "CANCELED").status()).isEqualTo(404);
    assertThat(capture(FULL, preauthorization, 1_00, 0).status()).isEqualTo(400);
    assertThat(
            api.post(
                    path("/payins/preauthorized/direct"),
                    captureBody("PreauthorizationId", deposit, 1_00, 0))
                .status())
        .isEqualTo(400);
    assertThat(api.get(path("/cards/" + cardId + "/deposit-preauthorizations")).text("0.Id"))
        .isEqualTo(deposit);
    assertThat(
            api.get(path("/cards/" + cardId + "/deposit-preauthorizations?PaymentStatus=NO_SHOW"))
                .json())
        .isEmpty();
    assertThat(api.get(path("/users/" + author + "/preauthorizations")).json()).hasSize(1);
    assertThat(api.get(path("/users/" + author + "/deposit-preauthorizations")).json()).hasSize(1);
    assertThat(
            api.get(path("/users/" + author + "/deposit-preauthorizations?ResultCode=000000"))
                .json())
        .hasSize(1);
  }

  @Test
  void hidesDepositsFromOtherClients() {
    String cardId = aCard(author);
    String id = reserve(cardId, 50_00, "").text("Id");
    String other = "other-" + client;
    Api stranger = anyApi.merchant(other);
    String base = "/v2.01/" + other;

    assertThat(stranger.get(base + "/deposit-preauthorizations/" + id).status()).isEqualTo(404);
    assertThat(stranger.get(base + "/extended-preauthorizations/" + id).status()).isEqualTo(404);
    assertThat(stranger.get(base + "/deposit-preauthorizations/" + id + "/transactions").status())
        .isEqualTo(404);
    assertThat(
            stranger
                .put(base + "/deposit-preauthorizations/" + id, "{\"PaymentStatus\": \"CANCELED\"}")
                .status())
        .isEqualTo(404);
    assertThat(stranger.get(base + "/cards/" + cardId + "/deposit-preauthorizations").status())
        .isEqualTo(404);
    assertThat(stranger.get(base + "/users/" + author + "/deposit-preauthorizations").status())
        .isEqualTo(404);
    assertThat(
            stranger
                .post(
                    base + "/payins/deposit-preauthorized/direct/full-capture",
                    captureBody("DepositId", id, 1_00, 0))
                .status())
        .isEqualTo(400);
    assertThat(paymentStatus(id)).isEqualTo("WAITING");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "\"IpAddress\": \"10.0.0.1\"",
        "\"BrowserInfo\": {}",
        "\"BrowserInfo\": 7, \"IpAddress\": \"10.0.0.1\"",
        "\"BrowserInfo\": {\"ColorDepth\": 1.5}, \"IpAddress\": \"10.0.0.1\""
      })
  void refusesToReserveWithoutKnowingThePayersBrowser(String payer) {
    Api.Answer answer =
        api.post(
            path("/deposit-preauthorizations/card/direct"),
            """
            {"AuthorId": "%s", "CardId": "%s", "DebitedFunds": {"Currency": "EUR", "Amount": 100},
             "SecureModeReturnURL": "https://shop.example/back", %s}\
            """
                .formatted(author, aCard(author), payer));

    assertThat(answer.status()).isEqualTo(400);
    assertThat(api.get(path("/users/" + author + "/deposit-preauthorizations")).json()).isEmpty();
  }

  @Test
  void refusesMalformedRequests() {
    String cardId = aCard(author);
    Api.Answer empty = api.post(path("/deposit-preauthorizations/card/direct"), "{}");
    assertThat(empty.status()).isEqualTo(400);
    assertThat(empty.json().get("errors").propertyNames())
        .containsExactlyInAnyOrder("AuthorId", "CardId", "DebitedFunds", "SecureModeReturnURL");
    assertThat(reserve(cardId, 0, "").status()).isEqualTo(400);
    assertThat(reserve(cardId, -5, "").status()).isEqualTo(400);
    assertThat(reserve(cardId, 2_147_483_648L, "").status()).isEqualTo(400);
    assertThat(reserve("card_m_unknown", 5_00, "").status()).isEqualTo(400);
    assertThat(reserve(cardId, 5_00, ", \"StatementDescriptor\": \"far too long\"").status())
        .isEqualTo(400);
    assertThat(reserve(cardId, 5_00, ", \"Culture\": \"XX\"").status()).isEqualTo(400);

    String id = reserve(cardId, 50_00, "").text("Id");
    assertThat(change(id, "VALIDATED").status()).isEqualTo(400);
    assertThat(change(id, "GONE").status()).isEqualTo(400);
    assertThat(capture(FULL, "deposit_m_unknown", 5_00, 0).status()).isEqualTo(400);
    assertThat(capture(FULL, id, 0, 0).status()).isEqualTo(400);
    assertThat(capture(FULL, id, 5_00, 6_00).status()).isEqualTo(400);
    assertThat(api.post(path("/payins/deposit-preauthorized/direct/complement"), "{}").status())
        .isEqualTo(400);
    assertThat(
            api.post(
                    path("/payins/deposit-preauthorized/direct/full-capture"),
                    captureBody("DepositId", id, 5_00, 0).replace("EUR", "USD"))
                .status())
        .isEqualTo(400);
    Api.Answer tagged =
        api.put(path("/deposit-preauthorizations/" + id), "{\"Tag\": \"late arrival\"}");
    assertThat(tagged.text("Tag")).isEqualTo("late arrival");
    assertThat(tagged.text("PaymentStatus")).isEqualTo("WAITING");
    assertThat(api.get(path("/deposit-preauthorizations/" + id + "/transactions")).json())
        .isEmpty();
  }

  @ParameterizedTest
  @ValueSource(strings = {FULL, FIRST})
  void isTakenOnlyOnceUnderConcurrentCaptures(String how) throws Exception {
    String id = reserve(aCard(author), 10_00, "").text("Id");

    assertThat(succeeding(how, id, 10)).isEqualTo(1);
    assertThat(environment.balance(wallet)).isEqualTo(4_00);
  }

  @Test
  void isCompletedOnlyOnceUnderConcurrentComplements() throws Exception {
    String id = reserve(aCard(author), 10_00, "").text("Id");
    capture(FIRST, id, 10_00, 0);

    assertThat(succeeding(COMPLEMENT, id, 10)).isEqualTo(1);
    assertThat(environment.balance(wallet)).isEqualTo(14_00);
  }

  @ParameterizedTest
  @EnumSource(names = {"INTENT", "SCREENED", "OUTSIDE", "OUTCOME"})
  void reservesExactlyOnceWhenKilledBetweenTwoSteps(Checkpoint point) {
    String cardId = aCard(author);
    crash.crashAt(point);

    assertThat(reserve(cardId, 50_00, "").status()).isEqualTo(500);

    String list = path("/cards/" + cardId + "/deposit-preauthorizations");
    await()
        .atMost(PATIENCE)
        .untilAsserted(() -> assertThat(api.get(list).text("0.Status")).isEqualTo("SUCCEEDED"));
    assertThat(api.get(list).json()).hasSize(1);
  }

  @ParameterizedTest
  @EnumSource(Checkpoint.class)
  void capturesAndCompletesExactlyOnceWhenKilledBetweenTwoSteps(Checkpoint point) {
    String id = reserve(aCard(author), 50_00, "").text("Id");
    crash.crashAt(point);
    assertThat(capture(FIRST, id, 50_00, 0).status()).isEqualTo(500);
    becomesPaid(id, "TO_BE_COMPLETED");
    crash.crashAt(point);
    assertThat(capture(COMPLEMENT, id, 20_00, 1_00).status()).isEqualTo(500);

    becomesPaid(id, "VALIDATED");
    assertThat(environment.balance(wallet)).isEqualTo(69_00);
    assertThat(api.get(path("/deposit-preauthorizations/" + id + "/transactions")).json())
        .hasSize(2);
  }

  @Test
  void screensAComplementAlsoWhenItsRequestDied() {
    String id = reserve(aCard(author), 50_00, "").text("Id");
    capture(FIRST, id, 50_00, 0);
    environment.screening("008500", "Transaction blocked by Fraud Policy");
    crash.crashAt(Checkpoint.INTENT);

    assertThat(capture(COMPLEMENT, id, 20_00, 0).status()).isEqualTo(500);

    becomesPaid(id, "FAILED");
    assertThat(
            api.get(path("/deposit-preauthorizations/" + id + "/transactions?Status=FAILED"))
                .text("0.ResultCode"))
        .isEqualTo("008500");
    assertThat(environment.balance(wallet)).isEqualTo(50_00);
  }

  @ParameterizedTest
  @CsvSource({"CANCELED, CANCELED", "NO_SHOW_REQUESTED, NO_SHOW"})
  void carriesTheWishOutWhenKilledAfterTheAcquirerAnswered(String wish, String done) {
    String id = reserve(aCard(author), 50_00, "").text("Id");
    crash.crashAt(Checkpoint.OUTSIDE);

    assertThat(change(id, wish).status()).isEqualTo(500);

    becomesPaid(id, done);
  }

  private int succeeding(String how, String id, int times) throws Exception {
    List<Callable<String>> requests = new ArrayList<>();
    for (int i = 0; i < times; i++) {
      requests.add(() -> String.valueOf(capture(how, id, 4_00, 0).text("Status")));
    }
    int succeeded = 0;
    try (var workers = Executors.newVirtualThreadPerTaskExecutor()) {
      for (Future<String> answer : workers.invokeAll(requests)) {
        succeeded += answer.get().equals("SUCCEEDED") ? 1 : 0;
      }
    }
    return succeeded;
  }

  private Api.Answer reserve(String cardId, long amount, String more) {
    return api.post(
        path("/deposit-preauthorizations/card/direct"),
        """
        {"AuthorId": "%s", "CardId": "%s", "DebitedFunds": {"Currency": "EUR", "Amount": %d},
         "SecureModeReturnURL": "https://shop.example/back", "IpAddress": "10.0.0.1",
         "BrowserInfo": {"AcceptHeader": "text/html", "Language": "FR-FR"}%s}\
        """
            .formatted(author, cardId, amount, more));
  }

  private Api.Answer capture(String how, String id, long amount, long fees) {
    return api.post(
        path("/payins/deposit-preauthorized/direct/" + how),
        captureBody("DepositId", id, amount, fees));
  }

  private String captureBody(String field, String id, long amount, long fees) {
    return """
    {"AuthorId": "%s", "CreditedWalletId": "%s", "%s": "%s",
     "DebitedFunds": {"Currency": "EUR", "Amount": %d}, "Fees": {"Currency": "EUR", "Amount": %d}}\
    """
        .formatted(author, wallet, field, id, amount, fees);
  }

  private Api.Answer change(String id, String paymentStatus) {
    return api.put(
        path("/deposit-preauthorizations/" + id), "{\"PaymentStatus\": \"" + paymentStatus + "\"}");
  }

  private String paymentStatus(String id) {
    return api.get(path("/deposit-preauthorizations/" + id)).text("PaymentStatus");
  }

  private void becomesPaid(String id, String paymentStatus) {
    await()
        .atMost(PATIENCE)
        .untilAsserted(() -> assertThat(paymentStatus(id)).isEqualTo(paymentStatus));
  }

  private static List<String> events(String id, int count) {
    return Published.about(TestInfrastructure.kafka(), "kontor.transaction", id, count).stream()
        .map(event -> event.get("apievent").asString())
        .toList();
  }
}
