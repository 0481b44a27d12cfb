package io.kontor.dispute.dispute;

import io.kontor.platform.money.Money;
import io.kontor.platform.paging.PageRequest;
import io.kontor.platform.paging.PagedList;
import io.kontor.platform.sql.ListQuery;
import io.kontor.platform.sql.SqlTimes;
import io.kontor.platform.web.ListFilters;
import io.kontor.platform.work.QueueWorker;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** All disputes. */
@Repository
public class Disputes {
  private static final String SELECT =
      """
      SELECT id, client_id, chargeback_id, dispute_type, reason_type, payin_id, user_id, wallet_id, currency,
             disputed_amount, contested_amount, submissions, status, status_message, contest_deadline_date,
             result_code, result_message, repudiation_id, won_amount, lost_amount, tag, creation_date, closed_date
        FROM dispute
      """;

  private final JdbcClient jdbc;

  Disputes(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /** Stores a new dispute; false when there is one for the chargeback already. */
  boolean add(Dispute dispute) {
    return jdbc.sql(
                """
                INSERT INTO dispute
                  (id, client_id, chargeback_id, dispute_type, reason_type, payin_id, user_id, wallet_id, currency,
                   disputed_amount, status, contest_deadline_date, creation_date)
                VALUES
                  (:id, :clientId, :chargebackId, :type, :reasonType, :payInId, :userId, :walletId, :currency,
                   :amount, :status, :deadline, :creationDate)
                ON CONFLICT (chargeback_id) DO NOTHING
                """)
            .param("id", dispute.id())
            .param("clientId", dispute.clientId())
            .param("chargebackId", dispute.chargebackId())
            .param("type", dispute.type().name())
            .param("reasonType", dispute.reasonType().name())
            .param("payInId", dispute.payInId())
            .param("userId", dispute.userId())
            .param("walletId", dispute.walletId())
            .param("currency", dispute.disputedFunds().currency())
            .param("amount", dispute.disputedFunds().amount())
            .param("status", dispute.status().name())
            .param("deadline", SqlTimes.ofNullable(dispute.deadline()))
            .param("creationDate", SqlTimes.of(dispute.creationDate()))
            .update()
        == 1;
  }

  void update(Dispute dispute) {
    Dispute.Progress progress = dispute.progress();
    Money contested = progress.contestedFunds();
    DisputeResult result = progress.result();
    jdbc.sql(
            """
            UPDATE dispute
               SET contested_amount = :contested, submissions = :submissions, status = :status,
                   status_message = :statusMessage, contest_deadline_date = :deadline, result_code = :result,
                   result_message = :resultMessage, repudiation_id = :repudiationId, won_amount = :won,
                   lost_amount = :lost, tag = :tag, closed_date = :closedDate
             WHERE id = :id
            """)
        .param("contested", contested == null ? null : contested.amount())
        .param("submissions", progress.submissions())
        .param("status", progress.status().name())
        .param("statusMessage", progress.statusMessage())
        .param("deadline", SqlTimes.ofNullable(dispute.deadline()))
        .param("result", result == null ? null : result.name())
        .param("resultMessage", progress.resultMessage())
        .param("repudiationId", dispute.repudiationId())
        .param("won", progress.wonAmount())
        .param("lost", progress.lostAmount())
        .param("tag", dispute.tag())
        .param("closedDate", SqlTimes.ofNullable(progress.closedDate()))
        .param("id", dispute.id())
        .update();
  }

  /** The client's dispute. */
  public Optional<Dispute> find(String clientId, String id) {
    return jdbc.sql(SELECT + " WHERE id = :id AND client_id = :clientId")
        .param("id", id)
        .param("clientId", clientId)
        .query((row, _) -> map(row))
        .optional();
  }

  /** The dispute, whosever it is; for work that is not done for a caller. */
  public Dispute require(String id) {
    return jdbc.sql(SELECT + " WHERE id = :id")
        .param("id", id)
        .query((row, _) -> map(row))
        .single();
  }

  /** The dispute, locked until the end of the database transaction. */
  public Dispute lock(String id) {
    return jdbc.sql(SELECT + " WHERE id = :id FOR UPDATE")
        .param("id", id)
        .query((row, _) -> map(row))
        .single();
  }

  /** The dispute about a chargeback, locked until the end of the database transaction. */
  Optional<Dispute> lockByChargeback(String chargebackId) {
    return jdbc.sql(SELECT + " WHERE chargeback_id = :chargebackId FOR UPDATE")
        .param("chargebackId", chargebackId)
        .query((row, _) -> map(row))
        .optional();
  }

  /** Disputes of the client, narrowed to one user, wallet or pay-in where that is given. */
  PagedList<Dispute> list(
      String clientId, @Nullable Scope scope, ListFilters filters, PageRequest page) {
    ListQuery query = ListQuery.of(SELECT).where("client_id = :clientId", "clientId", clientId);
    if (scope != null) {
      query.where(scope.column() + " = :scope", "scope", scope.id());
    }
    return query
        .in("dispute_type", "types", filters.values("DisputeType", DisputeType.class))
        .in("status", "statuses", filters.values("Status", DisputeStatus.class))
        .period(filters.instant("AfterDate"), filters.instant("BeforeDate"))
        .sortable("CreationDate", "creation_date")
        .sortable("ContestDeadlineDate", "contest_deadline_date")
        .fetch(jdbc, page, (row, _) -> map(row));
  }

  /** Closed disputes of which more was lost than was settled. */
  PagedList<Dispute> pendingSettlement(String clientId, ListFilters filters, PageRequest page) {
    return ListQuery.of(SELECT)
        .where("client_id = :clientId", "clientId", clientId)
        .where(
            """
            lost_amount > 0 AND lost_amount > (
              SELECT coalesce(sum(s.amount), 0) FROM settlement_copy s WHERE s.repudiation_id = dispute.repudiation_id)
            """)
        .in("dispute_type", "types", filters.values("DisputeType", DisputeType.class))
        .period(filters.instant("AfterDate"), filters.instant("BeforeDate"))
        .sortable("CreationDate", "creation_date")
        .sortable("ClosedDate", "closed_date")
        .fetch(jdbc, page, (row, _) -> map(row));
  }

  /** Ids of disputes in which the merchant missed the deadline, oldest first. */
  List<String> overdue(Instant now, int max) {
    return jdbc.sql(
            """
            SELECT id FROM dispute
             WHERE status IN ('PENDING_CLIENT_ACTION', 'REOPENED_PENDING_CLIENT_ACTION')
               AND contest_deadline_date <= :now AND %s
             ORDER BY contest_deadline_date LIMIT :max
            """
                .formatted(QueueWorker.due(DeadlineJob.QUEUE, "dispute.id")))
        .param("now", SqlTimes.of(now))
        .param("max", max)
        .query((row, _) -> row.getString("id"))
        .list();
  }

  private static Dispute map(ResultSet row) throws SQLException {
    String currency = row.getString("currency");
    Long contested = row.getObject("contested_amount", Long.class);
    String result = row.getString("result_code");
    return new Dispute(
        row.getString("id"),
        row.getString("client_id"),
        row.getString("chargeback_id"),
        DisputeType.valueOf(row.getString("dispute_type")),
        DisputeReasonType.valueOf(row.getString("reason_type")),
        row.getString("payin_id"),
        row.getString("user_id"),
        row.getString("wallet_id"),
        new Money(currency, row.getLong("disputed_amount")),
        SqlTimes.read(row, "creation_date"),
        SqlTimes.readNullable(row, "contest_deadline_date"),
        row.getString("repudiation_id"),
        row.getString("tag"),
        new Dispute.Progress(
            DisputeStatus.valueOf(row.getString("status")),
            row.getString("status_message"),
            contested == null ? null : new Money(currency, contested),
            row.getInt("submissions"),
            result == null ? null : DisputeResult.valueOf(result),
            row.getString("result_message"),
            SqlTimes.readNullable(row, "closed_date"),
            row.getLong("won_amount"),
            row.getLong("lost_amount")));
  }

  /** What a list is narrowed to. */
  record Scope(String column, String id) {
    static Scope user(String id) {
      return new Scope("user_id", id);
    }

    static Scope wallet(String id) {
      return new Scope("wallet_id", id);
    }

    static Scope payIn(String id) {
      return new Scope("payin_id", id);
    }
  }
}
