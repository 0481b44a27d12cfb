package io.kontor.transaction;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import io.kontor.platform.test.Api;
import io.kontor.transaction.FakeEnvironment.Fault;
import io.micrometer.core.instrument.MeterRegistry;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.IntFunction;
import java.util.stream.IntStream;
import org.assertj.core.api.InstanceOfAssertFactories;
import org.assertj.core.util.Throwables;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.transaction.support.TransactionTemplate;

/** Requests that run at once are stored together, and each is answered as if it were alone. */
class GatheredTransfersIT extends TransactionServiceTest {
  private static final String BATCH = "/wallet/internal/ledger/postings/batch";
  private static final int AT_ONCE = 32;

  private String source;
  private String target;

  @Autowired JdbcTemplate template;
  @Autowired TransactionTemplate transaction;
  @Autowired MeterRegistry meters;

  @BeforeEach
  void twoWallets() {
    source = aWallet(author, "EUR", 100_00);
    target = aWallet(aUser(), "EUR");
  }

  @Test
  void makesManyAtOnceAndGivesEachItsOwnAnswer() throws Exception {
    List<Api.Answer> answers = together(i -> transfer(source, target, 1_00 + i, 0));

    assertThat(answers).allMatch(answer -> answer.status() == 200);
    assertThat(answers.stream().map(answer -> answer.text("Id")).distinct()).hasSize(AT_ONCE);
    for (int i = 0; i < AT_ONCE; i++) {
      assertThat(answers.get(i).number("DebitedFunds.Amount")).isEqualTo(1_00 + i);
      assertThat(answers.get(i).text("Status")).isEqualTo("SUCCEEDED");
    }
    assertThat(api.get(path("/transactions?per_page=100")).json()).hasSize(AT_ONCE);
    assertThat(environment.calls(BATCH)).as("calls with several postings").isPositive();
    assertThat(waitingIntents()).isZero();
  }

  @Test
  void refusesTheOnesThatAreShortAndNotTheirNeighbours() throws Exception {
    List<Api.Answer> answers =
        together(i -> transfer(source, target, i % 2 == 0 ? 1_00 : 1_000_00, 0));

    for (int i = 0; i < AT_ONCE; i++) {
      assertThat(answers.get(i).text("ResultCode")).isEqualTo(i % 2 == 0 ? "000000" : "001001");
    }
    assertThat(environment.balance(source)).isEqualTo(100_00 - AT_ONCE / 2 * 1_00);
  }

  @Test
  void happensOnceUnderOneKeyHoweverManyAskAtOnce() throws Exception {
    String key = "key-" + ids.nextBare();

    List<Api.Answer> answers = together(_ -> withKey(key).post(path("/transfers"), body(3_00)));

    assertThat(answers.stream().filter(answer -> answer.status() == 200)).hasSize(1);
    assertThat(answers.stream().filter(answer -> answer.status() == 409)).hasSize(AT_ONCE - 1);
    assertThat(environment.balance(source)).isEqualTo(97_00);
    assertThat(api.get(path("/transactions")).json()).hasSize(1);
  }

  @Test
  void readsBackTheAnswerOfATransferFromTheTransfer() {
    String key = "key-" + ids.nextBare();
    Api.Answer answer = withKey(key).post(path("/transfers"), body(3_00));

    Api.Answer kept = api.get(path("/responses/" + key));

    assertThat(kept.text("StatusCode")).isEqualTo("200");
    assertThat(kept.json().get("Resource")).isEqualTo(answer.json());
    assertThat(kept.text("ContentLength")).isNotEqualTo("0");
    assertThat(
            jdbc.sql("SELECT count(*) FROM idempotency_key WHERE key = :key AND body IS NULL")
                .param("key", key)
                .query(Long.class)
                .single())
        .isEqualTo(1);
    assertThat(withKey(key).post(path("/transfers"), body(3_00)).status()).isEqualTo(409);
  }

  @Test
  void usesTheKeyOfARefusedRequestUpAndTellsARepeatThat() {
    String key = "key-" + ids.nextBare();
    Api.Answer refused = withKey(key).post(path("/transfers"), body(-1));
    assertThat(refused.status()).isEqualTo(400);

    assertThat(withKey(key).post(path("/transfers"), body(3_00)).status()).isEqualTo(409);
    assertThat(withKey(key).post(path("/transfers"), body(-1)).status()).isEqualTo(409);
    Api.Answer kept = api.get(path("/responses/" + key));
    assertThat(kept.text("StatusCode")).isEqualTo("400");
    assertThat(kept.json().get("Resource")).isEqualTo(refused.json());
    assertThat(environment.balance(source)).isEqualTo(100_00);
  }

  @Test
  void finishesEveryOneWhenTheAnswerToAWholeBatchIsLost() throws Exception {
    environment.fault("POST " + BATCH, Fault.LOSE_ANSWER);

    List<Api.Answer> answers = together(_ -> transfer(source, target, 1_00, 0));
    environment.heal();

    assertThat(answers).allMatch(answer -> answer.status() == 200);
    for (Api.Answer answer : answers) {
      becomes("/transfers/" + answer.text("Id"), "SUCCEEDED");
    }
    assertThat(environment.balance(source)).isEqualTo(100_00 - AT_ONCE * 1_00);
  }

  @Test
  void keepsNothingOfABatchThatTheLedgerDidNotGet() throws Exception {
    environment.fault("POST /wallet/internal/ledger/postings", Fault.DOWN);

    List<Api.Answer> answers = together(_ -> transfer(source, target, 1_00, 0));
    environment.heal();

    assertThat(answers).allMatch(answer -> answer.status() == 503);
    assertThat(api.get(path("/transactions")).json()).isEmpty();
    assertThat(waitingIntents()).isZero();
    assertThat(environment.balance(source)).isEqualTo(100_00);
  }

  @Test
  void callsTheLedgerForEachPostingWhereItKnowsNoBatches() throws Exception {
    environment.fault("POST " + BATCH, Fault.NOT_KNOWN);

    List<Api.Answer> answers = together(_ -> transfer(source, target, 1_00, 0));

    assertThat(answers).allMatch(answer -> "SUCCEEDED".equals(answer.text("Status")));
    assertThat(environment.balance(source)).isEqualTo(100_00 - AT_ONCE * 1_00);
  }

  @ParameterizedTest
  @CsvSource({
    "transaction.intents, 1",
    "transaction.intents, 32",
    "transaction.outcomes, 1",
    "transaction.outcomes, 32"
  })
  void answersTheTransferThatStandsWhenTheAnswerToACommitIsLost(String point, int count)
      throws Exception {
    lost.next(point + "-flusher");

    List<Api.Answer> answers =
        together(count, i -> withKey(key(i)).post(path("/transfers"), body(1_00)));

    assertThat(lost.count()).isEqualTo(1);
    allAreDoneOnce(answers);
  }

  @Test
  void answersTheTransfersThatStandWhenTheAnswerOfAWholeBatchOfIntentsIsLost() throws Exception {
    lost.next("transaction.intents-flusher", 1);
    List<Future<Api.Answer>> asked = new ArrayList<>();
    try (var workers = Executors.newVirtualThreadPerTaskExecutor()) {
      transaction.executeWithoutResult(_ -> {
        // As long as the author is being closed, the first batch waits and the next one gathers.
        lockAsOneWhoCloses(author);
        asked.add(workers.submit(() -> oneOfMany(0)));
        await().atMost(PATIENCE).until(this::isHeld);
        IntStream.range(1, AT_ONCE).forEach(i -> asked.add(workers.submit(() -> oneOfMany(i))));
        await().atMost(PATIENCE).until(() -> waiting() == AT_ONCE - 1);
      });
    }

    assertThat(lost.count()).isEqualTo(1);
    List<Api.Answer> answers = new ArrayList<>();
    for (Future<Api.Answer> each : asked) {
      answers.add(each.get());
    }
    allAreDoneOnce(answers);
  }

  /** Every other one has a key. */
  private Api.Answer oneOfMany(int number) {
    return number % 2 == 0
        ? withKey(key(number)).post(path("/transfers"), body(1_00))
        : transfer(source, target, 1_00, 0);
  }

  @Test
  void answersThePayInThatStandsWhenTheAnswerToTheCommitOfItsIntentIsLost() {
    String card = aCard(author);
    lost.next("transaction.intents-flusher");

    Api.Answer answer =
        withKey(key(0)).post(path("/payins/card/direct"), payInBody(card, 5_00, 0, ""));

    assertThat(lost.count()).isEqualTo(1);
    assertThat(answer.text("Status")).as(answer.body()).isEqualTo("SUCCEEDED");
    assertThat(environment.balance(wallet)).isEqualTo(5_00);
    assertThat(api.get(path("/responses/" + key(0))).json().get("Resource"))
        .isEqualTo(answer.json());
  }

  @Test
  void goesOnWithAnIntentOfAReplicaThatDoesNotKeepThemApart() {
    String done = transfer(source, target, 1_00, 0).text("Id");
    String id = ids.next("tr");
    jdbc.sql(
            """
            INSERT INTO transaction (
                   id, client_id, kind, type, nature, creation_date, author_id, credited_user_id, debited_wallet_id,
                   credited_wallet_id, debited_currency, debited_amount, credited_currency, credited_amount,
                   fees_currency, fees_amount, phase, status, visible, next_check_at)
            SELECT :id, client_id, kind, type, nature, creation_date, author_id, credited_user_id, debited_wallet_id,
                   credited_wallet_id, debited_currency, debited_amount, credited_currency, credited_amount,
                   fees_currency, fees_amount, 'INTENT', 'CREATED', false, now()
              FROM transaction WHERE id = :done
            """)
        .param("id", id)
        .param("done", done)
        .update();

    becomes("/transfers/" + id, "SUCCEEDED");

    assertThat(environment.postingsAbout(id)).hasSize(1);
    assertThat(environment.balance(source)).isEqualTo(98_00);
  }

  @Test
  void namesNoValuesInTheErrorOfABatch() {
    Object[] row = {client, "key-of-another-caller"};

    assertThatThrownBy(() ->
            template.batchUpdate(
                """
                INSERT INTO idempotency_key (client_id, key, run, method, url, created_at)
                VALUES (?, ?, '', '', '', now())
                """,
                List.of(row, row)))
        .isInstanceOf(DuplicateKeyException.class)
        .extracting(Throwables::getStackTrace, InstanceOfAssertFactories.STRING)
        .contains("idempotency_key")
        .doesNotContain("key-of-another-caller");
  }

  private void allAreDoneOnce(List<Api.Answer> answers) {
    assertThat(answers).extracting(answer -> answer.text("Status")).containsOnly("SUCCEEDED");
    assertThat(answers.stream().map(answer -> answer.text("Id")).distinct())
        .hasSize(answers.size());
    assertThat(api.get(path("/transactions?per_page=100")).json()).hasSize(answers.size());
    assertThat(environment.balance(source)).isEqualTo(100_00 - answers.size() * 1_00L);
    assertThat(waitingIntents()).isZero();
    Api.Answer kept = api.get(path("/responses/" + key(0)));
    assertThat(kept.json().get("Resource")).isEqualTo(answers.getFirst().json());
    assertThat(withKey(key(0)).post(path("/transfers"), body(1_00)).status()).isEqualTo(409);
  }

  private void lockAsOneWhoCloses(String user) {
    jdbc.sql("SELECT pg_advisory_xact_lock(hashtextextended(:user, 33))")
        .param("user", user)
        .query((_, _) -> user)
        .single();
  }

  private boolean isHeld() {
    return jdbc.sql(
            """
            SELECT count(*) > 0 FROM pg_locks AS l JOIN pg_database AS d ON d.oid = l.database
             WHERE l.locktype = 'advisory' AND NOT l.granted AND d.datname = current_database()
            """)
        .query(Boolean.class)
        .single();
  }

  private double waiting() {
    return meters.get("kontor.transaction.intents.waiting").gauge().value();
  }

  /** The key of this test's so-many-th request. */
  private String key(int number) {
    return client + "-key-" + (1_000 + number);
  }

  private List<Api.Answer> together(IntFunction<Api.Answer> request) throws Exception {
    return together(AT_ONCE, request);
  }

  private List<Api.Answer> together(int count, IntFunction<Api.Answer> request) throws Exception {
    List<Callable<Api.Answer>> requests = new ArrayList<>();
    IntStream.range(0, count).forEach(i -> requests.add(() -> request.apply(i)));
    List<Api.Answer> answers = new ArrayList<>();
    try (var workers = Executors.newVirtualThreadPerTaskExecutor()) {
      for (Future<Api.Answer> answer : workers.invokeAll(requests)) {
        answers.add(answer.get());
      }
    }
    return answers;
  }

  private long waitingIntents() {
    return jdbc.sql("SELECT count(*) FROM transaction_intent WHERE client_id = :client")
        .param("client", client)
        .query(Long.class)
        .single();
  }

  private Api withKey(String key) {
    return api.header("Idempotency-Key", key);
  }

  private String body(long amount) {
    return """
    {"AuthorId": "%s", "DebitedWalletId": "%s", "CreditedWalletId": "%s",
     "DebitedFunds": {"Currency": "EUR", "Amount": %d}, "Fees": {"Currency": "EUR", "Amount": 0}}\
    """
        .formatted(author, source, target, amount);
  }
}
