package io.kontor.transaction;

import static org.assertj.core.api.Assertions.assertThat;

import io.kontor.platform.test.Api;
import io.kontor.transaction.FakeEnvironment.Fault;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.IntFunction;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Requests that run at once are stored together, and each is answered as if it were alone. */
class GatheredTransfersIT extends TransactionServiceTest {
  private static final String BATCH = "/wallet/internal/ledger/postings/batch";
  private static final int AT_ONCE = 32;

  private String source;
  private String target;

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

  private List<Api.Answer> together(IntFunction<Api.Answer> request) throws Exception {
    List<Callable<Api.Answer>> requests = new ArrayList<>();
    IntStream.range(0, AT_ONCE).forEach(i -> requests.add(() -> request.apply(i)));
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
