package io.kontor.dispute.work;

import java.time.Duration;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/**
 * The steps that are still to be performed. A step is leased while it is attempted, so several
 * instances may run and a crash only delays it. Leases use the database's clock.
 */
@Repository
public class WorkQueue {
  private static final int BATCH = 20;

  private final JdbcClient jdbc;
  private final WorkSettings settings;

  WorkQueue(JdbcClient jdbc, WorkSettings settings) {
    this.jdbc = jdbc;
    this.settings = settings;
  }

  /** Stores a step, in the database transaction of the change that needs it. */
  public void add(String disputeId, WorkKind kind) {
    jdbc.sql(
            """
            INSERT INTO dispute_work (dispute_id, kind, due_at) VALUES (:disputeId, :kind, now())
            ON CONFLICT (dispute_id, kind) DO UPDATE SET due_at = now(), attempts = 0
            """)
        .param("disputeId", disputeId)
        .param("kind", kind.name())
        .update();
  }

  /** Deletes a step that is done or no longer needed. */
  public void done(String disputeId, WorkKind kind) {
    jdbc.sql("DELETE FROM dispute_work WHERE dispute_id = :disputeId AND kind = :kind")
        .param("disputeId", disputeId)
        .param("kind", kind.name())
        .update();
  }

  /** Claims some due steps for this instance. */
  public List<Work> claim() {
    return jdbc.sql(
            """
            UPDATE dispute_work SET due_at = now() + make_interval(secs => :lease), attempts = attempts + 1
             WHERE (dispute_id, kind) IN (
               SELECT dispute_id, kind FROM dispute_work WHERE due_at <= now()
                ORDER BY due_at LIMIT :batch FOR UPDATE SKIP LOCKED)
            RETURNING dispute_id, kind, attempts
            """)
        .param("lease", settings.lease().toSeconds())
        .param("batch", BATCH)
        .query((row, _) ->
            new Work(
                row.getString("dispute_id"),
                WorkKind.valueOf(row.getString("kind")),
                row.getInt("attempts")))
        .list();
  }

  /** Schedules the next attempt of a step that failed, with back-off. */
  public void retryLater(Work work) {
    Duration wait = settings.backoff(work.attempts());
    jdbc.sql(
            """
            UPDATE dispute_work SET due_at = now() + make_interval(secs => :millis / 1000.0)
             WHERE dispute_id = :disputeId AND kind = :kind
            """)
        .param("millis", wait.toMillis())
        .param("disputeId", work.disputeId())
        .param("kind", work.kind().name())
        .update();
  }

  /**
   * A step under its lease.
   *
   * @param attempts how often, this time included
   */
  public record Work(String disputeId, WorkKind kind, int attempts) {}
}
