package io.kontor.bench;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

class YardstickIT {
  @RegisterExtension private static final TestPostgres POSTGRES = new TestPostgres();

  @BeforeEach
  void fill() throws SQLException {
    try (Connection connection = POSTGRES.open()) {
      Yardstick.fill(connection, 20);
    }
  }

  @Test
  void keepsItsBooksUnderConcurrentLoad() throws SQLException {
    Leg uniform = new JdbcSide(POSTGRES::open, 20, false).run(1, 4);
    Leg hot = new JdbcSide(POSTGRES::open, 20, true).run(1, 4);

    assertThat(uniform.perSecond()).isPositive();
    assertThat(hot.p99Millis()).isGreaterThanOrEqualTo(hot.p50Millis());
    assertThat(number("SELECT count(*) FROM transfer")).isGreaterThan(10);
    assertThat(differences()).isZero();
  }

  @Test
  void keepsItsBooksInBatches() throws SQLException {
    Leg leg = JdbcSide.batches(POSTGRES::open, 20, 50).run(1, 4);

    assertThat(leg.perSecond()).isPositive();
    assertThat(number("SELECT count(*) FROM transfer")).isGreaterThan(100);
    assertThat(number("SELECT count(*) FROM entry"))
        .isEqualTo(2 * number("SELECT count(*) FROM transfer"));
    assertThat(
            number(
                """
                SELECT count(*) FROM account a JOIN entry e
                    ON e.account_id = a.id AND e.account_version = a.version
                 WHERE e.balance_after <> a.balance
                """))
        .isZero();
    assertThat(differences()).isZero();
  }

  @Test
  void movesTheMoneyOfABatchOncePerKey() throws SQLException {
    String call =
        """
        SELECT transfers(
          ARRAY['00000000-0000-0000-0000-000000000001', '00000000-0000-0000-0000-000000000002']::uuid[],
          ARRAY[3, 7], ARRAY[7, 3], ARRAY[250, 100]::bigint[])
        """;

    assertThat(number(call)).isEqualTo(2);
    assertThat(number(call)).isZero();
    assertThat(number("SELECT balance FROM account WHERE id = 7")).isEqualTo(Yardstick.FUNDS + 150);
    assertThat(differences()).isZero();
  }

  @Test
  void movesMoneyOncePerKey() throws SQLException {
    String call = "SELECT transfer('00000000-0000-0000-0000-000000000001', 3, 7, 250)";

    long first = number(call);
    long repeat = number(call);

    assertThat(repeat).isEqualTo(first);
    assertThat(number("SELECT balance FROM account WHERE id = 7")).isEqualTo(Yardstick.FUNDS + 250);
    assertThat(number("SELECT balance FROM account WHERE id = 3")).isEqualTo(Yardstick.FUNDS - 250);
  }

  @Test
  void refusesAnOverdraftAndTakesEverythingBack() throws SQLException {
    String call = "SELECT transfer(gen_random_uuid(), 3, 7, " + (Yardstick.FUNDS + 1) + ")";

    assertThatThrownBy(() -> number(call)).hasMessageContaining("account_balance_check");

    assertThat(number("SELECT count(*) FROM transfer")).isZero();
  }

  @Test
  void noticesABalanceThatDiffersFromItsEntries() throws SQLException {
    number("SELECT transfer(gen_random_uuid(), 3, 7, 250)");
    try (Connection connection = POSTGRES.open();
        Statement statement = connection.createStatement()) {
      statement.execute("UPDATE account SET balance = balance + 1 WHERE id = 11");
    }

    assertThat(differences()).isEqualTo(1);
  }

  private long differences() throws SQLException {
    try (Connection connection = POSTGRES.open()) {
      return Yardstick.differences(connection);
    }
  }

  private long number(String sql) throws SQLException {
    try (Connection connection = POSTGRES.open();
        Statement statement = connection.createStatement();
        ResultSet rows = statement.executeQuery(sql)) {
      rows.next();
      return rows.getLong(1);
    }
  }
}
