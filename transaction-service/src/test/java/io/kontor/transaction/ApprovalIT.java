package io.kontor.transaction;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.kontor.platform.test.Api;
import io.kontor.platform.test.Published;
import io.kontor.platform.test.TestInfrastructure;
import io.kontor.platform.workflow.Checkpoint;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;

/** What one person has asked for waits until others have approved it. */
class ApprovalIT extends TransactionServiceTest {
  private static final String ALL_PAYOUTS = "\"TransactionKind\": \"PAYOUT\"";

  private Api anna;
  private Api bob;
  private Api carl;
  private String account;

  @BeforeEach
  void peopleMoneyAndABankAccount() {
    anna = person("anna");
    bob = person("bob");
    carl = person("carl");
    environment.fund(wallet, "EUR", 100_00);
    account = aBankAccount(author);
  }

  @Test
  void paysOutWhenAnotherPersonHasApproved() {
    String rule = rule(ALL_PAYOUTS);

    Api.Answer waiting = payOut(anna, 20_00);

    assertThat(waiting.status()).as(waiting.body()).isEqualTo(200);
    assertThat(waiting.text("Status")).isEqualTo("CREATED");
    assertThat(waiting.text("ResultCode")).isNull();
    assertThat(environment.balance(wallet)).as("nothing is reserved").isEqualTo(100_00);
    Api.Answer request = approvalOf(waiting.text("Id"));
    assertThat(request.text("0.Status")).isEqualTo("PENDING");
    assertThat(request.text("0.Kind")).isEqualTo("PAYOUT");
    assertThat(request.number("0.Amount.Amount")).isEqualTo(20_00);
    assertThat(request.text("0.RuleIds.0")).isEqualTo(rule);
    assertThat(request.text("0.MakerId")).isEqualTo("person-anna");
    String id = request.text("0.Id");

    Api.Answer approved = approve(bob, id);

    assertThat(approved.status()).as(approved.body()).isEqualTo(200);
    assertThat(approved.text("Status")).isEqualTo("APPROVED");
    assertThat(approved.text("Decisions.0.PersonId")).isEqualTo("person-bob");
    assertThat(environment.balance(wallet)).isEqualTo(80_00);
    assertThat(environment.payout(waiting.text("Id"))).isNotNull();
    assertThat(approve(bob, id).status()).as("the same again").isEqualTo(200);
    assertThat(approve(carl, id).status()).as("it is decided").isEqualTo(409);
    assertThat(reject(bob, id).status()).isEqualTo(409);
    environment.finishPayout(waiting.text("Id"), "EXECUTED", "000000", null);
    callback("bank", "payout.updated", "{\"reference\":\"" + waiting.text("Id") + "\"}");
    becomes("/payouts/" + waiting.text("Id"), "SUCCEEDED");
    assertThat(environment.postingsAbout(waiting.text("Id"))).hasSize(1);
    assertThat(news(id, 2))
        .containsExactly(
            "io.kontor.transaction.approval-requested.v1",
            "io.kontor.transaction.approval-decided.v1");
  }

  @Test
  void asksNobodyWhereNoRuleDoes() {
    assertThat(payOut(anna, 1_00).text("Status")).isEqualTo("CREATED");
    assertThat(environment.balance(wallet)).isEqualTo(99_00);
    rule(ALL_PAYOUTS + ", \"Currency\": \"EUR\", \"AmountMin\": 1000, \"AmountMax\": 2000");

    payOut(anna, 9_99);
    assertThat(environment.balance(wallet)).as("below the band").isEqualTo(89_01);
    payOut(anna, 20_01);
    assertThat(environment.balance(wallet)).as("above the band").isEqualTo(69_00);
    payOut(api, 10_00);
    assertThat(environment.balance(wallet)).as("a key").isEqualTo(59_00);
    payOut(anna, 10_00);
    payOut(anna, 20_00);
    assertThat(environment.balance(wallet)).as("the bounds are of the band").isEqualTo(59_00);
    String dollars = aWallet(author, "USD", 50_00);
    assertThat(payOut(anna, dollars, "USD", 15_00).text("Status")).isEqualTo("CREATED");
    assertThat(environment.balance(dollars)).as("another currency").isEqualTo(35_00);
    assertThat(api.get(path("/approvals?Status=PENDING")).json()).hasSize(2);
  }

  @Test
  void asksAboutKeysWhereTheRuleSaysSo() {
    rule(ALL_PAYOUTS + ", \"AppliesToKeys\": true");

    String id = idOf(approvalOf(payOut(api, 10_00).text("Id")));

    assertThat(approve(api, id).status()).as("keys do not decide").isEqualTo(403);
    assertThat(reject(api, id).status()).isEqualTo(403);
    assertThat(approve(bob, id).status()).isEqualTo(200);
    assertThat(environment.balance(wallet)).isEqualTo(90_00);
  }

  @Test
  void refusesDecisionsOfWhoMayNot() {
    rule(ALL_PAYOUTS);
    String payOut = payOut(anna, 10_00).text("Id");
    String id = idOf(approvalOf(payOut));

    assertThat(approve(anna, id).status()).as("the maker").isEqualTo(403);
    assertThat(reject(anna, id).status()).isEqualTo(403);
    assertThat(approve(anyApi.steppedUp(client, "dora", "approvals:write"), id).status())
        .as("who may not pay out")
        .isEqualTo(403);
    assertThat(approve(anyApi.steppedUp(client, "dora", "payouts:write"), id).status())
        .as("who may not approve")
        .isEqualTo(403);
    assertThat(approve(anyApi.staff(client, "dora"), id).status())
        .as("who gave no second factor")
        .isEqualTo(401);
    assertThat(bob.put(path("/approvals/" + id + "/reject"), "{}").status())
        .as("without a reason")
        .isEqualTo(400);
    Api stranger = anyApi.steppedUp("another-client", "bob");
    String elsewhere = "/v2.01/another-client/approvals/" + id;
    assertThat(stranger.get(elsewhere).status()).isEqualTo(404);
    assertThat(stranger.put(elsewhere + "/approve", "{}").status()).isEqualTo(404);
    assertThat(stranger.put(path("/approvals/" + id + "/approve"), "{}").status()).isEqualTo(403);
    assertThat(cancel(bob, id).status()).isEqualTo(403);
    assertThat(api.get(path("/approvals/" + id)).text("Status")).isEqualTo("PENDING");
    assertThat(api.get(path("/payouts/" + payOut)).text("Status")).isEqualTo("CREATED");
    assertThat(environment.balance(wallet)).isEqualTo(100_00);
  }

  @Test
  void failsWhatIsRejectedOrCanceled() {
    rule(ALL_PAYOUTS);
    String rejected = payOut(anna, 10_00).text("Id");
    String canceled = payOut(anna, 11_00).text("Id");

    assertThat(reject(bob, idOf(approvalOf(rejected))).text("Status")).isEqualTo("REJECTED");
    assertThat(reject(bob, idOf(approvalOf(rejected))).status()).as("again").isEqualTo(200);
    assertThat(cancel(anna, idOf(approvalOf(canceled))).text("Status")).isEqualTo("CANCELED");
    assertThat(cancel(anna, idOf(approvalOf(canceled))).status()).as("again").isEqualTo(200);

    assertFailed(rejected, "806001");
    assertFailed(canceled, "806003");
    assertThat(approve(carl, idOf(approvalOf(rejected))).status()).isEqualTo(409);
    assertThat(environment.balance(wallet)).isEqualTo(100_00);
  }

  @Test
  void failsWhatNobodyApprovesInTime() {
    rule(ALL_PAYOUTS + ", \"ExpiresAfter\": 3600");
    String payOut = payOut(anna, 10_00).text("Id");
    String id = idOf(approvalOf(payOut));
    clock.move(Duration.ofMinutes(59));
    assertThat(api.get(path("/payouts/" + payOut)).text("Status")).isEqualTo("CREATED");

    clock.move(Duration.ofHours(1).plusSeconds(5));

    assertThat(approve(bob, id).status()).isEqualTo(409);
    becomes("/payouts/" + payOut, "FAILED");
    assertFailed(payOut, "806002");
    assertThat(api.get(path("/approvals/" + id)).text("Status")).isEqualTo("EXPIRED");
    assertThat(environment.balance(wallet)).isEqualTo(100_00);
    assertThat(news(id, 2)).contains("io.kontor.transaction.approval-decided.v1");
  }

  @Test
  void countsDifferentPeople() throws Exception {
    rule(ALL_PAYOUTS + ", \"Approvers\": 2");
    String payOut = payOut(anna, 10_00).text("Id");
    String id = idOf(approvalOf(payOut));

    List<Integer> same =
        atOnce(
            IntStream.range(0, 6)
                .<Callable<Api.Answer>>mapToObj(_ -> () -> approve(bob, id))
                .toList());
    assertThat(same).containsOnly(200);
    assertThat(api.get(path("/approvals/" + id)).text("Status")).isEqualTo("PENDING");
    assertThat(environment.balance(wallet)).isEqualTo(100_00);

    List<Integer> others =
        atOnce(
            IntStream.range(0, 6)
                .<Callable<Api.Answer>>mapToObj(i -> () -> approve(person("other" + i), id))
                .toList());
    assertThat(others).containsOnly(200, 409).containsOnlyOnce(200);
    assertThat(api.get(path("/approvals/" + id)).json().get("Decisions")).hasSize(2);
    await().atMost(PATIENCE).until(() -> environment.payout(payOut) != null);
    assertThat(environment.postingsAbout(payOut)).hasSize(1);
    assertThat(environment.balance(wallet)).isEqualTo(90_00);
  }

  @Test
  void hasOneOutcomeWhenSomeApproveAndOthersRejectAtOnce() throws Exception {
    rule(ALL_PAYOUTS);
    for (int round = 0; round < 5; round++) {
      String payOut = payOut(anna, 1_00).text("Id");
      String id = idOf(approvalOf(payOut));
      long before = environment.balance(wallet);

      List<Integer> answers =
          atOnce(List.of(() -> approve(bob, id), () -> reject(carl, id), () -> cancel(anna, id)));

      assertThat(answers).containsOnly(200, 409).containsOnlyOnce(200);
      String status = api.get(path("/approvals/" + id)).text("Status");
      if (status.equals("APPROVED")) {
        await().atMost(PATIENCE).until(() -> environment.payout(payOut) != null);
        assertThat(environment.balance(wallet)).isEqualTo(before - 1_00);
      } else {
        assertThat(api.get(path("/payouts/" + payOut)).text("Status")).isEqualTo("FAILED");
        assertThat(environment.payout(payOut)).isNull();
        assertThat(environment.balance(wallet)).isEqualTo(before);
      }
    }
  }

  @Test
  void goesOnAfterACrashBetweenDecisionAndPayment() {
    rule(ALL_PAYOUTS);
    for (Checkpoint point :
        List.of(
            Checkpoint.INTENT,
            Checkpoint.OUTCOME,
            Checkpoint.SCREENED,
            Checkpoint.LEDGER,
            Checkpoint.OUTSIDE)) {
      String payOut = payOut(anna, 5_00).text("Id");
      String id = idOf(approvalOf(payOut));
      crash.crashAt(point);

      assertThat(approve(bob, id).status()).as(point.name()).isEqualTo(500);

      assertThat(api.get(path("/approvals/" + id)).text("Status")).isEqualTo("APPROVED");
      await().atMost(PATIENCE).until(() -> environment.payout(payOut) != null);
      assertThat(environment.postingsAbout(payOut)).as(point.name()).hasSize(1);
      assertThat(approve(bob, id).status()).isEqualTo(200);
    }
    assertThat(environment.balance(wallet)).isEqualTo(75_00);
  }

  @Test
  void judgesAgainWhenItIsApproved() {
    rule(ALL_PAYOUTS);
    String tooMuch = payOut(anna, 90_00).text("Id");
    String closed = payOut(anna, 1_00).text("Id");
    payOut(api, 20_00);
    approve(bob, idOf(approvalOf(tooMuch)));
    assertFailed(tooMuch, "001001");

    jdbc.sql(
            "UPDATE bank_account_copy SET active = FALSE, account = jsonb_set(account, '{active}', 'false') WHERE id = :id")
        .param("id", account)
        .update();
    approve(bob, idOf(approvalOf(closed)));
    assertFailed(closed, "121006");
    account = aBankAccount(author);
    String screened = payOut(anna, 1_00).text("Id");
    environment.screening("002998", "Blocked");
    approve(bob, idOf(approvalOf(screened)));
    assertFailed(screened, "002998");
    assertThat(environment.balance(wallet)).isEqualTo(80_00);
  }

  @Test
  void asksOnceAPersonHasAskedForMoreThanADayAllows() throws Exception {
    rule(ALL_PAYOUTS + ", \"Currency\": \"EUR\", \"RollingAmount\": 2000");

    List<Integer> answers =
        atOnce(
            IntStream.range(0, 5)
                .<Callable<Api.Answer>>mapToObj(_ -> () -> payOut(anna, 6_00))
                .toList());

    assertThat(answers).containsOnly(200);
    assertThat(environment.balance(wallet)).as("three fit").isEqualTo(82_00);
    assertThat(api.get(path("/approvals?Status=PENDING")).json()).hasSize(2);
    payOut(bob, 20_00);
    assertThat(environment.balance(wallet)).as("another person").isEqualTo(62_00);
    jdbc.sql(
            """
            UPDATE transaction SET debited_amount = :max, credited_amount = :max
             WHERE client_id = :client AND phase = 'AWAITING_APPROVAL'
            """)
        .param("max", Long.MAX_VALUE)
        .param("client", client)
        .update();
    assertThat(payOut(anna, 1).text("Status")).as("a sum beyond a long").isEqualTo("CREATED");
    assertThat(api.get(path("/approvals?Status=PENDING")).json()).hasSize(3);
    clock.move(Duration.ofHours(25));
    assertThat(environment.balance(wallet)).isEqualTo(62_00);
    payOut(anna, 6_00);
    assertThat(environment.balance(wallet)).as("a day later").isEqualTo(56_00);
  }

  @Test
  void asksAboutTheFirstPayoutToABankAccountAndHoldsIt() {
    Instant created = clock.instant();
    environment.bankAccount(client, account, author, true, created);
    rule(ALL_PAYOUTS + ", \"FirstToBeneficiary\": true, \"HoldSeconds\": 7200");
    String first = payOut(anna, 10_00).text("Id");
    String id = idOf(approvalOf(first));
    String stopped = payOut(anna, 11_00).text("Id");

    assertThat(approve(bob, id).text("Status")).isEqualTo("APPROVED");
    assertThat(approve(bob, idOf(approvalOf(stopped))).text("Status")).isEqualTo("APPROVED");

    assertThat(environment.balance(wallet)).as("held").isEqualTo(100_00);
    assertThat(api.get(path("/approvals/" + id)).number("HoldUntil"))
        .isEqualTo(created.plusSeconds(7200).getEpochSecond());
    assertThat(reject(bob, idOf(approvalOf(stopped))).text("Status")).isEqualTo("REJECTED");
    assertFailed(stopped, "806001");
    clock.move(Duration.ofMinutes(119));
    assertThat(api.get(path("/payouts/" + first)).text("Status")).isEqualTo("CREATED");
    assertThat(environment.payout(first)).isNull();
    clock.move(Duration.ofMinutes(121));
    await().atMost(PATIENCE).until(() -> environment.payout(first) != null);
    assertThat(reject(carl, id).status()).as("too late").isEqualTo(409);
    environment.finishPayout(first, "EXECUTED", "000000", null);
    callback("bank", "payout.updated", "{\"reference\":\"" + first + "\"}");
    becomes("/payouts/" + first, "SUCCEEDED");

    payOut(anna, 5_00);
    assertThat(environment.balance(wallet)).as("known by now").isEqualTo(85_00);
  }

  @Test
  void holdsTransfersAndRefundsToo() {
    String other = aWallet(aUser(), "EUR");
    Api.Answer free = transfer(anna, other, 10_00);
    assertThat(free.text("Status")).isEqualTo("SUCCEEDED");
    rule("\"TransactionKind\": \"TRANSFER\"");
    approveRule(rule("\"TransactionKind\": \"REFUND\""));

    String transfer = transfer(anna, other, 5_00).text("Id");
    Api.Answer refund =
        anna.post(
            path("/transfers/" + free.text("Id") + "/refunds"),
            "{\"AuthorId\": \"%s\"}".formatted(author));
    assertThat(refund.text("Status")).as(refund.body()).isEqualTo("CREATED");
    assertThat(environment.balance(other)).isEqualTo(10_00);

    approve(bob, idOf(approvalOf(transfer)));
    becomes("/transfers/" + transfer, "SUCCEEDED");
    assertThat(environment.balance(other)).isEqualTo(15_00);
    approve(bob, idOf(approvalOf(refund.text("Id"))));
    becomes("/refunds/" + refund.text("Id"), "SUCCEEDED");
    assertThat(environment.balance(other)).isEqualTo(5_00);
    assertThat(transfer(api, other, 1_00).text("Status")).as("a key").isEqualTo("SUCCEEDED");
  }

  @Test
  void holdsEachTransferOfABulkCallOnItsOwn() {
    String other = aWallet(aUser(), "EUR");
    rule("\"TransactionKind\": \"TRANSFER\", \"Currency\": \"EUR\", \"AmountMin\": 500");
    StringBuilder items = new StringBuilder();
    for (long amount : List.of(4_00L, 6_00L, 3_00L)) {
      items
          .append(items.isEmpty() ? "" : ",")
          .append(
              """
              {"IdempotencyKey": "bulk-%s-%d", "AuthorId": "%s", "DebitedWalletId": "%s", "CreditedWalletId": "%s",
               "DebitedFunds": {"Currency": "EUR", "Amount": %d}, "Fees": {"Currency": "EUR", "Amount": 0}}
              """
                  .formatted(client, amount, author, wallet, other, amount));
    }

    Api.Answer made = anna.post(path("/transfers/bulk"), "{\"Transfers\": [" + items + "]}");

    assertThat(
            IntStream.range(0, 3)
                .mapToObj(i -> made.text("Results." + i + ".Transfer.Status"))
                .toList())
        .as(made.body())
        .containsExactly("SUCCEEDED", "CREATED", "SUCCEEDED");
    assertThat(environment.balance(other)).isEqualTo(7_00);
    assertThat(api.get(path("/approvals")).json()).hasSize(1);
  }

  @Test
  void doesNotCreateTwiceWhatWaitsUnderOneKey() {
    rule(ALL_PAYOUTS);
    String key = "waits-" + ids.nextBare();

    Api.Answer first = payOut(anna.header("Idempotency-Key", key), 10_00);
    Api.Answer again = payOut(anna.header("Idempotency-Key", key), 10_00);

    assertThat(first.text("Status")).isEqualTo("CREATED");
    assertThat(again.status()).isEqualTo(409);
    assertThat(api.get(path("/approvals")).json()).hasSize(1);
  }

  @Test
  void keepsTheRuleUnderWhichARequestWasMade() {
    String rule = rule(ALL_PAYOUTS + ", \"Approvers\": 2");
    String payOut = payOut(anna, 10_00).text("Id");
    String id = idOf(approvalOf(payOut));
    String change =
        anna.put(path("/approval-rules/" + rule), "{\"Approvers\": 1}").text("PendingApprovalId");
    approve(bob, change);
    assertThat(api.get(path("/approval-rules/" + rule)).number("Approvers"))
        .as("two have to agree")
        .isEqualTo(2);
    approve(carl, change);
    assertThat(api.get(path("/approval-rules/" + rule)).number("Approvers")).isEqualTo(1);

    assertThat(approve(bob, id).text("Status")).isEqualTo("PENDING");
    assertThat(environment.balance(wallet)).isEqualTo(100_00);
    assertThat(approve(carl, id).text("Status")).isEqualTo("APPROVED");
    String later = payOut(anna, 10_00).text("Id");
    assertThat(approve(bob, idOf(approvalOf(later))).text("Status")).isEqualTo("APPROVED");
    assertThat(environment.balance(wallet)).isEqualTo(80_00);
  }

  @Test
  void changesRulesOnlyWhenAnotherPersonApproves() throws Exception {
    String rule = rule(ALL_PAYOUTS);
    String second = rule("\"TransactionKind\": \"TRANSFER\"");
    assertThat(api.get(path("/approval-rules/" + second)).text("Active")).isEqualTo("false");
    Api.Answer off = anna.put(path("/approval-rules/" + rule), "{\"Active\": false}");
    assertThat(off.text("Active")).as(off.body()).isEqualTo("true");
    String id = off.text("PendingApprovalId");
    assertThat(bob.put(path("/approval-rules/" + rule), "{\"Active\": false}").status())
        .as("one change at a time")
        .isEqualTo(409);
    assertThat(approve(anna, id).status()).isEqualTo(403);
    assertThat(approve(api, id).status()).isEqualTo(403);
    assertThat(api.get(path("/approvals/" + id)).text("RuleChange.Active")).isEqualTo("false");
    payOut(anna, 1_00);
    assertThat(environment.balance(wallet)).as("still in force").isEqualTo(100_00);

    assertThat(approve(bob, id).text("Status")).isEqualTo("APPROVED");
    assertThat(api.get(path("/approval-rules/" + rule)).text("Active")).isEqualTo("false");
    payOut(anna, 1_00);
    assertThat(environment.balance(wallet)).as("no longer").isEqualTo(99_00);
    String pending = api.get(path("/approval-rules/" + second)).text("PendingApprovalId");
    clock.move(Duration.ofHours(73));
    assertThat(approve(bob, pending).status()).as("too late").isEqualTo(409);
  }

  @Test
  void hasOneFirstRule() throws Exception {
    List<Integer> answers =
        atOnce(
            IntStream.range(0, 4)
                .<Callable<Api.Answer>>mapToObj(i ->
                    () -> person("p" + i).post(path("/approval-rules"), "{" + ALL_PAYOUTS + "}"))
                .toList());

    assertThat(answers).containsOnly(200);
    assertThat(api.get(path("/approval-rules?Active=true")).json()).hasSize(1);
    assertThat(api.get(path("/approvals?SubjectType=RULE")).json()).hasSize(3);
  }

  @Test
  void knowsAtOnceWhatAnotherProcessHasAnswered() {
    String rule = rule(ALL_PAYOUTS + ", \"Currency\": \"EUR\", \"AmountMin\": 5000");
    payOut(anna, 1_00);
    assertThat(environment.balance(wallet)).isEqualTo(99_00);
    jdbc.sql("UPDATE approval_rule SET amount_min = 0 WHERE id = :id").param("id", rule).update();
    jdbc.sql("UPDATE approval_client SET version = version + 1 WHERE client_id = :client")
        .param("client", client)
        .update();

    payOut(anna, 1_00);

    assertThat(environment.balance(wallet)).isEqualTo(99_00);
  }

  @Test
  void listsAndTalks() {
    rule(ALL_PAYOUTS);
    String id = idOf(approvalOf(payOut(anna, 10_00).text("Id")));
    payOut(bob, 11_00);

    assertThat(anna.get(path("/approvals?Mine=true")).json()).hasSize(1);
    assertThat(anna.get(path("/approvals?Mine=false")).text("0.MakerId")).isEqualTo("person-bob");
    assertThat(api.get(path("/approvals?Kind=PAYOUT&Sort=ExpirationDate:DESC")).json()).hasSize(2);
    assertThat(api.get(path("/approvals?Kind=REFUND")).json()).isEmpty();
    String comments = path("/approvals/" + id + "/comments");
    assertThat(bob.post(comments, "{\"Comment\": \"What is it for?\"}").status()).isEqualTo(200);
    Api.Answer talked = anna.post(comments, "{\"Comment\": \"Invoice 7\"}");
    assertThat(talked.text("Comments.1.Comment")).isEqualTo("Invoice 7");
    assertThat(
            anyApi
                .steppedUp(client, "eve", "approvals:read")
                .post(comments, "{\"Comment\": \"I\"}")
                .status())
        .isEqualTo(403);
    assertThat(bob.post(comments, "{\"Comment\": \"%s\"}".formatted("x".repeat(501))).status())
        .isEqualTo(400);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "\"TransactionKind\": \"PAYIN\"",
        "\"TransactionKind\": \"PAYOUT\", \"AmountMin\": 1",
        "\"TransactionKind\": \"PAYOUT\", \"Currency\": \"EUR\", \"AmountMin\": 2, \"AmountMax\": 1",
        "\"TransactionKind\": \"PAYOUT\", \"Currency\": \"EUR\", \"AmountMin\": -1",
        "\"TransactionKind\": \"PAYOUT\", \"Currency\": \"QQQ\"",
        "\"TransactionKind\": \"PAYOUT\", \"Approvers\": 4",
        "\"TransactionKind\": \"PAYOUT\", \"Approvers\": 0",
        "\"TransactionKind\": \"PAYOUT\", \"HoldSeconds\": 604801",
        "\"TransactionKind\": \"TRANSFER\", \"HoldSeconds\": 1",
        "\"TransactionKind\": \"TRANSFER\", \"FirstToBeneficiary\": true",
        "\"TransactionKind\": \"PAYOUT\", \"ExpiresAfter\": 3599",
        "\"TransactionKind\": \"PAYOUT\", \"ExpiresAfter\": 2592001",
        "\"TransactionKind\": \"PAYOUT\", \"Currency\": \"EUR\", \"RollingAmount\": 1, \"AppliesToKeys\": true"
      })
  void refusesRulesThatMakeNoSense(String rule) {
    Api.Answer refused = anna.post(path("/approval-rules"), "{" + rule + "}");
    assertThat(refused.status()).as(refused.body()).isEqualTo(400);
    assertThat(api.get(path("/approval-rules")).json()).isEmpty();
  }

  private Api person(String name) {
    return anyApi.steppedUp(client, name);
  }

  private String rule(String members) {
    Api.Answer rule = anna.post(path("/approval-rules"), "{" + members + "}");
    assertThat(rule.status()).as(rule.body()).isEqualTo(200);
    return rule.text("Id");
  }

  private void approveRule(String rule) {
    String id = api.get(path("/approval-rules/" + rule)).text("PendingApprovalId");
    assertThat(approve(bob, id).text("Status")).isEqualTo("APPROVED");
  }

  private Api.Answer payOut(Api caller, long amount) {
    return payOut(caller, wallet, "EUR", amount);
  }

  private Api.Answer payOut(Api caller, String from, String currency, long amount) {
    return caller.post(
        path("/payouts/bankwire"),
        """
        {"AuthorId": "%s", "DebitedWalletId": "%s", "DebitedFunds": {"Currency": "%s", "Amount": %d},
         "Fees": {"Currency": "%s", "Amount": 0}, "BankAccountId": "%s"}\
        """
            .formatted(author, from, currency, amount, currency, account));
  }

  private Api.Answer transfer(Api caller, String to, long amount) {
    return caller.post(
        path("/transfers"),
        """
        {"AuthorId": "%s", "DebitedWalletId": "%s", "CreditedWalletId": "%s",
         "DebitedFunds": {"Currency": "EUR", "Amount": %d}, "Fees": {"Currency": "EUR", "Amount": 0}}\
        """
            .formatted(author, wallet, to, amount));
  }

  private Api.Answer approvalOf(String transactionId) {
    return api.get(path("/approvals?SubjectId=" + transactionId));
  }

  private static String idOf(Api.Answer list) {
    assertThat(list.json()).as(list.body()).hasSize(1);
    return String.valueOf(list.text("0.Id"));
  }

  private Api.Answer approve(Api person, String id) {
    return person.put(path("/approvals/" + id + "/approve"), "{\"Comment\": \"fine\"}");
  }

  private Api.Answer reject(Api person, String id) {
    return person.put(path("/approvals/" + id + "/reject"), "{\"Comment\": \"not ours\"}");
  }

  private Api.Answer cancel(Api caller, String id) {
    return caller.put(path("/approvals/" + id + "/cancel"), "{}");
  }

  private void assertFailed(String payOut, String code) {
    Api.Answer failed = api.get(path("/payouts/" + payOut));
    assertThat(failed.text("Status")).as(failed.body()).isEqualTo("FAILED");
    assertThat(failed.text("ResultCode")).isEqualTo(code);
    assertThat(environment.payout(payOut)).isNull();
  }

  private static List<Integer> atOnce(List<Callable<Api.Answer>> calls) throws Exception {
    List<Integer> statuses = new ArrayList<>();
    try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
      for (Future<Api.Answer> answer : threads.invokeAll(calls)) {
        statuses.add(answer.get().status());
      }
    }
    return statuses;
  }

  private static List<String> news(String id, int count) {
    return Published.about(TestInfrastructure.kafka(), "kontor.transaction", id, count).stream()
        .map((JsonNode event) -> event.get("type").asString())
        .toList();
  }
}
