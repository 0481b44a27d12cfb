package io.kontor.transaction.repudiation;

import io.kontor.platform.money.Money;
import io.kontor.platform.sql.SqlTimes;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/**
 * What was decided about money in suspense. New ones are stored under the lock on the repudiation's
 * row, under which its refunds are decided too.
 */
@Repository
class SuspenseClearances {
  private final JdbcClient jdbc;

  SuspenseClearances(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  Optional<SuspenseClearance> findByReference(String clientId, String reference) {
    return jdbc.sql(
            "SELECT * FROM suspense_clearance WHERE client_id = :clientId AND reference = :reference")
        .param("clientId", clientId)
        .param("reference", reference)
        .query(SuspenseClearances::read)
        .optional();
  }

  /** All of a repudiation, oldest first. */
  List<SuspenseClearance> of(String repudiationId) {
    return jdbc.sql(
            "SELECT * FROM suspense_clearance WHERE repudiation_id = :id ORDER BY creation_date, id")
        .param("id", repudiationId)
        .query(SuspenseClearances::read)
        .list();
  }

  /** Stores a fresh one; false when the reference is taken. */
  boolean add(SuspenseClearance clearance) {
    return jdbc.sql(
                """
                INSERT INTO suspense_clearance (id, client_id, reference, repudiation_id, currency, amount, source, reason,
                                                decided_by, agreed_by, creation_date, status)
                VALUES (:id, :clientId, :reference, :repudiationId, :currency, :amount, :source, :reason,
                        :decidedBy, :agreedBy, :creationDate, 'PENDING')
                ON CONFLICT (client_id, reference) DO NOTHING
                """)
            .param("id", clearance.id())
            .param("clientId", clearance.clientId())
            .param("reference", clearance.reference())
            .param("repudiationId", clearance.repudiationId())
            .param("currency", clearance.amount().currency())
            .param("amount", clearance.amount().amount())
            .param("source", clearance.from().name())
            .param("reason", clearance.reason())
            .param("decidedBy", clearance.decidedBy())
            .param("agreedBy", clearance.agreedBy())
            .param("creationDate", SqlTimes.of(clearance.creationDate()))
            .update()
        == 1;
  }

  /**
   * Takes a pending one in hand for a minute, longer than any call to the ledger runs. False when
   * somebody else has it, or it is decided.
   */
  boolean claim(String id) {
    return jdbc.sql(
                """
                UPDATE suspense_clearance SET claimed_until = clock_timestamp() + INTERVAL '1 minute'
                 WHERE id = :id AND status = 'PENDING'
                   AND (claimed_until IS NULL OR claimed_until <= clock_timestamp())
                """)
            .param("id", id)
            .update()
        == 1;
  }

  /** Nothing was done; the next request may try at once. */
  void release(String id) {
    jdbc.sql("UPDATE suspense_clearance SET claimed_until = NULL WHERE id = :id")
        .param("id", id)
        .update();
  }

  void booked(String id) {
    end(id, SuspenseClearance.Status.BOOKED, null);
  }

  void refused(String id, String code) {
    end(id, SuspenseClearance.Status.REFUSED, code);
  }

  private void end(String id, SuspenseClearance.Status status, @Nullable String refusal) {
    jdbc.sql(
            """
            UPDATE suspense_clearance SET status = :status, refusal = :refusal, claimed_until = NULL
             WHERE id = :id AND status = 'PENDING'
            """)
        .param("id", id)
        .param("status", status.name())
        .param("refusal", refusal)
        .update();
  }

  private static SuspenseClearance read(ResultSet row, int number) throws SQLException {
    return new SuspenseClearance(
        row.getString("id"),
        row.getString("client_id"),
        row.getString("reference"),
        row.getString("repudiation_id"),
        new Money(row.getString("currency"), row.getLong("amount")),
        SuspenseClearance.From.valueOf(row.getString("source")),
        row.getString("reason"),
        row.getString("decided_by"),
        row.getString("agreed_by"),
        SqlTimes.read(row, "creation_date"),
        SuspenseClearance.Status.valueOf(row.getString("status")),
        row.getString("refusal"));
  }
}
