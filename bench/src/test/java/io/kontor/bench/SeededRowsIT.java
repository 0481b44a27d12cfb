package io.kontor.bench;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.sun.net.httpserver.HttpServer;
import io.kontor.bench.ListRows.Owner;
import io.kontor.bench.ListRows.Table;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.http.HttpClient;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** The rows that the bench writes straight into the databases, in tables as the services have. */
class SeededRowsIT {
  private static final Owner OWNER = new Owner("bench-lists-2000", "user_1", "wlt_1", "hook_1");
  private static final int ROWS = 2_000;
  @RegisterExtension private static final TestPostgres POSTGRES = new TestPostgres();

  @Test
  void fillEachLongListOnce() throws SQLException, IOException {
    try (Connection connection = POSTGRES.open()) {
      SchemaTables.create(connection, "wallet", "account");
      for (Table table : ListRows.TABLES) {
        SchemaTables.create(connection, table.database(), table.name());
        if (table.name().equals("user_account")) {
          userToCopy(connection);
        }
        ListRows.fill(connection, table, OWNER, ROWS);
        ListRows.fill(connection, table, OWNER, ROWS);

        assertThat(count(connection, table.name() + " WHERE id LIKE 'bench-lists-2000-%'"))
            .as(table.name())
            .isEqualTo(ROWS);
        assertThat(
                count(
                    connection,
                    table.name() + " WHERE " + table.date() + " > now() - interval '1 minute'"))
            .as("rows that are not settled yet in " + table.name())
            .isZero();
        List<Instant> third = ListRows.middleThird(connection, table, OWNER.client());
        assertThat(
                count(
                    connection,
                    "%s WHERE id LIKE 'bench%%' AND %s >= '%s' AND %s < '%s'"
                        .formatted(
                            table.name(),
                            table.date(),
                            third.getFirst(),
                            table.date(),
                            third.getLast())))
            .as(table.name())
            .isBetween(ROWS / 3L - 1, ROWS / 3L + 1);
      }
      assertThat(count(connection, "account")).isEqualTo(ROWS);
      holdTheSharesThatAreAskedFor(connection);
    }
  }

  private static void holdTheSharesThatAreAskedFor(Connection connection) throws SQLException {
    assertThat(count(connection, "transaction WHERE status = 'SUCCEEDED'")).isEqualTo(200);
    assertThat(count(connection, "transaction WHERE type = 'PAYOUT'")).isEqualTo(200);
    assertThat(count(connection, "transaction WHERE nature = 'REFUND'")).isEqualTo(200);
    assertThat(count(connection, "transaction WHERE result_code = '001001'")).isEqualTo(100);
    assertThat(count(connection, "transaction WHERE debited_amount >= 105")).isEqualTo(1_000);
    assertThat(count(connection, "transaction WHERE debited_amount <= 104")).isEqualTo(1_000);
    assertThat(count(connection, "transaction WHERE execution_date IS NOT NULL")).isEqualTo(200);
    assertThat(count(connection, "mandate WHERE status = 'FAILED'")).isEqualTo(200);
    assertThat(count(connection, "kyc_document WHERE status = 'OUT_OF_DATE'")).isEqualTo(200);
    assertThat(count(connection, "kyc_document WHERE type = 'REGISTRATION_PROOF'")).isEqualTo(200);
    assertThat(count(connection, "dispute WHERE dispute_type = 'NOT_CONTESTABLE'")).isEqualTo(200);
    assertThat(count(connection, "event WHERE event_type = 'PAYIN_NORMAL_SUCCEEDED'"))
        .isEqualTo(200);
    assertThat(count(connection, "delivery WHERE status = 'FAILED'")).isEqualTo(200);
  }

  @Test
  void fillAReportWhoseRowsAreCopied() throws SQLException, IOException {
    try (Connection connection = POSTGRES.open()) {
      SchemaTables.create(connection, "reporting", "payment_transaction");
      ReportLoad.fill(connection, "bench-report-500", 500);
      ReportLoad.fill(connection, "bench-report-500", 500);

      assertThat(count(connection, "payment_transaction")).isEqualTo(500);
      assertThat(
              count(
                  connection,
                  "payment_transaction WHERE creation_date < now() - interval '151 days'"))
          .isZero();
      assertThat(ReportLoad.copy(connection, "bench-report-500", 500)).isPositive();
      assertThatThrownBy(() -> ReportLoad.copy(connection, "bench-report-500", 501))
          .isInstanceOf(BenchException.class)
          .hasMessage("COPY found 500 rows, not 501.");
    }
  }

  @Test
  void areReadToTheEndOfTheFile() throws IOException, InterruptedException {
    HttpServer server =
        HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    server.createContext(
        "/file",
        exchange -> {
          byte[] file =
              ("Id,Amount\r\n" + "a,1\r\n".repeat(50_000)).getBytes(StandardCharsets.US_ASCII);
          exchange.sendResponseHeaders(200, file.length);
          exchange.getResponseBody().write(file);
          exchange.close();
        });
    server.start();
    String url = "http://127.0.0.1:" + server.getAddress().getPort() + "/file";
    try (HttpClient http = HttpClient.newHttpClient()) {
      assertThat(ReportLoad.download(http, url, 50_000)).isPositive();
      assertThatThrownBy(() -> ReportLoad.download(http, url, 49_999))
          .isInstanceOf(BenchException.class)
          .hasMessageContaining("50001 lines, not 50000");
    } finally {
      server.stop(0);
    }
  }

  private static void userToCopy(Connection connection) throws SQLException {
    try (Statement statement = connection.createStatement()) {
      statement.execute(
          """
          INSERT INTO user_account (id, client_id, creation_date, category, documents, email, kyc_level,
            person_type, profile, status, terms_accepted, version)
          VALUES ('user_1', 'bench-lists-2000', now() - interval '1 hour', 'OWNER', '[]', 'a@b.example', 'LIGHT',
            'LEGAL', '{}', 'ACTIVE', true, 1)
          """);
    }
  }

  private static long count(Connection connection, String from) throws SQLException {
    try (Statement statement = connection.createStatement();
        ResultSet row = statement.executeQuery("SELECT count(*) FROM " + from)) {
      row.next();
      return row.getLong(1);
    }
  }
}
