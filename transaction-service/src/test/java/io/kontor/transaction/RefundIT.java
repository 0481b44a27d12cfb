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

class RefundIT extends TransactionServiceTest {

  @Test
  void givesAPayInBackInFullWithItsFees() {
    String payIn = payIn(aCard(author), 10_00, 1_00).text("Id");

    Api.Answer refund = refund(payIn, "");

    assertThat(refund.status()).as(refund.body()).isEqualTo(200);
    assertThat(refund.text("Status")).isEqualTo("SUCCEEDED");
    assertThat(refund.text("Type")).isEqualTo("PAYOUT");
    assertThat(refund.text("Nature")).isEqualTo("REFUND");
    assertThat(refund.text("InitialTransactionId")).isEqualTo(payIn);
    assertThat(refund.text("InitialTransactionType")).isEqualTo("PAYIN");
    assertThat(refund.text("InitialTransactionNature")).isEqualTo("REGULAR");
    assertThat(refund.text("RefundReason.RefundReasonType")).isEqualTo("INITIALIZED_BY_CLIENT");
    assertThat(refund.text("DebitedWalletId")).isEqualTo(wallet);
    assertThat(refund.text("CreditedUserId")).isNull();
    assertThat(refund.number("DebitedFunds.Amount")).isEqualTo(9_00);
    assertThat(refund.number("Fees.Amount")).isEqualTo(-1_00);
    assertThat(refund.number("CreditedFunds.Amount")).isEqualTo(10_00);
    assertThat(environment.balance(wallet)).isZero();
    assertThat(fees()).isZero();
    assertThat(api.get(path("/refunds/" + refund.text("Id"))).json()).isEqualTo(refund.json());
    assertThat(api.get(path("/payins/" + payIn + "/refunds?Status=SUCCEEDED")).json()).hasSize(1);
    assertThat(refund(payIn, "").text("ResultCode")).isEqualTo("001401");
  }

  @Test
  void givesPartsBackUntilNothingIsLeft() {
    String payIn = payIn(aCard(author), 10_00, 1_00).text("Id");

    assertThat(refund(payIn, 3_00, -50).text("Status")).isEqualTo("SUCCEEDED");
    assertThat(refund(payIn, 3_00, 0).text("ResultCode")).isEqualTo("005407");
    assertThat(refund(payIn, "").text("ResultCode")).isEqualTo("005403");
    assertThat(refund(payIn, 6_51, 0).text("ResultCode")).isEqualTo("005403");
    assertThat(refund(payIn, 1_00, -51).text("ResultCode")).isEqualTo("005404");
    assertThat(refund(payIn, 6_00, -50).text("Status")).isEqualTo("SUCCEEDED");
    assertThat(refund(payIn, 1, 0).text("ResultCode")).isEqualTo("001401");
    assertThat(environment.balance(wallet)).isZero();
    assertThat(api.get(path("/payins/" + payIn + "/refunds")).json()).hasSize(7);
  }

  @Test
  void refusesWhatCannotBeRefunded() {
    String card = aCard(author);
    String failed = payIn(card, 333_05, 0).text("Id");
    String spent = payIn(card, 10_00, 0).text("Id");
    String other = aUser();
    transfer(wallet, aWallet(other, "EUR"), 9_00, 0);

    assertThat(refund(failed, "").text("ResultCode")).isEqualTo("001402");
    assertThat(refund(spent, "").text("ResultCode")).isEqualTo("001001");
    assertThat(
            api.post(path("/payins/" + spent + "/refunds"), "{\"AuthorId\": \"" + other + "\"}")
                .text("ResultCode"))
        .isEqualTo("001002");
    assertThat(
            api.post(
                    path("/payins/" + spent + "/refunds"),
                    "{\"AuthorId\": \"%s\", \"DebitedFunds\": {\"Currency\": \"EUR\", \"Amount\": 1}}"
                        .formatted(author))
                .status())
        .isEqualTo(400);
    assertThat(refund("payin_m_unknown", "").status()).isEqualTo(404);
    clock.move(Duration.ofDays(340));
    assertThat(refund(spent, 1_00, 0).text("ResultCode")).isEqualTo("001403");
  }

  @Test
  void refusesWhenTheFeeWalletIsShort() {
    String payIn = payIn(aCard(author), 10_00, 1_00).text("Id");
    clientPayOut(1_00);

    assertThat(refund(payIn, "").text("ResultCode")).isEqualTo("005405");
    assertThat(environment.balance(wallet)).isEqualTo(9_00);
  }

  @Test
  void takesTheMoneyBackWhenTheAcquirerRefuses() {
    String payIn = payIn(aCard(author), 666_66, 0).text("Id");

    Api.Answer refund = refund(payIn, "");

    assertThat(refund.text("Status")).isEqualTo("FAILED");
    assertThat(refund.text("ResultCode")).isEqualTo("101199");
    assertThat(environment.balance(wallet)).isEqualTo(666_66);
    assertThat(environment.postingsAbout(refund.text("Id"))).hasSize(2);
  }

  @Test
  void neverGivesBackMoreThanCameInUnderConcurrentRefunds() throws Exception {
    String payIn = payIn(aCard(author), 10_00, 0).text("Id");
    environment.fund(wallet, "EUR", 100_00);
    List<Callable<String>> requests = new ArrayList<>();
    for (int i = 0; i < 12; i++) {
      long amount = 4_00 + i;
      requests.add(() -> refund(payIn, amount, 0).text("Status"));
    }
    int succeeded = 0;
    try (var workers = Executors.newVirtualThreadPerTaskExecutor()) {
      for (Future<String> answer : workers.invokeAll(requests)) {
        succeeded += answer.get().equals("SUCCEEDED") ? 1 : 0;
      }
    }

    assertThat(succeeded).isEqualTo(2);
    assertThat(environment.balance(wallet)).isGreaterThanOrEqualTo(100_00);
  }

  @ParameterizedTest
  @EnumSource(Checkpoint.class)
  void happensExactlyOnceWhenKilledBetweenTwoSteps(Checkpoint point) {
    String payIn = payIn(aCard(author), 10_00, 1_00).text("Id");
    crash.crashAt(point);

    assertThat(refund(payIn, "").status()).isEqualTo(500);

    String id =
        await()
            .atMost(PATIENCE)
            .until(
                () -> api.get(path("/payins/" + payIn + "/refunds")).text("0.Id"),
                found -> found != null);
    becomes("/refunds/" + id, "SUCCEEDED");
    assertThat(environment.balance(wallet)).isZero();
    assertThat(environment.operation(id).get("payment")).isEqualTo(payIn);
  }

  @Test
  void asksTheAcquirerAgainWhenItsAnswerWasLost() {
    String payIn = payIn(aCard(author), 10_00, 0).text("Id");
    environment.fault("POST /sandbox/acquirer/payments/", Fault.LOSE_ANSWER);

    Api.Answer refund = refund(payIn, "");

    assertThat(refund.text("Status")).isEqualTo("CREATED");
    // Not decided yet, and yet no second refund may use the same money.
    assertThat(refund(payIn, 5_00, 0).text("ResultCode")).isEqualTo("001404");
    environment.heal();
    becomes("/refunds/" + refund.text("Id"), "SUCCEEDED");
  }

  @Test
  void givesATransferBackWithItsFees() {
    String source = aWallet(author, "EUR", 4_99);
    String target = aWallet(aUser(), "EUR");
    String transfer = transfer(source, target, 4_99, 2).text("Id");

    Api.Answer refund =
        api.post(path("/transfers/" + transfer + "/refunds"), "{\"AuthorId\": \"" + author + "\"}");

    assertThat(refund.text("Status")).as(refund.body()).isEqualTo("SUCCEEDED");
    assertThat(refund.text("Type")).isEqualTo("TRANSFER");
    assertThat(refund.number("DebitedFunds.Amount")).isEqualTo(4_97);
    assertThat(refund.number("Fees.Amount")).isEqualTo(-2);
    assertThat(refund.number("CreditedFunds.Amount")).isEqualTo(4_99);
    assertThat(refund.text("DebitedWalletId")).isEqualTo(target);
    assertThat(refund.text("CreditedWalletId")).isEqualTo(source);
    assertThat(refund.text("RefundReason.RefundReasonType")).isEqualTo("OTHER");
    assertThat(environment.balance(source)).isEqualTo(4_99);
    assertThat(
            api.post(
                    path("/transfers/" + transfer + "/refunds"),
                    "{\"AuthorId\": \"" + author + "\"}")
                .text("ResultCode"))
        .isEqualTo("001401");
    assertThat(api.get(path("/transfers/" + transfer + "/refunds")).json()).hasSize(2);
  }

  private Api.Answer refund(String payIn, long amount, long fees) {
    return refund(
        payIn,
        ", \"DebitedFunds\": {\"Currency\": \"EUR\", \"Amount\": %d}, \"Fees\": {\"Currency\": \"EUR\", \"Amount\": %d}"
            .formatted(amount, fees));
  }

  private Api.Answer refund(String payIn, String more) {
    return api.post(
        path("/payins/" + payIn + "/refunds"), "{\"AuthorId\": \"" + author + "\"" + more + "}");
  }

  private void clientPayOut(long amount) {
    Api.Answer answer =
        api.post(
            path("/clients/payouts"),
            """
            {"BankAccountId": "%s", "DebitedWalletId": "FEES_EUR",
             "DebitedFunds": {"Currency": "EUR", "Amount": %d}}\
            """
                .formatted(aBankAccount(client), amount));
    assertThat(answer.text("Status")).as(answer.body()).isEqualTo("CREATED");
    assertThat(answer.text("AuthorId")).isEqualTo(client);
  }
}
