package io.kontor.identity.key;

import io.kontor.platform.net.CallSource;
import io.kontor.platform.sql.SqlTimes;
import io.kontor.platform.work.RecurringJob;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import org.springframework.context.annotation.Bean;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/**
 * Counts wrong keys by their source, across all instances: those of a source for one ClientId, and
 * all of a source. Too many within a window, and the source is not listened to until it ends.
 * Nothing is counted against a ClientId as a whole, which is part of every URL: otherwise anyone
 * could lock others out. Whether there is such a client makes no difference.
 */
@Repository
class TokenThrottle {
  private static final String ALL = "";
  private static final Duration FORGET_AFTER = Duration.ofHours(1);

  private final JdbcClient jdbc;
  private final KeySettings settings;
  private final Clock clock = Clock.systemUTC(); // throttles live in real time

  TokenThrottle(JdbcClient jdbc, KeySettings settings) {
    this.jdbc = jdbc;
    this.settings = settings;
  }

  /** Whether the source has used up its wrong keys, for this ClientId or at all. */
  boolean isThrottled(CallSource source, String clientId) {
    return jdbc.sql(
            """
            SELECT 1 FROM token_throttle
             WHERE source = :source AND client_id IN (:clientId, :all) AND window_start > :since
               AND failures >= CASE WHEN client_id = :all THEN :sourceMax ELSE :max END
             LIMIT 1
            """)
        .param("source", source.network())
        .param("clientId", clientId)
        .param("all", ALL)
        .param("since", SqlTimes.of(clock.instant().minus(settings.window())))
        .param("sourceMax", settings.sourceFailuresMax())
        .param("max", settings.failuresMax())
        .query(Integer.class)
        .optional()
        .isPresent();
  }

  /** Counts a wrong key. */
  void count(CallSource source, String clientId) {
    Instant now = clock.instant();
    jdbc.sql(
            """
            INSERT INTO token_throttle AS t (source, client_id, failures, window_start)
            VALUES (:source, :all, 1, :now), (:source, :clientId, 1, :now)
            ON CONFLICT (source, client_id) DO UPDATE
               SET failures = CASE WHEN t.window_start > :since THEN t.failures + 1 ELSE 1 END,
                   window_start = CASE WHEN t.window_start > :since THEN t.window_start ELSE :now END
            """)
        .param("source", source.network())
        .param("clientId", clientId)
        .param("all", ALL)
        .param("now", SqlTimes.of(now))
        .param("since", SqlTimes.of(now.minus(settings.window())))
        .update();
  }

  @Bean
  RecurringJob pruneThrottles() {
    return new RecurringJob("prune-token-throttles", Duration.ofMinutes(10), this::prune);
  }

  /** Rows go with time; each has cost a slow hash, so there are not many. Bounded per run. */
  private void prune() {
    jdbc.sql(
            """
            DELETE FROM token_throttle WHERE (source, client_id) IN (
              SELECT source, client_id FROM token_throttle WHERE window_start < :forgotten LIMIT 10000)
            """)
        .param("forgotten", SqlTimes.of(clock.instant().minus(FORGET_AFTER)))
        .update();
  }
}
