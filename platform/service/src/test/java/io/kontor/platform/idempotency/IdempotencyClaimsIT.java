package io.kontor.platform.idempotency;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.when;

import io.kontor.platform.idempotency.IdempotencyKeys.Binding;
import io.kontor.platform.idempotency.IdempotencyKeys.Running;
import io.kontor.platform.test.TestInfrastructure;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.datasource.DriverManagerDataSource;

/** Who has a key: of several requests, of one that was taken for dead, of one that tries again. */
class IdempotencyClaimsIT {
  private static final Instant NOON = Instant.parse("2026-03-01T12:00:00Z");
  private static JdbcTemplate database;

  private final Clock clock = mock(Clock.class);
  private final String key = UUID.randomUUID().toString();
  private IdempotencyKeys keys;

  @BeforeAll
  static void migrate() {
    TestInfrastructure.Database made = TestInfrastructure.databaseOfPlatform("claims");
    database =
        new JdbcTemplate(
            new DriverManagerDataSource(
                made.url() + "?reWriteBatchedInserts=true", made.app(), made.appPassword()));
  }

  @BeforeEach
  void start() {
    keys = new IdempotencyKeys(database, clock, Duration.ofHours(24));
    at(0);
  }

  @Test
  void aRequestThatWasTakenForDeadStoresNothingAnyMore() {
    Running dead = early(key);
    Running next = early(key);
    assertThat(keys.begin(dead)).isTrue();
    assertThat(keys.begin(next)).isFalse();

    at(31);

    assertThat(keys.begin(next)).isTrue();
    assertThat(bind(dead, "tr_1")).isFalse();
    assertThat(dead.isLost()).isTrue();
    assertThat(bind(next, "tr_2")).isTrue();
    assertThat(kept().resourceId()).isEqualTo("tr_2");
  }

  @Test
  void aKeyThatIsBoundIsNeverTakenOverBeforeItsDayIsOver() {
    Running one = late(key);
    assertThat(bind(one, "tr_1")).isTrue();

    at(Duration.ofHours(24).toSeconds() - 1);
    assertThat(keys.begin(early(key))).isFalse();
    assertThat(bind(late(key), "tr_2")).isFalse();
    assertThat(keys.finish(late(key), 400, "application/json", "{}")).isFalse();
    keys.giveUp(one);
    assertThat(kept().resourceId()).isEqualTo("tr_1");

    at(Duration.ofHours(24).toSeconds() + 1);
    assertThat(bind(late(key), "tr_3")).isTrue();
  }

  @Test
  void aBatchOfBothSortsAnswersEachInItsPlace() {
    String second = UUID.randomUUID().toString();
    Running early = early(key);
    Running first = late(second);
    Running twin = late(second);
    assertThat(keys.begin(early)).isTrue();

    assertThat(
            keys.bind(
                List.of(
                    new Binding(first, "tr_1"),
                    new Binding(early, "tr_2"),
                    new Binding(twin, "tr_3"))))
        .containsExactly(true, true, false);
    assertThat(twin.isLost()).isTrue();
    assertThat(first.isLost()).isFalse();
    assertThat(kept().resourceId()).isEqualTo("tr_2");
    assertThat(keys.bind(List.of())).isEmpty();
  }

  @Test
  void aTryAfterALostAnswerFindsItsOwnKey() {
    Running running = late(key);
    assertThat(bind(running, "tr_1")).isTrue();

    at(5);

    assertThat(bind(running, "tr_1")).isTrue();
    assertThat(kept().resourceId()).isEqualTo("tr_1");
    assertThat(kept().answeredAt()).isEqualTo(NOON); // since when it has been taken
    assertThat(keys.finish(running, 200, "application/json", "{}")).isTrue();
    assertThat(kept().resourceId()).isEqualTo("tr_1");
    assertThat(kept().status()).isEqualTo(200);
  }

  private boolean bind(Running running, String resourceId) {
    return keys.bind(List.of(new Binding(running, resourceId))).getFirst();
  }

  private IdempotencyKeys.Kept kept() {
    return keys.find("acme", key).orElseThrow();
  }

  private void at(long seconds) {
    when(clock.instant()).thenReturn(NOON.plus(seconds, ChronoUnit.SECONDS));
  }

  private static Running early(String key) {
    return new Running("acme", key, "POST", "https://kontor.test/v2.01/acme/payouts", false);
  }

  private static Running late(String key) {
    return new Running("acme", key, "POST", "https://kontor.test/v2.01/acme/transfers", true);
  }
}
