package io.kontor.transaction;

import static org.assertj.core.api.Assertions.assertThat;

import io.kontor.platform.test.Api;
import io.kontor.transaction.FakeEnvironment.Fault;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class RepudiationIT extends TransactionServiceTest {
  private String payIn;

  @BeforeEach
  void aDisputedPayIn() {
    payIn = payIn(aCard(author), 100_00, 10_00).text("Id");
  }

  @Test
  void takesADisputedAmountFromTheCreditWalletOnce() {
    Api.Answer first = repudiate("dispute-1", 100_00);
    Api.Answer again = repudiate("dispute-1", 100_00);

    assertThat(first.status()).as(first.body()).isEqualTo(200);
    assertThat(first.text("status")).isEqualTo("SUCCEEDED");
    assertThat(again.text("id")).isEqualTo(first.text("id"));
    assertThat(environment.balance(client + ":CREDIT_EUR")).isEqualTo(-100_00);
    assertThat(environment.balance(wallet)).isEqualTo(90_00);
    Api.Answer view = api.get(path("/repudiations/" + first.text("id")));
    assertThat(view.text("Type")).isEqualTo("PAYOUT");
    assertThat(view.text("Nature")).isEqualTo("REPUDIATION");
    assertThat(view.text("DebitedWalletId")).isEqualTo("CREDIT_EUR");
    assertThat(view.text("InitialTransactionId")).isEqualTo(payIn);
    assertThat(view.text("DisputeId")).isEqualTo("dispute-1");
    assertThat(api.get(path("/disputes/dispute-1/transactions")).json()).hasSize(1);
    assertThat(
            api.post(path("/payins/" + payIn + "/refunds"), "{\"AuthorId\": \"" + author + "\"}")
                .text("ResultCode"))
        .isEqualTo("001402");
  }

  @Test
  void givesBackWhatAWonDisputeBrings() {
    String repudiation = repudiate("dispute-2", 100_00).text("id");

    Api.Answer refund = giveBack("won-1", repudiation, 100_00);

    assertThat(refund.text("status")).as(refund.body()).isEqualTo("SUCCEEDED");
    assertThat(giveBack("won-1", repudiation, 100_00).text("id")).isEqualTo(refund.text("id"));
    assertThat(giveBack("won-2", repudiation, 1).status()).isEqualTo(400);
    assertThat(environment.balance(client + ":CREDIT_EUR")).isZero();
    assertThat(api.get(path("/repudiations/" + repudiation + "/refunds")).json()).hasSize(1);
    assertThat(api.get(path("/refunds/" + refund.text("id"))).text("InitialTransactionNature"))
        .isEqualTo("REPUDIATION");
    assertThat(settle(repudiation, 1_00, 0).text("ResultCode")).isEqualTo("003012");
  }

  @Test
  void recoversALostDisputeInPartsAndNoMore() {
    String repudiation = repudiate("dispute-3", 100_00).text("id");

    Api.Answer first = settle(repudiation, 60_00, 0);

    assertThat(first.text("Status")).as(first.body()).isEqualTo("SUCCEEDED");
    assertThat(first.text("Type")).isEqualTo("TRANSFER");
    assertThat(first.text("Nature")).isEqualTo("SETTLEMENT");
    assertThat(first.text("RepudiationId")).isEqualTo(repudiation);
    assertThat(first.text("CreditedWalletId")).isEqualTo("CREDIT_EUR");
    assertThat(first.text("CreditedUserId")).isNull();
    assertThat(settle(repudiation, 40_01, 0).text("ResultCode")).isEqualTo("003010");
    assertThat(settle(repudiation, 20_00, -10_01).text("ResultCode")).isEqualTo("003011");
    // The wallet gives 30, the fee wallet gives the client's share of 10.
    assertThat(settle(repudiation, 30_00, -10_00).text("Status")).isEqualTo("SUCCEEDED");
    assertThat(settle(repudiation, 1, 0).text("ResultCode")).isEqualTo("003012");
    assertThat(environment.balance(wallet)).isZero();
    assertThat(fees()).isZero();
    assertThat(environment.balance(client + ":CREDIT_EUR")).isZero();
    assertThat(api.get(path("/settlements/" + first.text("Id"))).json()).isEqualTo(first.json());
    assertThat(
            api.get(path("/disputes/dispute-3/transactions?Nature=SETTLEMENT&Status=SUCCEEDED"))
                .json())
        .hasSize(2);
  }

  @Test
  void storesASettlementThatTheWalletCannotPay() {
    String repudiation = repudiate("dispute-4", 100_00).text("id");
    transfer(wallet, aWallet(aUser(), "EUR"), 85_00, 0);

    assertThat(settle(repudiation, 50_00, 0).text("ResultCode")).isEqualTo("001001");
    assertThat(
            api.post(
                    path("/repudiations/rep_m_unknown/settlementtransfer"),
                    """
                    {"AuthorId": "%s", "DebitedFunds": {"Currency": "EUR", "Amount": 1},
                     "Fees": {"Currency": "EUR", "Amount": 0}}\
                    """
                        .formatted(author))
                .status())
        .isEqualTo(404);
  }

  @Test
  void refusesAmountsAndPayInsThatDoNotFit() {
    assertThat(repudiate("dispute-5", 0).status()).isEqualTo(400);
    assertThat(
            anyApi
                .service()
                .post(
                    "/internal/clients/other/repudiations",
                    body("dispute-6", "\"payInId\": \"" + payIn + "\"", 1))
                .status())
        .isEqualTo(404);
    assertThat(api.post("/internal/clients/" + client + "/repudiations", "{}").status())
        .isEqualTo(403);
  }

  @Test
  void answersUnavailableWhenTheLedgerIsDownAndSucceedsOnRepeat() {
    environment.fault("POST /wallet/internal/ledger", Fault.DOWN);
    assertThat(repudiate("dispute-7", 100_00).status()).isEqualTo(503);

    environment.heal();
    assertThat(repudiate("dispute-7", 100_00).text("status")).isEqualTo("SUCCEEDED");
    assertThat(environment.balance(client + ":CREDIT_EUR")).isEqualTo(-100_00);
  }

  private Api.Answer repudiate(String dispute, long amount) {
    return anyApi
        .service()
        .post(
            "/internal/clients/" + client + "/repudiations",
            body(dispute, "\"payInId\": \"" + payIn + "\"", amount));
  }

  private static String body(String dispute, String of, long amount) {
    return """
    {"reference": "%s:repudiation", "disputeId": "%s", %s, "amount": {"currency": "EUR", "amount": %d}}\
    """
        .formatted(dispute, dispute, of, amount);
  }

  private Api.Answer giveBack(String reference, String repudiation, long amount) {
    return anyApi
        .service()
        .post(
            "/internal/clients/" + client + "/repudiation-refunds",
            """
            {"reference": "%s", "repudiationId": "%s", "amount": {"currency": "EUR", "amount": %d}}\
            """
                .formatted(reference, repudiation, amount));
  }

  private Api.Answer settle(String repudiation, long amount, long fees) {
    return api.post(
        path("/repudiations/" + repudiation + "/settlementtransfer"),
        """
        {"AuthorId": "%s", "DebitedFunds": {"Currency": "EUR", "Amount": %d},
         "Fees": {"Currency": "EUR", "Amount": %d}}\
        """
            .formatted(author, amount, fees));
  }
}
