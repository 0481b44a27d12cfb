package io.kontor.reporting;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.kontor.platform.test.Api;
import io.kontor.platform.test.AuditSweep;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.UUID;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** Each endpoint as it is on the wire; compared with docs/contract/reporting. */
@Tag("writes-docs")
class ContractIT extends ReportingScenario {

  @AfterAll
  static void eachChangeIsInTheAuditTrail() {
    AuditSweep.verify("reporting");
  }

  @Test
  void reports() {
    Instant then = Instant.now().truncatedTo(ChronoUnit.SECONDS).minusSeconds(60);
    new Transaction("payin_m_" + UUID.randomUUID(), then).debited(2000).tag("blue").publish();
    Api.Answer asked =
        post(
                "/reports/transactions",
                """
                {"Tag": "monthly", "CallbackURL": null, "DownloadFormat": "CSV", "Sort": "CreationDate:ASC",
                 "Filters": {"Type": ["PAYIN"], "MinDebitedFundsAmount": 1000, "MinDebitedFundsCurrency": "EUR"},
                 "Columns": ["Id", "Tag", "CreationDate", "DebitedFundsAmount", "DebitedFundsCurrency"]}\
                """)
            .example("reports-transactions-create");
    String report = "/reports/" + asked.text("Id");
    await()
        .atMost(Duration.ofSeconds(40))
        .untilAsserted(
            () -> assertThat(get(report).text("Status")).isEqualTo("READY_FOR_DOWNLOAD"));
    String link = get(report).example("reports-read").text("DownloadURL");
    get("/reports?per_page=1").example("reports-list");
    api.get(URI.create(String.valueOf(link)).getPath()).example("reports-download");
    post("/reports/wallets", "{\"Filters\": {\"Currency\": \"EUR\"}}")
        .example("reports-wallets-create");
    post("/reports/transactions", "{\"Columns\": [\"Nothing\"]}")
        .example("reports-transactions-create-refused");
    api.merchant(client)
        .header("Idempotency-Key", "contract-reports-0001")
        .post("/v2.01/" + client + "/reports/wallets", "{}");
    get("/responses/contract-reports-0001").example("responses-read");
  }

  @Test
  void reportsOfTheSecondVersion() {
    long now = Instant.now().getEpochSecond();
    String period = "\"AfterDate\": %d, \"BeforeDate\": %d".formatted(now - 3600, now + 60);
    Api.Answer asked =
        post(
                "/reporting/reports",
                """
                {"ReportType": "COLLECTED_FEES", "DownloadFormat": "CSV", %s, "Sort": "CreationDate:ASC", "Tag": "fees",
                 "Filters": {"Currency": "EUR"}, "Columns": ["TransactionId", "CreationDate:ISO", "FeesAmount"]}\
                """
                    .formatted(period))
            .example("reporting-reports-create");
    String report = "/reporting/reports/" + asked.text("Id");
    await()
        .atMost(Duration.ofSeconds(40))
        .untilAsserted(
            () -> assertThat(get(report).text("Status")).isEqualTo("READY_FOR_DOWNLOAD"));
    get(report).example("reporting-reports-read");
    get("/reporting/reports?per_page=1").example("reporting-reports-list");
    post("/reporting/reports", "{\"ReportType\": \"COLLECTED_FEES\", \"DownloadFormat\": \"CSV\"}")
        .example("reporting-reports-create-refused");
  }

  @Test
  void overviewAndSearch() {
    String payIn = "payin_m_" + UUID.randomUUID();
    new Transaction(payIn, Instant.now()).debited(2000).publish();

    get("/overview").example("overview");
    get("/search?Query=" + payIn).example("search");
  }
}
