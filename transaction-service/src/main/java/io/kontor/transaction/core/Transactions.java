package io.kontor.transaction.core;

import io.kontor.platform.idempotency.IdempotencyKeys;
import io.kontor.platform.money.Money;
import io.kontor.platform.outbox.Outbox;
import io.kontor.platform.sql.SqlTimes;
import io.kontor.transaction.life.Engine;
import io.kontor.transaction.life.Life;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.support.TransactionTemplate;

/** All transactions. Each stored change takes its events and its listeners along. */
@Repository
public class Transactions implements Engine.Store<Transaction> {
  static final String SELECT =
      """
      SELECT id, client_id, kind, tag, creation_date, author_id, credited_user_id, debited_wallet_id,
             credited_wallet_id, debited_currency, debited_amount, credited_currency, credited_amount,
             fees_currency, fees_amount, card_id, bank_account_id, preauthorization_id,
             initial_transaction_id, initial_kind, dispute_id, repudiation_id, wire_reference, reference,
             details, phase, result_code, result_message, execution_date, visible, next_check_at,
             attempts, version
        FROM transaction
      """;

  private final JdbcClient jdbc;
  private final TransactionTemplate transaction;
  private final Outbox outbox;
  private final TransactionEvents events;
  private final IdempotencyKeys idempotencyKeys;
  private final List<TransactionListener> listeners;

  Transactions(
      JdbcClient jdbc,
      TransactionTemplate transaction,
      Outbox outbox,
      TransactionEvents events,
      IdempotencyKeys idempotencyKeys,
      List<TransactionListener> listeners) {
    this.jdbc = jdbc;
    this.transaction = transaction;
    this.outbox = outbox;
    this.events = events;
    this.idempotencyKeys = idempotencyKeys;
    this.listeners = listeners;
  }

  /**
   * Stores a new transaction inside the running database transaction, with its events when it is
   * visible, and ties the request's idempotency key to it.
   */
  public void insert(Transaction t) {
    t.kind().transitions().start(t.phase());
    idempotencyKeys.bindCurrent(t.id());
    Map<String, @Nullable Object> row = new HashMap<>();
    row.put("id", t.id());
    row.put("clientId", t.clientId());
    row.put("kind", t.kind().name());
    row.put("type", t.kind().type().name());
    row.put("nature", t.kind().nature().name());
    row.put("paymentType", t.kind().paymentType());
    row.put("executionType", t.kind().executionType());
    row.put("tag", t.tag());
    row.put("creationDate", SqlTimes.of(t.creationDate()));
    row.put("authorId", t.parties().authorId());
    row.put("cardId", t.links().cardId());
    row.put("bankAccountId", t.links().bankAccountId());
    row.put("preauthorizationId", t.links().preauthorizationId());
    row.put("initialTransactionId", t.links().initialTransactionId());
    Kind initialKind = t.links().initialKind();
    row.put("initialKind", initialKind == null ? null : initialKind.name());
    row.put("disputeId", t.links().disputeId());
    row.put("repudiationId", t.links().repudiationId());
    row.put("reference", t.links().reference());
    row.put("creditedUserId", t.parties().creditedUserId());
    row.put("debitedWalletId", t.parties().debitedWalletId());
    row.put("creditedWalletId", t.parties().creditedWalletId());
    changing(t, row);
    jdbc.sql(
            """
            INSERT INTO transaction (id, client_id, kind, type, nature, payment_type, execution_type, tag,
              creation_date, author_id, credited_user_id, debited_wallet_id, credited_wallet_id,
              debited_currency, debited_amount, credited_currency, credited_amount, fees_currency,
              fees_amount, card_id, bank_account_id, preauthorization_id, initial_transaction_id,
              initial_kind, dispute_id, repudiation_id, wire_reference, reference, details, phase, status,
              result_code, result_message, execution_date, visible, next_check_at, attempts)
            VALUES (:id, :clientId, :kind, :type, :nature, :paymentType, :executionType, :tag,
              :creationDate, :authorId, :creditedUserId, :debitedWalletId, :creditedWalletId,
              :debitedCurrency, :debitedAmount, :creditedCurrency, :creditedAmount, :feesCurrency,
              :feesAmount, :cardId, :bankAccountId, :preauthorizationId, :initialTransactionId,
              :initialKind, :disputeId, :repudiationId, :wireReference, :reference,
              CAST(:details AS jsonb), :phase, :status, :resultCode, :resultMessage, :executionDate,
              :visible, :nextCheckAt, :attempts)
            """)
        .params(row)
        .update();
    outbox.append(events.of(null, t));
  }

  @Override
  public Optional<Transaction> find(String id) {
    return jdbc.sql(SELECT + "WHERE id = :id").param("id", id).query(Transactions::map).optional();
  }

  /** The client's transaction that merchants may see. */
  public Optional<Transaction> find(String clientId, String id) {
    return jdbc.sql(SELECT + "WHERE id = :id AND client_id = :clientId AND visible")
        .param("id", id)
        .param("clientId", clientId)
        .query(Transactions::map)
        .optional();
  }

  /**
   * The client's transaction, locked until the end of the running database transaction: whoever
   * wants to undo or use part of it waits here, so that no two requests use the same part.
   */
  public Optional<Transaction> lock(String clientId, String id) {
    return jdbc.sql(
            SELECT + "WHERE id = :id AND client_id = :clientId AND visible FOR NO KEY UPDATE")
        .param("id", id)
        .param("clientId", clientId)
        .query(Transactions::map)
        .optional();
  }

  /** What was done to a transaction afterwards, oldest first, intents included; at most 1000. */
  public List<Transaction> undoing(String initialTransactionId) {
    return jdbc.sql(
            SELECT + "WHERE initial_transaction_id = :id ORDER BY creation_date, id LIMIT 1000")
        .param("id", initialTransactionId)
        .query(Transactions::map)
        .list();
  }

  /** Captures of a preauthorization, oldest first, intents included; at most 1000. */
  public List<Transaction> captures(String preauthorizationId) {
    return jdbc.sql(
            SELECT + "WHERE preauthorization_id = :id ORDER BY creation_date, id LIMIT 1000")
        .param("id", preauthorizationId)
        .query(Transactions::map)
        .list();
  }

  /** Settlements of a repudiation, oldest first, intents included; at most 1000. */
  public List<Transaction> settlements(String repudiationId) {
    return jdbc.sql(
            SELECT
                + "WHERE repudiation_id = :id AND nature = 'SETTLEMENT' ORDER BY creation_date, id"
                + " LIMIT 1000")
        .param("id", repudiationId)
        .query(Transactions::map)
        .list();
  }

  /** The transaction that another party named so. */
  public Optional<Transaction> findByReference(String clientId, String reference) {
    return jdbc.sql(SELECT + "WHERE client_id = :clientId AND reference = :reference")
        .param("clientId", clientId)
        .param("reference", reference)
        .query(Transactions::map)
        .optional();
  }

  /** The announced bank wire whose payer quotes this. */
  public Optional<Transaction> findByWireReference(String wireReference) {
    return jdbc.sql(SELECT + "WHERE wire_reference = :wireReference")
        .param("wireReference", wireReference)
        .query(Transactions::map)
        .optional();
  }

  @Override
  public Optional<Transaction> update(Transaction before, Transaction after) {
    return transaction.execute(_ -> {
      Map<String, @Nullable Object> row = new HashMap<>();
      row.put("id", after.id());
      row.put("version", before.life().version());
      changing(after, row);
      int updated =
          jdbc.sql(
                  """
                  UPDATE transaction
                     SET debited_currency = :debitedCurrency, debited_amount = :debitedAmount,
                         credited_currency = :creditedCurrency, credited_amount = :creditedAmount,
                         fees_currency = :feesCurrency, fees_amount = :feesAmount,
                         wire_reference = :wireReference, details = CAST(:details AS jsonb),
                         phase = :phase, status = :status, result_code = :resultCode,
                         result_message = :resultMessage, execution_date = :executionDate,
                         visible = :visible, next_check_at = :nextCheckAt, attempts = :attempts,
                         version = version + 1
                   WHERE id = :id AND version = :version
                  """)
              .params(row)
              .update();
      if (updated == 0) {
        return Optional.empty();
      }
      outbox.append(events.of(before, after));
      listeners.forEach(listener -> listener.stored(before, after, this));
      Life life = after.life();
      return Optional.of(
          after.withLife(
              new Life(
                  life.visible(),
                  life.nextCheckAt(),
                  life.attempts(),
                  before.life().version() + 1)));
    });
  }

  @Override
  public boolean drop(Transaction intent) {
    return Boolean.TRUE.equals(
        transaction.execute(_ -> {
          int dropped =
              jdbc.sql(
                      "DELETE FROM transaction WHERE id = :id AND version = :version AND NOT visible")
                  .param("id", intent.id())
                  .param("version", intent.life().version())
                  .update();
          if (dropped == 1) {
            idempotencyKeys.unbindCurrent();
          }
          return dropped == 1;
        }));
  }

  @Override
  public List<Transaction> takeDue(Instant now, Instant leaseUntil, int limit) {
    return jdbc.sql(
            """
            UPDATE transaction AS t SET next_check_at = :leaseUntil, version = version + 1
             WHERE id IN (SELECT id FROM transaction WHERE next_check_at <= :now
                           ORDER BY next_check_at LIMIT :limit FOR NO KEY UPDATE SKIP LOCKED)
            RETURNING t.*
            """)
        .param("now", SqlTimes.of(now))
        .param("leaseUntil", SqlTimes.of(leaseUntil))
        .param("limit", limit)
        .query(Transactions::map)
        .list();
  }

  private static void changing(Transaction t, Map<String, @Nullable Object> row) {
    Result result = t.outcome().result();
    row.put("debitedCurrency", t.amounts().debited().currency());
    row.put("debitedAmount", t.amounts().debited().amount());
    row.put("creditedCurrency", t.amounts().credited().currency());
    row.put("creditedAmount", t.amounts().credited().amount());
    row.put("feesCurrency", t.amounts().fees().currency());
    row.put("feesAmount", t.amounts().fees().amount());
    row.put("wireReference", t.links().wireReference());
    row.put("details", t.details());
    row.put("phase", t.phase().name());
    row.put("status", t.status().name());
    row.put("resultCode", result == null ? null : result.code());
    row.put("resultMessage", result == null ? null : result.message());
    row.put("executionDate", SqlTimes.ofNullable(t.outcome().executionDate()));
    row.put("visible", t.life().visible());
    row.put("nextCheckAt", SqlTimes.ofNullable(t.life().nextCheckAt()));
    row.put("attempts", t.life().attempts());
  }

  static Transaction map(ResultSet row, int index) throws SQLException {
    String initialKind = row.getString("initial_kind");
    String resultCode = row.getString("result_code");
    return new Transaction(
        row.getString("id"),
        row.getString("client_id"),
        Kind.valueOf(row.getString("kind")),
        row.getString("tag"),
        SqlTimes.read(row, "creation_date"),
        new Parties(
            row.getString("author_id"),
            row.getString("credited_user_id"),
            row.getString("debited_wallet_id"),
            row.getString("credited_wallet_id")),
        new Amounts(money(row, "debited"), money(row, "fees"), money(row, "credited")),
        new Links(
            row.getString("card_id"),
            row.getString("bank_account_id"),
            row.getString("preauthorization_id"),
            row.getString("initial_transaction_id"),
            initialKind == null ? null : Kind.valueOf(initialKind),
            row.getString("dispute_id"),
            row.getString("repudiation_id"),
            row.getString("wire_reference"),
            row.getString("reference")),
        row.getString("details"),
        new Outcome(
            Phase.valueOf(row.getString("phase")),
            resultCode == null ? null : new Result(resultCode, row.getString("result_message")),
            SqlTimes.readNullable(row, "execution_date")),
        new Life(
            row.getBoolean("visible"),
            SqlTimes.readNullable(row, "next_check_at"),
            row.getInt("attempts"),
            row.getLong("version")));
  }

  private static Money money(ResultSet row, String name) throws SQLException {
    return new Money(row.getString(name + "_currency"), row.getLong(name + "_amount"));
  }
}
