package io.kontor.bench;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Instant;
import java.util.List;

/**
 * The rows of long lists, written straight into the databases, each table with one statement: all
 * of one client, one user, one wallet and one hook, evenly over some months. Of ten rows one has
 * the status, one the type and one the nature that {@link LongList} asks for.
 */
final class ListRows {
  private static final double DAYS = 300; // inside the retention of transactions
  private static final double DAYS_OF_EVENTS = 40; // inside that of events
  private static final double SECONDS_APART_MOST = 10;

  private ListRows() {}

  /** What the rows belong to. */
  record Owner(String client, String user, String wallet, String hook) {}

  /**
   * A table that carries lists.
   *
   * @param date its column with the time by which lists are sorted
   * @param insert fills it from {@code seed (id, client, person, wallet, hook, moment, n)}
   */
  record Table(String database, String name, String date, String insert) {}

  /** Every table with a long list. */
  static final List<Table> TABLES =
      List.of(
          new Table(
              "transaction",
              "transaction",
              "creation_date",
              """
              INSERT INTO transaction (id, client_id, kind, type, nature, creation_date, execution_date, author_id,
                debited_wallet_id, credited_wallet_id, debited_currency, debited_amount, credited_currency,
                credited_amount, fees_currency, fees_amount, phase, status, result_code, result_message, visible)
              SELECT id, client,
                CASE n % 10 WHEN 6 THEN 'PAYOUT' WHEN 7 THEN 'TRANSFER_REFUND' WHEN 8 THEN 'CARD_DIRECT'
                            ELSE 'TRANSFER' END,
                CASE n % 10 WHEN 6 THEN 'PAYOUT' WHEN 8 THEN 'PAYIN' ELSE 'TRANSFER' END,
                CASE n % 10 WHEN 7 THEN 'REFUND' ELSE 'REGULAR' END,
                moment, CASE n % 10 WHEN 5 THEN moment + interval '1 second' END, person,
                wallet, 'bench-wallet-' || n % 4999, 'EUR', 100 + n % 10, 'EUR', 100 + n % 10, 'EUR', 0,
                CASE n % 10 WHEN 5 THEN 'SUCCEEDED' ELSE 'FAILED' END,
                CASE n % 10 WHEN 5 THEN 'SUCCEEDED' ELSE 'FAILED' END,
                CASE WHEN n % 10 = 5 THEN '000000' WHEN n % 20 = 0 THEN '001001' ELSE '001002' END,
                'Bench', true
                FROM seed
              """),
          new Table(
              "transaction",
              "mandate",
              "creation_date",
              """
              INSERT INTO mandate (id, client_id, user_id, bank_account_id, culture, return_url, scheme, phase,
                status, creation_date, visible)
              SELECT id, client, person, 'bench-account', 'EN', 'https://shop.example/return', 'SEPA',
                CASE n % 10 WHEN 5 THEN 'FAILED' ELSE 'ACTIVE' END,
                CASE n % 10 WHEN 5 THEN 'FAILED' ELSE 'ACTIVE' END, moment, true
                FROM seed
              """),
          new Table(
              "identity",
              "user_account",
              "creation_date",
              """
              INSERT INTO user_account (id, client_id, creation_date, category, documents, email, kyc_level,
                person_type, profile, status, terms_accepted, version)
              SELECT seed.id, client, moment, u.category, u.documents, u.email, u.kyc_level, u.person_type,
                u.profile, u.status, u.terms_accepted, u.version
                FROM seed, user_account AS u WHERE u.id = seed.person
              """),
          new Table(
              "wallet",
              "wallet",
              "creation_date",
              """
              , opened AS (
                INSERT INTO account (id, kind, client_id, currency, opened_at)
                SELECT id, 'USER', client, 'EUR', moment FROM seed ON CONFLICT DO NOTHING)
              INSERT INTO wallet (id, client_id, owner_id, description, currency, creation_date)
              SELECT id, client, person, 'Bench', 'EUR', moment FROM seed
              """),
          new Table(
              "compliance",
              "kyc_document",
              "creation_date",
              """
              INSERT INTO kyc_document (id, client_id, user_id, type, status, creation_date, asked_at,
                processed_date)
              SELECT id, client, person,
                CASE n % 10 WHEN 6 THEN 'REGISTRATION_PROOF' ELSE 'IDENTITY_PROOF' END,
                CASE n % 10 WHEN 5 THEN 'OUT_OF_DATE' ELSE 'VALIDATED' END, moment, moment,
                moment + interval '1 minute'
                FROM seed
              """),
          new Table(
              "dispute",
              "dispute",
              "creation_date",
              """
              INSERT INTO dispute (id, chargeback_id, client_id, user_id, wallet_id, payin_id, currency,
                dispute_type, disputed_amount, reason_type, status, result_code, contest_deadline_date,
                creation_date, closed_date)
              SELECT id, id, client, person, wallet, id, 'EUR',
                CASE n % 10 WHEN 6 THEN 'NOT_CONTESTABLE' ELSE 'CONTESTABLE' END, 100, 'FRAUD', 'CLOSED', 'WON',
                moment + interval '14 days', moment, moment + interval '1 day'
                FROM seed
              """),
          new Table(
              "webhook",
              "event",
              "occurred_at",
              """
              INSERT INTO event (id, client_id, event_type, resource_id, occurred_at)
              SELECT id, client,
                CASE n % 10 WHEN 6 THEN 'PAYIN_NORMAL_SUCCEEDED' ELSE 'TRANSFER_NORMAL_SUCCEEDED' END, id, moment
                FROM seed
              """),
          new Table(
              "webhook",
              "delivery",
              "creation_date",
              """
              INSERT INTO delivery (id, client_id, hook_id, event_type, resource_id, event_date, lane, status,
                attempts, due_at, creation_date)
              SELECT id, client, hook, 'TRANSFER_NORMAL_SUCCEEDED', id, moment, client || ' nowhere ' || hook,
                CASE n % 10 WHEN 5 THEN 'FAILED' ELSE 'SUCCEEDED' END, 1, moment, moment
                FROM seed
              """));

  /** Fills the table when it does not hold the rows yet. */
  static void fill(Connection connection, Table table, Owner owner, int rows) throws SQLException {
    if (count(connection, table, owner.client()) >= rows) {
      return;
    }
    double days = table.database().equals("webhook") ? DAYS_OF_EVENTS : DAYS;
    try (PreparedStatement insert =
            connection.prepareStatement(
                """
                WITH given (client, person, wallet, hook, size, apart) AS (
                  SELECT ?::text, ?::text, ?::text, ?::text, ?::bigint, ?::double precision
                ), seed AS (
                  SELECT given.*, n, client || '-' || lpad(n::text, 9, '0') AS id,
                         now() - make_interval(secs => (size - n) * apart + 300) AS moment
                    FROM given, generate_series(1, size) AS n)
                """
                    + table.insert()
                    + " ON CONFLICT DO NOTHING");
        Statement vacuum = connection.createStatement()) {
      insert.setString(1, owner.client());
      insert.setString(2, owner.user());
      insert.setString(3, owner.wallet());
      insert.setString(4, owner.hook());
      insert.setInt(5, rows);
      insert.setDouble(6, Math.min(SECONDS_APART_MOST, days * 86_400 / rows));
      insert.executeUpdate();
      vacuum.execute("VACUUM ANALYZE " + table.name());
    }
  }

  private static long count(Connection connection, Table table, String client) throws SQLException {
    try (PreparedStatement query =
        connection.prepareStatement(
            "SELECT count(*) FROM "
                + table.name()
                + " WHERE client_id = ? AND id LIKE client_id || '-%'")) {
      query.setString(1, client);
      try (ResultSet row = query.executeQuery()) {
        row.next();
        return row.getLong(1);
      }
    }
  }

  /** Where the middle third of the time begins and ends in which the table's rows came. */
  static List<Instant> middleThird(Connection connection, Table table, String client)
      throws SQLException {
    try (PreparedStatement query =
        connection.prepareStatement(
            """
            SELECT CAST(extract(epoch FROM min(%1$s)) AS bigint), CAST(extract(epoch FROM max(%1$s)) AS bigint)
              FROM %2$s WHERE client_id = ? AND id LIKE client_id || '-%%'
            """
                .formatted(table.date(), table.name()))) {
      query.setString(1, client);
      try (ResultSet row = query.executeQuery()) {
        row.next();
        long first = row.getLong(1);
        long last = row.getLong(2);
        return List.of(
            Instant.ofEpochSecond(first + (last - first) / 3),
            Instant.ofEpochSecond(first + (last - first) * 2 / 3));
      }
    }
  }
}
