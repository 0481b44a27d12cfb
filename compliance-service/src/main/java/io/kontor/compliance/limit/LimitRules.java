package io.kontor.compliance.limit;

import io.kontor.platform.money.Money;
import io.kontor.platform.paging.PageRequest;
import io.kontor.platform.paging.PagedList;
import io.kontor.platform.sql.ListQuery;
import io.kontor.platform.sql.SqlTimes;
import io.kontor.platform.web.ListFilters;
import java.math.BigDecimal;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** All rules of clients, and what is used of them. */
@Repository
class LimitRules {
  private static final String COLUMNS =
      """
      r.id, r.client_id, r.subject_type, r.subject_id, r.transaction_type, r.period, r.currency, r.amount_max,
      r.count_max, r.active, r.tag, r.creation_date
      """;

  private final JdbcClient jdbc;
  private final Clock clock;
  private final DefaultLimits defaults;

  LimitRules(JdbcClient jdbc, Clock clock, DefaultLimits defaults) {
    this.jdbc = jdbc;
    this.clock = clock;
    this.defaults = defaults;
  }

  /**
   * Waits for the screenings of the client that are under way and holds up new ones, until the end
   * of the database transaction.
   */
  void lock(String clientId) {
    jdbc.sql("SELECT pg_advisory_xact_lock(" + Limits.LOCK + ")")
        .param("clientId", clientId)
        .query((_, _) -> true)
        .single();
  }

  long active(String clientId) {
    return jdbc.sql("SELECT count(*) FROM limit_rule WHERE client_id = :clientId AND active")
        .param("clientId", clientId)
        .query(Long.class)
        .single();
  }

  /**
   * Numbers the change of the rule, and says whether limits concern the client's transfers after
   * it.
   */
  LimitedTransfers changed(LimitRule rule) {
    jdbc.sql(
            """
            UPDATE limit_rule
               SET version = (SELECT max(version) + 1 FROM limit_rule WHERE client_id = :clientId)
             WHERE id = :id
            """)
        .param("clientId", rule.clientId())
        .param("id", rule.id())
        .update();
    return limitedTransfers(rule.clientId());
  }

  /** Whether limits concern the client's transfers. */
  LimitedTransfers limitedTransfers(String clientId) {
    return jdbc.sql(
            """
            SELECT coalesce(bool_or(active AND subject_type <> 'CARD'
                                    AND coalesce(transaction_type, 'TRANSFER') = 'TRANSFER'), FALSE) AS transfers,
                   coalesce(max(version), 0) AS version
              FROM limit_rule WHERE client_id = :clientId
            """)
        .param("clientId", clientId)
        .query((row, _) ->
            new LimitedTransfers(clientId, row.getBoolean("transfers"), row.getLong("version")))
        .single();
  }

  void add(LimitRule rule) {
    Money amount = rule.amountMax();
    LimitedType type = rule.transactionType();
    jdbc.sql(
            """
            INSERT INTO limit_rule (id, client_id, subject_type, subject_id, transaction_type, period, currency,
                                    amount_max, count_max, active, tag, creation_date)
            VALUES (:id, :clientId, :subjectType, :subjectId, :transactionType, :period, :currency,
                    :amountMax, :countMax, :active, :tag, :creationDate)
            """)
        .param("id", rule.id())
        .param("clientId", rule.clientId())
        .param("subjectType", rule.subjectType().name())
        .param("subjectId", rule.subjectId(), Types.VARCHAR)
        .param("transactionType", type == null ? null : type.name(), Types.VARCHAR)
        .param("period", rule.period().name())
        .param("currency", amount == null ? null : amount.currency(), Types.VARCHAR)
        .param("amountMax", amount == null ? null : amount.amount(), Types.BIGINT)
        .param("countMax", rule.countMax(), Types.BIGINT)
        .param("active", rule.active())
        .param("tag", rule.tag(), Types.VARCHAR)
        .param("creationDate", SqlTimes.of(rule.creationDate()))
        .update();
  }

  /** Stores what can be edited. */
  void update(LimitRule rule) {
    Money amount = rule.amountMax();
    jdbc.sql(
            """
            UPDATE limit_rule SET amount_max = :amountMax, count_max = :countMax, active = :active, tag = :tag
             WHERE id = :id
            """)
        .param("amountMax", amount == null ? null : amount.amount(), Types.BIGINT)
        .param("countMax", rule.countMax(), Types.BIGINT)
        .param("active", rule.active())
        .param("tag", rule.tag(), Types.VARCHAR)
        .param("id", rule.id())
        .update();
  }

  Optional<LimitRule> find(String clientId, String id) {
    return jdbc.sql(
            "SELECT " + COLUMNS + " FROM limit_rule r WHERE r.id = :id AND r.client_id = :clientId")
        .param("id", id)
        .param("clientId", clientId)
        .query((row, _) -> map(row))
        .optional();
  }

  PagedList<LimitRule> list(String clientId, ListFilters filters, PageRequest page) {
    return ListQuery.of("SELECT " + COLUMNS + " FROM limit_rule r")
        .where("r.client_id = :clientId", "clientId", clientId)
        .in("r.subject_type", "subjectTypes", filters.values("SubjectType", LimitSubject.class))
        .filter("r.subject_id = :subjectId", "subjectId", filters.text("SubjectId"))
        .filter("r.active = :active", "active", filters.flag("Active"))
        .sortable("CreationDate", "r.creation_date")
        .tieBreaker("r.id")
        .fetch(jdbc, page, (row, _) -> map(row));
  }

  /** The limits that apply to the subject, in their present windows, and what is used of them. */
  List<Usage> usage(String clientId, LimitSubject subjectType, String subjectId) {
    Instant now = clock.instant();
    List<Usage> all =
        new ArrayList<>(
            jdbc.sql(
                    "SELECT "
                        + COLUMNS
                        + """
                        , coalesce(u.amount, 0) AS used_amount, coalesce(u.count, 0) AS used_count
                          FROM limit_rule r
                          LEFT JOIN limit_usage u
                            ON u.client_id = r.client_id AND u.rule_id = r.id AND u.subject_id = :subjectId
                           AND u.window_start = CASE r.period WHEN 'HOUR' THEN CAST(:hour AS timestamptz)
                                                              WHEN 'DAY' THEN CAST(:day AS timestamptz)
                                                              WHEN 'MONTH' THEN CAST(:month AS timestamptz) END
                         WHERE r.client_id = :clientId AND r.active AND r.subject_type = :subjectType
                           AND coalesce(r.subject_id, :subjectId) = :subjectId
                         ORDER BY r.id
                        """)
                .param("clientId", clientId)
                .param("subjectType", subjectType.name())
                .param("subjectId", subjectId)
                .param("hour", SqlTimes.of(LimitPeriod.HOUR.start(now)))
                .param("day", SqlTimes.of(LimitPeriod.DAY.start(now)))
                .param("month", SqlTimes.of(LimitPeriod.MONTH.start(now)))
                .query((row, _) -> Usage.of(map(row), row, now))
                .list());
    if (subjectType == LimitSubject.CARD) {
      all.addAll(usageOfDefaults(clientId, subjectId, all, now));
    }
    return all;
  }

  /** Defaults show where they count and no rule of the client has taken their place. */
  private List<Usage> usageOfDefaults(String clientId, String card, List<Usage> own, Instant now) {
    Set<String> replaced =
        own.stream()
            .filter(usage -> usage.period() == LimitPeriod.DAY)
            .map(Usage::amountMax)
            .filter(Objects::nonNull)
            .map(Money::currency)
            .collect(Collectors.toSet());
    String prefix = DefaultLimits.idOfCard(LimitPeriod.DAY, "");
    return jdbc
        .sql(
            """
            SELECT substr(rule_id, length(:prefix) + 1) AS currency, amount AS used_amount, count AS used_count
              FROM limit_usage
             WHERE client_id = :clientId AND subject_id = :card AND starts_with(rule_id, :prefix)
               AND window_start = :day
             ORDER BY rule_id LIMIT 200
            """)
        .param("prefix", prefix)
        .param("clientId", clientId)
        .param("card", card)
        .param("day", SqlTimes.of(LimitPeriod.DAY.start(now)))
        .query((row, _) -> usageOfDefault(row, replaced, now))
        .list()
        .stream()
        .flatMap(Optional::stream)
        .toList();
  }

  private Optional<Usage> usageOfDefault(ResultSet row, Set<String> replaced, Instant now)
      throws SQLException {
    String currency = row.getString("currency");
    Long max = defaults.ofCard(LimitPeriod.DAY, currency);
    return max == null || replaced.contains(currency)
        ? Optional.empty()
        : Optional.of(
            Usage.of(
                null,
                LimitedType.PAYIN,
                LimitPeriod.DAY,
                new Money(currency, max),
                null,
                row,
                now));
  }

  private static LimitRule map(ResultSet row) throws SQLException {
    String type = row.getString("transaction_type");
    String currency = row.getString("currency");
    return new LimitRule(
        row.getString("id"),
        row.getString("client_id"),
        LimitSubject.valueOf(row.getString("subject_type")),
        row.getString("subject_id"),
        type == null ? null : LimitedType.valueOf(type),
        LimitPeriod.valueOf(row.getString("period")),
        currency == null ? null : new Money(currency, row.getLong("amount_max")),
        row.getObject("count_max", Long.class),
        row.getBoolean("active"),
        row.getString("tag"),
        SqlTimes.read(row, "creation_date"));
  }

  /**
   * What is used of a limit in its present window.
   *
   * @param limitId null for a default of the platform
   * @param frees null for a limit per transaction
   */
  record Usage(
      @Nullable String limitId,
      @Nullable LimitedType transactionType,
      LimitPeriod period,
      @Nullable Money amountMax,
      @Nullable Long countMax,
      BigDecimal amount,
      long count,
      @Nullable Instant frees) {

    private static Usage of(LimitRule rule, ResultSet row, Instant now) throws SQLException {
      return of(
          rule.id(),
          rule.transactionType(),
          rule.period(),
          rule.amountMax(),
          rule.countMax(),
          row,
          now);
    }

    private static Usage of(
        @Nullable String limitId,
        @Nullable LimitedType transactionType,
        LimitPeriod period,
        @Nullable Money amountMax,
        @Nullable Long countMax,
        ResultSet row,
        Instant now)
        throws SQLException {
      return new Usage(
          limitId,
          transactionType,
          period,
          amountMax,
          countMax,
          row.getBigDecimal("used_amount"),
          row.getLong("used_count"),
          period == LimitPeriod.TRANSACTION ? null : period.end(now));
    }
  }
}
