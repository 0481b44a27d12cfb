package io.kontor.transaction.approval;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import io.kontor.platform.paging.PageRequest;
import io.kontor.platform.paging.PagedList;
import io.kontor.platform.sql.ListQuery;
import io.kontor.platform.sql.SqlTimes;
import io.kontor.platform.web.ListFilters;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** All rules of clients. */
@Repository
class ApprovalRules {
  private static final int CLIENTS_MAX = 10_000;

  private static final String SELECT =
      """
      SELECT id, client_id, transaction_kind, currency, amount_min, amount_max, rolling_amount, first_to_beneficiary,
             hold_seconds, approvers, applies_to_keys, expires_after, active, tag, creation_date, version
        FROM approval_rule
      """;

  private final JdbcClient jdbc;
  private final Cache<String, Known> known = Caffeine.newBuilder().maximumSize(CLIENTS_MAX).build();

  ApprovalRules(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  private record Known(long version, List<ApprovalRule> active) {}

  /**
   * The rules in force of those of the clients that ever had any. What stands in the database says
   * whether the rules in memory are still the right ones, so that no rule is overlooked that was
   * answered before the running statement began. One statement while no rule changes.
   */
  Map<String, List<ApprovalRule>> active(Collection<String> clientIds) {
    return jdbc
        .sql("SELECT client_id, version FROM approval_client WHERE client_id = ANY (:ids)")
        .param("ids", clientIds.toArray(String[]::new))
        .query((row, _) -> Map.entry(row.getString("client_id"), row.getLong("version")))
        .list()
        .stream()
        .collect(
            Collectors.toMap(Map.Entry::getKey, entry -> active(entry.getKey(), entry.getValue())));
  }

  private List<ApprovalRule> active(String clientId, long version) {
    Known remembered = known.getIfPresent(clientId);
    if (remembered == null || remembered.version() != version) {
      // Read after the version, so at least as new; a newer one is read again under its number.
      remembered = new Known(version, active(clientId));
      known.put(clientId, remembered);
    }
    return remembered.active();
  }

  /** The client's rules in force, as they are stored. */
  List<ApprovalRule> active(String clientId) {
    return jdbc.sql(SELECT + "WHERE client_id = :clientId AND active ORDER BY creation_date, id")
        .param("clientId", clientId)
        .query((row, _) -> map(row))
        .list();
  }

  /**
   * Begins a change of the client's rules and answers the number of the new state: changes of one
   * client wait for each other until the end of the database transaction.
   */
  long change(String clientId) {
    return jdbc.sql(
            """
            INSERT INTO approval_client AS c (client_id, version) VALUES (:clientId, 1)
            ON CONFLICT (client_id) DO UPDATE SET version = c.version + 1
            RETURNING version
            """)
        .param("clientId", clientId)
        .query(Long.class)
        .single();
  }

  /** How many rules are in force, or are to be so if somebody approves. */
  long activeOrAsked(String clientId) {
    return jdbc.sql(
            """
            SELECT count(*) FROM approval_rule r
             WHERE client_id = :clientId
               AND (active OR EXISTS (SELECT FROM approval_request q
                                       WHERE q.subject_type = 'RULE' AND q.status = 'PENDING' AND q.subject_id = r.id))
            """)
        .param("clientId", clientId)
        .query(Long.class)
        .single();
  }

  void add(ApprovalRule rule) {
    terms(
            jdbc.sql(
                """
                INSERT INTO approval_rule (id, client_id, transaction_kind, currency, amount_min, amount_max,
                                           rolling_amount, first_to_beneficiary, hold_seconds, approvers,
                                           applies_to_keys, expires_after, active, tag, creation_date, version)
                VALUES (:id, :clientId, :kind, :currency, :amountMin, :amountMax, :rollingAmount, :first, :hold,
                        :approvers, :keys, :expiresAfter, :active, :tag, :creationDate, :version)
                """),
            rule)
        .param("clientId", rule.clientId())
        .param("kind", rule.transactionKind().name())
        .param("creationDate", SqlTimes.of(rule.creationDate()))
        .param("version", rule.version())
        .update();
  }

  /** Stores other terms under the number of the change. */
  void update(ApprovalRule rule, long version) {
    terms(
            jdbc.sql(
                """
                UPDATE approval_rule
                   SET currency = :currency, amount_min = :amountMin, amount_max = :amountMax,
                       rolling_amount = :rollingAmount, first_to_beneficiary = :first, hold_seconds = :hold,
                       approvers = :approvers, applies_to_keys = :keys, expires_after = :expiresAfter,
                       active = :active, tag = :tag, version = :version
                 WHERE id = :id
                """),
            rule)
        .param("version", version)
        .update();
  }

  private static JdbcClient.StatementSpec terms(
      JdbcClient.StatementSpec statement, ApprovalRule rule) {
    ApprovalRule.Terms terms = rule.terms();
    return statement
        .param("id", rule.id())
        .param("currency", terms.currency(), Types.VARCHAR)
        .param("amountMin", terms.amountMin(), Types.BIGINT)
        .param("amountMax", terms.amountMax(), Types.BIGINT)
        .param("rollingAmount", terms.rollingAmount(), Types.BIGINT)
        .param("first", terms.firstToBeneficiary())
        .param("hold", terms.holdSeconds())
        .param("approvers", terms.approvers())
        .param("keys", terms.appliesToKeys())
        .param("expiresAfter", terms.expiresAfter())
        .param("active", terms.active())
        .param("tag", terms.tag(), Types.VARCHAR);
  }

  Optional<ApprovalRule> find(String clientId, String id) {
    return jdbc.sql(SELECT + "WHERE id = :id AND client_id = :clientId")
        .param("id", id)
        .param("clientId", clientId)
        .query((row, _) -> map(row))
        .optional();
  }

  PagedList<ApprovalRule> list(String clientId, ListFilters filters, PageRequest page) {
    return ListQuery.of(SELECT)
        .where("client_id = :clientId", "clientId", clientId)
        .in("transaction_kind", "kinds", filters.values("TransactionKind", ApprovedKind.class))
        .filter("active = :active", "active", filters.flag("Active"))
        .sortable("CreationDate", "creation_date")
        .fetch(jdbc, page, (row, _) -> map(row));
  }

  private static ApprovalRule map(ResultSet row) throws SQLException {
    return new ApprovalRule(
        row.getString("id"),
        row.getString("client_id"),
        ApprovedKind.valueOf(row.getString("transaction_kind")),
        new ApprovalRule.Terms(
            row.getString("currency"),
            row.getObject("amount_min", Long.class),
            row.getObject("amount_max", Long.class),
            row.getObject("rolling_amount", Long.class),
            row.getBoolean("first_to_beneficiary"),
            row.getLong("hold_seconds"),
            row.getInt("approvers"),
            row.getBoolean("applies_to_keys"),
            row.getLong("expires_after"),
            row.getBoolean("active"),
            row.getString("tag")),
        SqlTimes.read(row, "creation_date"),
        row.getLong("version"));
  }
}
