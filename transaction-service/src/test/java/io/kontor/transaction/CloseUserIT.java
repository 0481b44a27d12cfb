package io.kontor.transaction;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.kontor.platform.test.Api;
import io.kontor.transaction.FakeEnvironment.Fault;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.Consumer;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/**
 * A user is closed when nothing is left and nothing is under way. What comes in for a closed user
 * follows one rule: it is refused, or goes back; what cannot go back is credited and can leave.
 */
class CloseUserIT extends TransactionServiceTest {
  /** Something that keeps a user from being closed, and what ends it. */
  private record Hindrance(String name, Supplier<String> begin, Consumer<String> end) {}

  private List<Hindrance> hindrances() {
    return List.of(
        new Hindrance(
            "money in a wallet",
            () -> {
              environment.fund(wallet, "EUR", 1);
              return wallet;
            },
            _ -> environment.fund(wallet, "EUR", -1)),
        new Hindrance(
            "a card page",
            this::aCardPage,
            id -> {
              environment.finishPayment(id, "FAILED", "001031", "Cancelled");
              becomes("/payins/" + id, "FAILED");
            }),
        new Hindrance(
            "a payout",
            this::aPayOut,
            id -> {
              environment.finishPayout(id, "EXECUTED", "000000", null);
              callback("bank", "payout.updated", "{\"reference\":\"" + id + "\"}");
              becomes("/payouts/" + id, "SUCCEEDED");
            }),
        new Hindrance(
            "a preauthorization",
            this::aPreauthorization,
            id -> api.put(path("/preauthorizations/" + id), "{\"PaymentStatus\": \"CANCELED\"}")),
        new Hindrance(
            "a series",
            this::aSeries,
            id -> api.put(path("/recurringpayinregistrations/" + id), "{\"Status\": \"ENDED\"}")));
  }

  @TestFactory
  Stream<DynamicTest> staysOpenAsLongAs() {
    return hindrances().stream()
        .map(hindrance ->
            DynamicTest.dynamicTest(
                hindrance.name(),
                () -> {
                  aMerchantWithAUserAndAWallet();
                  String id = hindrance.begin().get();

                  Api.Answer refused = close(author);
                  assertThat(refused.status()).isEqualTo(400);
                  assertThat(refused.text("errors.UserId")).as(refused.body()).contains(id);
                  assertThat(payIn(aCard(author), 333_05, 0).text("Status")) // goes on as before
                      .isEqualTo("FAILED");

                  hindrance.end().accept(id);
                  await()
                      .atMost(PATIENCE)
                      .untilAsserted(() -> assertThat(close(author).status()).isEqualTo(204));
                  Api.Answer again = close(author);
                  assertThat(again.status()).isEqualTo(400);
                  assertThat(again.text("Type")).isEqualTo("user_closed");
                  booksBalance();
                }));
  }

  @Test
  void tellsKindsOfUsersAndClientsApart() {
    assertThat(api.delete(path("/users/legal/" + author)).status()).isEqualTo(404);
    assertThat(api.delete(path("/users/natural/user_m_unknown")).status()).isEqualTo(404);
    assertThat(
            anyApi
                .merchant("other-" + client)
                .delete("/v2.01/other-" + client + "/users/natural/" + author)
                .status())
        .isEqualTo(404);
    assertThat(close(author).status()).isEqualTo(204);
  }

  @Test
  void refusesWhatCanBeRefusedOfAClosedUser() {
    String closed = aUser();
    String closedWallet = aWallet(closed, "EUR");
    String card = aCard(closed);
    String open = aWallet(author, "EUR", 10_00);
    Api.Answer earlier = transfer(aWallet(author, "EUR", 5_00), open, 5_00, 0);
    assertThat(earlier.text("Status")).isEqualTo("SUCCEEDED");
    assertThat(api.delete(path("/users/natural/" + closed)).status()).isEqualTo(204);

    assertCode(transfer(open, closedWallet, 1_00, 0), "002602");
    assertCode(payInOf(closed, card, closedWallet), "002601");
    assertCode(payInOf(author, aCard(author), closedWallet), "002602");
    assertThat(environment.balance(closedWallet)).isZero();
    assertThat(environment.balance(open)).isEqualTo(15_00);
  }

  @Test
  void sendsAWireForAClosedUserBack() {
    String alias =
        api.post(
                path("/wallets/" + wallet + "/bankingaliases/iban"),
                "{\"OwnerName\": \"Ana Lima\", \"Country\": \"FR\"}")
            .text("Id");
    assertThat(close(author).status()).isEqualTo(204);
    String wire = environment.virtualAccounts.wire(alias, "EUR", 75_00);

    callback("bank", "wire.received", "{\"reference\":\"" + alias + "\"}");

    await()
        .atMost(PATIENCE)
        .untilAsserted(() ->
            assertThat(api.get(path("/wallets/" + wallet + "/transactions")).text("0.Status"))
                .isEqualTo("FAILED"));
    assertThat(environment.virtualAccounts.returnReason(wire)).isNotNull();
    assertThat(environment.balance(wallet)).isZero();
  }

  @Test
  void creditsAReturnedPayoutOfAClosedUserAndLetsItLeaveAgain() {
    environment.fund(wallet, "EUR", 20_00);
    String account = aBankAccount(author);
    String id = payOut(account, 20_00).text("Id");
    environment.finishPayout(id, "EXECUTED", "000000", null);
    callback("bank", "payout.updated", "{\"reference\":\"" + id + "\"}");
    becomes("/payouts/" + id, "SUCCEEDED");
    assertThat(close(author).status()).isEqualTo(204);

    environment.finishPayout(id, "RETURNED", "000000", "BANKACCOUNT_INCORRECT");
    callback("bank", "payout.updated", "{\"reference\":\"" + id + "\"}");

    await()
        .atMost(PATIENCE)
        .untilAsserted(() -> assertThat(environment.balance(wallet)).isEqualTo(20_00));
    assertThat(payOut(account, 20_00).text("Status")).isEqualTo("CREATED");
    assertThat(environment.balance(wallet)).isZero();
  }

  @Test
  void neverLeavesMoneyBehindWhenPayInsAndClosingRace() throws Exception {
    for (int round = 0; round < 10; round++) {
      aMerchantWithAUserAndAWallet();
      String card = aCard(author);
      List<Callable<Api.Answer>> requests = new ArrayList<>();
      for (int i = 0; i < 6; i++) {
        requests.add(() -> payIn(card, 12_00, 0));
        requests.add(() -> close(author));
      }

      boolean closed = false;
      try (var workers = Executors.newVirtualThreadPerTaskExecutor()) {
        for (Future<Api.Answer> answer : workers.invokeAll(requests)) {
          assertThat(answer.get().status()).as(answer.get().body()).isIn(200, 204, 400);
          closed |= answer.get().status() == 204;
        }
      }

      if (closed) {
        assertThat(environment.balance(wallet)).as("left behind").isZero();
      }
    }
  }

  @Test
  void canBeAskedAgainWhenTheAnswerWasLost() {
    environment.fault("POST /identity/", Fault.LOSE_ANSWER);
    assertThat(close(author).status()).isEqualTo(504);

    environment.heal();
    assertThat(close(author).text("Type")).isEqualTo("user_closed");

    String other = aUser();
    environment.fault("GET /wallet/", Fault.DOWN);
    assertThat(close(other).status()).isEqualTo(503);
    environment.heal();
    assertThat(close(other).status()).isEqualTo(204);
  }

  private Api.Answer close(String user) {
    return api.delete(path("/users/natural/" + user));
  }

  private static void assertCode(Api.Answer answer, String code) {
    assertThat(answer.text("Status")).as(answer.body()).isEqualTo("FAILED");
    assertThat(answer.text("ResultCode")).as(answer.body()).isEqualTo(code);
  }

  private Api.Answer payInOf(String user, String card, String into) {
    return api.post(
        path("/payins/card/direct"),
        payInBody(card, 5_00, 0, "").replace(author, user).replace(wallet, into));
  }

  private String aCardPage() {
    return api.post(
            path("/payins/card/web"),
            """
            {"AuthorId": "%s", "CreditedWalletId": "%s", "CardType": "CB_VISA_MASTERCARD",
             "DebitedFunds": {"Currency": "EUR", "Amount": 1200}, "Culture": "EN",
             "Fees": {"Currency": "EUR", "Amount": 0}, "ReturnURL": "https://shop.example/"}\
            """
                .formatted(author, wallet))
        .text("Id");
  }

  private String aPayOut() {
    environment.fund(wallet, "EUR", 10_00);
    return payOut(aBankAccount(author), 10_00).text("Id");
  }

  private Api.Answer payOut(String account, long amount) {
    return api.post(
        path("/payouts/bankwire"),
        """
        {"AuthorId": "%s", "DebitedWalletId": "%s", "BankAccountId": "%s",
         "DebitedFunds": {"Currency": "EUR", "Amount": %d},
         "Fees": {"Currency": "EUR", "Amount": 0}}\
        """
            .formatted(author, wallet, account, amount));
  }

  private String aPreauthorization() {
    return api.post(
            path("/preauthorizations/card/direct"),
            """
            {"AuthorId": "%s", "CardId": "%s", "DebitedFunds": {"Currency": "EUR", "Amount": 1000},
             "SecureModeReturnURL": "https://shop.example/back"}\
            """
                .formatted(author, aCard(author)))
        .text("Id");
  }

  private String aSeries() {
    return api.post(
            path("/recurringpayinregistrations"),
            """
            {"AuthorId": "%s", "CreditedWalletId": "%s", "CardId": "%s", "EndDate": %d,
             "FirstTransactionDebitedFunds": {"Currency": "EUR", "Amount": 1000},
             "FirstTransactionFees": {"Currency": "EUR", "Amount": 100}}\
            """
                .formatted(
                    author,
                    wallet,
                    aCard(author),
                    clock.instant().plus(Duration.ofDays(9)).getEpochSecond()))
        .text("Id");
  }
}
