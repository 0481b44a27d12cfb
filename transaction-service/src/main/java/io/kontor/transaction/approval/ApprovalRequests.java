package io.kontor.transaction.approval;

import io.kontor.platform.money.Money;
import io.kontor.platform.paging.PageRequest;
import io.kontor.platform.paging.PagedList;
import io.kontor.platform.security.Caller;
import io.kontor.platform.sql.ListQuery;
import io.kontor.platform.sql.SqlTimes;
import io.kontor.platform.web.ListFilters;
import io.kontor.transaction.approval.ApprovalRequest.ApprovalStatus;
import io.kontor.transaction.approval.ApprovalRequest.Comment;
import io.kontor.transaction.approval.ApprovalRequest.Decision;
import io.kontor.transaction.approval.ApprovalRequest.SubjectType;
import io.kontor.transaction.approval.ApprovalRequest.Verdict;
import io.kontor.transaction.core.Creator;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import tools.jackson.databind.json.JsonMapper;

/** All requests for approval, with what people decided and noted. */
@Repository
class ApprovalRequests {
  private static final String SELECT =
      """
      SELECT id, client_id, subject_type, subject_id, kind, currency, amount, rule_ids, change::text AS change,
             subject_version, maker_type, maker_id, status, needed, creation_date, expires_at, hold_until
        FROM approval_request
      """;

  private final JdbcClient jdbc;
  private final JsonMapper json;

  ApprovalRequests(JdbcClient jdbc, JsonMapper json) {
    this.jdbc = jdbc;
    this.json = json;
  }

  /**
   * Stores a request unless its transaction is stored already, as by an earlier try whose answer
   * was lost. Answers whether it was stored.
   */
  boolean add(ApprovalRequest request) {
    Money amount = request.amount();
    ApprovedKind kind = request.kind();
    ApprovalRule.Terms change = request.change();
    return jdbc.sql(
                """
                INSERT INTO approval_request (id, client_id, subject_type, subject_id, kind, currency, amount, rule_ids,
                                              change, subject_version, maker_type, maker_id, status, needed,
                                              creation_date, expires_at, hold_until, version)
                SELECT :id, :clientId, :subjectType, :subjectId, :kind, :currency, :amount, :ruleIds,
                       CAST(:change AS jsonb), :subjectVersion, :makerType, :makerId, :status, :needed,
                       :creationDate, :expiresAt, :holdUntil, 0
                 WHERE :subjectType <> 'TRANSACTION'
                    OR NOT EXISTS (SELECT FROM transaction WHERE id = :subjectId
                                    UNION ALL SELECT FROM transaction_intent WHERE id = :subjectId)
                """)
            .param("id", request.id())
            .param("clientId", request.clientId())
            .param("subjectType", request.subjectType().name())
            .param("subjectId", request.subjectId())
            .param("kind", kind == null ? null : kind.name(), Types.VARCHAR)
            .param("currency", amount == null ? null : amount.currency(), Types.VARCHAR)
            .param("amount", amount == null ? null : amount.amount(), Types.BIGINT)
            .param("ruleIds", request.ruleIds().toArray(String[]::new))
            .param("change", change == null ? null : json.writeValueAsString(change), Types.VARCHAR)
            .param("subjectVersion", change == null ? null : request.subjectVersion(), Types.BIGINT)
            .param("makerType", request.maker().actor().name())
            .param("makerId", request.maker().id())
            .param("status", request.status().name())
            .param("needed", request.needed())
            .param("creationDate", SqlTimes.of(request.creationDate()))
            .param("expiresAt", SqlTimes.of(request.expiresAt()))
            .param(
                "holdUntil",
                SqlTimes.ofNullable(request.holdUntil()),
                Types.TIMESTAMP_WITH_TIMEZONE)
            .update()
        == 1;
  }

  /** Errors: {@link IllegalStateException} when the request was not in this status. */
  void update(ApprovalRequest before, ApprovalStatus after) {
    int updated =
        jdbc.sql(
                """
                UPDATE approval_request SET status = :after, version = version + 1
                 WHERE id = :id AND status = :before
                """)
            .param("id", before.id())
            .param("before", before.status().name())
            .param("after", after.name())
            .update();
    if (updated != 1) {
      throw new IllegalStateException("Changed although locked: " + before.id());
    }
  }

  Optional<ApprovalRequest> find(String clientId, String id) {
    return one("WHERE id = :id AND client_id = :clientId", clientId, id);
  }

  /** The same, locked until the end of the database transaction. */
  Optional<ApprovalRequest> lock(String clientId, String id) {
    return one("WHERE id = :id AND client_id = :clientId FOR NO KEY UPDATE", clientId, id);
  }

  /** The request about a transaction. */
  Optional<ApprovalRequest> ofTransaction(String clientId, String transactionId) {
    return one(
        "WHERE subject_id = :id AND client_id = :clientId AND subject_type = 'TRANSACTION'",
        clientId,
        transactionId);
  }

  /** The request about a rule that somebody may decide about. */
  Optional<ApprovalRequest> pendingOfRule(String clientId, String ruleId) {
    return one(
        "WHERE subject_id = :id AND client_id = :clientId AND subject_type = 'RULE' AND status = 'PENDING'",
        clientId,
        ruleId);
  }

  private Optional<ApprovalRequest> one(String condition, String clientId, String id) {
    return jdbc.sql(SELECT + condition)
        .param("id", id)
        .param("clientId", clientId)
        .query((row, _) -> map(row))
        .optional();
  }

  /** Locks changes of rules that nobody approved in time. */
  List<ApprovalRequest> lockExpired(Instant now, int limit) {
    return jdbc.sql(
            SELECT
                + """
                 WHERE subject_type = 'RULE' AND status = 'PENDING' AND expires_at <= :now
                 ORDER BY expires_at LIMIT :limit FOR NO KEY UPDATE SKIP LOCKED
                """)
        .param("now", SqlTimes.of(now))
        .param("limit", limit)
        .query((row, _) -> map(row))
        .list();
  }

  /** A page of the client's requests; {@code caller} is whom Mine means. */
  PagedList<ApprovalRequest> list(
      String clientId, Creator caller, ListFilters filters, PageRequest page) {
    ListQuery query =
        ListQuery.of(SELECT)
            .where("client_id = :clientId", "clientId", clientId)
            .in("status", "statuses", filters.values("Status", ApprovalStatus.class))
            .in("kind", "kinds", filters.values("Kind", ApprovedKind.class))
            .in("subject_type", "subjectTypes", filters.values("SubjectType", SubjectType.class))
            .filter("subject_id = :subjectId", "subjectId", filters.text("SubjectId"));
    Boolean mine = filters.flag("Mine");
    if (mine != null) {
      query =
          query.filter(
              "((maker_type || ':' || maker_id) = :maker)" + (mine ? "" : " IS FALSE"),
              "maker",
              caller.actor().name() + ":" + caller.id());
    }
    return query
        .sortable("CreationDate", "creation_date")
        .sortable("ExpirationDate", "expires_at")
        .fetch(jdbc, page, (row, _) -> map(row));
  }

  void decide(String requestId, Decision decision) {
    jdbc.sql(
            """
            INSERT INTO approval_decision (request_id, person_id, decision, comment, decided_at)
            VALUES (:requestId, :personId, :decision, :comment, :decidedAt)
            """)
        .param("requestId", requestId)
        .param("personId", decision.personId())
        .param("decision", decision.decision().name())
        .param("comment", decision.comment(), Types.VARCHAR)
        .param("decidedAt", SqlTimes.of(decision.decidedAt()))
        .update();
  }

  /** Whoever approved and then stops what is held has the last word. */
  void revise(String requestId, Decision decision) {
    jdbc.sql(
            """
            UPDATE approval_decision SET decision = :decision, comment = :comment, decided_at = :decidedAt
             WHERE request_id = :requestId AND person_id = :personId
            """)
        .param("requestId", requestId)
        .param("personId", decision.personId())
        .param("decision", decision.decision().name())
        .param("comment", decision.comment(), Types.VARCHAR)
        .param("decidedAt", SqlTimes.of(decision.decidedAt()))
        .update();
  }

  /** Oldest first. */
  List<Decision> decisions(String requestId) {
    return jdbc.sql(
            """
            SELECT person_id, decision, comment, decided_at FROM approval_decision
             WHERE request_id = :requestId ORDER BY decided_at, person_id
            """)
        .param("requestId", requestId)
        .query((row, _) ->
            new Decision(
                row.getString("person_id"),
                Verdict.valueOf(row.getString("decision")),
                row.getString("comment"),
                SqlTimes.read(row, "decided_at")))
        .list();
  }

  void comment(String requestId, Comment comment) {
    jdbc.sql(
            """
            INSERT INTO approval_comment (id, request_id, author_type, author_id, comment, creation_date)
            VALUES (:id, :requestId, :authorType, :authorId, :comment, :creationDate)
            """)
        .param("id", comment.id())
        .param("requestId", requestId)
        .param("authorType", comment.author().actor().name())
        .param("authorId", comment.author().id())
        .param("comment", comment.comment())
        .param("creationDate", SqlTimes.of(comment.creationDate()))
        .update();
  }

  /** Oldest first. */
  List<Comment> comments(String requestId) {
    return jdbc.sql(
            """
            SELECT id, author_type, author_id, comment, creation_date FROM approval_comment
             WHERE request_id = :requestId ORDER BY creation_date, id
            """)
        .param("requestId", requestId)
        .query((row, _) ->
            new Comment(
                row.getString("id"),
                new Creator(
                    Caller.Actor.valueOf(row.getString("author_type")), row.getString("author_id")),
                row.getString("comment"),
                SqlTimes.read(row, "creation_date")))
        .list();
  }

  private ApprovalRequest map(ResultSet row) throws SQLException {
    @Nullable String kind = row.getString("kind");
    @Nullable String currency = row.getString("currency");
    @Nullable String change = row.getString("change");
    return new ApprovalRequest(
        row.getString("id"),
        row.getString("client_id"),
        SubjectType.valueOf(row.getString("subject_type")),
        row.getString("subject_id"),
        kind == null ? null : ApprovedKind.valueOf(kind),
        currency == null ? null : new Money(currency, row.getLong("amount")),
        List.of((String[]) row.getArray("rule_ids").getArray()),
        change == null ? null : json.readValue(change, ApprovalRule.Terms.class),
        row.getLong("subject_version"),
        new Creator(Caller.Actor.valueOf(row.getString("maker_type")), row.getString("maker_id")),
        ApprovalStatus.valueOf(row.getString("status")),
        row.getInt("needed"),
        SqlTimes.read(row, "creation_date"),
        SqlTimes.read(row, "expires_at"),
        SqlTimes.readNullable(row, "hold_until"));
  }
}
