package io.kontor.platform.idempotency;

import io.kontor.platform.error.ApiException;
import io.kontor.platform.error.ErrorCode;
import io.kontor.platform.sql.SqlTimes;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * The idempotency keys of creating requests. Source: contract "Idempotency".
 *
 * <p>A key is stored before the request runs, so a concurrent duplicate is refused. The first event
 * the request stores binds the key to its object in the same database transaction (see {@code
 * Outbox}); the answer is stored afterwards. A request that crashed before it stored anything
 * leaves an unbound key, which may be taken over after {@link #ABANDONED_AFTER}; once it is bound
 * the key is used up, and reading it back shows the object even when the answer was never written.
 */
public final class IdempotencyKeys {
  /**
   * Time after which a request that stored nothing counts as crashed. If it continues after all,
   * its key has been taken over and it can store nothing any more.
   */
  static final Duration ABANDONED_AFTER = Duration.ofSeconds(30);

  private static final ThreadLocal<@Nullable Running> CURRENT = new ThreadLocal<>();

  private final JdbcClient jdbc;
  private final Clock clock;
  private final Duration retention;

  /** Keys and answers that are kept for {@code retention}. */
  IdempotencyKeys(JdbcClient jdbc, Clock clock, Duration retention) {
    this.jdbc = jdbc;
    this.clock = clock;
    this.retention = retention;
  }

  /** Claims the key; false when it is used up. */
  boolean begin(Running running, String method, String url) {
    Instant now = clock.instant();
    int taken =
        jdbc.sql(
                """
                INSERT INTO idempotency_key AS k (client_id, key, run, method, url, created_at)
                VALUES (:clientId, :key, :run, :method, :url, :now)
                ON CONFLICT (client_id, key) DO UPDATE
                   SET run = excluded.run, method = excluded.method, url = excluded.url,
                       created_at = excluded.created_at, resource_id = NULL, status = NULL, body = NULL,
                       content_type = NULL
                 WHERE (k.resource_id IS NULL AND k.status IS NULL AND k.created_at < :abandoned)
                    OR k.created_at < :expired
                """)
            .param("clientId", running.clientId())
            .param("key", running.key())
            .param("run", running.run())
            .param("method", method)
            .param("url", url)
            .param("now", SqlTimes.of(now))
            .param("abandoned", SqlTimes.of(now.minus(ABANDONED_AFTER)))
            .param("expired", SqlTimes.of(now.minus(retention)))
            .update();
    return taken == 1;
  }

  /** Binds this thread to the request that holds the key. */
  static void enter(Running running) {
    CURRENT.set(running);
  }

  /** Unbinds this thread from its request. */
  static void leave() {
    CURRENT.remove();
  }

  /**
   * Ties the running request's key, if it has one, to the object it creates; called inside the
   * database transaction that stores the object. Errors: IDEMPOTENCY_CONFLICT when the key was
   * taken over meanwhile, which undoes the change.
   */
  public void bindCurrent(String resourceId) {
    Running running = CURRENT.get();
    if (running == null) {
      return;
    }
    int bound =
        jdbc.sql(
                """
                UPDATE idempotency_key SET resource_id = coalesce(resource_id, :resourceId)
                 WHERE client_id = :clientId AND key = :key AND run = :run
                """)
            .param("resourceId", resourceId)
            .param("clientId", running.clientId())
            .param("key", running.key())
            .param("run", running.run())
            .update();
    if (bound == 0) {
      throw ApiException.of(ErrorCode.IDEMPOTENCY_CONFLICT);
    }
  }

  /**
   * Unties the running request's key from its object again, because the object was dropped: what
   * had to happen elsewhere is known not to have happened. Called inside the database transaction
   * that drops it.
   */
  public void unbindCurrent() {
    Running running = CURRENT.get();
    if (running != null) {
      jdbc.sql(
              "UPDATE idempotency_key SET resource_id = NULL WHERE client_id = :clientId AND key ="
                  + " :key AND run = :run")
          .param("clientId", running.clientId())
          .param("key", running.key())
          .param("run", running.run())
          .update();
    }
  }

  /**
   * There is no answer: frees the key, so the caller can simply try again; but a key that is bound
   * to an object stays so.
   */
  void giveUp(Running running) {
    jdbc.sql(
            """
            DELETE FROM idempotency_key
             WHERE client_id = :clientId AND key = :key AND run = :run AND resource_id IS NULL
            """)
        .param("clientId", running.clientId())
        .param("key", running.key())
        .param("run", running.run())
        .update();
  }

  /** Stores the answer. */
  void finish(Running running, int status, @Nullable String contentType, String body) {
    jdbc.sql(
            """
            UPDATE idempotency_key SET status = :status, content_type = :contentType, body = :body, answered_at = :now
             WHERE client_id = :clientId AND key = :key AND run = :run
            """)
        .param("status", status)
        .param("contentType", contentType)
        .param("body", body)
        .param("now", SqlTimes.of(clock.instant()))
        .param("clientId", running.clientId())
        .param("key", running.key())
        .param("run", running.run())
        .update();
  }

  /** What is stored under the key, if anything. */
  Optional<Kept> find(String clientId, String key) {
    return jdbc.sql(
            """
            SELECT method, url, resource_id, status, content_type, body, coalesce(answered_at, created_at) AS answered_at
              FROM idempotency_key
             WHERE client_id = :clientId AND key = :key AND created_at >= :oldest
            """)
        .param("clientId", clientId)
        .param("key", key)
        .param("oldest", SqlTimes.of(clock.instant().minus(retention)))
        .query((row, _) ->
            new Kept(
                row.getString("method"),
                row.getString("url"),
                row.getString("resource_id"),
                row.getObject("status", Integer.class),
                row.getString("content_type"),
                row.getString("body"),
                SqlTimes.read(row, "answered_at")))
        .optional();
  }

  /**
   * Whether the request that claimed the key may still be running although it has stored nothing.
   */
  boolean mayBeRunning(Kept kept) {
    return kept.answeredAt().isAfter(clock.instant().minus(ABANDONED_AFTER));
  }

  /** Forgets keys past their retention; bounded per call. */
  int prune() {
    return jdbc.sql(
            """
            DELETE FROM idempotency_key WHERE ctid IN (
              SELECT ctid FROM idempotency_key WHERE created_at < :oldest LIMIT 10000)
            """)
        .param("oldest", SqlTimes.of(clock.instant().minus(retention)))
        .update();
  }

  /**
   * The key of a running request; {@code run} distinguishes this attempt from one that takes the
   * key over.
   */
  record Running(String clientId, String key, String run) {}

  /** What is kept under a key; status and body are null until the answer is stored. */
  record Kept(
      String method,
      String url,
      @Nullable String resourceId,
      @Nullable Integer status,
      @Nullable String contentType,
      @Nullable String body,
      Instant answeredAt) {}
}
