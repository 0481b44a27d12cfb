package io.kontor.transaction;

import static org.assertj.core.api.Assertions.assertThat;

import io.kontor.platform.test.Api;
import io.kontor.transaction.FakeEnvironment.Fault;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/** Pages of a list that is too long to be counted each time. Source: ADR 0007. */
class LongListsIT extends TransactionServiceTest {
  private static final int ROWS = 2_517;

  @BeforeEach
  void aLongHistory() {
    store(ROWS, Instant.now().minusSeconds(86_400), 7);
  }

  @Test
  void showsTheSameRowsAsCountingEachTime() {
    for (String scope : List.of("/transactions", "/wallets/" + wallet + "/transactions")) {
      for (String sort : List.of("ASC", "DESC")) {
        for (String period : List.of("", bounds(900, 20_000), bounds(23_000, 90_000))) {
          assertSameAsPlain(scope, sort, period);
        }
      }
    }
  }

  @Test
  void showsTheSameRowsOfAStatusAsCountingEachTime() {
    for (String status : List.of("&Status=FAILED", "&Status=CREATED", "&Status=FAILED,SUCCEEDED")) {
      assertSameAsPlain("/transactions", "ASC", status);
      assertSameAsPlain("/transactions", "DESC", status + bounds(900, 60_000));
    }
    assertSameAsPlain("/wallets/" + wallet + "/transactions", "DESC", "&Status=FAILED");
  }

  @Test
  void findsRowsThatComeLater() {
    assertThat(total("")).isEqualTo(ROWS);
    api.post(
        path("/transfers"),
        """
        {"AuthorId": "%s", "DebitedWalletId": "%s", "CreditedWalletId": "%s",
         "DebitedFunds": {"Currency": "EUR", "Amount": 100}, "Fees": {"Currency": "EUR", "Amount": 0}}\
        """
            .formatted(author, wallet, aWallet(author, "EUR")));

    assertThat(total("")).isEqualTo(ROWS + 1);
    assertThat(total(bounds(-10, 10))).isEqualTo(1);
  }

  @Test
  void forgetsWhatItKnewWhenARowBelongsIntoTheSettledPart() {
    assertThat(total("")).isEqualTo(ROWS);
    environment.fault("POST /wallet/internal/ledger", Fault.LOSE_ANSWER);
    clock.move(Duration.ofHours(-12));
    String id =
        api.post(
                path("/transfers"),
                """
                {"AuthorId": "%s", "DebitedWalletId": "%s", "CreditedWalletId": "%s",
                 "DebitedFunds": {"Currency": "EUR", "Amount": 100}, "Fees": {"Currency": "EUR", "Amount": 0}}\
                """
                    .formatted(author, wallet, aWallet(author, "EUR")))
            .text("Id");
    clock.move(Duration.ZERO);

    assertThat(total("")).isEqualTo(ROWS + 1);
    assertSameAsPlain("/transactions", "ASC", "");
    int failed = total("&Status=FAILED");
    int open = total("&Status=CREATED");
    environment.heal();
    becomes("/transfers/" + id, "FAILED");
    assertThat(total("&Status=FAILED")).isEqualTo(failed + 1);
    assertThat(total("&Status=CREATED")).isEqualTo(open - 1);
    assertSameAsPlain("/transactions", "ASC", "&Status=FAILED");
    assertSameAsPlain("/transactions", "ASC", "&Status=CREATED");
    assertThat(total("")).isEqualTo(ROWS + 1);
  }

  private void assertSameAsPlain(String scope, String sort, String period) {
    // A filter that every row meets makes the service count and skip as an ordinary list does.
    List<String> plain =
        walk(scope + "?Type=TRANSFER&per_page=100&Sort=CreationDate:" + sort + period);
    List<String> marked = walk(scope + "?per_page=100&Sort=CreationDate:" + sort + period);

    assertThat(marked).as(scope + sort + period).isEqualTo(plain).doesNotHaveDuplicates();
    for (int page : List.of(1, 2, 33, 34, 35, 83, 84, 200)) {
      String query = "?per_page=30&page=" + page + "&Sort=CreationDate:" + sort + period;
      Api.Answer answer = api.get(path(scope + query));
      int from = Math.min(plain.size(), (page - 1) * 30);
      assertThat(ids(answer.json()))
          .as(scope + query)
          .isEqualTo(plain.subList(from, Math.min(plain.size(), from + 30)));
      assertThat(answer.header("X-Number-Of-Items")).isEqualTo(String.valueOf(plain.size()));
    }
  }

  private List<String> walk(String query) {
    List<String> all = new ArrayList<>();
    for (int page = 1; ; page++) {
      JsonNode rows = api.get(path(query + "&page=" + page)).json();
      all.addAll(ids(rows));
      if (rows.size() < 100) {
        return all;
      }
    }
  }

  private static List<String> ids(JsonNode rows) {
    return StreamSupport.stream(rows.spliterator(), false)
        .map(row -> row.get("Id").asString())
        .toList();
  }

  private int total(String period) {
    return Integer.parseInt(
        String.valueOf(api.get(path("/transactions?x=1" + period)).header("X-Number-Of-Items")));
  }

  /** Bounds in seconds before now. */
  private static String bounds(long before, long after) {
    long now = Instant.now().getEpochSecond();
    return "&BeforeDate=" + (now - before) + "&AfterDate=" + (now - after);
  }

  /**
   * Refused and waiting transfers: they moved nothing, so the books need not know them. Some share
   * a moment.
   */
  private void store(int count, Instant from, int perMoment) {
    jdbc.sql(
            """
            INSERT INTO transaction (id, client_id, kind, type, nature, creation_date, author_id,
              debited_wallet_id, debited_currency, debited_amount, credited_currency, credited_amount,
              fees_currency, fees_amount, phase, status, result_code, result_message, visible)
            SELECT 'old-' || :client || '-' || lpad(n::text, 9, '0'), :client, 'TRANSFER', 'TRANSFER', 'REGULAR',
              CAST(:from AS timestamptz) + (n / :perMoment) * interval '150 seconds', :author,
              :wallet, 'EUR', 100, 'EUR', 100, 'EUR', 0, CASE WHEN waits THEN 'AWAITING_BANK' ELSE 'FAILED' END,
              CASE WHEN waits THEN 'CREATED' ELSE 'FAILED' END, CASE WHEN NOT waits THEN '001001' END, 'x', true
              FROM (SELECT n, n % 5 < 2 AS waits FROM generate_series(1, :count) AS n) AS numbered
            """)
        .param("client", client)
        .param("author", author)
        .param("wallet", wallet)
        .param("from", java.sql.Timestamp.from(from))
        .param("perMoment", perMoment)
        .param("count", count)
        .update();
  }
}
