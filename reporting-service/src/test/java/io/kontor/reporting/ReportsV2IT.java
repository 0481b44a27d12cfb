package io.kontor.reporting;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import io.kontor.platform.files.FileStore;
import io.kontor.platform.test.Api;
import io.kontor.platform.test.Published;
import java.net.URI;
import java.nio.file.NoSuchFileException;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Value;
import tools.jackson.databind.JsonNode;

class ReportsV2IT extends ReportingScenario {
  @Autowired FileStore files;

  @Value("${kontor.kafka.bootstrap}")
  String bootstrap;

  private final Instant today = Instant.now().truncatedTo(ChronoUnit.SECONDS);
  private final long now = today.getEpochSecond();

  @Test
  void writesSucceededTransactionsOfUserWalletsAndTellsByEvent() {
    String user = "user_m_1" + client;
    String wallet = "wlt_m_9" + client;
    user(user, 1, "Ada", "ada@example.com");
    wallet(wallet, user, "EUR", today.minusSeconds(500));
    Instant t1 = today.minusSeconds(300);
    new Transaction("payin_m_1" + client, t1).with("authorId", user).debited(2000).publish();
    new Transaction("payin_m_2" + client, t1).with("creditedUserId", user).tag("=1+1").publish();
    new Transaction("payin_m_3" + client, t1).status("FAILED").with("authorId", user).publish();
    new Transaction("payin_m_4" + client, t1).publish();
    new Transaction("po_m_1" + client, t1)
        .kind("PAYOUT", "REGULAR")
        .with("authorId", user)
        .with("creditedWalletId", "DEFAULT_EUR")
        .with("debitedWalletId", "FEES_EUR")
        .publish();

    Api.Answer asked =
        post(
            "/reporting/reports",
            """
            {"ReportType": "user_wallet_transactions", "DownloadFormat": "CSV", "Tag": "yearly",
             "AfterDate": "%d", "BeforeDate": %d, "Sort": "CreationDate:ASC",
             "Filters": {"UserId": "%s", "Currency": "eur", "Scheduled": false, "IntentId": ""},
             "Columns": ["TransactionId", "creationdate:iso", "DebitedFundsAmount", "FeesAmount", "Tag"]}
            """
                .formatted(now - 86_400, now + 60, user));
    assertThat(asked.status()).as(asked.body()).isEqualTo(200);
    assertThat(asked.text("Status")).isEqualTo("PENDING");
    assertThat(asked.text("ReportType")).isEqualTo("USER_WALLET_TRANSACTIONS");
    assertThat(asked.number("AfterDate")).isEqualTo(now - 86_400);
    assertThat(asked.json().get("Filters").toString())
        .isEqualTo(
            ("{\"Currency\":\"EUR\",\"UserId\":\"%s\",\"WalletId\":null,\"PaymentMethod\":null,\"Status\":null,"
                    + "\"Type\":null,\"IntentId\":null,\"ExternalProviderName\":null,\"Scheduled\":null,\"SettlementId\":null}")
                .formatted(user));
    assertThat(asked.json().at("/Columns/1").toString())
        .isEqualTo("{\"Name\":\"CreationDate:ISO\",\"IsDefault\":false}");
    assertThat(asked.json().at("/Columns/0/IsDefault").asBoolean()).isTrue();

    Api.Answer ready = ended(asked.text("Id"), "READY_FOR_DOWNLOAD");

    assertThat(ready.text("ResultCode")).isEqualTo("000000");
    assertThat(download(ready).body())
        .isEqualTo(
            "TransactionId,CreationDate:ISO,DebitedFundsAmount,FeesAmount,Tag\r\n"
                + "payin_m_1%s,%s,2000,7,\r\n".formatted(client, t1)
                + "payin_m_2%s,%s,1000,7,'=1+1\r\n".formatted(client, t1));
    assertThat(download(ready).header("Content-Disposition"))
        .startsWith("attachment")
        .contains("user-wallet-transactions");
    JsonNode event = Published.about(bootstrap, "kontor.reporting", asked.text("Id"), 1).getFirst();
    assertThat(event.get("apievent").asString()).isEqualTo("REPORT_GENERATED");
    assertThat(event.get("clientid").asString()).isEqualTo(client);
  }

  @Test
  void fillsInDefaultColumnsAndListsOnlyWhatHasFees() {
    new Transaction("payin_m_1" + client, today.minusSeconds(9)).publish();
    jdbc.sql(
            """
            INSERT INTO payment_transaction (id, client_id, event_time, creation_date, author_id, debited_currency,
                   debited_amount, credited_currency, credited_amount, fees_currency, fees_amount, status, type, nature)
            VALUES ('payin_m_2' || :client, :client, now(), now(), 'u', 'EUR', 1, 'EUR', 1, 'EUR', 0, 'SUCCEEDED',
                    'PAYIN', 'REGULAR')
            """)
        .param("client", client)
        .update();

    Api.Answer fees = post("/reporting/reports", request("COLLECTED_FEES", ""));
    Api.Answer all = post("/reporting/reports", request("USER_WALLET_TRANSACTIONS", ""));

    assertThat(all.json().get("Columns").size()).isEqualTo(32);
    assertThat(all.text("Sort")).isEqualTo("CreationDate:DESC");
    List<String> lines =
        download(ended(fees.text("Id"), "READY_FOR_DOWNLOAD")).body().lines().toList();
    assertThat(lines).hasSize(2);
    assertThat(lines.getFirst())
        .isEqualTo(
            "ClientId,TransactionId,CreationDate,ExecutionDate,AuthorId,DebitedWalletId,CreditedWalletId,"
                + "CreditedFundsCurrency,CreditedFundsAmount,FeesCurrency,FeesAmount,Type,Nature");
    assertThat(lines.get(1)).startsWith(client + ",payin_m_1" + client).contains(",EUR,7,PAYIN,");
  }

  @Test
  void refusesWrongRequestsAndStoresNothing() {
    int lastYear = Instant.now().atZone(java.time.ZoneOffset.UTC).getYear() - 1;
    long january = Instant.parse(lastYear + "-01-01T00:00:00Z").getEpochSecond();
    String dates = "\"AfterDate\": %d, \"BeforeDate\": %d".formatted(now - 9, now);
    List<String> wrong =
        List.of(
            "{}",
            "nonsense",
            "{\"ReportType\": \"COLLECTED_FEES\", " + dates + "}",
            "{\"DownloadFormat\": \"CSV\", " + dates + "}",
            "{\"ReportType\": \"TRANSACTIONS\", \"DownloadFormat\": \"CSV\", " + dates + "}",
            "{\"ReportType\": \"COLLECTED_FEES\", \"DownloadFormat\": \"PDF\", " + dates + "}",
            "{\"ReportType\": \"COLLECTED_FEES\", \"DownloadFormat\": \"CSV\", \"AfterDate\": 5}",
            "{\"ReportType\": \"COLLECTED_FEES\", \"DownloadFormat\": \"CSV\", \"AfterDate\": 0, \"BeforeDate\": 0}",
            between(now, now),
            between(now - 367 * 86_400L, now),
            between(january - 1, january + 50),
            between(now - 9, 9_223_372_036_854L),
            request("COLLECTED_FEES", "\"Sort\": \"Amount:ASC\""),
            request("COLLECTED_FEES", "\"Columns\": [\"Id\"]"),
            request("COLLECTED_FEES", "\"Columns\": [null]"),
            request("COLLECTED_FEES", "\"Columns\": [\"Tag\", \"tag\"]"),
            request("ECHO_SPLIT", "\"Columns\": [\"" + "x".repeat(129) + "\"]"),
            request("COLLECTED_FEES", "\"Tag\": \"" + "x".repeat(256) + "\""),
            request("COLLECTED_FEES", "\"Filters\": []"),
            filtered("\"Currency\": \"ZZZ\""),
            filtered("\"Currency\": \"EUR\", \"WalletId\": \"wlt_m_1\""),
            filtered("\"UserId\": \"" + "x".repeat(129) + "\""),
            filtered("\"Status\": \"DONE\""),
            filtered("\"Type\": \"GIFT\""),
            filtered("\"IntentId\": \"int_1\""),
            filtered("\"Scheduled\": true"));

    for (String body : wrong) {
      Api.Answer answer = post("/reporting/reports", body);
      assertThat(answer.status()).as(body + answer).isEqualTo(400);
      assertThat(answer.text("Type")).isEqualTo("param_error");
    }
    assertThat(post("/reporting/reports", "{}").text("errors.AfterDate"))
        .isEqualTo("The AfterDate field is required.");
    assertThat(post("/reporting/reports", between(january, january + 50)).status()).isEqualTo(200);
    assertThat(get("/reporting/reports").json().size()).isEqualTo(1);
    assertThat(
            api.merchant(client, "reports:read")
                .post("/v2.01/" + client + "/reporting/reports", "{}")
                .status())
        .isEqualTo(403);
  }

  @Test
  void failsReportsOfIntentsWithTheirEvent() {
    Api.Answer asked =
        post(
            "/reporting/reports",
            request(
                "ECHO_INTENT",
                "\"Columns\": [\"IntentId\"], \"Filters\": {\"IntentId\": \"int_1\"}"));
    assertThat(asked.status()).as(asked.body()).isEqualTo(200);

    Api.Answer failed = ended(asked.text("Id"), "FAILED");

    assertThat(failed.text("ResultCode")).isEqualTo("805001");
    assertThat(failed.text("DownloadURL")).isNull();
    assertThat(
            Published.about(bootstrap, "kontor.reporting", asked.text("Id"), 1)
                .getFirst()
                .get("apievent")
                .asString())
        .isEqualTo("REPORT_FAILED");
  }

  @Test
  void failsReportsAboutSomebodyElsesObjectsOfBothVersions() {
    String theirs = "wlt_m_8" + client;
    jdbc.sql(
            """
            INSERT INTO wallet (id, client_id, event_time, owner_id, description, currency, creation_date)
            VALUES (:id, 'somebody', now(), 'u', 'd', 'EUR', now())
            """)
        .param("id", theirs)
        .update();

    String first =
        post("/reports/transactions", "{\"Filters\": {\"WalletId\": \"" + theirs + "\"}}")
            .text("Id");
    String second = post("/reporting/reports", filtered("\"UserId\": \"user_m_none\"")).text("Id");

    await()
        .untilAsserted(
            () -> assertThat(get("/reports/" + first).text("Status")).isEqualTo("FAILED"));
    assertThat(get("/reports/" + first).text("ResultCode")).isEqualTo("805001");
    assertThat(ended(second, "FAILED").text("ResultCode")).isEqualTo("805001");
  }

  @Test
  void waitsForAWalletThatHasJustBeenCreated() {
    String wallet = "wlt_m_7" + client;
    Api.Answer asked = post("/reporting/reports", filtered("\"WalletId\": \"" + wallet + "\""));

    wallet(wallet, "user_m_1", "EUR", today);

    ended(asked.text("Id"), "READY_FOR_DOWNLOAD");
  }

  @Test
  void keepsTheVersionsApartAndShowsThemToTheirClientOnly() {
    String first = post("/reports/wallets", "{}").text("Id");
    String second = post("/reporting/reports", request("COLLECTED_FEES", "")).text("Id");
    Api.Answer ready = ended(second, "READY_FOR_DOWNLOAD");

    assertThat(get("/reports").json().size()).isEqualTo(1);
    assertThat(get("/reports/" + second).status()).isEqualTo(404);
    assertThat(get("/reporting/reports/" + first).status()).isEqualTo(404);
    assertThat(get("/reporting/reports?Status=ready_for_download&AfterDate=" + (now - 60)).json())
        .hasSize(1);
    assertThat(get("/reporting/reports?status=FAILED").json()).isEmpty();
    assertThat(get("/reporting/reports?BeforeDate=" + (now - 60)).json()).isEmpty();
    assertThat(get("/reporting/reports").header("X-Number-Of-Items")).isEqualTo("1");
    assertThat(api.merchant("other").get("/v2.01/other/reporting/reports/" + second).status())
        .isEqualTo(404);
    assertThat(api.merchant("other").get("/v2.01/" + client + "/reporting/reports").status())
        .isEqualTo(403);
    assertThat(api.get(path(ready).replace(client, "other")).status()).isEqualTo(404);
  }

  @Test
  void closesTheLinkAfterThirtyOneDays() {
    Api.Answer ready =
        ended(
            post("/reporting/reports", request("COLLECTED_FEES", "")).text("Id"),
            "READY_FOR_DOWNLOAD");
    String id = ready.text("Id");
    assertThat(
            count(
                "SELECT extract(day FROM expires_at - report_date)::bigint FROM report WHERE id = '"
                    + id
                    + "'"))
        .isEqualTo(31);
    jdbc.sql("UPDATE report SET expires_at = now() - INTERVAL '1 second' WHERE id = :id")
        .param("id", id)
        .update();

    Api.Answer expired = get("/reporting/reports/" + id);

    assertThat(expired.text("Status")).isEqualTo("EXPIRED");
    assertThat(expired.text("DownloadURL")).isNull();
    assertThat(download(ready).status()).isEqualTo(404);
  }

  @Test
  void waitsForAFileStoreThatIsAwayHoweverManyTriesThatTakes() {
    BreakableFiles.away(true);
    try {
      int before = BreakableFiles.REFUSED.get();
      String id = post("/reporting/reports", request("COLLECTED_FEES", "")).text("Id");

      await().until(() -> BreakableFiles.REFUSED.get() >= before + 4); // two tries are allowed
      assertThat(get("/reporting/reports/" + id).text("Status")).isEqualTo("PENDING");

      BreakableFiles.away(false);
      ended(id, "READY_FOR_DOWNLOAD");
    } finally {
      BreakableFiles.away(false);
    }
  }

  @Test
  void deletesTheFileOfAnInstanceThatDiedBeforeItWasDone() {
    String leftover = files.put("reports", 10, out -> out.write(1)).key();
    String id = "report_m_" + client;
    jdbc.sql(
            """
            INSERT INTO report (id, client_id, report_type, version, status, creation_date, newest_first, preview,
                                filters, columns, attempts, leased_until, claim, file_key)
            VALUES (:id, :client, 'COLLECTED_FEES', 2, 'PENDING', now(), TRUE, FALSE,
                    '{"afterDate":"2020-01-01T00:00:00Z","beforeDate":"2030-01-01T00:00:00Z"}', '{Type}', 1,
                    now() + INTERVAL '1 second', 'dead', :leftover)
            """)
        .param("id", id)
        .param("client", client)
        .param("leftover", leftover)
        .update();
    assertThat(get("/reporting/reports/" + id).text("DownloadURL")).isNull();

    assertThat(download(ended(id, "READY_FOR_DOWNLOAD")).body()).isEqualTo("Type\r\n");
    assertThatThrownBy(() -> files.open(leftover)).hasCauseInstanceOf(NoSuchFileException.class);
  }

  private String request(String type, String more) {
    return "{\"ReportType\": \"%s\", \"DownloadFormat\": \"CSV\", \"AfterDate\": %d, \"BeforeDate\": %d%s}"
        .formatted(type, now - 3600, now + 60, more.isEmpty() ? "" : ", " + more);
  }

  private String filtered(String filters) {
    return request("USER_WALLET_TRANSACTIONS", "\"Filters\": {" + filters + "}");
  }

  private static String between(long after, long before) {
    return "{\"ReportType\": \"COLLECTED_FEES\", \"DownloadFormat\": \"CSV\", \"AfterDate\": %d, \"BeforeDate\": %d}"
        .formatted(after, before);
  }

  private Api.Answer ended(String id, String status) {
    await()
        .atMost(Duration.ofSeconds(40))
        .untilAsserted(
            () -> assertThat(get("/reporting/reports/" + id).text("Status")).isEqualTo(status));
    return get("/reporting/reports/" + id);
  }

  private Api.Answer download(Api.Answer report) {
    return api.get(path(report));
  }

  private static String path(Api.Answer report) {
    return URI.create(String.valueOf(report.text("DownloadURL"))).getPath();
  }
}
