package io.kontor.transaction;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.kontor.platform.test.Api;
import io.kontor.platform.workflow.Checkpoint;
import io.kontor.transaction.FakeEnvironment.Fault;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.IntFunction;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import tools.jackson.databind.JsonNode;

/** Many transfers in one call: each is checked, made and answered as if it were alone. */
class BulkTransferIT extends TransactionServiceTest {
  private static final String BATCH = "/wallet/internal/ledger/postings/batch";
  private static final int MANY = 250; // more than a chunk

  private String source;
  private String target;
  private String run;

  @BeforeEach
  void twoWallets() {
    source = aWallet(author, "EUR", 1_000_00);
    target = aWallet(author, "EUR");
    run = ids.nextBare().substring(0, 20);
  }

  @Test
  void makesManyAndAnswersEachInItsPlace() {
    List<JsonNode> results = bulk(items(MANY, i -> item(i, 1 + i)));

    assertThat(results).hasSize(MANY);
    long moved = 0;
    for (int i = 0; i < MANY; i++) {
      JsonNode result = results.get(i);
      assertThat(result.get("IdempotencyKey").asString()).isEqualTo(key(i));
      assertThat(result.get("StatusCode").asString()).isEqualTo("200");
      assertThat(result.get("Error").isNull()).isTrue();
      assertThat(result.at("/Transfer/Status").asString()).isEqualTo("SUCCEEDED");
      assertThat(result.at("/Transfer/DebitedFunds/Amount").asInt()).isEqualTo(1 + i);
      moved += 1 + i;
    }
    assertThat(results.stream().map(this::id).distinct()).hasSize(MANY);
    assertThat(environment.balance(target)).isEqualTo(moved);
    assertThat(environment.balance(source)).isEqualTo(1_000_00 - moved);
    assertThat(environment.calls(BATCH)).as("calls of the ledger").isBetween(1, MANY / 5);
    assertThat(waitingIntents()).isZero();
    assertThat(api.get(path("/transfers/" + id(results.getLast()))).json())
        .isEqualTo(results.getLast().get("Transfer"));
  }

  @Test
  void refusesTheWrongOnesAndNotTheirNeighbours() {
    String good = item(0, 1_00);
    environment.user("other-client", "user_m_other", "OWNER", "ACTIVE");
    environment.wallet("other-client", "wlt_m_other", "user_m_other", "EUR");
    Map<String, String> wrong =
        Map.of(
            wrong(1, author, "user_m_unknown"), "AuthorId",
            wrong(2, target, "wlt_m_unknown"), "CreditedWalletId",
            wrong(3, source, "wlt_m_other"), "DebitedWalletId",
            wrong(4, target, aWallet(author, "USD")), "DebitedFunds.Currency",
            wrong(5, "\"Amount\": 100}", "\"Amount\": 0}"), "DebitedFunds.Amount",
            wrong(6, "AuthorId", "NoAuthor"), "AuthorId",
            wrong(7, key(7), "short"), "IdempotencyKey",
            wrong(8, key(8), key(0)), "IdempotencyKey",
            wrong(9, "\"Tag\": null", "\"Tag\": \"" + "x".repeat(256) + "\""), "Tag",
            wrong(10, "IdempotencyKey", "NoKey"), "IdempotencyKey");
    List<String> bodies = List.copyOf(wrong.keySet());

    List<JsonNode> results =
        bulk(
            Stream.of(List.of(good), bodies, List.of(item(11, 5_000_00), item(12, 2_00)))
                .flatMap(List::stream)
                .toList());

    assertThat(results.getFirst().at("/Transfer/Status").asString()).isEqualTo("SUCCEEDED");
    for (int i = 0; i < bodies.size(); i++) {
      JsonNode result = results.get(1 + i);
      assertThat(result.get("StatusCode").asString()).as(bodies.get(i)).isEqualTo("400");
      assertThat(result.get("Transfer").isNull()).isTrue();
      assertThat(result.at("/Error/Type").asString()).isEqualTo("param_error");
      assertThat(result.at("/Error/Id").asString()).isNotEmpty();
      assertThat(result.at("/Error/Message").asString()).isNotEmpty();
      assertThat(result.at("/Error/errors").propertyNames())
          .as(bodies.get(i))
          .containsExactly(wrong.get(bodies.get(i)));
    }
    JsonNode shortOf = results.get(results.size() - 2);
    assertThat(shortOf.get("StatusCode").asString()).isEqualTo("200");
    assertThat(shortOf.at("/Transfer/ResultCode").asString()).isEqualTo("001001");
    assertThat(results.getLast().at("/Transfer/Status").asString()).isEqualTo("SUCCEEDED");
    assertThat(environment.balance(source)).isEqualTo(1_000_00 - 3_00);
    assertThat(api.get(path("/transactions?per_page=100")).json()).hasSize(3);
  }

  @Test
  void asksComplianceAboutWhatAnUnverifiedOwnerGivesToOthers() {
    environment.screening("002999", "Blocked due to a Debited User's KYC limitations");
    String others = aWallet(aUser(), "EUR");

    List<JsonNode> results =
        bulk(items(70, i -> i % 2 == 0 ? item(i, 1_00) : wrong(i, target, others)));

    for (int i = 0; i < results.size(); i++) {
      assertThat(results.get(i).at("/Transfer/ResultCode").asString())
          .isEqualTo(i % 2 == 0 ? "000000" : "002999");
    }
    assertThat(environment.balance(target)).isEqualTo(35 * 1_00);
    assertThat(environment.balance(others)).isZero();
  }

  @Test
  void answersTheSameCallAgainAndMakesNothingTwice() {
    List<String> bodies = items(20, i -> item(i, i == 7 ? 5_000_00 : 1_00));
    List<JsonNode> first = bulk(bodies);

    List<JsonNode> again = bulk(Stream.concat(bodies.stream(), Stream.of(item(20, 1_00))).toList());

    assertThat(again.subList(0, 20)).isEqualTo(first);
    assertThat(again.getLast().at("/Transfer/Status").asString()).isEqualTo("SUCCEEDED");
    assertThat(environment.balance(target)).isEqualTo(20 * 1_00);
  }

  @Test
  void refusesAKeyThatBelongsToSomethingElse() {
    bulk(List.of(item(0, 1_00)));
    Api.Answer alone =
        api.header("Idempotency-Key", key(1)).post(path("/transfers"), item(1, 2_00));
    assertThat(alone.status()).isEqualTo(200);
    api.header("Idempotency-Key", key(2)).post(path("/transfers"), "{}");

    List<JsonNode> results = bulk(List.of(item(0, 1_01), item(1, 2_00), item(2, 3_00)));

    assertThat(results.get(0).get("StatusCode").asString()).isEqualTo("409");
    assertThat(results.get(0).at("/Error/Type").asString())
        .isEqualTo("idempotent_creation_conflict");
    assertThat(results.get(1).get("Transfer")).isEqualTo(alone.json());
    assertThat(results.get(2).get("StatusCode").asString()).isEqualTo("409");
    assertThat(
            api.header("Idempotency-Key", key(0)).post(path("/transfers"), item(0, 1_00)).status())
        .isEqualTo(409);
    assertThat(environment.balance(target)).isEqualTo(3_00);
  }

  @Test
  void readsATransferBackUnderItsKey() {
    JsonNode made = bulk(List.of(item(0, 1_00))).getFirst();

    Api.Answer kept = api.get(path("/responses/" + key(0)));

    assertThat(kept.text("StatusCode")).isEqualTo("200");
    assertThat(kept.json().get("Resource")).isEqualTo(made.get("Transfer"));
    assertThat(anyApi.merchant(client, "users:read").get(path("/responses/" + key(0))).status())
        .isEqualTo(403);
  }

  @Test
  void makesEachTransferOfTwoCallsAtOnceOnce() throws Exception {
    List<String> bodies = items(60, i -> item(i, 1_00));
    List<Callable<List<JsonNode>>> calls =
        List.of(() -> bulk(bodies), () -> bulk(bodies.reversed()));
    List<List<JsonNode>> answers = new ArrayList<>();
    try (var callers = Executors.newVirtualThreadPerTaskExecutor()) {
      for (Future<List<JsonNode>> answer : callers.invokeAll(calls)) {
        answers.add(answer.get());
      }
    }

    for (int i = 0; i < bodies.size(); i++) {
      List<JsonNode> both =
          List.of(answers.get(0).get(i), answers.get(1).get(bodies.size() - 1 - i));
      assertThat(both.stream().map(result -> result.get("StatusCode").asString()))
          .contains("200")
          .isSubsetOf("200", "409");
    }
    assertThat(environment.balance(target)).isEqualTo(60 * 1_00);
    assertThat(bulk(bodies)).allMatch(result -> result.get("StatusCode").asString().equals("200"));
    assertThat(environment.balance(target)).isEqualTo(60 * 1_00);
  }

  @ParameterizedTest
  @EnumSource(names = {"INTENT", "SCREENED", "LEDGER", "OUTCOME"})
  void happensExactlyOnceWhenKilledBetweenTwoSteps(Checkpoint point) {
    List<String> bodies = items(MANY, i -> item(i, 1_00));
    crash.crashAlwaysAt(point);

    assertThat(api.post(path("/transfers/bulk"), body(bodies)).status()).isEqualTo(500);
    crash.disarm();

    assertThat(bulk(bodies))
        .allMatch(result -> List.of("200", "409").contains(result.get("StatusCode").asString()));
    await()
        .atMost(PATIENCE)
        .untilAsserted(() ->
            assertThat(bulk(bodies))
                .allMatch(result -> "SUCCEEDED".equals(result.at("/Transfer/Status").asString())));
    assertThat(environment.balance(target)).isEqualTo(MANY * 1_00);
    assertThat(waitingIntents()).isZero();
  }

  @Test
  void keepsNothingWhenTheLedgerIsDownAndGoesOnAfterwards() {
    List<String> bodies = items(30, i -> item(i, 1_00));
    environment.fault("POST /wallet/internal/ledger/postings", Fault.DOWN);

    List<JsonNode> refused = bulk(bodies);
    environment.heal();

    for (JsonNode result : refused) {
      assertThat(result.get("StatusCode").asString()).isEqualTo("503");
      assertThat(result.at("/Error/Type").asString()).isEqualTo("service_unavailable");
      assertThat(result.at("/Error/errors/RetryAfter").asString()).isEqualTo("1");
    }
    assertThat(api.get(path("/transactions")).json()).isEmpty();
    assertThat(bulk(bodies)).allMatch(result -> result.get("StatusCode").asString().equals("200"));
    assertThat(environment.balance(target)).isEqualTo(30 * 1_00);
  }

  @Test
  void finishesWhatTheLedgerDidWithoutAnAnswer() {
    List<String> bodies = items(30, i -> item(i, 1_00));
    environment.fault("POST " + BATCH, Fault.LOSE_ANSWER);

    List<JsonNode> open = bulk(bodies);
    environment.heal();

    assertThat(open).allMatch(result -> result.get("StatusCode").asString().equals("200"));
    await()
        .atMost(PATIENCE)
        .untilAsserted(() ->
            assertThat(bulk(bodies))
                .allMatch(result -> "SUCCEEDED".equals(result.at("/Transfer/Status").asString())));
    assertThat(environment.balance(target)).isEqualTo(30 * 1_00);
  }

  @Test
  void refusesACallThatIsWrongAsAWhole() {
    String tooMany = body(items(1_001, i -> item(i, 1)));
    Map<String, String> wrong =
        Map.of(
            tooMany,
            "Transfers",
            body(List.of()),
            "Transfers",
            "{}",
            "Transfers",
            "{\"Transfers\": [null]}",
            "Transfers",
            body(List.of(item(0, 1).replace("\"Amount\": 1}", "\"Amount\": 1.5}"))),
            "Transfers.DebitedFunds.Amount");

    wrong.forEach((body, field) -> {
      Api.Answer answer = api.post(path("/transfers/bulk"), body);
      assertThat(answer.status()).isEqualTo(400);
      assertThat(answer.json().get("errors").propertyNames()).contains(field);
    });
    Api.Answer keyed =
        api.header("Idempotency-Key", "key-" + ids.nextBare())
            .post(path("/transfers/bulk"), body(List.of(item(0, 1_00))));
    assertThat(keyed.status()).isEqualTo(400);
    assertThat(keyed.json().get("errors").propertyNames()).containsExactly("Idempotency-Key");
    assertThat(api.get(path("/transactions")).json()).isEmpty();
  }

  @Test
  void asksForTheRightToMakeTransfers() {
    String body = body(List.of(item(0, 1_00)));

    assertThat(
            anyApi.merchant(client, "transfers:read").post(path("/transfers/bulk"), body).status())
        .isEqualTo(403);
    assertThat(anyApi.merchant("other").post(path("/transfers/bulk"), body).status())
        .isEqualTo(403);
    Api.Answer foreign = anyApi.merchant("other").post("/v2.01/other/transfers/bulk", body);
    assertThat(foreign.text("Results.0.StatusCode")).isEqualTo("400");
    assertThat(environment.balance(source)).isEqualTo(1_000_00);
  }

  private List<JsonNode> bulk(List<String> items) {
    Api.Answer answer = api.post(path("/transfers/bulk"), body(items));
    assertThat(answer.status()).as(answer.body()).isEqualTo(200);
    List<JsonNode> results = new ArrayList<>();
    answer.json().get("Results").forEach(results::add);
    assertThat(results).hasSameSizeAs(items);
    return results;
  }

  private static List<String> items(int count, IntFunction<String> item) {
    return IntStream.range(0, count).mapToObj(item).toList();
  }

  private static String body(List<String> items) {
    return items.stream().collect(Collectors.joining(",", "{\"Transfers\": [", "]}"));
  }

  private String wrong(int i, String part, String instead) {
    return item(i, 1_00).replace(part, instead);
  }

  private String item(int i, long amount) {
    return """
    {"IdempotencyKey": "%s", "AuthorId": "%s", "DebitedWalletId": "%s", "CreditedWalletId": "%s",
     "DebitedFunds": {"Currency": "EUR", "Amount": %d}, "Fees": {"Currency": "EUR", "Amount": 0},
     "Tag": null}\
    """
        .formatted(key(i), author, source, target, amount);
  }

  private String key(int i) {
    return "%s-%04d".formatted(run, i);
  }

  private String id(JsonNode result) {
    return result.at("/Transfer/Id").asString();
  }

  private long waitingIntents() {
    return jdbc.sql("SELECT count(*) FROM transaction_intent WHERE client_id = :client")
        .param("client", client)
        .query(Long.class)
        .single();
  }
}
