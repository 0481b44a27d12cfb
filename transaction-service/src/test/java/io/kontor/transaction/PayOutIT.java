package io.kontor.transaction;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.kontor.platform.test.Api;
import io.kontor.platform.test.Published;
import io.kontor.platform.test.TestInfrastructure;
import io.kontor.platform.workflow.Checkpoint;
import io.kontor.transaction.FakeEnvironment.Fault;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

@Tag("writes-docs")
class PayOutIT extends TransactionServiceTest {
  private String account;

  @BeforeEach
  void moneyAndABankAccount() {
    environment.fund(wallet, "EUR", 50_00);
    account = aBankAccount(author);
  }

  @Test
  void takesTheMoneyAtOnceAndSucceedsWhenTheBankExecutes() {
    Api.Answer created = payOut(account, 20_00, 1_00, ", \"BankWireRef\": \"invoice 7\"");

    assertThat(created.status()).as(created.body()).isEqualTo(200);
    assertThat(created.text("Status")).isEqualTo("CREATED");
    assertThat(created.text("ResultCode")).isNull();
    assertThat(created.text("PaymentType")).isEqualTo("BANK_WIRE");
    assertThat(created.text("BankAccountId")).isEqualTo(account);
    assertThat(created.text("BankWireRef")).isEqualTo("invoice 7");
    assertThat(created.text("ModeRequested")).isEqualTo("STANDARD");
    assertThat(created.text("CreditedUserId")).isNull();
    assertThat(environment.balance(wallet)).isEqualTo(30_00);
    assertThat(fees()).isEqualTo(1_00);

    environment.finishPayout(created.text("Id"), "EXECUTED", "000000", null);
    assertThat(bankHint(created.text("Id")).status()).isEqualTo(204);
    Api.Answer sent = api.get(path("/payouts/bankwire/" + created.text("Id")));
    assertThat(sent.text("Status")).isEqualTo("SUCCEEDED");
    assertThat(sent.text("ModeApplied")).isEqualTo("STANDARD");
    assertThat(api.get(path("/bankaccounts/" + account + "/transactions")).json()).hasSize(1);
  }

  @Test
  void givesTheMoneyBackWhenTheBankRefuses() {
    String id = payOut(account, 20_00, 1_00, "").text("Id");
    environment.finishPayout(id, "REFUSED", "121001", null);
    bankHint(id);

    Api.Answer refused = api.get(path("/payouts/" + id));

    assertThat(refused.text("Status")).isEqualTo("FAILED");
    assertThat(refused.text("ResultCode")).isEqualTo("121001");
    assertThat(refused.text("ResultMessage")).isEqualTo("The bank wire has been refused");
    assertThat(environment.balance(wallet)).isEqualTo(50_00);
    assertThat(fees()).isZero();
  }

  @Test
  void createsARefundWhenTheBankReturnsAnExecutedPayout() {
    String id = payOut(account, 20_00, 1_00, "").text("Id");
    environment.finishPayout(id, "EXECUTED", "000000", null);
    bankHint(id);
    environment.finishPayout(id, "RETURNED", "000000", "BANKACCOUNT_INCORRECT");
    bankHint(id);
    bankHint(id);

    String refund =
        await()
            .atMost(PATIENCE)
            .until(
                () -> api.get(path("/payouts/" + id + "/refunds")).text("0.Id"),
                found -> found != null);
    Api.Answer returned = becomes("/refunds/" + refund, "SUCCEEDED");
    assertThat(returned.text("Type")).isEqualTo("PAYIN");
    assertThat(returned.text("InitialTransactionType")).isEqualTo("PAYOUT");
    assertThat(returned.text("RefundReason.RefundReasonType")).isEqualTo("BANKACCOUNT_INCORRECT");
    assertThat(returned.text("CreditedWalletId")).isEqualTo(wallet);
    assertThat(returned.number("CreditedFunds.Amount")).isEqualTo(20_00);
    assertThat(api.get(path("/payouts/" + id)).text("Status")).isEqualTo("SUCCEEDED");
    assertThat(api.get(path("/payouts/" + id + "/refunds")).json()).hasSize(1);
    assertThat(environment.balance(wallet)).isEqualTo(50_00);
    assertThat(fees()).isZero();
    assertThat(contradictions(id)).isEmpty();
  }

  @Test
  void booksAReturnedPayoutWithoutFeesWhenTheFeeWalletIsEmpty() {
    String id = payOut(account, 20_00, 1_00, "").text("Id");
    environment.finishPayout(id, "RETURNED", "000000", "BANKACCOUNT_HAS_BEEN_CLOSED");
    environment.fund(client + ":FEES_EUR", "EUR", -1_00);
    bankHint(id);

    String refund =
        await()
            .atMost(PATIENCE)
            .until(
                () -> api.get(path("/payouts/" + id + "/refunds")).text("0.Id"),
                found -> found != null);
    Api.Answer returned = becomes("/refunds/" + refund, "SUCCEEDED");
    assertThat(returned.number("Fees.Amount")).isZero();
    assertThat(returned.number("CreditedFunds.Amount")).isEqualTo(19_00);
    assertThat(environment.balance(wallet)).isEqualTo(49_00);
  }

  @Test
  void learnsByAskingWhenCallbacksAreLost() {
    String id = payOut(account, 20_00, 0, "").text("Id");
    environment.finishPayout(id, "EXECUTED", "000000", null);

    clock.move(Duration.ofMinutes(1));

    becomes("/payouts/" + id, "SUCCEEDED");
  }

  @Test
  void storesRefusalsWithTheirCodes() {
    String closed = ids.next("bankacc");
    environment.bankAccount(client, closed, author, false);

    assertThat(payOut(account, 50_01, 0, "").text("ResultCode")).isEqualTo("001001");
    assertThat(payOut(closed, 1_00, 0, "").text("ResultCode")).isEqualTo("121006");
    assertThat(payOut(account, 1_00, 1_00, "").text("ResultCode")).isEqualTo("001014");
    environment.screening("002998", "Blocked");
    assertThat(payOut(account, 1_00, 0, "").text("ResultCode")).isEqualTo("002998");
    assertThat(payOut(aBankAccount(aUser()), 1_00, 0, "").status()).isEqualTo(400);
    assertThat(payOut("bankacc_m_unknown", 1_00, 0, "").status()).isEqualTo(400);
    assertThat(payOut(account, 1_00, 0, ", \"PayoutModeRequested\": \"FASTER\"").status())
        .isEqualTo(400);
    assertThat(environment.balance(wallet)).isEqualTo(50_00);
  }

  @Test
  void keepsAPayoutWhoseBankIsDown() {
    environment.fault("POST /sandbox/bank/payouts", Fault.DOWN);

    Api.Answer created = payOut(account, 20_00, 0, "");

    assertThat(created.text("Status")).isEqualTo("CREATED");
    assertThat(environment.balance(wallet)).isEqualTo(30_00);
    environment.heal();
    await().atMost(PATIENCE).until(() -> environment.payout(created.text("Id")) != null);
    environment.finishPayout(created.text("Id"), "EXECUTED", "000000", null);
    bankHint(created.text("Id"));
    becomes("/payouts/" + created.text("Id"), "SUCCEEDED");
    assertThat(environment.postingsAbout(created.text("Id"))).hasSize(1);
  }

  @ParameterizedTest
  @CsvSource({
    "STANDARD, FR7630004000031234567890143, STANDARD, false, ''",
    "RTGS_PAYMENT, FR7630004000031234567890143, RTGS_PAYMENT, false, ''",
    "INSTANT_PAYMENT, FR7630004000031234567890143, INSTANT_PAYMENT, false, SUCCEEDED",
    "INSTANT_PAYMENT_ONLY, FR7630004000031234567890143, INSTANT_PAYMENT, false, SUCCEEDED",
    "INSTANT_PAYMENT, FR541558929750ZZZZZZAC01915, STANDARD, true, FALLBACKED"
  })
  void travelsInTheModeThatTheBankCanApply(
      String requested, String iban, String applied, boolean fellBack, String news) {
    String to = accountOf(iban);
    String id = payOut(to, 20_00, 0, ", \"PayoutModeRequested\": \"" + requested + "\"").text("Id");
    environment.finishPayout(id, "EXECUTED", "000000", null);
    bankHint(id);

    Api.Answer sent = api.get(path("/payouts/bankwire/" + id));
    assertThat(sent.text("Status")).as(sent.body()).isEqualTo("SUCCEEDED");
    assertThat(sent.text("ModeRequested")).isEqualTo(requested);
    assertThat(sent.text("ModeApplied")).isEqualTo(applied);
    assertThat(sent.text("FallbackReason.Code")).isEqualTo(fellBack ? "001999" : null);
    assertThat(instantNews(id, news.isEmpty() ? 2 : 3))
        .isEqualTo(news.isEmpty() ? List.of() : List.of("INSTANT_PAYOUT_" + news));
  }

  @Test
  void failsWhenItMayOnlyTravelInstantlyAndCannot() {
    String to = accountOf(FakeEnvironment.NOT_INSTANTLY);
    String id =
        payOut(to, 20_00, 1_00, ", \"PayoutModeRequested\": \"INSTANT_PAYMENT_ONLY\"").text("Id");
    environment.finishPayout(id, "REFUSED", "121001", null);
    bankHint(id);

    Api.Answer refused = api.get(path("/payouts/" + id));
    assertThat(refused.text("Status")).isEqualTo("FAILED");
    assertThat(refused.text("ModeApplied")).isEqualTo("NONE");
    assertThat(refused.text("FallbackReason.Code")).isEqualTo("001999");
    assertThat(instantNews(id, 3)).containsExactly("INSTANT_PAYOUT_FAILED");
    assertThat(environment.balance(wallet)).isEqualTo(50_00);
    assertThat(fees()).isZero();
  }

  @Test
  void saysWhetherAnInstantPayoutWouldArrive() {
    Api.Answer reachable = reachability(account, "").example("payouts-reachability");
    assertThat(reachable.status()).as(reachable.body()).isEqualTo(200);
    assertThat(reachable.text("InstantPayout.IsReachable")).isEqualTo("true");
    assertThat(reachable.json().at("/InstantPayout").has("UnreachableReason")).isTrue();
    assertThat(reachable.text("InstantPayout.UnreachableReason")).isNull();

    Api.Answer not =
        reachability(accountOf(FakeEnvironment.NOT_INSTANTLY), "")
            .example("payouts-reachability-unreachable");
    assertThat(not.text("InstantPayout.IsReachable")).isEqualTo("false");
    assertThat(not.text("InstantPayout.UnreachableReason.Code")).isEqualTo("001999");
    assertThat(not.text("InstantPayout.UnreachableReason.Message")).isNotBlank();
    String closed = ids.next("bankacc");
    environment.bankAccount(client, closed, author, false);
    assertThat(reachability(closed, "").text("InstantPayout.UnreachableReason.Code"))
        .isEqualTo("121006");
    assertThat(
            reachability(account, ", \"Fees\": {\"Currency\": \"EUR\", \"Amount\": 500}")
                .text("InstantPayout.UnreachableReason.Code"))
        .isEqualTo("001014");
    assertThat(reachability("bankacc_m_unknown", "").status()).isEqualTo(400);
    assertThat(reachability(aBankAccount(aUser()), "").status()).isEqualTo(400);
    assertThat(reachability(account, ", \"PayoutModeRequested\": \"FASTER\"").status())
        .isEqualTo(400);
    environment.fault("POST /sandbox/bank/reachability", Fault.DOWN);
    assertThat(reachability(account, "").status()).isEqualTo(503);
    environment.heal();
    jdbc.sql("INSERT INTO user_block (user_id, inflows, outflows) VALUES (:id, FALSE, TRUE)")
        .param("id", author)
        .update();
    await()
        .atMost(PATIENCE)
        .untilAsserted(() ->
            assertThat(reachability(account, "").text("InstantPayout.UnreachableReason.Code"))
                .isEqualTo("130004"));
    assertThat(api.get(path("/transactions")).json()).isEmpty();
    assertThat(environment.balance(wallet)).isEqualTo(50_00);
  }

  @ParameterizedTest
  @EnumSource(Checkpoint.class)
  void happensExactlyOnceWhenKilledBetweenTwoSteps(Checkpoint point) {
    crash.crashAt(point);

    assertThat(payOut(account, 20_00, 1_00, "").status()).isEqualTo(500);

    String id =
        await()
            .atMost(PATIENCE)
            .until(() -> api.get(path("/transactions")).text("0.Id"), found -> found != null);
    await().atMost(PATIENCE).until(() -> environment.payout(id) != null);
    environment.finishPayout(id, "EXECUTED", "000000", null);
    bankHint(id);
    becomes("/payouts/" + id, "SUCCEEDED");
    assertThat(environment.postingsAbout(id)).hasSize(1);
    assertThat(environment.balance(wallet)).isEqualTo(30_00);
  }

  private Api.Answer payOut(String bankAccount, long amount, long fees, String more) {
    return api.post(
        path("/payouts/bankwire"),
        """
        {"AuthorId": "%s", "DebitedWalletId": "%s", "DebitedFunds": {"Currency": "EUR", "Amount": %d},
         "Fees": {"Currency": "EUR", "Amount": %d}, "BankAccountId": "%s"%s}\
        """
            .formatted(author, wallet, amount, fees, bankAccount, more));
  }

  private String accountOf(String iban) {
    String id = ids.next("bankacc");
    environment.bankAccount(client, id, author, true, iban);
    return id;
  }

  private Api.Answer reachability(String bankAccount, String more) {
    return api.post(
        path("/payouts/reachability"),
        """
        {"AuthorId": "%s", "DebitedWalletId": "%s", "DebitedFunds": {"Currency": "EUR", "Amount": 500},
         "BankAccountId": "%s"%s}\
        """
            .formatted(author, wallet, bankAccount, more));
  }

  /** The events about instant payouts among the first so many of a payout. */
  private static List<String> instantNews(String id, int count) {
    return Published.about(TestInfrastructure.kafka(), "kontor.transaction", id, count).stream()
        .map(event -> event.get("apievent").asString())
        .filter(name -> name.startsWith("INSTANT"))
        .toList();
  }

  private Api.Answer bankHint(String id) {
    return callback("bank", "payout.updated", "{\"reference\":\"" + id + "\"}");
  }
}
