package io.kontor.reporting;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.sun.net.httpserver.HttpServer;
import io.kontor.platform.test.Api;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

class ReportsIT extends ReportingScenario {
  private final Instant today = Instant.now().truncatedTo(ChronoUnit.SECONDS);

  @Test
  void writesTheAskedForTransactionsExactly() {
    Instant t1 = today.minusSeconds(300);
    Instant t2 = today.minusSeconds(200);
    new Transaction("payin_m_1" + client, t1).debited(2000).tag("=1+1").publish();
    new Transaction("payin_m_2" + client, t2).debited(3000).tag("a \\\"b\\\", c").publish();
    new Transaction("payin_m_3" + client, t2).debited(3000).status("FAILED").publish();
    new Transaction("tr_m_1" + client, t2).kind("TRANSFER", "REGULAR").publish();
    new Transaction("payin_m_old" + client, today.minus(Duration.ofDays(40))).publish();

    Api.Answer asked =
        post(
            "/reports/transactions",
            """
            {"Tag": "monthly", "Sort": "creationdate:asc", "DownloadFormat": "CSV",
             "Filters": {"Type": ["payin"], "Status": "SUCCEEDED", "BeforeDate": 0, "MinFeesAmount": 0,
                         "MinDebitedFundsAmount": 1000, "MinDebitedFundsCurrency": "EUR"},
             "Columns": ["Id", "tag", "CreationDate", "DebitedFundsAmount", "DebitedFundsCurrency", "CreditedUserId"]}
            """);
    assertThat(asked.status()).as(asked.body()).isEqualTo(200);
    assertThat(asked.text("Status")).isEqualTo("PENDING");
    assertThat(asked.text("DownloadURL")).isNull();
    assertThat(asked.text("Sort")).isEqualTo("CreationDate:ASC");
    assertThat(asked.json().get("Columns").toString())
        .isEqualTo(
            "[\"Id\",\"Tag\",\"CreationDate\",\"DebitedFundsAmount\",\"DebitedFundsCurrency\",\"CreditedUserId\"]");
    JsonNode filters = asked.json().get("Filters");
    assertThat(filters.size()).isEqualTo(22);
    assertThat(filters.get("Type").toString()).isEqualTo("[\"PAYIN\"]");
    assertThat(filters.get("Nature").toString()).isEqualTo("[]");
    assertThat(filters.get("WalletId").isNull()).isTrue();
    assertThat(filters.get("BeforeDate").asLong() - filters.get("AfterDate").asLong())
        .isBetween(28 * 86_400L, 31 * 86_400L);

    Api.Answer ready = ready(asked.text("Id"));

    assertThat(ready.text("ResultCode")).isEqualTo("000000");
    assertThat(ready.number("ReportDate")).isPositive();
    assertThat(download(ready).body())
        .isEqualTo(
            "Id,Tag,CreationDate,DebitedFundsAmount,DebitedFundsCurrency,CreditedUserId\r\n"
                + "payin_m_1%s,'=1+1,%d,2000,EUR,\r\n".formatted(client, t1.getEpochSecond())
                + "payin_m_2%s,\"a \"\"b\"\", c\",%d,3000,EUR,\r\n"
                    .formatted(client, t2.getEpochSecond()));
    assertThat(download(ready).header("Content-Disposition")).startsWith("attachment");
    assertThat(download(ready).header("Cache-Control")).contains("no-store");
  }

  @Test
  void writesForSpreadsheetsWhenAskedTo() {
    new Transaction("payin_m_1" + client, today).debited(2000).tag("0012").publish();

    Api.Answer asked =
        post(
            "/reports/transactions",
            """
            {"DownloadFormat": "csv_for_spreadsheets", "Columns": ["Tag", "ResultCode", "DebitedFundsAmount"]}
            """);

    assertThat(asked.text("DownloadFormat")).isEqualTo("CSV_FOR_SPREADSHEETS");
    assertThat(download(ready(asked.text("Id"))).body())
        .isEqualTo(
            "\uFEFFTag,ResultCode,DebitedFundsAmount\r\n\"=\"\"0012\"\"\",\"=\"\"000000\"\"\",2000\r\n");
    assertThat(
            post("/reports/transactions", "{\"DownloadFormat\": \"PDF\"}")
                .text("errors.DownloadFormat"))
        .isEqualTo("DownloadFormat must be one of CSV, CSV_FOR_SPREADSHEETS.");
  }

  @Test
  void fillsInTheContractsColumnsAndLimitsAPreview() {
    for (int i = 10; i < 22; i++) {
      new Transaction("payin_m_" + i + client, today.minusSeconds(i)).publish();
    }

    Api.Answer asked = post("/reports/transactions", "{\"Preview\": true}");

    assertThat(asked.json().get("Columns").size()).isEqualTo(19);
    List<String> lines = download(ready(asked.text("Id"))).body().lines().toList();
    assertThat(lines).hasSize(11);
    assertThat(lines.getFirst())
        .isEqualTo(
            "Id,Tag,CreationDate,ExecutionDate,AuthorId,CreditedUserId,DebitedFundsAmount,DebitedFundsCurrency,"
                + "CreditedFundsAmount,CreditedFundsCurrency,FeesAmount,FeesCurrency,Status,ResultCode,"
                + "ResultMessage,Type,Nature,CreditedWalletId,DebitedWalletId");
    assertThat(lines.get(1)).startsWith("payin_m_10" + client);
  }

  @Test
  void writesWalletsWithTheirBalances() {
    wallet("wlt_m_1" + client, "user_m_1", "EUR", today.minusSeconds(9));
    wallet("wlt_m_2" + client, "user_m_2", "EUR", today.minusSeconds(8));
    wallet("wlt_m_3" + client, "user_m_3", "GBP", today.minusSeconds(7));
    posting("wlt_m_1" + client + ",EUR,4321,1");

    Api.Answer asked =
        post(
            "/reports/wallets",
            "{\"Filters\": {\"Currency\": \"eur\"}, \"Sort\": \"CreationDate:ASC\"}");

    assertThat(download(ready(asked.text("Id"))).body())
        .isEqualTo(
            "Id,Tag,CreationDate,Owners,Description,BalanceAmount,BalanceCurrency\r\n"
                + "wlt_m_1%s,,%d,user_m_1,Savings,4321,EUR\r\n"
                    .formatted(client, today.getEpochSecond() - 9)
                + "wlt_m_2%s,,%d,user_m_2,Savings,0,EUR\r\n"
                    .formatted(client, today.getEpochSecond() - 8));
  }

  @Test
  void appliesEachFilterOfTransactions() {
    String author = "user_m_2" + client;
    String wallet = "wlt_m_2" + client;
    user(author, 1, "Bob", "bob@example.com");
    wallet(wallet, author, "EUR", today.minusSeconds(500));
    Instant time = today.minusSeconds(100);
    new Transaction("tr_m_1" + client, time)
        .kind("TRANSFER", "REFUND")
        .debited(5000)
        .with("authorId", author)
        .with("debitedWalletId", wallet)
        .publish();
    new Transaction("payin_m_2" + client, time.minusSeconds(50)).status("FAILED").publish();

    for (String filter :
        List.of(
            "\"Type\": [\"TRANSFER\", \"PAYOUT\"]",
            "\"Nature\": \"REFUND\"",
            "\"Status\": [\"SUCCEEDED\"]",
            "\"ResultCode\": [\"000000\"]",
            "\"AuthorId\": \"" + author + "\"",
            "\"WalletId\": \"" + wallet + "\"",
            "\"AfterDate\": " + time.getEpochSecond(),
            "\"MinDebitedFundsAmount\": 1001, \"MinDebitedFundsCurrency\": \"EUR\"",
            "\"MaxDebitedFundsAmount\": 5000, \"MaxDebitedFundsCurrency\": \"EUR\", \"Nature\": [\"REFUND\"]",
            "\"MinFeesAmount\": 7, \"MinFeesCurrency\": \"EUR\", \"Nature\": [\"REFUND\"]",
            "\"MaxFeesAmount\": 7, \"MaxFeesCurrency\": \"EUR\", \"Nature\": [\"REFUND\"]")) {
      assertThat(ids("transactions", filter)).as(filter).containsExactly("tr_m_1" + client);
    }
    for (String filter :
        List.of(
            "\"MaxDebitedFundsAmount\": 999, \"MaxDebitedFundsCurrency\": \"EUR\"",
            "\"MinDebitedFundsAmount\": 1, \"MinDebitedFundsCurrency\": \"GBP\"",
            "\"MinFeesAmount\": 8, \"MinFeesCurrency\": \"EUR\"",
            "\"MaxFeesAmount\": 6, \"MaxFeesCurrency\": \"EUR\"",
            "\"BeforeDate\": " + time.minusSeconds(50).getEpochSecond())) {
      assertThat(ids("transactions", filter)).as(filter).isEmpty();
    }
  }

  @Test
  void appliesEachFilterOfWallets() {
    String owner = "user_m_3" + client;
    user(owner, 1, "Cleo", "cleo@example.com");
    wallet("wlt_m_3" + client, owner, "EUR", today.minusSeconds(9));
    wallet("wlt_m_4" + client, "user_m_other", "GBP", today.minusSeconds(99));
    posting("wlt_m_3" + client + ",EUR,4321,1");

    for (String filter :
        List.of(
            "\"OwnerId\": \"" + owner + "\"",
            "\"Currency\": \"EUR\"",
            "\"AfterDate\": " + today.minusSeconds(10).getEpochSecond(),
            "\"MinBalanceAmount\": 4321, \"MinBalanceCurrency\": \"EUR\"",
            "\"MaxBalanceAmount\": 4321, \"MaxBalanceCurrency\": \"EUR\"")) {
      assertThat(ids("wallets", filter)).as(filter).containsExactly("wlt_m_3" + client);
    }
    assertThat(ids("wallets", "\"MinBalanceAmount\": 4322, \"MinBalanceCurrency\": \"EUR\""))
        .isEmpty();
    assertThat(ids("wallets", "\"BeforeDate\": " + today.minusSeconds(99).getEpochSecond()))
        .isEmpty();
  }

  @Test
  void writesEveryColumnOfTheContract() {
    Instant time = today.minusSeconds(5);
    new Transaction("payin_m_1" + client, time)
        .with("cardAlias", "497010XXXXXX1119")
        .with("bankAccountId", "bacc_m_1")
        .with("bankWireRef", "invoice 7")
        .with("cardId", "card_m_gone")
        .with("cardType", "CB_VISA_MASTERCARD")
        .with("country", "FRA")
        .with("culture", "EN")
        .with("executionType", "DIRECT")
        .with("paymentType", "CARD")
        .with("preauthorizationId", "preauth_m_1")
        .with("wireReference", "W1")
        .publish();

    Api.Answer asked =
        post(
            "/reports/transactions",
            """
            {"Columns": ["Alias", "BankAccountId", "BankWireRef", "CardId", "CardType", "Country", "Culture",
              "DeclaredDebitedFundsAmount", "DeclaredDebitedFundsCurrency", "DeclaredFeesAmount",
              "DeclaredFeesCurrency", "ExecutionType", "ExpirationDate", "PaymentType", "PreauthorizationId",
              "WireReference", "Status", "ResultCode", "ResultMessage", "Type", "Nature", "ExecutionDate"]}
            """);
    assertThat(asked.status()).as(asked.body()).isEqualTo(200);

    assertThat(download(ready(asked.text("Id"))).body().lines().toList().get(1))
        .isEqualTo(
            "497010XXXXXX1119,bacc_m_1,invoice 7,card_m_gone,CB_VISA_MASTERCARD,FRA,EN,,,,,DIRECT,,CARD,preauth_m_1,"
                + "W1,SUCCEEDED,000000,Success,PAYIN,REGULAR,"
                + time.getEpochSecond());
    assertThat(
            download(
                    ready(
                        post(
                                "/reports/wallets",
                                "{\"Columns\": [\"Id\", \"Tag\", \"CreationDate\", \"Owners\", \"Description\","
                                    + " \"BalanceAmount\", \"BalanceCurrency\", \"Currency\", \"FundsType\"]}")
                            .text("Id")))
                .body())
        .isEqualTo(
            "Id,Tag,CreationDate,Owners,Description,BalanceAmount,BalanceCurrency,Currency,FundsType\r\n");
  }

  private List<String> ids(String type, String filter) {
    Api.Answer asked =
        post("/reports/" + type, "{\"Columns\": [\"Id\"], \"Filters\": {" + filter + "}}");
    assertThat(asked.status()).as(asked.body()).isEqualTo(200);
    return download(ready(asked.text("Id"))).body().lines().skip(1).toList();
  }

  @Test
  void refusesWrongRequestsAndStoresNothing() {
    long now = today.getEpochSecond();
    List<String> wrong =
        List.of(
            "{\"Columns\": [\"Nonsense\"]}",
            "{\"Columns\": [\"Id\", \"id\"]}",
            "{\"DownloadFormat\": \"XLSX\"}",
            "{\"Sort\": \"Amount:ASC\"}",
            "{\"CallbackURL\": \"ftp://example.com\"}",
            "{\"Filters\": {\"Type\": [\"NONSENSE\"]}}",
            "{\"Filters\": {\"MinFeesAmount\": 5}}",
            "{\"Filters\": {\"MinFeesAmount\": 5, \"MinFeesCurrency\": \"ZZZ\"}}",
            "{\"Filters\": {\"AfterDate\": %d, \"BeforeDate\": %d}}".formatted(now, now - 5),
            "{\"Filters\": {\"AfterDate\": %d}}".formatted(now - 200 * 86_400L),
            "{\"Filters\": {\"AfterDate\": %d, \"BeforeDate\": %d}}"
                .formatted(now - 1200 * 86_400L, now - 1190 * 86_400L),
            "{\"Filters\": []}",
            "{\"Tag\": \"%s\"}".formatted("x".repeat(256)),
            "nonsense");

    for (String body : wrong) {
      Api.Answer answer = post("/reports/transactions", body);
      assertThat(answer.status()).as(body + answer).isEqualTo(400);
      assertThat(answer.text("Type")).isEqualTo("param_error");
    }
    assertThat(get("/reports").json().size()).isZero();
    assertThat(
            api.merchant(client, "reports:read")
                .post("/v2.01/" + client + "/reports/wallets", "{}")
                .status())
        .isEqualTo(403);
  }

  @Test
  void showsReportsToTheirClientOnly() {
    String id = post("/reports/wallets", "{}").text("Id");
    Api.Answer ready = ready(id);

    assertThat(get("/reports?Sort=CreationDate:DESC").json().at("/0/Id").asString()).isEqualTo(id);
    assertThat(api.merchant("other").get("/v2.01/other/reports/" + id).status()).isEqualTo(404);
    assertThat(api.merchant("other").get("/v2.01/" + client + "/reports/" + id).status())
        .isEqualTo(403);
    assertThat(api.merchant("other").get("/v2.01/other/reports").json().size()).isZero();
    String files = "/v2.01/" + client + "/reports/files/";
    assertThat(api.get(files + "A".repeat(43)).status()).isEqualTo(404);
    assertThat(api.get(files).status()).isEqualTo(401);
    assertThat(api.get(downloadPath(ready).replace(client, "other")).status()).isEqualTo(404);
    assertThat(download(ready).status()).isEqualTo(200);
  }

  @Test
  void beginsTheReportOfADeadInstanceAnew() {
    new Transaction("payin_m_1" + client, today).publish();
    String id = "report_m_" + client;
    jdbc.sql(
            """
            INSERT INTO report (id, client_id, report_type, status, creation_date, newest_first, preview, filters,
                                columns, attempts, leased_until, claim)
            VALUES (:id, :client, 'TRANSACTIONS', 'PENDING', now(), TRUE, FALSE, '{}', '{Id}', 1,
                    now() + INTERVAL '1 second', 'dead')
            """)
        .param("id", id)
        .param("client", client)
        .update();

    Api.Answer ready = ready(id);

    assertThat(download(ready).body()).isEqualTo("Id\r\npayin_m_1" + client + "\r\n");
  }

  @Test
  void failsAReportThatCannotBeWritten() {
    String id = "report_m_" + client;
    jdbc.sql(
            """
            INSERT INTO report (id, client_id, report_type, status, creation_date, newest_first, preview, filters, columns)
            VALUES (:id, :client, 'TRANSACTIONS', 'PENDING', now(), TRUE, FALSE, '{}', '{Nonsense}')
            """)
        .param("id", id)
        .param("client", client)
        .update();

    await()
        .untilAsserted(() -> assertThat(get("/reports/" + id).text("Status")).isEqualTo("FAILED"));
    assertThat(get("/reports/" + id).text("ResultCode")).isEqualTo("809001");
  }

  @Test
  void closesTheLinkWhenItsLifeIsOver() {
    Api.Answer ready = ready(post("/reports/wallets", "{}").text("Id"));
    jdbc.sql("UPDATE report SET expires_at = now() - INTERVAL '1 second' WHERE id = :id")
        .param("id", ready.text("Id"))
        .update();

    Api.Answer expired = get("/reports/" + ready.text("Id"));

    assertThat(expired.text("Status")).isEqualTo("EXPIRED");
    assertThat(expired.text("DownloadURL")).isNull();
    assertThat(download(ready).status()).isEqualTo(404);
  }

  @Test
  void callsTheCallbackUntilItIsTaken() throws Exception {
    List<String> calls = new CopyOnWriteArrayList<>();
    HttpServer receiver =
        HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    receiver.createContext(
        "/",
        exchange -> {
          calls.add(exchange.getRequestURI().getRawQuery());
          exchange.sendResponseHeaders(calls.size() < 2 ? 500 : 200, -1);
          exchange.close();
        });
    receiver.start();
    try {
      String url = "http://localhost:" + receiver.getAddress().getPort() + "/done?k=v";
      Api.Answer asked = post("/reports/wallets", "{\"CallbackURL\": \"" + url + "\"}");
      assertThat(asked.text("CallbackURL")).isEqualTo(url);
      String id = asked.text("Id");

      await()
          .untilAsserted(() ->
              assertThat(
                      count(
                          "SELECT count(*) FROM report WHERE id = '"
                              + id
                              + "' AND callback_due_at IS NULL AND callback_attempts = 2"))
                  .isEqualTo(1));
      assertThat(calls).hasSize(2);
      assertThat(calls.getLast())
          .startsWith(
              "k=v&EventType=REPORT_READY_FOR_DOWNLOAD&RessourceId="
                  + id
                  + "&ResourceId="
                  + id
                  + "&Date=");
    } finally {
      receiver.stop(0);
    }
  }

  @Test
  void callsOneAddressWhileManyCallsOfAnotherOnTheSameHostHang() throws Exception {
    CountDownLatch end = new CountDownLatch(1);
    CountDownLatch called = new CountDownLatch(1);
    HttpServer receiver =
        HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 500);
    receiver.setExecutor(Executors.newVirtualThreadPerTaskExecutor());
    receiver.createContext(
        "/",
        exchange -> {
          if (exchange.getRequestURI().getPath().equals("/quick")) {
            called.countDown();
          } else {
            awaitEnd(end);
          }
          exchange.sendResponseHeaders(200, -1);
          exchange.close();
        });
    receiver.start();
    try {
      String host = "http://localhost:" + receiver.getAddress().getPort();
      String first =
          post("/reports/wallets", "{\"CallbackURL\": \"" + host + "/hangs?n=0\"}").text("Id");
      await().until(() -> get("/reports/" + first).text("Status").equals("READY_FOR_DOWNLOAD"));
      jdbc.sql(
              """
              INSERT INTO report SELECT (jsonb_populate_record(r, jsonb_build_object(
                'id', r.id || n, 'callback_url', :host || '/hangs?n=' || n, 'callback_attempts', 0,
                'callback_due_at', now() - INTERVAL '1 minute', 'file_token', NULL, 'file_key', NULL))).*
              FROM report r, generate_series(1, 300) n WHERE r.id = :id
              """)
          .param("host", host)
          .param("id", first)
          .update();

      post("/reports/wallets", "{\"CallbackURL\": \"" + host + "/quick\"}");

      assertThat(called.await(8, TimeUnit.SECONDS)).isTrue();
    } finally {
      end.countDown();
      jdbc.sql("DELETE FROM report WHERE client_id = :client").param("client", client).update();
      receiver.stop(0);
    }
  }

  @Test
  void callbacksThatCannotBeMadeUseUpTheirTriesAndHoldUpNobody() throws Exception {
    CountDownLatch called = new CountDownLatch(1);
    HttpServer receiver =
        HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    receiver.createContext(
        "/",
        exchange -> {
          called.countDown();
          exchange.sendResponseHeaders(200, -1);
          exchange.close();
        });
    receiver.start();
    try {
      String url = "http://localhost:" + receiver.getAddress().getPort();
      String first = post("/reports/wallets", "{\"CallbackURL\": \"" + url + "\"}").text("Id");
      assertThat(called.await(20, TimeUnit.SECONDS)).isTrue();
      jdbc.sql(
              """
              INSERT INTO report SELECT (jsonb_populate_record(r, jsonb_build_object(
                'id', r.id || n, 'callback_url', (array['', 'no address', 'http://[::1', 'ftp://x', 'http://'])[n],
                'callback_attempts', 0, 'callback_due_at', now() - INTERVAL '1 minute',
                'file_token', NULL, 'file_key', NULL))).*
              FROM report r, generate_series(1, 5) n WHERE r.id = :id
              """)
          .param("id", first)
          .update();
      String next = post("/reports/wallets", "{\"CallbackURL\": \"" + url + "\"}").text("Id");

      await()
          .untilAsserted(() ->
              assertThat(
                      count(
                          "SELECT count(*) FROM report WHERE id = '"
                              + next
                              + "' AND callback_due_at IS NULL AND callback_attempts = 1"))
                  .isEqualTo(1));
      await()
          .untilAsserted(() ->
              assertThat(
                      count(
                          "SELECT count(*) FROM report WHERE id LIKE '"
                              + first
                              + "_' AND callback_due_at IS NULL AND callback_attempts = 3"))
                  .isEqualTo(5));
    } finally {
      receiver.stop(0);
    }
  }

  private static void awaitEnd(CountDownLatch end) {
    try {
      end.await();
    } catch (InterruptedException _) {
      Thread.currentThread().interrupt();
    }
  }

  @Test
  void writesLargeReportsInConstantMemory() {
    jdbc.sql(
            """
            INSERT INTO payment_transaction (id, client_id, event_time, creation_date, author_id, debited_currency,
                   debited_amount, credited_currency, credited_amount, fees_currency, fees_amount, status, type, nature)
            SELECT 'payin_m_' || :client || lpad(n::text, 8, '0'), :client, now(), now() - n * INTERVAL '1 second', 'u',
                   'EUR', n, 'EUR', n, 'EUR', 0, 'FAILED', 'PAYIN', 'REGULAR' FROM generate_series(1, 60000) AS n
            """)
        .param("client", client)
        .update();

    Api.Answer ready = ready(post("/reports/transactions", "{}").text("Id"));

    assertThat(count("SELECT rows_written FROM report WHERE id = '" + ready.text("Id") + "'"))
        .isEqualTo(60_000);
    assertThat(download(ready).body().lines().count()).isEqualTo(60_001);
  }

  private Api.Answer ready(String id) {
    await()
        .atMost(Duration.ofSeconds(40))
        .untilAsserted(
            () -> assertThat(get("/reports/" + id).text("Status")).isEqualTo("READY_FOR_DOWNLOAD"));
    return get("/reports/" + id);
  }

  /** Without a bearer token, as SDKs do. */
  private Api.Answer download(Api.Answer report) {
    return api.get(downloadPath(report));
  }

  private static String downloadPath(Api.Answer report) {
    return URI.create(String.valueOf(report.text("DownloadURL"))).getPath();
  }
}
