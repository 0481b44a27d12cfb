package io.kontor.sandbox.callback;

import io.kontor.platform.sql.SqlTimes;
import io.kontor.sandbox.support.Ids;
import io.kontor.sandbox.support.SandboxSettings;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import tools.jackson.databind.json.JsonMapper;

/** Callbacks that wait for a receiver or have reached it. */
@Repository
public class Callbacks {

  /** Delivered callbacks are kept this long for people who look for them. */
  private static final Duration KEPT = Duration.ofDays(30);

  private final JdbcClient jdbc;
  private final JsonMapper json;
  private final SandboxSettings.Callbacks settings;
  private final Clock clock;

  Callbacks(JdbcClient jdbc, JsonMapper json, SandboxSettings settings, Clock clock) {
    this.jdbc = jdbc;
    this.json = json;
    this.settings = settings.sandbox().callbacks();
    this.clock = clock;
  }

  /**
   * Stores a callback in the surrounding database transaction; it leaves after the commit.
   *
   * @param url its destination; null when no callback is wanted
   */
  public void add(String type, @Nullable String url, Object object) {
    if (url == null) {
      return;
    }
    Instant now = clock.instant();
    String id = Ids.ordered("cb", now);
    jdbc.sql(
            """
            INSERT INTO callback (id, type, url, body, attempt_due_at, created_at)
            VALUES (:id, :type, :url, :body, :now, :now)
            """)
        .param("id", id)
        .param("type", type)
        .param("url", url)
        .param("body", json.writeValueAsString(new Body(id, type, object)))
        .param("now", SqlTimes.of(now))
        .update();
  }

  /** The newest callbacks, newest first; at most 100. */
  public List<Delivery> newest() {
    return jdbc.sql(
            """
            SELECT id, type, url, attempts, attempt_due_at, last_answer, delivered_at, created_at
            FROM callback ORDER BY created_at DESC LIMIT 100
            """)
        .query((row, _) ->
            new Delivery(
                row.getString("id"),
                row.getString("type"),
                row.getString("url"),
                row.getInt("attempts"),
                SqlTimes.readNullable(row, "attempt_due_at"),
                row.getString("last_answer"),
                SqlTimes.readNullable(row, "delivered_at"),
                SqlTimes.read(row, "created_at")))
        .list();
  }

  /**
   * Takes due callbacks; one whose result is never stored becomes due again when the lease ends.
   */
  List<Attempt> take(int limit, Instant now, Duration lease) {
    return jdbc.sql(
            """
            UPDATE callback SET attempt_due_at = :leaseEnd, attempts = attempts + 1
            WHERE id IN (SELECT id FROM callback WHERE attempt_due_at <= :now
                         ORDER BY attempt_due_at LIMIT :limit FOR UPDATE SKIP LOCKED)
            RETURNING id, url, body, attempts
            """)
        .param("leaseEnd", SqlTimes.of(now.plus(lease)))
        .param("now", SqlTimes.of(now))
        .param("limit", limit)
        .query((row, _) ->
            new Attempt(
                row.getString("id"),
                row.getString("url"),
                row.getString("body"),
                row.getInt("attempts")))
        .list();
  }

  void delivered(Attempt attempt, String answer) {
    jdbc.sql(
            """
            UPDATE callback SET attempt_due_at = NULL, delivered_at = :now, last_answer = :answer
            WHERE id = :id
            """)
        .param("now", SqlTimes.of(clock.instant()))
        .param("answer", answer)
        .param("id", attempt.id())
        .update();
  }

  void failed(Attempt attempt, String answer) {
    boolean givenUp = attempt.number() >= settings.attemptsMax();
    List<Duration> waits = settings.retryAfter();
    Duration wait = waits.get(Math.min(attempt.number(), waits.size()) - 1);
    jdbc.sql(
            """
            UPDATE callback SET attempt_due_at = :next, last_answer = :answer
            WHERE id = :id AND attempts = :number AND delivered_at IS NULL
            """)
        .param("next", SqlTimes.ofNullable(givenUp ? null : clock.instant().plus(wait)))
        .param("answer", answer)
        .param("id", attempt.id())
        .param("number", attempt.number())
        .update();
  }

  void bringForward(Duration by) {
    jdbc.sql(
            """
            UPDATE callback SET attempt_due_at = attempt_due_at - make_interval(secs => :seconds)
            WHERE attempt_due_at IS NOT NULL
            """)
        .param("seconds", by.toSeconds())
        .update();
  }

  void dropOld() {
    jdbc.sql("DELETE FROM callback WHERE attempt_due_at IS NULL AND created_at < :before")
        .param("before", SqlTimes.of(clock.instant().minus(KEPT)))
        .update();
  }

  private record Body(String id, String type, Object object) {}

  record Attempt(String id, String url, String body, int number) {}

  /**
   * How far a callback has come.
   *
   * @param attemptDueAt the next try; null when delivered or given up
   * @param lastAnswer HTTP status, or why there was none
   */
  public record Delivery(
      String id,
      String type,
      String url,
      int attempts,
      @Nullable Instant attemptDueAt,
      @Nullable String lastAnswer,
      @Nullable Instant deliveredAt,
      Instant createdAt) {}
}
