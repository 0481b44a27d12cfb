package io.kontor.transaction;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.kontor.platform.test.Api;
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
import org.junit.jupiter.params.provider.EnumSource;

class PreauthorizationIT extends TransactionServiceTest {

  @Test
  void reservesAndTakesTheWholeAmount() {
    String cardId = aCard(author);
    Api.Answer reserved = reserve(cardId, 50_00, "");

    assertThat(reserved.status()).as(reserved.body()).isEqualTo(200);
    assertThat(reserved.text("Status")).isEqualTo("SUCCEEDED");
    assertThat(reserved.text("PaymentStatus")).isEqualTo("WAITING");
    assertThat(reserved.text("ResultCode")).isEqualTo("000000");
    assertThat(reserved.number("RemainingFunds.Amount")).isEqualTo(50_00);
    assertThat(reserved.number("ExpirationDate") - reserved.number("AuthorizationDate"))
        .isEqualTo(561_600);
    String id = reserved.text("Id");

    Api.Answer captured = capture(id, 50_00, 5_00);

    assertThat(captured.text("Status")).as(captured.body()).isEqualTo("SUCCEEDED");
    assertThat(captured.text("PaymentType")).isEqualTo("PREAUTHORIZED");
    assertThat(captured.text("ExecutionType")).isEqualTo("DIRECT");
    assertThat(captured.text("PreauthorizationId")).isEqualTo(id);
    assertThat(environment.balance(wallet)).isEqualTo(45_00);
    Api.Answer after = api.get(path("/preauthorizations/" + id));
    assertThat(after.text("PaymentStatus")).isEqualTo("VALIDATED");
    assertThat(after.text("PayInId")).isEqualTo(captured.text("Id"));
    assertThat(after.number("RemainingFunds.Amount")).isZero();
    assertThat(capture(id, 1, 0).status()).isEqualTo(400);
    assertThat(api.get(path("/preauthorizations/" + id + "/transactions")).json()).hasSize(1);
    assertThat(
            api.get(path("/users/" + author + "/preauthorizations?PaymentStatus=VALIDATED")).json())
        .hasSize(1);
    assertThat(api.get(path("/cards/" + cardId + "/preauthorizations?Status=FAILED")).json())
        .isEmpty();
    assertThat(api.get(path("/payins/" + captured.text("Id"))).json()).isEqualTo(captured.json());
  }

  @Test
  void takesPartsUntilItIsValidated() {
    String id = reserve(aCard(author), 50_00, ", \"MultiCapture\": true").text("Id");

    assertThat(close(id, "VALIDATED").status()).isEqualTo(400);
    assertThat(capture(id, 20_00, 0).text("Status")).isEqualTo("SUCCEEDED");
    assertThat(capture(id, 30_01, 0).text("ResultCode")).isEqualTo("001505");
    assertThat(close(id, "CANCELED").status()).isEqualTo(400);
    assertThat(api.get(path("/preauthorizations/" + id)).number("RemainingFunds.Amount"))
        .isEqualTo(30_00);
    Api.Answer closed = close(id, "VALIDATED");
    assertThat(closed.text("PaymentStatus")).as(closed.body()).isEqualTo("VALIDATED");
    assertThat(closed.number("RemainingFunds.Amount")).isZero();
    assertThat(environment.operation(id + ":release")).isNotNull();
  }

  @Test
  void givesTheAmountUp() {
    String id = reserve(aCard(author), 50_00, "").text("Id");

    assertThat(close(id, "CANCELED").text("PaymentStatus")).isEqualTo("CANCELED");
    assertThat(close(id, "CANCELED").status()).isEqualTo(400);
    assertThat(capture(id, 1_00, 0).status()).isEqualTo(400);
  }

  @Test
  void carriesTheWishOutWhenTheAcquirerWasDown() {
    String id = reserve(aCard(author), 50_00, "").text("Id");
    environment.fault("POST /sandbox/acquirer/payments/", Fault.DOWN);

    assertThat(close(id, "CANCELED").text("PaymentStatus")).isEqualTo("WAITING");
    assertThat(capture(id, 1_00, 0).status()).isEqualTo(400);
    environment.heal();
    await()
        .atMost(PATIENCE)
        .untilAsserted(() ->
            assertThat(api.get(path("/preauthorizations/" + id)).text("PaymentStatus"))
                .isEqualTo("CANCELED"));
  }

  @Test
  void expiresWhenItsTimeIsOver() {
    String id = reserve(aCard(author), 50_00, "").text("Id");

    clock.move(Duration.ofDays(7));

    await()
        .atMost(PATIENCE)
        .untilAsserted(() ->
            assertThat(api.get(path("/preauthorizations/" + id)).text("PaymentStatus"))
                .isEqualTo("EXPIRED"));
    assertThat(capture(id, 1_00, 0).status()).isEqualTo(400);
  }

  @Test
  void countsAsTakenWhenItsTimeIsOverAndAPartWasTaken() {
    String id = reserve(aCard(author), 50_00, ", \"MultiCapture\": true").text("Id");
    capture(id, 20_00, 0);

    clock.move(Duration.ofDays(7));

    await()
        .atMost(PATIENCE)
        .untilAsserted(() ->
            assertThat(api.get(path("/preauthorizations/" + id)).text("PaymentStatus"))
                .isEqualTo("VALIDATED"));
    assertThat(capture(id, 1_00, 0).status()).isEqualTo(400);
  }

  @Test
  void changesItsTagOnly() {
    String id = reserve(aCard(author), 50_00, ", \"Tag\": \"first\"").text("Id");

    Api.Answer changed =
        api.put(path("/preauthorizations/" + id), "{\"Tag\": \"second\", \"PaymentStatus\": null}");

    assertThat(changed.text("Tag")).as(changed.body()).isEqualTo("second");
    assertThat(changed.text("PaymentStatus")).isEqualTo("WAITING");
    assertThat(close(id, "WAITING").text("Tag")).isEqualTo("second");
    assertThat(close(id, "EXPIRED").status()).isEqualTo(400);
    assertThat(close(id, "NO_SHOW_REQUESTED").status()).isEqualTo(400);
    assertThat(
            api.put(path("/preauthorizations/" + id), "{\"Tag\": \"" + "x".repeat(256) + "\"}")
                .status())
        .isEqualTo(400);
    assertThat(capture(id, 50_00, 0).text("Status")).isEqualTo("SUCCEEDED");
  }

  @Test
  void waitsForTheChallenge() {
    Api.Answer waiting = reserve(aCard(author, true), 50_00, "");
    String id = waiting.text("Id");
    assertThat(waiting.text("Status")).isEqualTo("CREATED");
    assertThat(waiting.text("SecureModeReturnURL"))
        .isEqualTo("https://shop.example/back?preAuthorizationId=" + id);

    environment.finishPayment(id, "SUCCEEDED", "000000", "Success");
    callback("acquirer", "payment.updated", "{\"reference\":\"" + id + "\"}");

    assertThat(api.get(path("/preauthorizations/" + id)).text("Status")).isEqualTo("SUCCEEDED");
  }

  @Test
  void storesRefusals() {
    Api.Answer refused = reserve(aCard(author), 333_05, "");

    assertThat(refused.text("Status")).isEqualTo("FAILED");
    assertThat(refused.text("PaymentStatus")).isEqualTo("CANCELED");
    assertThat(refused.text("ResultCode")).isEqualTo("101101");
    assertThat(reserve(aCard(aUser()), 5_00, "").text("ResultCode")).isEqualTo("001023");
    assertThat(reserve("card_m_unknown", 5_00, "").status()).isEqualTo(400);
  }

  @Test
  void neverTakesMoreThanWasReservedUnderConcurrentCaptures() throws Exception {
    String id = reserve(aCard(author), 10_00, ", \"MultiCapture\": true").text("Id");
    List<Callable<String>> requests = new ArrayList<>();
    for (int i = 0; i < 10; i++) {
      requests.add(() -> String.valueOf(capture(id, 4_00, 0).text("Status")));
    }
    int succeeded = 0;
    try (var workers = Executors.newVirtualThreadPerTaskExecutor()) {
      for (Future<String> answer : workers.invokeAll(requests)) {
        succeeded += answer.get().equals("SUCCEEDED") ? 1 : 0;
      }
    }

    assertThat(succeeded).isEqualTo(2);
    assertThat(environment.balance(wallet)).isEqualTo(8_00);
  }

  @ParameterizedTest
  @EnumSource(names = {"INTENT", "SCREENED", "OUTSIDE", "LEDGER"})
  void capturesExactlyOnceWhenKilledBetweenTwoSteps(Checkpoint point) {
    String id = reserve(aCard(author), 50_00, "").text("Id");
    crash.crashAt(point);

    assertThat(capture(id, 50_00, 0).status()).isEqualTo(500);

    await()
        .atMost(PATIENCE)
        .untilAsserted(() ->
            assertThat(api.get(path("/preauthorizations/" + id)).text("PaymentStatus"))
                .isEqualTo("VALIDATED"));
    assertThat(environment.balance(wallet)).isEqualTo(50_00);
  }

  private Api.Answer reserve(String cardId, long amount, String more) {
    return api.post(
        path("/preauthorizations/card/direct"),
        """
        {"AuthorId": "%s", "CardId": "%s", "DebitedFunds": {"Currency": "EUR", "Amount": %d},
         "SecureModeReturnURL": "https://shop.example/back"%s}\
        """
            .formatted(author, cardId, amount, more));
  }

  private Api.Answer capture(String id, long amount, long fees) {
    return api.post(
        path("/payins/preauthorized/direct"),
        """
        {"AuthorId": "%s", "CreditedWalletId": "%s", "PreauthorizationId": "%s",
         "DebitedFunds": {"Currency": "EUR", "Amount": %d}, "Fees": {"Currency": "EUR", "Amount": %d}}\
        """
            .formatted(author, wallet, id, amount, fees));
  }

  private Api.Answer close(String id, String paymentStatus) {
    return api.put(
        path("/preauthorizations/" + id), "{\"PaymentStatus\": \"" + paymentStatus + "\"}");
  }
}
