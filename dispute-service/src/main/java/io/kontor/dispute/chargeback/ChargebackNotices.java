package io.kontor.dispute.chargeback;

import io.kontor.dispute.work.WorkSettings;
import java.time.Duration;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/**
 * Chargebacks with an update to follow. A callback is only a hint: the scheme is asked for the
 * present state, so notices may come twice, late or in any order.
 */
@Repository
class ChargebackNotices {
  private static final int BATCH = 20;

  private final JdbcClient jdbc;
  private final WorkSettings settings;

  ChargebackNotices(JdbcClient jdbc, WorkSettings settings) {
    this.jdbc = jdbc;
    this.settings = settings;
  }

  /** Stores that the chargeback was updated. */
  void add(String chargebackId) {
    jdbc.sql(
            """
            INSERT INTO chargeback_notice AS n (chargeback_id, due_at) VALUES (:id, now())
            ON CONFLICT (chargeback_id) DO UPDATE SET version = n.version + 1, due_at = now(), attempts = 0
            """)
        .param("id", chargebackId)
        .update();
  }

  /** Makes the notices that wait for this pay-in due. */
  void wake(String paymentReference) {
    jdbc.sql("UPDATE chargeback_notice SET due_at = now() WHERE payment_reference = :payment")
        .param("payment", paymentReference)
        .update();
  }

  /** Claims some due notices for this instance. */
  List<Notice> claim() {
    return jdbc.sql(
            """
            UPDATE chargeback_notice SET due_at = now() + make_interval(secs => :lease), attempts = attempts + 1
             WHERE chargeback_id IN (
               SELECT chargeback_id FROM chargeback_notice WHERE due_at <= now()
                ORDER BY due_at LIMIT :batch FOR UPDATE SKIP LOCKED)
            RETURNING chargeback_id, version, attempts
            """)
        .param("lease", settings.lease().toSeconds())
        .param("batch", BATCH)
        .query((row, _) ->
            new Notice(
                row.getString("chargeback_id"), row.getLong("version"), row.getInt("attempts")))
        .list();
  }

  /** Deletes a notice that was handled; one that came meanwhile stays. */
  void done(Notice notice) {
    jdbc.sql("DELETE FROM chargeback_notice WHERE chargeback_id = :id AND version = :version")
        .param("id", notice.chargebackId())
        .param("version", notice.version())
        .update();
  }

  /** Schedules the next attempt, with back-off. */
  void retryLater(Notice notice, @Nullable String paymentReference) {
    Duration wait = settings.backoff(notice.attempts());
    jdbc.sql(
            """
            UPDATE chargeback_notice
               SET due_at = now() + make_interval(secs => :millis / 1000.0),
                   payment_reference = coalesce(:payment, payment_reference)
             WHERE chargeback_id = :id AND version = :version
            """)
        .param("millis", wait.toMillis())
        .param("payment", paymentReference, java.sql.Types.VARCHAR)
        .param("id", notice.chargebackId())
        .param("version", notice.version())
        .update();
  }

  /**
   * A notice under its lease.
   *
   * @param version grows with each callback
   * @param attempts how often, this time included
   */
  record Notice(String chargebackId, long version, int attempts) {}
}
