package io.kontor.platform.sql;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import io.kontor.platform.test.TestInfrastructure;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.dao.QueryTimeoutException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DriverManagerDataSource;

/** A list whose table answers slowly, beside others. */
class SlowListIT {
  private static final Instant START = Instant.parse("2026-01-01T00:00:00Z");

  private final TestInfrastructure.Database database =
      TestInfrastructure.databaseOfPlatform("lists");
  private final AtomicReference<Instant> now = new AtomicReference<>(START);
  private JdbcClient jdbc;
  private LongLists lists;

  @BeforeEach
  void twoLongLists() {
    jdbc =
        JdbcClient.create(
            new DriverManagerDataSource(
                database.url(), database.owner(), database.ownerPassword()));
    for (String table : new String[] {"slow", "quick"}) {
      jdbc.sql("CREATE TABLE " + table + " (id TEXT PRIMARY KEY, at TIMESTAMPTZ NOT NULL)")
          .update();
      jdbc.sql(
              "INSERT INTO "
                  + table
                  + " SELECT 'id' || to_char(n, '00000'), :start - n * INTERVAL '1 minute'"
                  + " FROM generate_series(1, 2500) AS n")
          .param("start", SqlTimes.of(START))
          .update();
    }
    Clock clock =
        new Clock() {
          @Override
          public java.time.ZoneId getZone() {
            return ZoneOffset.UTC;
          }

          @Override
          public Clock withZone(java.time.ZoneId zone) {
            return this;
          }

          @Override
          public Instant instant() {
            return now.get();
          }
        };
    lists = new LongLists(jdbc, clock, Duration.ofMillis(300));
  }

  @Test
  void makesOnlyItsOwnReadersWaitAndThoseNotForLong() throws Exception {
    // The names have one hash code, so both lists share a bucket of whatever table remembers them.
    LongLists.Scope slow = scope("Aa", "slow");
    LongLists.Scope quick = scope("BB", "quick");
    assertThat(slow.list().hashCode()).isEqualTo(quick.list().hashCode());
    assertThat(total(slow)).isEqualTo(2500);
    now.set(START.plusSeconds(600)); // what is remembered is to be read on

    try (Connection locker =
            DriverManager.getConnection(
                database.url(), database.owner(), database.ownerPassword());
        Statement statement = locker.createStatement()) {
      locker.setAutoCommit(false);
      statement.execute("LOCK TABLE slow IN ACCESS EXCLUSIVE MODE");
      CompletableFuture<Long> stuck =
          CompletableFuture.supplyAsync(() -> total(slow), Thread::startVirtualThread);
      await().atMost(Duration.ofSeconds(10)).until(this::somebodyWaits);

      CompletableFuture<Long> other =
          CompletableFuture.supplyAsync(() -> total(quick), Thread::startVirtualThread);

      assertThat(other.get(5, TimeUnit.SECONDS)).isEqualTo(2500);
      assertThatThrownBy(() -> total(slow)).isInstanceOf(QueryTimeoutException.class);
      assertThat(stuck).isNotDone();
      locker.commit();
      assertThat(stuck.get(5, TimeUnit.SECONDS)).isEqualTo(2500);
    }
    assertThat(total(slow)).isEqualTo(2500);
  }

  private long total(LongLists.Scope scope) {
    LongLists.Found<String> found =
        lists.read(
            new LongLists.Ask(scope, null, null, false),
            "SELECT id" + scope.from(),
            0,
            10,
            (row, _) -> row.getString(1));
    assertThat(found).isNotNull();
    return found.total();
  }

  private static LongLists.Scope scope(String list, String table) {
    return new LongLists.Scope(list, " FROM " + table + " WHERE true", "at", "id", false, Map.of());
  }

  private boolean somebodyWaits() throws SQLException {
    try (Connection watcher =
        DriverManager.getConnection(database.url(), database.owner(), database.ownerPassword())) {
      return JdbcClient.create(
                  new org.springframework.jdbc.datasource.SingleConnectionDataSource(watcher, true))
              .sql(
                  "SELECT count(*) FROM pg_stat_activity WHERE wait_event_type = 'Lock' AND query"
                      + " LIKE '%slow%' AND datname = current_database()")
              .query(Long.class)
              .single()
          > 0;
    }
  }
}
