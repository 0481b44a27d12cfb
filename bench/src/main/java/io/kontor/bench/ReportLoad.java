package io.kontor.bench;

import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import tools.jackson.databind.JsonNode;

/**
 * A client with that many transactions in reporting-service's database, refused ones, which move
 * nothing; its report, asked for and read through the gateway, and the same rows by COPY.
 */
final class ReportLoad {
  private static final List<String> COLUMNS =
      List.of(
          "Id",
          "CreationDate",
          "AuthorId",
          "DebitedFundsAmount",
          "DebitedFundsCurrency",
          "Status",
          "Type",
          "CreditedWalletId",
          "DebitedWalletId");

  private static final Duration PERIOD = Duration.ofDays(180); // the contract takes six months
  private static final Duration PATIENCE = Duration.ofMinutes(30);
  private static final long POLL_MILLIS = 20;

  private final Installation installation;
  private final Platform platform;
  private final int rows;
  private final String client;
  private final String key;
  private final HttpClient http =
      HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();

  ReportLoad(Installation installation, Platform platform, int rows) throws SQLException {
    this.installation = installation;
    this.platform = platform;
    this.rows = rows;
    this.client = "bench-report-" + rows;
    this.key = KeptKey.of(installation);
    platform.createClient(client, key, platform.serviceToken());
    try (Connection connection = installation.open("reporting")) {
      fill(connection, client, rows);
    }
  }

  /** Makes the rows when they are missing: one after the other, over the last 150 days. */
  static void fill(Connection connection, String client, int rows) throws SQLException {
    try (Statement statement = connection.createStatement();
        PreparedStatement count =
            connection.prepareStatement(
                "SELECT count(*) FROM payment_transaction WHERE client_id = ?")) {
      count.setString(1, client);
      try (ResultSet row = count.executeQuery()) {
        row.next();
        if (row.getInt(1) == rows) {
          return;
        }
      }
      try (PreparedStatement insert =
          connection.prepareStatement(
              """
              WITH given (client, size) AS (SELECT ?::text, ?::bigint)
              INSERT INTO payment_transaction (id, client_id, event_time, creation_date, author_id,
                debited_currency, debited_amount, credited_currency, credited_amount, fees_currency, fees_amount,
                status, result_code, result_message, type, nature, debited_wallet_id, credited_wallet_id)
              SELECT client || '-' || lpad(n::text, 9, '0'), client, now(),
                now() - (size - n) * interval '150 days' / size - interval '5 minutes', 'bench-user-' || n % 1000,
                'EUR', 100, 'EUR', 100, 'EUR', 0,
                'FAILED', '001001', 'Unsufficient wallet balance', 'TRANSFER', 'REGULAR',
                'bench-wallet-' || n % 5000, 'bench-wallet-' || n % 4999
                FROM given, generate_series(1, size) AS n
              ON CONFLICT DO NOTHING
              """)) {
        insert.setString(1, client);
        insert.setInt(2, rows);
        insert.executeUpdate();
      }
      statement.execute("VACUUM ANALYZE payment_transaction");
    }
  }

  /**
   * What reading a report gave.
   *
   * @param rowsPerSecond from the asking to the last byte
   * @param firstByteMillis from asking for the file to its first byte
   */
  record Read(double rowsPerSecond, double firstByteMillis) {}

  /** Asks for the report, waits until it is written, and reads it to its end. */
  Read read() throws InterruptedException {
    String token = platform.merchantToken(client, key);
    String url = installation.url(Installation.GATEWAY) + "/v2.01/" + client + "/reports";
    long asked = System.nanoTime();
    String id =
        platform
            .json(
                url + "/transactions",
                Map.of(
                    "Columns",
                    COLUMNS,
                    "Sort",
                    "CreationDate:ASC",
                    "Filters",
                    Map.of("AfterDate", Instant.now().minus(PERIOD).getEpochSecond())),
                token)
            .path("Id")
            .asString();
    JsonNode report = platform.get(url + "/" + id, token);
    while (report.path("Status").asString().equals("PENDING")) {
      if (System.nanoTime() - asked > PATIENCE.toNanos()) {
        throw new BenchException("The report was not written in " + PATIENCE + ".");
      }
      Thread.sleep(POLL_MILLIS);
      report = platform.get(url + "/" + id, token);
    }
    if (!report.path("Status").asString().equals("READY_FOR_DOWNLOAD")) {
      throw new BenchException("The report failed: " + report);
    }
    double firstByteMillis = download(http, report.path("DownloadURL").asString(), rows);
    return new Read(rows / ((System.nanoTime() - asked) / 1e9), firstByteMillis);
  }

  /**
   * Reads a file of that many rows and a header line. Errors: {@link BenchException} when it has
   * others. Returns the time to the first byte in milliseconds.
   */
  static double download(HttpClient http, String url, int rows) throws InterruptedException {
    long asked = System.nanoTime();
    try {
      HttpResponse<InputStream> answer =
          http.send(
              HttpRequest.newBuilder(URI.create(url)).timeout(PATIENCE).build(),
              BodyHandlers.ofInputStream());
      long lines = 0;
      double firstByteMillis = -1;
      try (InputStream in = answer.body()) {
        byte[] buffer = new byte[64 * 1024];
        for (int read = in.read(buffer); read >= 0; read = in.read(buffer)) {
          if (firstByteMillis < 0) {
            firstByteMillis = (System.nanoTime() - asked) / 1e6;
          }
          for (int i = 0; i < read; i++) {
            lines += buffer[i] == '\n' ? 1 : 0;
          }
        }
      }
      if (answer.statusCode() != 200 || lines != rows + 1L) {
        throw new BenchException(
            "The file has %d lines, not %d (status %d): the run is void."
                .formatted(lines, rows + 1L, answer.statusCode()));
      }
      return firstByteMillis;
    } catch (IOException e) {
      throw new BenchException("The file could not be read: " + e.getMessage(), e);
    }
  }

  /** The same rows, copied by the database to nowhere; rows per second. */
  double copy() throws SQLException {
    try (Connection connection = installation.open("reporting")) {
      return copy(connection, client, rows);
    }
  }

  static double copy(Connection connection, String client, int rows) throws SQLException {
    try (Statement statement = connection.createStatement()) {
      long begin = System.nanoTime();
      statement.execute(
          """
          COPY (SELECT id, creation_date, author_id, debited_amount, debited_currency, status, type,
                       credited_wallet_id, debited_wallet_id
                  FROM payment_transaction WHERE client_id = '%s' ORDER BY creation_date, id)
            TO '/dev/null' (FORMAT csv)
          """
              .formatted(client));
      if (statement.getUpdateCount() != rows) {
        throw new BenchException(
            "COPY found %d rows, not %d.".formatted(statement.getUpdateCount(), rows));
      }
      return rows / ((System.nanoTime() - begin) / 1e9);
    }
  }
}
