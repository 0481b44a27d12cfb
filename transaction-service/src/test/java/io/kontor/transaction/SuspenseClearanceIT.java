package io.kontor.transaction;

import static org.assertj.core.api.Assertions.assertThat;

import io.kontor.platform.test.Api;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What a scheme took too much is cleared by two people: once, in full or in parts, never more. */
class SuspenseClearanceIT extends TransactionServiceTest {
  private static final String SUSPENSE = "world:SUSPENSE_EUR";
  private static final long SURPLUS = 60_00;

  private long suspenseBefore;
  private String payIn;
  private String repudiation;
  private String refund;

  /** 100.00 paid, 60.00 refunded, 100.00 charged back: 40.00 are the client's, 60.00 nobody's. */
  @BeforeEach
  void aSurplus() {
    suspenseBefore = environment.balance(SUSPENSE);
    payIn = payIn(aCard(author), 100_00, 0).text("Id");
    refund =
        api.post(
                path("/payins/" + payIn + "/refunds"),
                """
                {"AuthorId": "%s", "DebitedFunds": {"Currency": "EUR", "Amount": 6000},
                 "Fees": {"Currency": "EUR", "Amount": 0}}\
                """
                    .formatted(author))
            .text("Id");
    repudiation =
        internal(
                "/repudiations",
                """
                {"reference": "%1$s", "disputeId": "%1$s", "payInId": "%1$s",
                 "amount": {"currency": "EUR", "amount": 10000}}\
                """
                    .formatted(payIn))
            .text("id");
    assertThat(inSuspense()).isEqualTo(SURPLUS);
  }

  @Test
  void isListedWithItsEvidenceUntilItIsCleared() {
    Api.Answer listed = list();
    assertThat(listed.json().get("items")).hasSize(1);
    assertThat(listed.text("items.0.clientId")).isEqualTo(client);
    assertThat(listed.text("items.0.repudiationId")).isEqualTo(repudiation);
    assertThat(listed.text("items.0.payInId")).isEqualTo(payIn);
    assertThat(listed.text("items.0.disputeId")).isEqualTo(payIn);
    assertThat(listed.text("items.0.taken.amount")).isEqualTo("10000");
    assertThat(listed.text("items.0.surplus.amount")).isEqualTo("6000");
    assertThat(listed.text("items.0.left.amount")).isEqualTo("6000");
    assertThat(listed.text("items.0.refundIds.0")).isEqualTo(refund);
    assertThat(anyApi.service().get("/internal/suspense").body()).contains(repudiation);

    assertThat(clear("part", 20_00, "CREDIT").text("status")).isEqualTo("BOOKED");
    assertThat(list().text("items.0.left.amount")).isEqualTo("4000");
    assertThat(list().text("items.0.clearances.0.decidedBy")).isEqualTo("Ada");
    assertThat(list().text("items.0.clearances.0.agreedBy")).isEqualTo("Ben");
    assertThat(list().text("items.0.clearances.0.reason")).isEqualTo("lost for good");

    assertThat(clear("rest", 40_00, "CREDIT").text("status")).isEqualTo("BOOKED");
    assertThat(list().json().get("items")).isEmpty();
    assertThat(inSuspense()).isZero();
    assertThat(environment.balance(client + ":CREDIT_EUR")).isEqualTo(-100_00);
  }

  @Test
  void isBookedOnceHoweverOftenItIsSaid() {
    String first = clear("once", SURPLUS, "CREDIT").text("id");

    assertThat(clear("once", SURPLUS, "CREDIT").text("id")).isEqualTo(first);
    assertThat(environment.balance(client + ":CREDIT_EUR")).isEqualTo(-100_00);
    assertThat(clear("once", 1, "CREDIT").status()).isEqualTo(400);
    assertThat(clear("once", SURPLUS, "FEES").status()).isEqualTo(400);
    assertThat(inSuspense()).isZero();
  }

  /** Columns: amount; from; who decided; who agreed. */
  @ParameterizedTest
  @CsvSource({
    "6001, CREDIT, Ada, Ben",
    "0, CREDIT, Ada, Ben",
    "-1, CREDIT, Ada, Ben",
    "9223372036854775807, CREDIT, Ada, Ben",
    "100, CREDIT, Ada, ' ada '",
    "100, CREDIT, Ada, ''",
    "100, USER, Ada, Ben",
    "100, DEFAULT, Ada, Ben"
  })
  void whatDoesNotFitIsRefusedAndMovesNothing(
      long amount, String from, String decidedBy, String agreedBy) {
    assertThat(
            internal("/suspense-clearances", body("x", amount, from, decidedBy, agreedBy)).status())
        .isEqualTo(400);
    assertThat(inSuspense()).isEqualTo(SURPLUS);
    assertThat(environment.balance(client + ":CREDIT_EUR")).isEqualTo(-40_00);
  }

  @Test
  void feesMustHoldTheAmount() {
    Api.Answer refused = clear("fees", SURPLUS, "FEES");
    assertThat(refused.text("status")).as(refused.body()).isEqualTo("REFUSED");
    assertThat(refused.text("refusal")).isEqualTo("INSUFFICIENT_BALANCE");
    assertThat(inSuspense()).isEqualTo(SURPLUS);
    environment.fund(client + ":FEES_EUR", "EUR", SURPLUS);

    assertThat(clear("fees", SURPLUS, "FEES").text("status")).isEqualTo("REFUSED");
    assertThat(clear("fees again", SURPLUS, "FEES").text("status")).isEqualTo("BOOKED");

    assertThat(inSuspense()).isZero();
    assertThat(environment.balance(client + ":FEES_EUR")).isZero();
    assertThat(environment.balance(client + ":CREDIT_EUR")).isEqualTo(-40_00);
  }

  @Test
  void ofManyAtOnceOneWins() throws Exception {
    List<Callable<Api.Answer>> requests = new ArrayList<>();
    IntStream.range(0, 6).forEach(n -> requests.add(() -> clear("n" + n, SURPLUS, "CREDIT")));
    IntStream.range(0, 6).forEach(_ -> requests.add(() -> clear("same", SURPLUS, "CREDIT")));
    requests.add(() -> win(SURPLUS));

    List<Api.Answer> answers = new ArrayList<>();
    try (var workers = Executors.newVirtualThreadPerTaskExecutor()) {
      for (Future<Api.Answer> answer : workers.invokeAll(requests)) {
        answers.add(answer.get());
      }
    }

    assertThat(answers)
        .extracting(Api.Answer::status)
        .allMatch(status -> status == 200 || status == 400);
    assertThat(inSuspense()).isZero();
    assertThat(booked()).isLessThanOrEqualTo(1);
    // Won or taken over: the client's part is the same, whoever came first.
    assertThat(environment.balance(client + ":CREDIT_EUR")).isEqualTo(-40_00);
  }

  @Test
  void aWinAfterwardsGoesToTheClient() {
    clear("all", SURPLUS, "CREDIT");

    assertThat(win(SURPLUS).text("status")).isEqualTo("SUCCEEDED");

    assertThat(inSuspense()).isZero();
    assertThat(environment.balance(client + ":CREDIT_EUR")).isEqualTo(-40_00);
    environment.fund(wallet, "EUR", 100_00);
    assertThat(settle(40_01).text("ResultCode")).isEqualTo("003010");
    assertThat(settle(40_00).text("Status")).isEqualTo("SUCCEEDED");
    assertThat(settle(1).text("ResultCode")).isEqualTo("003012");
  }

  @Test
  void anOutageLeavesItToBeSaidAgain() {
    environment.fault("POST /wallet/internal/ledger", FakeEnvironment.Fault.DOWN);
    assertThat(clear("later", 10_00, "CREDIT").status()).isGreaterThanOrEqualTo(503);
    environment.heal();
    jdbc.sql("UPDATE suspense_clearance SET claimed_until = NULL").update();
    assertThat(clear("later", 10_00, "CREDIT").text("status")).isEqualTo("BOOKED");

    environment.fault("POST /wallet/internal/ledger", FakeEnvironment.Fault.LOSE_ANSWER);
    assertThat(clear("lost", 50_00, "CREDIT").status()).isEqualTo(504);
    environment.heal();
    assertThat(clear("lost", 50_00, "CREDIT").text("status")).isEqualTo("PENDING");
    assertThat(clear("too much", 1, "CREDIT").status()).isEqualTo(400);
    jdbc.sql("UPDATE suspense_clearance SET claimed_until = now() - INTERVAL '1 second'").update();
    assertThat(clear("lost", 50_00, "CREDIT").text("status")).isEqualTo("BOOKED");

    assertThat(inSuspense()).isZero();
    assertThat(environment.balance(client + ":CREDIT_EUR")).isEqualTo(-100_00);
  }

  @Test
  void isForOperatorsAndForTheClientInQuestion() {
    String to = "/internal/clients/" + client + "/suspense-clearances";
    String others = "/internal/clients/somebody-else/suspense-clearances";
    String body = body("x", 1_00, "CREDIT", "Ada", "Ben");

    assertThat(anyApi.service("suspense:read", "repudiations:write").post(to, body).status())
        .isEqualTo(403);
    assertThat(anyApi.service("suspense:clear").get("/internal/suspense").status()).isEqualTo(403);
    assertThat(api.post(to, body).status()).isIn(401, 403);
    assertThat(anyApi.service("suspense:clear").post(others, body).status()).isEqualTo(404);
    assertThat(
            anyApi
                .service("suspense:read")
                .get("/internal/suspense?clientId=somebody-else")
                .json()
                .get("items"))
        .isEmpty();
    assertThat(inSuspense()).isEqualTo(SURPLUS);
  }

  private long inSuspense() {
    return suspenseBefore - environment.balance(SUSPENSE);
  }

  private long booked() {
    return jdbc.sql(
            "SELECT count(*) FROM suspense_clearance WHERE client_id = :client AND status = 'BOOKED'")
        .param("client", client)
        .query(Long.class)
        .single();
  }

  private Api.Answer list() {
    return anyApi.service("suspense:read").get("/internal/suspense?clientId=" + client);
  }

  private Api.Answer clear(String reference, long amount, String from) {
    return internal("/suspense-clearances", body(reference, amount, from, "Ada", "Ben"));
  }

  private String body(
      String reference, long amount, String from, String decidedBy, String agreedBy) {
    return """
    {"reference": "%s", "repudiationId": "%s", "amount": {"currency": "EUR", "amount": %d}, "from": "%s",
     "reason": "lost for good", "decidedBy": "%s", "agreedBy": "%s"}\
    """
        .formatted(reference, repudiation, amount, from, decidedBy, agreedBy);
  }

  private Api.Answer win(long amount) {
    return internal(
        "/repudiation-refunds",
        """
        {"reference": "%1$s:won", "repudiationId": "%1$s",
         "amount": {"currency": "EUR", "amount": %2$d}}\
        """
            .formatted(repudiation, amount));
  }

  private Api.Answer settle(long amount) {
    return api.post(
        path("/repudiations/" + repudiation + "/settlementtransfer"),
        """
        {"AuthorId": "%s", "DebitedFunds": {"Currency": "EUR", "Amount": %d},
         "Fees": {"Currency": "EUR", "Amount": 0}}\
        """
            .formatted(author, amount));
  }

  private Api.Answer internal(String path, String body) {
    return anyApi.service().post("/internal/clients/" + client + path, body);
  }
}
