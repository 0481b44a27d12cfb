package io.kontor.platform.work;

import io.kontor.platform.client.OutcomeUnknownException;
import io.kontor.platform.client.ServiceUnavailableException;
import io.kontor.platform.failure.FailureLog;
import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.MeterRegistry;
import java.util.Collection;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.Function;
import org.springframework.dao.DataAccessResourceFailureException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.CannotCreateTransactionException;

/**
 * Works what waits in a queue item by item: one that fails is put back for longer and longer, and
 * its neighbours go on. After {@value #ATTEMPTS_MAX} failures it is parked: an alarm, and a try
 * once an hour until somebody has mended it (docs/runbooks/parked-item.md). Failures are kept in
 * the service's database, so they outlive the process and count over all instances.
 *
 * <p>The other side being away is nobody's fault: such items wait for at most half a minute and are
 * never parked, and after three of them in a row the run ends, so that a remote that hangs does not
 * hold the loop for the length of the queue. This service's own database being away ends the run.
 *
 * <p>The query that finds the items leaves those out that wait: {@link #due}. Called outside of a
 * database transaction; each item's step opens its own. Source: ADR 0009.
 */
public final class QueueWorker {
  /** Failures after which an item is parked. */
  static final int ATTEMPTS_MAX = 10;

  private static final int OUTAGES_MAX = 3;
  private static final int REASON_MAX = 500;

  private final JdbcClient jdbc;
  private final MeterRegistry metrics;
  private final FailureLog failures = new FailureLog(QueueWorker.class);

  QueueWorker(JdbcClient jdbc, MeterRegistry metrics) {
    this.jdbc = jdbc;
    this.metrics = metrics;
  }

  /**
   * The SQL condition that an item of the queue does not wait for its next attempt.
   *
   * @param queue a constant of the program, as is the column
   * @param idColumn the column with the item's id, with its table's name where that is needed
   */
  public static String due(String queue, String idColumn) {
    return "NOT EXISTS (SELECT 1 FROM queue_failure AS waiting WHERE waiting.queue = '"
        + queue
        + "' AND waiting.item_id = "
        + idColumn
        + " AND waiting.next_attempt_at > now())";
  }

  /** Takes the step for each item, whatever happens to the others. */
  public <T> void each(
      String queue, Collection<T> items, Function<T, String> id, Consumer<T> step) {
    if (items.isEmpty()) {
      return;
    }
    Set<String> failedBefore = failedBefore(queue, items.stream().map(id).toList());
    int outages = 0;
    for (T item : items) {
      String itemId = id.apply(item);
      try {
        step.accept(item);
        if (failedBefore.contains(itemId)) {
          forget(queue, itemId);
        }
        outages = 0;
      } catch (DataAccessResourceFailureException | CannotCreateTransactionException e) {
        throw e;
      } catch (ServiceUnavailableException | OutcomeUnknownException e) {
        postpone(queue, itemId, e);
        outages++;
        if (outages == OUTAGES_MAX) {
          return;
        }
      } catch (RuntimeException e) {
        putBack(queue, itemId, e);
        outages = 0;
      }
    }
  }

  /** The item has changed or is wanted at once: what failed before does not count. */
  public void forget(String queue, String itemId) {
    jdbc.sql("DELETE FROM queue_failure WHERE queue = :queue AND item_id = :id")
        .param("queue", queue)
        .param("id", itemId)
        .update();
  }

  private Set<String> failedBefore(String queue, Collection<String> ids) {
    return new HashSet<>(
        jdbc.sql("SELECT item_id FROM queue_failure WHERE queue = :queue AND item_id = ANY (:ids)")
            .param("queue", queue)
            .param("ids", ids.toArray(String[]::new))
            .query(String.class)
            .list());
  }

  private void postpone(String queue, String itemId, RuntimeException outage) {
    jdbc.sql(
            """
            INSERT INTO queue_failure AS f (queue, item_id, attempts, next_attempt_at, reason)
            VALUES (:queue, :id, 0, now() + INTERVAL '5 seconds', :reason)
            ON CONFLICT (queue, item_id) DO UPDATE
               SET next_attempt_at = now() + INTERVAL '30 seconds', reason = excluded.reason
            """)
        .param("queue", queue)
        .param("id", itemId)
        .param("reason", reason(outage))
        .update();
    failures.outage(
        outage, "The other side is away; the item waits", Map.of("queue", queue, "item", itemId));
  }

  private void putBack(String queue, String itemId, RuntimeException failure) {
    int attempts =
        jdbc.sql(
                """
                INSERT INTO queue_failure AS f (queue, item_id, attempts, next_attempt_at, reason)
                VALUES (:queue, :id, 1, now() + INTERVAL '1 second', :reason)
                ON CONFLICT (queue, item_id) DO UPDATE
                   SET attempts = f.attempts + 1,
                       next_attempt_at = now() + CASE WHEN f.attempts + 1 >= :max THEN INTERVAL '1 hour'
                                                      ELSE INTERVAL '1 second' * 2 ^ f.attempts END,
                       reason = excluded.reason,
                       parked_at = CASE WHEN f.attempts + 1 >= :max THEN coalesce(f.parked_at, now()) END
                RETURNING attempts
                """)
            .param("queue", queue)
            .param("id", itemId)
            .param("reason", reason(failure))
            .param("max", ATTEMPTS_MAX)
            .query(Integer.class)
            .single();
    boolean parked = attempts >= ATTEMPTS_MAX;
    if (parked) {
      Counter.builder("kontor.queue.parked")
          .description("Failures of items that are set aside; a person must act")
          .tag("queue", queue)
          .register(metrics)
          .increment();
    }
    Map<String, ?> details = Map.of("queue", queue, "item", itemId, "attempts", attempts);
    if (parked) {
      failures.error(failure, "An item is parked", details);
    } else {
      failures.warn(failure, "An item failed and will be tried again", details);
    }
  }

  /** What went wrong, without the bytes that the database cannot keep. */
  private static String reason(RuntimeException failure) {
    String text = failure.getClass().getSimpleName() + ": " + failure.getMessage();
    return text.substring(0, Math.min(text.length(), REASON_MAX)).replace("\u0000", "");
  }
}
