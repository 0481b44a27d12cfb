package io.kontor.wallet.ledger;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.kontor.platform.id.Ids;
import io.kontor.platform.test.Api;
import io.kontor.platform.test.ServiceTest;
import io.kontor.wallet.ledger.PostingResult.Posted;
import io.kontor.wallet.ledger.PostingResult.ReferenceReused;
import io.kontor.wallet.ledger.PostingResult.Refusal;
import io.kontor.wallet.ledger.PostingResult.Refused;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

@ServiceTest
class LedgerIT {
  @Autowired Ledger ledger;
  @Autowired TrialBalances trialBalances;
  @Autowired JdbcClient jdbc;
  @Autowired MeterRegistry metrics;
  @Autowired Api api;

  private static final Ids IDS = new Ids(Clock.systemUTC());

  String anna;
  String bert;

  @BeforeEach
  void accounts() {
    anna = account("EUR");
    bert = account("EUR");
  }

  @AfterEach
  void booksBalance() {
    TrialBalance balance = trialBalances.draw();
    assertThat(balance.balanced()).as(balance.toString()).isTrue();
  }

  @Test
  void raisesTheAlarmWhileMoneyIsInSuspense() {
    Gauge gauge = metrics.get("kontor.ledger.suspense").gauge();
    trialBalances.lookAtSuspense();
    assertThat(gauge.value()).isZero();

    ledger.post(
        posting(
            "acme",
            Reason.REPUDIATION,
            line("world:SUSPENSE_EUR", -5_00),
            line("world:ACQUIRER_EUR", 5_00)));
    trialBalances.lookAtSuspense();
    assertThat(gauge.value()).isEqualTo(1);

    ledger.post(
        posting(
            "acme",
            Reason.REPUDIATION_REFUND,
            line("world:SUSPENSE_EUR", 5_00),
            line("world:ACQUIRER_EUR", -5_00)));
    trialBalances.lookAtSuspense();
    assertThat(gauge.value()).isZero();
  }

  @Test
  void recordsAPostingWithBalancesAndVersions() {
    fund(anna, 10_00);

    PostingResult result =
        ledger.post(posting(line(anna, -7_50), line(bert, 7_10), line("acme:FEES_EUR", 40)));

    assertThat(result).isInstanceOf(Posted.class);
    assertThat(((Posted) result).entries())
        .contains(new PostingResult.Entry(anna, "EUR", -7_50, 2_50, 2));
    assertThat(balance(anna)).isEqualTo(2_50);
    assertThat(balance(bert)).isEqualTo(7_10);
  }

  @Test
  void refusesToOverdrawAUserWalletAndRecordsNothing() {
    fund(anna, 3_00);

    PostingResult result = ledger.post(posting(line(anna, -3_01), line(bert, 3_01)));

    assertThat(result).isEqualTo(new Refused(Refusal.INSUFFICIENT_BALANCE, anna));
    assertThat(balance(anna)).isEqualTo(3_00);
  }

  @Test
  void letsTheRepudiationWalletGoBelowZero() {
    String client = "c" + UUID.randomUUID();
    String credit = client + ":CREDIT_EUR";

    assertThat(
            ledger.post(
                posting(
                    client,
                    Reason.REPUDIATION,
                    line(credit, -5_00),
                    line("world:ACQUIRER_EUR", 5_00))))
        .isInstanceOf(Posted.class);
    assertThat(balance(credit)).isEqualTo(-5_00);
  }

  @Test
  void refusesUnknownAccountsAndOtherCurrencies() {
    assertThat(ledger.post(posting(line("wlt_m_none", 1), line("world:BANK_EUR", -1))))
        .isEqualTo(new Refused(Refusal.ACCOUNT_NOT_FOUND, "wlt_m_none"));
    String dollars = account("USD");
    assertThat(ledger.post(posting(line(dollars, 1), line("world:BANK_EUR", -1))))
        .isEqualTo(new Refused(Refusal.CURRENCY_MISMATCH, dollars));
  }

  @Test
  void refusesABalanceBeyondSixtyFourBits() {
    String client = "c" + UUID.randomUUID();
    String own = client + ":CREDIT_JPY";
    String other = client + ":DEFAULT_JPY";
    assertThat(
            ledger.post(
                posting(
                    client,
                    Reason.TRANSFER,
                    jpy(own, -Long.MAX_VALUE),
                    jpy(other, Long.MAX_VALUE))))
        .isInstanceOf(Posted.class);

    PostingResult result =
        ledger.post(posting(client, Reason.TRANSFER, jpy(own, -2), jpy(other, 2)));

    assertThat(result).isInstanceOf(Refused.class);
    assertThat(((Refused) result).code()).isEqualTo(Refusal.BALANCE_OVERFLOW);
  }

  @Test
  void recordsOneReferenceOnceHoweverOftenAndHoweverConcurrentlyItComes() throws Exception {
    fund(anna, 100_00);
    Posting posting = posting(line(anna, -1_00), line(bert, 1_00));

    List<PostingResult> results = together(40, () -> ledger.post(posting));

    assertThat(results.stream().distinct()).hasSize(1);
    assertThat(balance(bert)).isEqualTo(1_00);
    Posting other =
        new Posting(
            posting.reference(),
            Reason.PAYIN,
            "acme",
            List.of(line(anna, -2_00), line(bert, 2_00)));
    assertThat(ledger.post(other)).isInstanceOf(ReferenceReused.class);
  }

  @Test
  void doesNotLetTheClientSpendWhatTheRepudiationWalletDoesNotHold() {
    String client = "c" + UUID.randomUUID();
    String credit = client + ":CREDIT_EUR";
    assertThat(
            ledger.post(
                posting(client, Reason.TOP_UP, line(credit, 3_00), line("world:BANK_EUR", -3_00))))
        .isInstanceOf(Posted.class);
    for (Reason reason : List.of(Reason.PAYOUT, Reason.CONVERSION)) {
      assertThat(
              ledger.post(
                  posting(client, reason, line(credit, -3_01), line("world:BANK_EUR", 3_01))))
          .isEqualTo(new Refused(Refusal.INSUFFICIENT_BALANCE, credit));
    }

    assertThat(
            ledger.post(
                posting(
                    client,
                    Reason.REPUDIATION,
                    line(credit, -8_00),
                    line("world:ACQUIRER_EUR", 8_00))))
        .isInstanceOf(Posted.class);
    assertThat(
            ledger.post(
                posting(client, Reason.PAYOUT, line(credit, 1_00), line("world:BANK_EUR", -1_00))))
        .as("money may come back although it does not fill the hole")
        .isInstanceOf(Posted.class);
    assertThat(balance(credit)).isEqualTo(-4_00);
  }

  @Test
  void takesAConversionAndKeepsEachCurrencyAtZero() {
    String dollars = account("USD");
    fund(anna, 10_00);

    assertThat(
            ledger.post(
                posting(line(anna, -10_00), line("world:FX_EUR", 9_50), line("acme:FEES_EUR", 50))))
        .isInstanceOf(Posted.class);
    assertThat(
            ledger.post(
                posting(
                    new Posting.Line("world:FX_USD", "USD", -10_20),
                    new Posting.Line(dollars, "USD", 10_20))))
        .isInstanceOf(Posted.class);

    assertThat(balance(anna)).isZero();
    assertThat(balance(dollars)).isEqualTo(10_20);
    assertThat(trialBalances.draw().currencies())
        .extracting(TrialBalance.CurrencyTotal::currency)
        .contains("EUR", "USD");
  }

  @Test
  void refusesToLetOneCurrencyPayForAnother() {
    String dollars = account("USD");
    fund(anna, 10_00);
    String body =
        """
        {"reference": "%s", "reason": "CONVERSION", "clientId": "acme", "entries": [
          {"account": "%s", "currency": "EUR", "amount": -1000}, {"account": "%s", "currency": "USD", "amount": 1000}]}
        """
            .formatted(reference(), anna, dollars);

    Api.Answer answer = api.service().post("/internal/ledger/postings", body);

    assertThat(answer.status()).isEqualTo(400);
    assertThat(answer.text("code")).isEqualTo("POSTING_UNBALANCED");
    assertThat(ledger.post(posting(new Posting.Line("world:FX_USD", "EUR", -1), line(anna, 1))))
        .isEqualTo(new Refused(Refusal.CURRENCY_MISMATCH, "world:FX_USD"));
    assertThat(balance(anna)).isEqualTo(10_00);
    assertThat(balance(dollars)).isZero();
  }

  @Test
  void singlesOutTheRefusedAmongManyWithoutFailingTheirNeighbours() throws Exception {
    fund(anna, 10_00);

    List<PostingResult> results =
        together(50, () -> ledger.post(posting(line(anna, -1_00), line(bert, 1_00))));

    assertThat(results.stream().filter(Posted.class::isInstance)).hasSize(10);
    assertThat(results.stream().filter(Refused.class::isInstance)).hasSize(40);
    assertThat(balance(anna)).isZero();
    assertThat(balance(bert)).isEqualTo(10_00);
  }

  @Test
  void survivesOppositeTransfersBetweenTheSameWallets() throws Exception {
    fund(anna, 50_00);
    fund(bert, 50_00);
    Random random = new Random(7);

    together(
        300,
        () -> {
          long amount = 1 + random.nextLong(5_00);
          return random.nextBoolean()
              ? ledger.post(posting(line(anna, -amount), line(bert, amount)))
              : ledger.post(posting(line(bert, -amount), line(anna, amount)));
        });

    assertThat(balance(anna) + balance(bert)).isEqualTo(100_00);
    assertThat(balance(anna)).isNotNegative();
    assertThat(balance(bert)).isNotNegative();
  }

  @Test
  void keepsItsRulesEvenAgainstItsOwnApplicationRole() {
    fund(anna, 1_00);

    assertThatThrownBy(() -> jdbc.sql("UPDATE entry SET amount = 5").update())
        .hasStackTraceContaining("permission denied");
    assertThatThrownBy(() -> jdbc.sql("DELETE FROM posting").update())
        .hasStackTraceContaining("permission denied");
    assertThatThrownBy(() ->
            jdbc.sql("UPDATE account SET balance = -1 WHERE id = :id").param("id", anna).update())
        .hasStackTraceContaining("account_floor_ck");
    assertThatThrownBy(() ->
            jdbc.sql(
                    """
                    INSERT INTO entry (account_id, account_version, posting_id, currency, amount, balance_after, recorded_at)
                    VALUES (:id, 99, 'pst_odd', 'EUR', 5, 105, now())
                    """)
                .param("id", anna)
                .update())
        .isInstanceOf(RuntimeException.class)
        .hasStackTraceContaining("not balanced");
    assertThatThrownBy(() ->
            jdbc.sql(
                    """
                    INSERT INTO entry (account_id, account_version, posting_id, currency, amount, balance_after, recorded_at)
                    VALUES (:id, 99, 'pst_odd', 'EUR', 5, 105, now()),
                           ('wlt_nobody', 1, 'pst_odd', 'EUR', -5, -5, now())
                    """)
                .param("id", anna)
                .update())
        .hasStackTraceContaining("account wlt_nobody does not exist");
    assertThatThrownBy(
            () -> jdbc.sql("DELETE FROM account WHERE id = :id").param("id", bert).update())
        .hasStackTraceContaining("permission denied");
  }

  @Test
  void answersOverHttpAsItsContractSays() {
    fund(anna, 5_00);
    String body =
        """
        {"reference": "%s", "reason": "TRANSFER", "clientId": "acme", "entries": [
          {"account": "%s", "currency": "EUR", "amount": %d}, {"account": "%s", "currency": "EUR", "amount": %d}]}
        """;
    String reference = reference();

    Api.Answer posted =
        api.service()
            .post("/internal/ledger/postings", body.formatted(reference, anna, -200, bert, 200));
    Api.Answer refused =
        api.service()
            .post("/internal/ledger/postings", body.formatted(reference(), anna, -900, bert, 900));
    Api.Answer unbalanced =
        api.service()
            .post("/internal/ledger/postings", body.formatted(reference(), anna, -2, bert, 3));

    assertThat(posted.text("outcome")).isEqualTo("POSTED");
    assertThat(posted.number("entries.1.balanceAfter")).isEqualTo(200);
    assertThat(api.service().get("/internal/ledger/postings/" + reference).json())
        .isEqualTo(posted.json());
    assertThat(refused.text("code")).isEqualTo("INSUFFICIENT_BALANCE");
    assertThat(unbalanced.status()).isEqualTo(400);
    assertThat(unbalanced.text("code")).isEqualTo("POSTING_UNBALANCED");
    assertThat(api.service().get("/internal/ledger/trial-balance").text("balanced"))
        .isEqualTo("true");
  }

  @Test
  void movesNoAccountOfAnotherClient() {
    fund(anna, 10_00);
    List<String> theirs = List.of(anna, "acme:FEES_EUR", "acme:CREDIT_EUR", "acme:DEFAULT_EUR");
    String thief = "thief" + UUID.randomUUID();

    for (String account : theirs) {
      for (long amount : List.of(-1_00L, 1_00L)) {
        assertThat(
                ledger.post(
                    posting(
                        thief,
                        Reason.TRANSFER,
                        line(account, amount),
                        line(thief + ":CREDIT_EUR", -amount))))
            .as(account)
            .isEqualTo(new Refused(Refusal.ACCOUNT_NOT_FOUND, account));
      }
    }
    String unopened = "client" + UUID.randomUUID() + ":FEES_EUR";
    assertThat(
            ledger.post(
                posting(thief, Reason.PAYIN, line(unopened, 1_00), line("world:BANK_EUR", -1_00))))
        .isEqualTo(new Refused(Refusal.ACCOUNT_NOT_FOUND, unopened));
    assertThat(balance(anna)).isEqualTo(10_00);
    assertThat(
            jdbc.sql("SELECT count(*) FROM account WHERE id = :id")
                .param("id", unopened)
                .query(Long.class)
                .single())
        .isZero();
  }

  @Test
  void takesNoReasonBeyondItsSetNorAnAccountThatIsNotForIt() {
    String body =
        """
        {"reference": "%s", "reason": "%s", "clientId": "acme", "entries": [
          {"account": "%s", "currency": "EUR", "amount": -1}, {"account": "%s", "currency": "EUR", "amount": 1}]}
        """;
    for (String reason : List.of("PAYOUTS", "payout", "Payout", " PAYOUT", "TEST", "NONE")) {
      Api.Answer misspelt =
          api.service()
              .post("/internal/ledger/postings", body.formatted(reference(), reason, anna, bert));
      assertThat(misspelt.status()).as(reason).isEqualTo(400);
      assertThat(misspelt.text("code")).isEqualTo("PARAM_ERROR");
    }
    Map<AccountKind, String> accounts =
        Map.of(
            AccountKind.USER, anna,
            AccountKind.FEES, "acme:FEES_EUR",
            AccountKind.CREDIT, "acme:CREDIT_EUR",
            AccountKind.DEFAULT, "acme:DEFAULT_EUR",
            AccountKind.ACQUIRER, "world:ACQUIRER_EUR",
            AccountKind.BANK, "world:BANK_EUR",
            AccountKind.FX, "world:FX_EUR",
            AccountKind.SUSPENSE, "world:SUSPENSE_EUR");
    for (Reason reason : Reason.values()) {
      accounts.forEach((kind, account) -> {
        // The second line is an account that the reason may touch, so only the first is judged;
        // moving nothing where it stands, the posting is refused as unbalanced when both are fine.
        String other =
            accounts.entrySet().stream()
                .filter(entry -> reason.mayTouch(entry.getKey()))
                .map(Map.Entry::getValue)
                .findFirst()
                .orElseThrow();
        Api.Answer answer =
            api.service()
                .post(
                    "/internal/ledger/postings",
                    body.formatted(reference(), reason, account, other)
                        .replace("\"amount\": 1}", "\"amount\": 2}"));
        assertThat(answer.status()).isEqualTo(400);
        assertThat(answer.text("code"))
            .as(reason + " " + account)
            .isEqualTo(reason.mayTouch(kind) ? "POSTING_UNBALANCED" : "PARAM_ERROR");
      });
    }
  }

  @Test
  void keepsItsReasonsInTheSchemaToo() {
    String insert =
        """
        INSERT INTO posting (id, reference, reason, client_id, fingerprint, recorded_at)
        VALUES (:id, :id, :reason, 'acme', '', now())
        """;
    assertThatThrownBy(
            () -> jdbc.sql(insert).param("id", reference()).param("reason", "PAYOUTS").update())
        .hasStackTraceContaining("posting_reason_ck");
    for (Reason reason : Reason.values()) {
      assertThat(jdbc.sql(insert).param("id", reference()).param("reason", reason.name()).update())
          .isEqualTo(1);
    }
  }

  private void fund(String account, long amount) {
    assertThat(ledger.post(posting(line("world:BANK_EUR", -amount), line(account, amount))))
        .isInstanceOf(Posted.class);
  }

  private String account(String currency) {
    String id = IDS.next("wlt"); // growing: the first account is also the first in every answer
    jdbc.sql(
            "INSERT INTO account (id, kind, client_id, currency, opened_at) VALUES (:id, 'USER',"
                + " 'acme', :currency, now())")
        .param("id", id)
        .param("currency", currency)
        .update();
    return id;
  }

  private long balance(String account) {
    return jdbc.sql("SELECT balance FROM account WHERE id = :id")
        .param("id", account)
        .query(Long.class)
        .single();
  }

  private static Posting posting(Posting.Line... lines) {
    return posting("acme", Reason.PAYIN, lines);
  }

  private static Posting posting(String clientId, Reason reason, Posting.Line... lines) {
    return new Posting(reference(), reason, clientId, List.of(lines));
  }

  private static Posting.Line line(String account, long amount) {
    return new Posting.Line(account, "EUR", amount);
  }

  private static Posting.Line jpy(String account, long amount) {
    return new Posting.Line(account, "JPY", amount);
  }

  private static String reference() {
    return "tr_m_" + UUID.randomUUID();
  }

  private static <T> List<T> together(int times, Callable<T> work) throws Exception {
    try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
      List<Future<T>> futures = new ArrayList<>();
      for (int i = 0; i < times; i++) {
        futures.add(threads.submit(work));
      }
      List<T> results = new ArrayList<>();
      for (Future<T> future : futures) {
        results.add(future.get());
      }
      return results;
    }
  }
}
