package io.kontor.bench;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.SecureRandom;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Instant;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/**
 * What a page of a list costs: pages of a list of a million transactions beside the first page of
 * one of ten thousand, asked in turn over one connection, at transaction-service with a merchant's
 * token. The rows are refused transfers, which move nothing.
 */
final class ListBench {
  static final int SHORT = 10_000;
  private static final int TIMEOUT_MILLIS = 60_000;

  /** One row each ten seconds, so that the last ones are some minutes old. */
  private static final int SECONDS_APART = 10;

  private final Installation installation;
  private final Platform platform;
  private final PrintStream out;
  private final int rows;
  private final int rounds;

  ListBench(Installation installation, Platform platform, PrintStream out, int rows, int rounds) {
    this.installation = installation;
    this.platform = platform;
    this.out = out;
    this.rows = rows;
    this.rounds = rounds;
  }

  void run() throws SQLException {
    String small = "bench-list-" + SHORT;
    String large = "bench-list-" + rows;
    String key = key();
    for (String client : List.of(small, large)) {
      platform.createClient(client, key, platform.serviceToken());
    }
    fill(small, SHORT);
    fill(large, rows);
    long now = Instant.now().getEpochSecond();
    long span = (long) rows * SECONDS_APART;
    Map<String, String> pages = new LinkedHashMap<>();
    pages.put("first page", "per_page=25&page=1");
    pages.put("page in the middle", "per_page=25&page=" + rows / 50);
    pages.put("last page", "per_page=25&page=" + rows / 25);
    pages.put("newest first, first page", "per_page=25&page=1&Sort=CreationDate:DESC");
    pages.put("newest first, middle", "per_page=25&Sort=CreationDate:DESC&page=" + rows / 50);
    pages.put(
        "middle of a third by date",
        "per_page=25&page=%d&AfterDate=%d&BeforeDate=%d"
            .formatted(rows / 150, now - span * 2 / 3, now - span / 3));
    pages.put("one status, first page", "per_page=25&page=1&Status=FAILED");
    pages.put("one status, middle", "per_page=25&Status=FAILED&page=" + rows / 50);
    out.printf(
        Locale.ROOT,
        "%nA: pages of a list of %,d. B: the first page of a list of %,d. One connection, asked in turn, %d times each.%n%n%-28s %10s %10s %10s %10s   %7s%n",
        rows,
        SHORT,
        rounds,
        "",
        "A p50 ms",
        "A p99 ms",
        "B p50 ms",
        "B p99 ms",
        "A ÷ B");
    try (HttpConnection connection =
        new HttpConnection(installation.port(Installation.TRANSACTION), TIMEOUT_MILLIS)) {
      byte[] reference = request(small, key, "per_page=25&page=1");
      for (Map.Entry<String, String> page : pages.entrySet()) {
        measure(connection, page.getKey(), request(large, key, page.getValue()), reference);
      }
    } catch (IOException e) {
      throw new BenchException("A list was not answered: " + e.getMessage(), e);
    }
  }

  private void measure(HttpConnection connection, String name, byte[] page, byte[] reference)
      throws IOException {
    Latencies a = new Latencies();
    Latencies b = new Latencies();
    for (int i = -rounds / 2; i < rounds; i++) { // the first ones warm up
      long asked = timed(connection, page);
      long compared = timed(connection, reference);
      if (i >= 0) {
        a.add(asked);
        b.add(compared);
      }
    }
    out.printf(
        Locale.ROOT,
        "%-28s %10.2f %10.2f %10.2f %10.2f   %7.2f%n",
        name,
        a.millis(0.5),
        a.millis(0.99),
        b.millis(0.5),
        b.millis(0.99),
        a.millis(0.5) / b.millis(0.5));
  }

  private static long timed(HttpConnection connection, byte[] request) throws IOException {
    long sent = System.nanoTime();
    HttpConnection.Answer answer = connection.send(request);
    long took = System.nanoTime() - sent;
    if (answer.status() != 200 || answer.body().split("\"Id\":", -1).length != 26) {
      throw new BenchException("Not a page of 25: " + answer.status() + " " + answer.body());
    }
    return took;
  }

  private byte[] request(String client, String key, String query) {
    return """
    GET /v2.01/%1$s/transactions?%2$s HTTP/1.1
    Host: 127.0.0.1:%3$d
    Authorization: Bearer %4$s
    Accept: application/json

    """
        .formatted(
            client,
            query,
            installation.port(Installation.TRANSACTION),
            platform.merchantToken(client, key))
        .replace("\n", "\r\n")
        .getBytes(StandardCharsets.US_ASCII);
  }

  private void fill(String client, int wanted) throws SQLException {
    try (Connection connection = installation.open("transaction");
        Statement statement = connection.createStatement()) {
      int known;
      try (ResultSet row =
          statement.executeQuery(
              "SELECT count(*) FROM transaction WHERE client_id = '" + client + "' AND visible")) {
        row.next();
        known = row.getInt(1);
      }
      if (known < wanted) {
        out.printf(Locale.ROOT, "Making a list of %,d transactions.%n", wanted);
        try (PreparedStatement insert =
            connection.prepareStatement(
                """
                INSERT INTO transaction (id, client_id, kind, type, nature, creation_date, author_id,
                  debited_wallet_id, credited_wallet_id, debited_currency, debited_amount, credited_currency,
                  credited_amount, fees_currency, fees_amount, phase, status, result_code, result_message, visible)
                SELECT ? || '-' || lpad(n::text, 9, '0'), ?, 'TRANSFER', 'TRANSFER', 'REGULAR',
                  now() - (? - n) * interval '%d seconds' - interval '5 minutes', 'bench-user-' || n %% 1000,
                  'bench-wallet-' || n %% 5000, 'bench-wallet-' || n %% 4999, 'EUR', 100, 'EUR', 100, 'EUR', 0,
                  'FAILED', 'FAILED', '001001', 'Unsufficient wallet balance', true
                  FROM generate_series(1, ?) AS n
                ON CONFLICT DO NOTHING
                """
                    .formatted(SECONDS_APART))) {
          insert.setString(1, client);
          insert.setString(2, client);
          insert.setInt(3, wanted);
          insert.setInt(4, wanted);
          insert.executeUpdate();
        }
        statement.execute("VACUUM ANALYZE transaction");
      }
    }
  }

  /** The key of the clients, kept for the next run on the same data. */
  private String key() {
    Path file = installation.kept("lists-key");
    try {
      if (!Files.exists(file)) {
        byte[] random = new byte[20];
        new SecureRandom().nextBytes(random);
        Files.createFile(
            file,
            PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
        Files.writeString(file, HexFormat.of().formatHex(random));
      }
      return Files.readString(file);
    } catch (IOException e) {
      throw new BenchException("The key of the lists cannot be kept in " + file + ".", e);
    }
  }
}
