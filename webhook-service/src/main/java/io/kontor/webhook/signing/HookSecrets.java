package io.kontor.webhook.signing;

import io.kontor.platform.sql.SqlTimes;
import java.time.Instant;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The secrets of hooks. Times are real, because receivers live in real time. */
@Repository
class HookSecrets {
  /** Signatures that one call may carry. */
  static final int ACTIVE_MAX = 3;

  private final JdbcClient jdbc;

  HookSecrets(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /** Whether calls of the hook can be signed now. */
  boolean canSign(String hookId, Instant now) {
    return jdbc.sql(
            """
            SELECT EXISTS (SELECT FROM hook_secret
                            WHERE hook_id = :hookId AND (expires_at IS NULL OR expires_at > :now))
            """)
        .param("hookId", hookId)
        .param("now", SqlTimes.of(now))
        .query(Boolean.class)
        .single();
  }

  /**
   * Adds the newest secret; earlier ones sign until the given moment at the latest. The caller
   * holds the hook's lock.
   */
  void add(String hookId, byte[] secret, Instant now, Instant earlierUntil) {
    jdbc.sql(
            """
            UPDATE hook_secret SET expires_at = least(coalesce(expires_at, 'infinity'), :until) WHERE hook_id = :hookId
            """)
        .param("until", SqlTimes.of(earlierUntil))
        .param("hookId", hookId)
        .update();
    jdbc.sql(
            """
            INSERT INTO hook_secret (hook_id, number, secret, creation_date)
            SELECT :hookId, coalesce(max(number), 0) + 1, :secret, :now FROM hook_secret WHERE hook_id = :hookId
            """)
        .param("hookId", hookId)
        .param("secret", secret)
        .param("now", SqlTimes.of(now))
        .update();
    jdbc.sql(
            """
            DELETE FROM hook_secret
             WHERE hook_id = :hookId
               AND (expires_at <= :now
                    OR number <= (SELECT max(number) - :max FROM hook_secret WHERE hook_id = :hookId))
            """)
        .param("hookId", hookId)
        .param("now", SqlTimes.of(now))
        .param("max", ACTIVE_MAX)
        .update();
  }

  /** How the hook is called; the hook exists. */
  DeliveryModeView view(String hookId, Instant now) {
    DeliveryMode mode =
        jdbc.sql("SELECT delivery_mode FROM hook WHERE id = :hookId")
            .param("hookId", hookId)
            .query((row, _) -> DeliveryMode.valueOf(row.getString(1)))
            .single();
    Optional<Instant> created =
        jdbc.sql(
                "SELECT creation_date FROM hook_secret WHERE hook_id = :hookId AND expires_at IS NULL")
            .param("hookId", hookId)
            .query((row, _) -> SqlTimes.read(row, "creation_date"))
            .optional();
    return new DeliveryModeView(hookId, mode, created.orElse(null), earlierUntil(hookId, now));
  }

  /** When the last of the earlier secrets stops signing; null when none does any more. */
  @Nullable Instant earlierUntil(String hookId, Instant now) {
    return jdbc.sql(
            """
            SELECT expires_at FROM hook_secret WHERE hook_id = :hookId AND expires_at > :now
             ORDER BY expires_at DESC LIMIT 1
            """)
        .param("hookId", hookId)
        .param("now", SqlTimes.of(now))
        .query((row, _) -> SqlTimes.read(row, "expires_at"))
        .optional()
        .orElse(null);
  }

  void setMode(String hookId, DeliveryMode mode) {
    jdbc.sql("UPDATE hook SET delivery_mode = :mode WHERE id = :hookId")
        .param("mode", mode.name())
        .param("hookId", hookId)
        .update();
  }
}
