package io.kontor.platform.work;

import io.kontor.platform.error.OutcomeUnknownException;
import io.kontor.platform.error.ServiceUnavailableException;
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
 * Processes the items of a queue one by one: an item that fails is retried with exponential
 * back-off while the others go on. After {@value #ATTEMPTS_MAX} failures it is a dead letter: an
 * alarm, and one retry an hour until a person has fixed it (docs/runbooks/parked-item.md). Failures
 * are kept in the service's database, so they outlive the process and count across all instances.
 *
 * <p>An outage of another service is no failure of the item: such items wait for at most half a
 * minute and never become dead letters. After three of them in a row the run ends, so that a remote
 * that hangs does not hold the loop for the length of the queue. An outage of this service's own
 * database ends the run.
 *
 * <p>The query that finds the items leaves out those that wait for a retry: {@link #due}. Called
 * outside of a database transaction; the step of each item opens its own. Source: ADR 0009.
 */
public final class QueueWorker {
  /** Failures after which an item is a dead letter. */
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

  /** Runs the step for each item, whatever happens to the others. */
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

  /** Forgets earlier failures of an item that has changed or is to be processed at once. */
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
        outage,
        "Another service is unavailable; the item waits",
        Map.of("queue", queue, "item", itemId));
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
    boolean deadLetter = attempts >= ATTEMPTS_MAX;
    if (deadLetter) {
      Counter.builder("kontor.queue.parked")
          .description("Failures of items that are dead letters; a person must act")
          .tag("queue", queue)
          .register(metrics)
          .increment();
    }
    Map<String, ?> details = Map.of("queue", queue, "item", itemId, "attempts", attempts);
    if (deadLetter) {
      failures.error(failure, "An item is a dead letter", details);
    } else {
      failures.warn(failure, "An item failed and will be retried", details);
    }
  }

  /** The failure as text, without characters that the database cannot store. */
  private static String reason(RuntimeException failure) {
    String text = failure.getClass().getSimpleName() + ": " + failure.getMessage();
    return text.substring(0, Math.min(text.length(), REASON_MAX)).replace("\u0000", "");
  }
}
