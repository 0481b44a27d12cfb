package io.kontor.wallet.ledger;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.ArgumentMatchers.anyCollection;
import static org.mockito.ArgumentMatchers.eq;
import static org.mockito.Mockito.doNothing;
import static org.mockito.Mockito.doThrow;
import static org.mockito.Mockito.times;
import static org.mockito.Mockito.verify;

import io.kontor.platform.fault.FaultInjection;
import io.kontor.platform.id.Ids;
import io.kontor.platform.test.Api;
import io.kontor.platform.test.LostCommits;
import io.kontor.platform.test.ServiceTest;
import java.time.Clock;
import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.context.bean.override.mockito.MockitoBean;

/** Several postings in one call, each answered on its own. */
@ServiceTest
@Import(LostCommits.class)
class LedgerBatchIT {
  private static final Ids IDS = new Ids(Clock.systemUTC());

  @Autowired LedgerBooks books;
  @Autowired TrialBalances trialBalances;
  @Autowired JdbcClient jdbc;
  @Autowired Api api;
  @Autowired LostCommits lost;
  @MockitoBean FaultInjection faults;

  private String anna;
  private String bert;

  @BeforeEach
  void accounts() {
    anna = account();
    bert = account();
    Api.Answer funded = batch(posting(reference(), "PAYIN", "world:BANK_EUR", -10_00, anna, 10_00));
    assertThat(funded.text("results.0.outcome")).as(funded.body()).isEqualTo("POSTED");
  }

  @AfterEach
  void booksBalance() {
    TrialBalance balance = trialBalances.draw();
    assertThat(balance.balanced()).as(balance.toString()).isTrue();
  }

  @Test
  void answersEachPostingOnItsOwnInTheOrderOfTheRequest() {
    String earlier = reference();
    batch(transfer(earlier, 1_00));
    String good = reference();

    Api.Answer answer =
        batch(
            transfer(good, 2_00),
            transfer(reference(), 99_00),
            transfer(earlier, 1_00),
            transfer(earlier, 1_50),
            posting(reference(), "TRANSFER", anna, -1_00, bert, 2_00),
            posting(reference(), "THEFT", anna, -1_00, bert, 1_00),
            posting(" ", "TRANSFER", anna, -1_00, bert, 1_00),
            "null",
            transfer(reference(), 3_00));

    assertThat(answer.status()).as(answer.body()).isEqualTo(200);
    assertThat(outcomes(answer))
        .containsExactly(
            "POSTED null",
            "REFUSED INSUFFICIENT_BALANCE",
            "POSTED null",
            "ERROR REFERENCE_REUSED",
            "ERROR POSTING_UNBALANCED",
            "ERROR PARAM_ERROR",
            "ERROR PARAM_ERROR",
            "ERROR PARAM_ERROR",
            "POSTED null");
    assertThat(answer.text("results.0.postingId")).isEqualTo(postingId(good));
    assertThat(answer.text("results.0.recordedAt"))
        .isEqualTo(api.service().get("/internal/ledger/postings/" + good).text("recordedAt"));
    assertThat(answer.text("results.0.entries")).isNull();
    assertThat(answer.text("results.1.account")).isEqualTo(anna);
    assertThat(answer.text("results.2.postingId")).isEqualTo(postingId(earlier));
    assertThat(answer.text("results.4.detail"))
        .isEqualTo("The entries of a posting must sum to zero per currency");
    assertThat(answer.text("results.5.detail")).isEqualTo("There is no such reason.");
    assertThat(answer.text("results.6.detail")).isEqualTo("reference must not be blank.");
    assertThat(balance(anna)).isEqualTo(10_00 - 1_00 - 2_00 - 3_00);
    assertThat(balance(bert)).isEqualTo(6_00);
  }

  @Test
  void recordsAReferenceOnceThatComesTwiceInOneCall() {
    String twice = reference();
    String reused = reference();

    Api.Answer answer =
        batch(
            transfer(twice, 1_00),
            transfer(reused, 1_00),
            transfer(twice, 1_00),
            transfer(reused, 2_00));

    assertThat(outcomes(answer))
        .containsExactly("POSTED null", "POSTED null", "POSTED null", "ERROR REFERENCE_REUSED");
    assertThat(answer.text("results.2.postingId")).isEqualTo(answer.text("results.0.postingId"));
    assertThat(balance(bert)).isEqualTo(2_00);
  }

  @Test
  void judgesThePostingsOneAfterTheOther() {
    Api.Answer answer =
        batch(
            transfer(reference(), 10_00),
            posting(reference(), "TRANSFER", bert, -4_00, anna, 4_00),
            transfer(reference(), 4_00),
            transfer(reference(), 1));

    assertThat(outcomes(answer))
        .containsExactly(
            "POSTED null", "POSTED null", "POSTED null", "REFUSED INSUFFICIENT_BALANCE");
    assertThat(balance(bert)).isEqualTo(10_00);
  }

  @Test
  void findsEveryPostingAgainWhoseAnswerWasLost() {
    List<String> references = List.of(reference(), reference(), reference());
    String[] postings =
        references.stream().map(each -> transfer(each, 1_00)).toArray(String[]::new);
    doThrow(new IllegalStateException("gone")).when(faults).points(eq("POSTED"), anyCollection());

    assertThat(batch(postings).status()).isEqualTo(500);
    doNothing().when(faults).points(eq("POSTED"), anyCollection());
    Api.Answer repeated = batch(postings);

    verify(faults, times(2)).points("ASKED", references);
    assertThat(outcomes(repeated)).containsOnly("POSTED null");
    assertThat(references)
        .extracting(this::postingId)
        .containsExactly(
            repeated.text("results.0.postingId"),
            repeated.text("results.1.postingId"),
            repeated.text("results.2.postingId"));
    assertThat(balance(bert)).isEqualTo(3_00);
  }

  @Test
  void answersThePostingsThatStandWhenTheAnswerToTheirCommitIsLost() {
    List<String> references = List.of(reference(), reference(), reference());
    lost.next("ledger-flusher");

    Api.Answer answer =
        batch(references.stream().map(each -> transfer(each, 1_00)).toArray(String[]::new));

    assertThat(lost.count()).isEqualTo(1);
    assertThat(outcomes(answer)).containsOnly("POSTED null");
    assertThat(references)
        .extracting(this::postingId)
        .containsExactly(
            answer.text("results.0.postingId"),
            answer.text("results.1.postingId"),
            answer.text("results.2.postingId"));
    assertThat(balance(bert)).isEqualTo(3_00);
  }

  @Test
  void recordsNothingOfABatchThatEndsBeforeItsCommit() {
    List<String> references = List.of(reference(), reference());
    String[] postings =
        references.stream().map(each -> transfer(each, 1_00)).toArray(String[]::new);
    doThrow(new IllegalStateException("gone")).when(faults).points(eq("INSERTED"), anyCollection());

    Api.Answer broken = batch(postings);

    assertThat(outcomes(broken)).containsExactly("ERROR UNKNOWN", "ERROR UNKNOWN");
    assertThat(references).allMatch(each -> books.find(each).isEmpty());
    doNothing().when(faults).points(eq("INSERTED"), anyCollection());
    assertThat(outcomes(batch(postings))).containsOnly("POSTED null");
    assertThat(balance(bert)).isEqualTo(2_00);
  }

  @Test
  void takesAsManyAsABatchHoldsAndNoMore() {
    assertThat(outcomes(batch(many(256)))).hasSize(256).containsOnly("POSTED null");
    assertThat(balance(bert)).isEqualTo(2_56);

    assertThat(batch(many(257)).status()).isEqualTo(400);
    assertThat(batch().status()).isEqualTo(400);
    assertThat(api.service().post("/internal/ledger/postings/batch", "{}").status()).isEqualTo(400);
    assertThat(balance(bert)).isEqualTo(2_56);
  }

  @Test
  void isForWhoeverMayPost() {
    String body = body(transfer(reference(), 1));

    assertThat(api.service("ledger:read").post("/internal/ledger/postings/batch", body).status())
        .isEqualTo(403);
    assertThat(api.merchant("acme").post("/internal/ledger/postings/batch", body).status())
        .isEqualTo(403);
    assertThat(balance(bert)).isZero();
  }

  private String[] many(int count) {
    return IntStream.range(0, count).mapToObj(_ -> transfer(reference(), 1)).toArray(String[]::new);
  }

  private Api.Answer batch(String... postings) {
    return api.service("ledger:post").post("/internal/ledger/postings/batch", body(postings));
  }

  private static String body(String... postings) {
    return Stream.of(postings).collect(Collectors.joining(",", "{\"postings\": [", "]}"));
  }

  private String transfer(String reference, long amount) {
    return posting(reference, "TRANSFER", anna, -amount, bert, amount);
  }

  private static String posting(
      String reference, String reason, String from, long debit, String to, long credit) {
    return """
    {"reference": "%s", "reason": "%s", "clientId": "acme", "entries": [
      {"account": "%s", "currency": "EUR", "amount": %d}, {"account": "%s", "currency": "EUR", "amount": %d}]}
    """
        .formatted(reference, reason, from, debit, to, credit);
  }

  private static List<String> outcomes(Api.Answer answer) {
    return answer
        .json()
        .path("results")
        .valueStream()
        .map(result ->
            result.path("outcome").asString() + " " + result.path("code").asString("null"))
        .toList();
  }

  private String postingId(String reference) {
    return books.find(reference).orElseThrow().postingId();
  }

  private String account() {
    String id = IDS.next("wlt");
    jdbc.sql(
            "INSERT INTO account (id, kind, client_id, currency, opened_at) VALUES (:id, 'USER',"
                + " 'acme', 'EUR', now())")
        .param("id", id)
        .update();
    return id;
  }

  private long balance(String account) {
    return jdbc.sql("SELECT balance FROM account WHERE id = :id")
        .param("id", account)
        .query(Long.class)
        .single();
  }

  private static String reference() {
    return "tr_m_" + UUID.randomUUID();
  }
}
