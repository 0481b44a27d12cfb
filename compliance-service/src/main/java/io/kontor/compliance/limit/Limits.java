package io.kontor.compliance.limit;

import io.kontor.compliance.limit.LimitTakes.Taken;
import io.kontor.platform.money.Currencies;
import io.kontor.platform.money.Money;
import io.kontor.platform.sql.SqlTimes;
import java.math.BigDecimal;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.time.Clock;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/**
 * Whether a movement of money fits into the limits, and its place in them.
 *
 * <p>One statement finds the rules that apply and takes a place in the window of each; whoever
 * comes at the same time waits for its rows, always in the order of their keys. What does not fit
 * gives all its places back before the end of the database transaction.
 */
@Repository
public class Limits {
  /**
   * Key of the advisory lock, for a parameter {@code clientId}, that screenings share and that a
   * change of rules has alone.
   */
  public static final String LOCK = "hashtextextended(:clientId, 8)";

  private static final String TAKE =
      """
      WITH subject (subject_type, subject_id) AS MATERIALIZED (
        VALUES ('USER', CAST(:userId AS text)), ('WALLET', CAST(:walletId AS text)), ('CARD', CAST(:card AS text)),
               ('KEY', CAST(:key AS text)), ('PERSON', CAST(:person AS text))),
      own AS MATERIALIZED (
        SELECT r.id, r.subject_type, s.subject_id, r.period, r.currency, r.amount_max, r.count_max
          FROM limit_rule r
          JOIN subject s ON s.subject_type = r.subject_type AND s.subject_id = coalesce(r.subject_id, s.subject_id)
         WHERE r.client_id = :clientId AND r.active
           AND coalesce(r.transaction_type, :type) = :type AND coalesce(r.currency, :currency) = :currency),
      rule AS MATERIALIZED (
        SELECT * FROM own
         UNION ALL
        SELECT d.id, 'CARD', s.subject_id, d.period, :currency, d.amount_max, NULL
          FROM (VALUES (:cardTransactionId, 'TRANSACTION', CAST(:cardTransaction AS bigint)),
                       (:cardDayId, 'DAY', CAST(:cardDay AS bigint))) AS d (id, period, amount_max)
          JOIN subject s ON s.subject_type = 'CARD' AND s.subject_id IS NOT NULL
         WHERE :type = 'PAYIN' AND d.amount_max IS NOT NULL
           AND NOT EXISTS (SELECT FROM own
                            WHERE own.subject_type = 'CARD' AND own.period = d.period AND own.amount_max IS NOT NULL)),
      place AS MATERIALIZED (
        SELECT rule.*, CASE WHEN currency IS NULL THEN 0 ELSE CAST(:amount AS bigint) END AS amount,
               CASE period WHEN 'HOUR' THEN CAST(:hour AS timestamptz)
                           WHEN 'DAY' THEN CAST(:day AS timestamptz)
                           ELSE CAST(:month AS timestamptz) END AS window_start
          FROM rule WHERE period <> 'TRANSACTION' AND subject_id <> ''),
      used AS (
        INSERT INTO limit_usage AS u (client_id, rule_id, subject_id, window_start, amount, count)
        SELECT :clientId, id, subject_id, window_start, amount, 1 FROM place ORDER BY id, subject_id, window_start
            ON CONFLICT (client_id, rule_id, subject_id, window_start)
            DO UPDATE SET amount = u.amount + excluded.amount, count = u.count + 1
        RETURNING rule_id, amount, count),
      take AS (
        INSERT INTO limit_take (transaction_id, rule_id, client_id, subject_id, window_start, amount, state, taken_at)
        SELECT :transactionId, id, :clientId, subject_id, window_start, amount, 'RESERVED', :now FROM place)
      SELECT rule.subject_type, rule.period, rule.amount_max, rule.count_max,
             CASE WHEN rule.period = 'TRANSACTION' THEN CAST(:amount AS numeric) ELSE used.amount END AS amount,
             coalesce(used.count, 0) AS count,
             set_config('synchronous_commit',
                        CASE WHEN left(rule.id, 8) = 'default:' THEN current_setting('synchronous_commit') ELSE 'on' END,
                        true) AS durable
        FROM rule LEFT JOIN used ON used.rule_id = rule.id
      """;

  private final JdbcClient jdbc;
  private final LimitTakes takes;
  private final DefaultLimits defaults;
  private final Clock clock;

  Limits(JdbcClient jdbc, LimitTakes takes, DefaultLimits defaults, Clock clock) {
    this.jdbc = jdbc;
    this.takes = takes;
    this.defaults = defaults;
    this.clock = clock;
  }

  /**
   * Takes the movement's place in all limits that apply, or says why it does not fit and takes
   * none. Once per transaction id, within the database transaction that keeps the decision; an
   * earlier statement of it has taken the {@link #LOCK} for sharing, so that no rule changes until
   * its end and none is overlooked that was answered before.
   */
  public Optional<LimitRefusal> take(Movement movement) {
    Instant now = clock.instant();
    String currency = movement.amount().currency();
    List<Place> places =
        jdbc.sql(TAKE)
            .param("clientId", movement.clientId())
            .param("transactionId", movement.transactionId())
            .param("type", movement.type().name())
            .param("currency", currency)
            .param("amount", movement.amount().amount())
            .param("userId", movement.userId())
            .param("walletId", movement.walletId(), Types.VARCHAR)
            .param("card", movement.card(), Types.VARCHAR)
            .param("key", movement.key(), Types.VARCHAR)
            .param("person", movement.person(), Types.VARCHAR)
            .param("cardTransactionId", DefaultLimits.idOfCard(LimitPeriod.TRANSACTION, currency))
            .param(
                "cardTransaction", defaults.ofCard(LimitPeriod.TRANSACTION, currency), Types.BIGINT)
            .param("cardDayId", DefaultLimits.idOfCard(LimitPeriod.DAY, currency))
            .param("cardDay", defaults.ofCard(LimitPeriod.DAY, currency), Types.BIGINT)
            .param("hour", SqlTimes.of(LimitPeriod.HOUR.start(now)))
            .param("day", SqlTimes.of(LimitPeriod.DAY.start(now)))
            .param("month", SqlTimes.of(LimitPeriod.MONTH.start(now)))
            .param("now", SqlTimes.of(now))
            .query((row, _) -> Place.of(row))
            .list();
    Optional<LimitRefusal> refusal =
        places.stream()
            .filter(Place::isExceeded)
            .min(Place.TOLD_FIRST)
            .map(place -> place.refusal(currency, now));
    if (refusal.isPresent()) {
      takes.undo(movement.transactionId());
    }
    return refusal;
  }

  /** Transactions were created: what they took counts from now on, however long they take. */
  public void count(List<String> transactionIds) {
    takes.settle(transactionIds, Taken.COUNTED);
  }

  /** They failed: what they took is free again. */
  public void release(List<String> transactionIds) {
    takes.settle(transactionIds, Taken.RELEASED);
  }

  /** What was screened before the moment and never made is free again. */
  public void endReservations(Instant oldest) {
    takes.endReservations(oldest);
  }

  /** A rule that applies, with what is used of it when the movement is counted in. */
  private record Place(
      LimitSubject subject,
      LimitPeriod period,
      @Nullable Long amountMax,
      @Nullable Long countMax,
      @Nullable BigDecimal amount,
      long count) {

    /** No wait helps against the limit of one transaction; else the longest wait is told. */
    static final Comparator<Place> TOLD_FIRST =
        Comparator.comparingInt(place ->
            switch (place.period) {
              case TRANSACTION -> 0;
              case MONTH -> 1;
              case DAY -> 2;
              case HOUR -> 3;
            });

    static Place of(ResultSet row) throws SQLException {
      return new Place(
          LimitSubject.valueOf(row.getString("subject_type")),
          LimitPeriod.valueOf(row.getString("period")),
          row.getObject("amount_max", Long.class),
          row.getObject("count_max", Long.class),
          row.getBigDecimal("amount"),
          row.getLong("count"));
    }

    boolean isExceeded() {
      return isAmountExceeded() || isCountExceeded();
    }

    private boolean isAmountExceeded() {
      return amountMax != null
          && amount != null
          && amount.compareTo(BigDecimal.valueOf(amountMax)) > 0;
    }

    private boolean isCountExceeded() {
      return countMax != null && count > countMax;
    }

    LimitRefusal refusal(String currency, Instant now) {
      String whose = " per " + period.word() + " for this " + subject.word();
      if (amountMax != null && isAmountExceeded()) {
        String limit = "Amount limit of " + text(new Money(currency, amountMax)) + whose;
        return period == LimitPeriod.TRANSACTION
            ? new LimitRefusal("008504", limit + " is exceeded")
            : new LimitRefusal("008507", limit + reached(now));
      }
      return new LimitRefusal(
          "008505",
          "Limit of "
              + countMax
              + (Long.valueOf(1).equals(countMax) ? " transaction" : " transactions")
              + whose
              + reached(now));
    }

    private String reached(Instant now) {
      return " is reached; it frees at " + period.end(now);
    }

    private static String text(Money money) {
      return BigDecimal.valueOf(money.amount(), Currencies.digits(money.currency())).toPlainString()
          + " "
          + money.currency();
    }
  }
}
