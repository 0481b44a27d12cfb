package io.kontor.transaction;

import static org.assertj.core.api.Assertions.assertThat;

import io.kontor.platform.test.Api;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * The scheme is the boss, but the client never carries more than was paid: refunds and chargebacks
 * of one pay-in count together, and the surplus is in suspense.
 */
class ChargebackSurplusIT extends TransactionServiceTest {
  private static final long PAID = 100_00;

  private long suspenseBefore;

  /** Columns: refunded; charged back; won back; then what CREDIT and the suspense carry. */
  @ParameterizedTest
  @CsvSource({
    "0,     '10000',        '0',        10000, 0",
    "0,     '10000',        '10000',    0,     0",
    "0,     '10000',        '4000',     6000,  0",
    "6000,  '10000',        '0',        4000,  6000",
    "6000,  '10000',        '6000',     4000,  0",
    "6000,  '10000',        '7000',     3000,  0",
    "6000,  '10000',        '10000',    0,     0",
    "10000, '10000',        '0',        0,     10000",
    "10000, '10000',        '10000',    0,     0",
    "10000, '2500',         '1000',     0,     1500",
    "0,     '10000 10000',  '0 0',      10000, 10000",
    "0,     '10000 10000',  '0 10000',  10000, 0",
    "0,     '7000 7000',    '0 0',      10000, 4000",
    "0,     '7000 7000',    '7000 0',   3000,  4000",
    "3000,  '7000 100',     '0 0',      7000,  100",
    "0,     '12000',        '0',        10000, 2000",
    "0,     '12000',        '12000',    0,     0",
    "2000,  '5000 5000 10', '0 0 10',   8000,  2000"
  })
  void letsTheClientCarryWhatIsLeft(
      long refunded, String chargedBack, String wonBack, long credit, long suspense) {
    suspenseBefore = environment.balance("world:SUSPENSE_EUR");
    String payIn = paid();
    if (refunded > 0) {
      assertThat(refund(payIn, refunded).text("Status")).isEqualTo("SUCCEEDED");
    }

    List<String> repudiations = new ArrayList<>();
    for (String amount : chargedBack.split(" ")) {
      Api.Answer taken = repudiate(payIn, repudiations.size(), Long.parseLong(amount));
      assertThat(taken.text("status")).as(taken.body()).isEqualTo("SUCCEEDED");
      repudiations.add(taken.text("id"));
    }
    String[] won = wonBack.split(" ");
    for (int i = 0; i < won.length; i++) {
      if (!won[i].equals("0")) {
        giveBack(repudiations.get(i), Long.parseLong(won[i]));
      }
    }

    assertThat(-environment.balance(client + ":CREDIT_EUR")).as("CREDIT carries").isEqualTo(credit);
    assertThat(inSuspense()).as("suspense carries").isEqualTo(suspense);
    assertThat(refund(payIn, 1_00).text("ResultCode")).isEqualTo("001402");
    long toSettle = 0;
    for (String repudiation : repudiations) {
      toSettle += settledInFull(repudiation);
    }
    assertThat(toSettle).as("settled").isEqualTo(credit);
    assertThat(environment.balance(client + ":CREDIT_EUR")).isZero();
  }

  @Test
  void refundsStopInTheMomentInWhichADisputeOpens() {
    String payIn = paid();
    String earlier = refund(payIn, 10_00).text("Id");

    Api.Answer disputed = dispute(payIn);

    assertThat(disputed.status()).as(disputed.body()).isEqualTo(200);
    assertThat(disputed.json().get("refundIds")).hasSize(1);
    assertThat(disputed.text("refundIds.0")).isEqualTo(earlier);
    Api.Answer refused = refund(payIn, 20_00);
    assertThat(refused.text("Status")).isEqualTo("FAILED");
    assertThat(refused.text("ResultCode")).isEqualTo("001402");
    assertThat(dispute(payIn).json()).isEqualTo(disputed.json());
    assertThat(dispute("payin_m_unknown").status()).isEqualTo(404);
  }

  @Test
  void refundsAndChargebacksAtOnceNeverCostTheClientMoreThanWasPaid() throws Exception {
    suspenseBefore = environment.balance("world:SUSPENSE_EUR");
    String payIn = paid();
    List<Callable<Api.Answer>> requests = new ArrayList<>();
    for (int i = 0; i < 6; i++) {
      int n = i;
      requests.add(() -> refund(payIn, 30_00 + n));
      requests.add(() -> repudiate(payIn, n, 40_00));
    }

    try (var workers = Executors.newVirtualThreadPerTaskExecutor()) {
      for (Future<Api.Answer> answer : workers.invokeAll(requests)) {
        assertThat(answer.get().status()).isEqualTo(200);
      }
    }

    long refunded = PAID - environment.balance(wallet);
    long carried = -environment.balance(client + ":CREDIT_EUR");
    assertThat(refunded + carried).isEqualTo(PAID);
    assertThat(carried + inSuspense()).isEqualTo(6 * 40_00);
  }

  private long inSuspense() {
    return suspenseBefore - environment.balance("world:SUSPENSE_EUR");
  }

  private String paid() {
    return payIn(aCard(author), PAID, 0).text("Id");
  }

  private Api.Answer refund(String payIn, long amount) {
    return api.post(
        path("/payins/" + payIn + "/refunds"),
        """
        {"AuthorId": "%s", "DebitedFunds": {"Currency": "EUR", "Amount": %d},
         "Fees": {"Currency": "EUR", "Amount": 0}}\
        """
            .formatted(author, amount));
  }

  private Api.Answer dispute(String payIn) {
    return anyApi
        .service()
        .post("/internal/clients/" + client + "/payins/" + payIn + "/dispute", "");
  }

  private Api.Answer repudiate(String payIn, int number, long amount) {
    return anyApi
        .service()
        .post(
            "/internal/clients/" + client + "/repudiations",
            """
            {"reference": "%1$s-%2$d", "disputeId": "%1$s-%2$d", "payInId": "%1$s",
             "amount": {"currency": "EUR", "amount": %3$d}}\
            """
                .formatted(payIn, number, amount));
  }

  private void giveBack(String repudiation, long amount) {
    Api.Answer back =
        anyApi
            .service()
            .post(
                "/internal/clients/" + client + "/repudiation-refunds",
                """
                {"reference": "%1$s:won", "repudiationId": "%1$s",
                 "amount": {"currency": "EUR", "amount": %2$d}}\
                """
                    .formatted(repudiation, amount));
    assertThat(back.text("status")).as(back.body()).isEqualTo("SUCCEEDED");
  }

  /** Settles all that can be settled, from a wallet that has enough; answers how much it was. */
  private long settledInFull(String repudiation) {
    environment.fund(wallet, "EUR", PAID);
    long before = environment.balance(wallet);
    for (long step = PAID; step > 0; step /= 10) {
      while (settle(repudiation, step).text("Status").equals("SUCCEEDED")) {}
    }
    assertThat(settle(repudiation, 1).text("ResultCode")).isEqualTo("003012");
    return before - environment.balance(wallet);
  }

  private Api.Answer settle(String repudiation, long amount) {
    return api.post(
        path("/repudiations/" + repudiation + "/settlementtransfer"),
        """
        {"AuthorId": "%s", "DebitedFunds": {"Currency": "EUR", "Amount": %d},
         "Fees": {"Currency": "EUR", "Amount": 0}}\
        """
            .formatted(author, amount));
  }
}
