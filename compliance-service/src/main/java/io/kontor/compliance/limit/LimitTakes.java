package io.kontor.compliance.limit;

import io.kontor.platform.sql.SqlTimes;
import io.kontor.platform.work.RecurringJob;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.springframework.context.annotation.Bean;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * What transactions took of limits, until their outcome is known.
 *
 * <p>Rows are locked in one order by all: first takes, then usages in the order of their keys. A
 * screening waits for no take but its own.
 */
@Repository
class LimitTakes {
  /** Longer than a month's window. */
  private static final Duration KEEP = Duration.ofDays(62);

  private static final int BATCH = 1_000;
  private static final int PRUNED_AT_ONCE = 50_000;

  private final JdbcClient jdbc;
  private final TransactionTemplate transaction;
  private final Clock clock;

  LimitTakes(JdbcClient jdbc, TransactionTemplate transaction, Clock clock) {
    this.jdbc = jdbc;
    this.transaction = transaction;
    this.clock = clock;
  }

  /** Where a take stands; no event, a late one or a repeated one takes it back. */
  enum Taken {
    /** Screened; counts for a while. */
    RESERVED,
    /** Made; counts. */
    COUNTED,
    /** Never heard of; counts no more until it is heard of. */
    ENDED,
    /** Failed; counts no more. */
    RELEASED
  }

  /** Gives back what the transaction took in this database transaction, without a trace. */
  void undo(String transactionId) {
    jdbc.sql(
            """
            WITH gone AS (
              DELETE FROM limit_take WHERE transaction_id = :transactionId
              RETURNING client_id, rule_id, subject_id, window_start, amount)
            UPDATE limit_usage u
               SET amount = u.amount - gone.amount, count = u.count - 1
              FROM gone
             WHERE u.client_id = gone.client_id AND u.rule_id = gone.rule_id
               AND u.subject_id = gone.subject_id AND u.window_start = gone.window_start
            """)
        .param("transactionId", transactionId)
        .update();
  }

  /** Brings takes of these transactions into the state that their outcome asks for. */
  void settle(List<String> transactionIds, Taken outcome) {
    if (transactionIds.isEmpty()) {
      return;
    }
    List<Take> takes =
        jdbc.sql(
                """
                SELECT transaction_id, rule_id, state FROM limit_take
                 WHERE transaction_id = ANY (CAST(:ids AS text[])) AND state NOT IN (:outcome, 'RELEASED')
                 ORDER BY transaction_id, rule_id FOR UPDATE
                """)
            .param("ids", transactionIds.toArray(String[]::new))
            .param("outcome", outcome.name())
            .query((row, _) ->
                new Take(
                    row.getString("transaction_id"),
                    row.getString("rule_id"),
                    Taken.valueOf(row.getString("state"))))
            .list();
    move(takes, outcome);
  }

  @Bean
  RecurringJob pruneLimits() {
    return new RecurringJob("prune-limits", Duration.ofMinutes(15), this::prune);
  }

  /** Gives back what was screened before the moment and never made; bounded per run. */
  void endReservations(Instant oldest) {
    transaction.executeWithoutResult(_ ->
        move(
            jdbc.sql(
                    """
                    SELECT transaction_id, rule_id, state FROM limit_take
                     WHERE state = 'RESERVED' AND taken_at < :oldest
                     ORDER BY taken_at LIMIT :max FOR UPDATE SKIP LOCKED
                    """)
                .param("oldest", SqlTimes.of(oldest))
                .param("max", BATCH)
                .query((row, _) ->
                    new Take(
                        row.getString("transaction_id"), row.getString("rule_id"), Taken.RESERVED))
                .list(),
            Taken.ENDED));
  }

  /** Forgets windows that are long over; bounded per run. */
  private void prune() {
    Instant oldest = clock.instant().minus(KEEP);
    jdbc.sql(
            """
            DELETE FROM limit_take WHERE ctid IN (
              SELECT ctid FROM limit_take WHERE taken_at < :oldest LIMIT :max)
            """)
        .param("oldest", SqlTimes.of(oldest))
        .param("max", PRUNED_AT_ONCE)
        .update();
    jdbc.sql(
            """
            DELETE FROM limit_usage WHERE ctid IN (
              SELECT ctid FROM limit_usage WHERE window_start < :oldest LIMIT :max)
            """)
        .param("oldest", SqlTimes.of(oldest))
        .param("max", PRUNED_AT_ONCE)
        .update();
  }

  /** The takes are locked; what changes in the sums is locked here, in the order of the keys. */
  private void move(List<Take> takes, Taken to) {
    if (takes.isEmpty()) {
      return;
    }
    List<Take> summed = takes.stream().filter(take -> counts(take.state()) != counts(to)).toList();
    if (!summed.isEmpty()) {
      onKeys(
              """
              SELECT 1 FROM limit_usage u
               WHERE (client_id, rule_id, subject_id, window_start) IN (
                       SELECT t.client_id, t.rule_id, t.subject_id, t.window_start
                         FROM limit_take t
                         JOIN unnest(CAST(:transactions AS text[]), CAST(:rules AS text[])) AS k (transaction_id, rule_id)
                        USING (transaction_id, rule_id))
               ORDER BY client_id, rule_id, subject_id, window_start FOR UPDATE
              """,
              summed)
          .query(Integer.class)
          .list();
      onKeys(
              """
              UPDATE limit_usage u
                 SET amount = u.amount + :sign * part.amount, count = u.count + :sign * part.count
                FROM (SELECT t.client_id, t.rule_id, t.subject_id, t.window_start, sum(t.amount) AS amount, count(*) AS count
                        FROM limit_take t
                        JOIN unnest(CAST(:transactions AS text[]), CAST(:rules AS text[])) AS k (transaction_id, rule_id)
                       USING (transaction_id, rule_id)
                       GROUP BY t.client_id, t.rule_id, t.subject_id, t.window_start) AS part
               WHERE u.client_id = part.client_id AND u.rule_id = part.rule_id
                 AND u.subject_id = part.subject_id AND u.window_start = part.window_start
              """,
              summed)
          .param("sign", counts(to) ? 1 : -1)
          .update();
    }
    onKeys(
            """
            UPDATE limit_take t SET state = :state
              FROM unnest(CAST(:transactions AS text[]), CAST(:rules AS text[])) AS k (transaction_id, rule_id)
             WHERE t.transaction_id = k.transaction_id AND t.rule_id = k.rule_id
            """,
            takes)
        .param("state", to.name())
        .update();
  }

  private JdbcClient.StatementSpec onKeys(String sql, List<Take> takes) {
    return jdbc.sql(sql)
        .param("transactions", takes.stream().map(Take::transactionId).toArray(String[]::new))
        .param("rules", takes.stream().map(Take::ruleId).toArray(String[]::new));
  }

  private static boolean counts(Taken state) {
    return state == Taken.RESERVED || state == Taken.COUNTED;
  }

  private record Take(String transactionId, String ruleId, Taken state) {}
}
