package io.kontor.identity.key;

import io.kontor.platform.sql.SqlTimes;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Repository;

/**
 * Wrong keys in a row per ClientId, over all instances. After too many, token calls of the ClientId
 * are locked for a short while.
 */
@Repository
class TokenFailures {
  private static final Duration FORGET_AFTER = Duration.ofHours(1);

  private final JdbcClient jdbc;
  private final KeySettings settings;
  private final Clock clock = Clock.systemUTC(); // locks live in real time

  TokenFailures(JdbcClient jdbc, KeySettings settings) {
    this.jdbc = jdbc;
    this.settings = settings;
  }

  boolean isLocked(String clientId) {
    return jdbc.sql(
            "SELECT 1 FROM token_failure WHERE client_id = :clientId AND locked_until > :now")
        .param("clientId", clientId)
        .param("now", SqlTimes.of(clock.instant()))
        .query(Integer.class)
        .optional()
        .isPresent();
  }

  /** Counts a wrong key; the last one that is allowed sets the lock and starts the count anew. */
  void count(String clientId) {
    Instant now = clock.instant();
    jdbc.sql(
            """
            INSERT INTO token_failure AS f (client_id, failures, last_failure) VALUES (:clientId, 1, :now)
            ON CONFLICT (client_id) DO UPDATE
               SET failures = CASE WHEN f.last_failure < :forgotten THEN 1
                                   WHEN f.failures + 1 >= :max THEN 0 ELSE f.failures + 1 END,
                   locked_until = CASE WHEN f.last_failure >= :forgotten AND f.failures + 1 >= :max
                                       THEN :lockedUntil ELSE f.locked_until END,
                   last_failure = :now
            """)
        .param("clientId", clientId)
        .param("now", SqlTimes.of(now))
        .param("forgotten", SqlTimes.of(now.minus(FORGET_AFTER)))
        .param("max", settings.failuresMax())
        .param("lockedUntil", SqlTimes.of(now.plus(settings.lock())))
        .update();
  }

  void forget(String clientId) {
    jdbc.sql("DELETE FROM token_failure WHERE client_id = :clientId AND failures > 0")
        .param("clientId", clientId)
        .update();
  }

  /** Made-up ClientIds leave rows; they go with time. Bounded per run. */
  @Scheduled(initialDelayString = "PT10M", fixedDelayString = "PT10M")
  void prune() {
    jdbc.sql(
            """
            DELETE FROM token_failure WHERE client_id IN (
              SELECT client_id FROM token_failure WHERE last_failure < :forgotten LIMIT 10000)
            """)
        .param("forgotten", SqlTimes.of(clock.instant().minus(FORGET_AFTER)))
        .update();
  }
}
