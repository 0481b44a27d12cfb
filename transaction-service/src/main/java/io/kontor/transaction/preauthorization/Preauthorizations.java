package io.kontor.transaction.preauthorization;

import io.kontor.platform.idempotency.IdempotencyKeys;
import io.kontor.platform.money.Money;
import io.kontor.platform.outbox.Outbox;
import io.kontor.platform.paging.PageRequest;
import io.kontor.platform.paging.PagedList;
import io.kontor.platform.sql.ListQuery;
import io.kontor.platform.sql.SqlTimes;
import io.kontor.transaction.card.CardValidity;
import io.kontor.transaction.core.Result;
import io.kontor.transaction.life.Engine;
import io.kontor.transaction.life.Life;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.support.TransactionTemplate;

/** All preauthorizations. Each stored change takes its events along. */
@Repository
class Preauthorizations implements Engine.Store<Preauthorization> {
  private static final String SELECT =
      """
      SELECT id, client_id, tag, creation_date, author_id, card_id, currency, debited_amount,
             captured_amount, multi_capture, pay_in_id, details, phase, result_code, result_message,
             authorization_date, expiration_date, visible, next_check_at, attempts, version
        FROM preauthorization
      """;

  private final JdbcClient jdbc;
  private final TransactionTemplate transaction;
  private final Outbox outbox;
  private final IdempotencyKeys idempotencyKeys;
  private final CardValidity cardValidity;

  Preauthorizations(
      JdbcClient jdbc,
      TransactionTemplate transaction,
      Outbox outbox,
      IdempotencyKeys idempotencyKeys,
      CardValidity cardValidity) {
    this.jdbc = jdbc;
    this.transaction = transaction;
    this.outbox = outbox;
    this.idempotencyKeys = idempotencyKeys;
    this.cardValidity = cardValidity;
  }

  /** Stores a new one and ties the request's idempotency key to it. */
  void insert(Preauthorization p) {
    PreauthorizationPhase.TRANSITIONS.start(p.phase());
    transaction.executeWithoutResult(_ -> {
      idempotencyKeys.bindCurrent(p.id());
      Map<String, @Nullable Object> row = changing(p);
      row.put("clientId", p.clientId());
      row.put("tag", p.tag());
      row.put("creationDate", SqlTimes.of(p.creationDate()));
      row.put("authorId", p.authorId());
      row.put("cardId", p.cardId());
      row.put("currency", p.debitedFunds().currency());
      row.put("debitedAmount", p.debitedFunds().amount());
      row.put("multiCapture", p.multiCapture());
      jdbc.sql(
              """
              INSERT INTO preauthorization (id, client_id, tag, creation_date, author_id, card_id,
                currency, debited_amount, multi_capture, details, phase, status, payment_status,
                result_code, result_message, authorization_date, expiration_date, visible,
                next_check_at, attempts)
              VALUES (:id, :clientId, :tag, :creationDate, :authorId, :cardId, :currency,
                :debitedAmount, :multiCapture, CAST(:details AS jsonb), :phase, :status,
                :paymentStatus, :resultCode, :resultMessage, :authorizationDate, :expirationDate,
                :visible, :nextCheckAt, :attempts)
              """)
          .params(row)
          .update();
      outbox.append(PreauthorizationEvents.of(null, p));
    });
  }

  @Override
  public Optional<Preauthorization> find(String id) {
    return jdbc.sql(SELECT + "WHERE id = :id")
        .param("id", id)
        .query(Preauthorizations::map)
        .optional();
  }

  /** The client's preauthorization that merchants may see. */
  Optional<Preauthorization> find(String clientId, String id) {
    return find(id).filter(found -> found.clientId().equals(clientId) && found.life().visible());
  }

  /** The same, locked until the end of the running database transaction. */
  Optional<Preauthorization> lock(String clientId, String id) {
    return jdbc.sql(
            SELECT + "WHERE id = :id AND client_id = :clientId AND visible FOR NO KEY UPDATE")
        .param("id", id)
        .param("clientId", clientId)
        .query(Preauthorizations::map)
        .optional();
  }

  PagedList<Preauthorization> list(
      String clientId, UnaryOperator<ListQuery> scope, PageRequest page) {
    return scope
        .apply(
            ListQuery.of(SELECT)
                .where("client_id = :clientId", "clientId", clientId)
                .where("visible")
                .sortable("CreationDate", "creation_date"))
        .fetch(jdbc, page, Preauthorizations::map);
  }

  @Override
  public Optional<Preauthorization> update(Preauthorization before, Preauthorization after) {
    return transaction.execute(_ -> {
      Map<String, @Nullable Object> row = changing(after);
      row.put("version", before.life().version());
      int updated =
          jdbc.sql(
                  """
                  UPDATE preauthorization
                     SET details = CAST(:details AS jsonb), phase = :phase, status = :status,
                         payment_status = :paymentStatus, result_code = :resultCode,
                         result_message = :resultMessage, authorization_date = :authorizationDate,
                         expiration_date = :expirationDate, visible = :visible,
                         next_check_at = :nextCheckAt, attempts = :attempts, version = version + 1
                   WHERE id = :id AND version = :version
                  """)
              .params(row)
              .update();
      if (updated == 0) {
        return Optional.empty();
      }
      outbox.append(PreauthorizationEvents.of(before, after));
      learnAboutCard(before, after);
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

  /** Stores a change of a row that this database transaction has locked. */
  void updateLocked(Preauthorization before, Preauthorization after) {
    if (update(before, after).isEmpty()) {
      throw new IllegalStateException("Changed although locked: " + before.id());
    }
  }

  /**
   * Takes note of a capture that succeeded, inside the running database transaction; closes the
   * preauthorization when nothing is left to take or only one capture is allowed.
   */
  void captured(String clientId, String id, String payInId, Money amount) {
    Preauthorization before = lock(clientId, id).orElseThrow();
    boolean last =
        !before.multiCapture()
            || before.capturedAmount() + amount.amount() >= before.debitedFunds().amount();
    jdbc.sql(
            """
            UPDATE preauthorization
               SET captured_amount = captured_amount + :amount, pay_in_id = coalesce(pay_in_id, :payInId)
             WHERE id = :id
            """)
        .param("amount", amount.amount())
        .param("payInId", payInId)
        .param("id", id)
        .update();
    if (last && before.phase() == PreauthorizationPhase.OPEN) {
      Preauthorization now = lock(clientId, id).orElseThrow();
      updateLocked(now, now.at(PreauthorizationPhase.VALIDATED).withLife(now.life().ended()));
    }
  }

  @Override
  public boolean drop(Preauthorization intent) {
    return Boolean.TRUE.equals(
        transaction.execute(_ -> {
          int dropped =
              jdbc.sql(
                      "DELETE FROM preauthorization WHERE id = :id AND version = :version AND NOT visible")
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
  public List<Preauthorization> takeDue(Instant now, Instant leaseUntil, int limit) {
    return jdbc.sql(
            """
            UPDATE preauthorization AS p SET next_check_at = :leaseUntil, version = version + 1
             WHERE id IN (SELECT id FROM preauthorization WHERE next_check_at <= :now
                           ORDER BY next_check_at LIMIT :limit FOR NO KEY UPDATE SKIP LOCKED)
            RETURNING p.*
            """)
        .param("now", SqlTimes.of(now))
        .param("leaseUntil", SqlTimes.of(leaseUntil))
        .param("limit", limit)
        .query(Preauthorizations::map)
        .list();
  }

  private void learnAboutCard(Preauthorization before, Preauthorization after) {
    Result result = after.result();
    if (before.phase() == after.phase() || result == null) {
      return;
    }
    if (after.phase() == PreauthorizationPhase.OPEN) {
      cardValidity.proven(after.clientId(), after.cardId());
    } else if (after.phase() == PreauthorizationPhase.FAILED) {
      cardValidity.refused(after.clientId(), after.cardId(), result.code());
    }
  }

  private static Map<String, @Nullable Object> changing(Preauthorization p) {
    Map<String, @Nullable Object> row = new HashMap<>();
    Result result = p.result();
    row.put("id", p.id());
    row.put("details", p.details());
    row.put("phase", p.phase().name());
    row.put("status", p.phase().status().name());
    row.put("paymentStatus", p.phase().paymentStatus().name());
    row.put("resultCode", result == null ? null : result.code());
    row.put("resultMessage", result == null ? null : result.message());
    row.put("authorizationDate", SqlTimes.ofNullable(p.authorizationDate()));
    row.put("expirationDate", SqlTimes.ofNullable(p.expirationDate()));
    row.put("visible", p.life().visible());
    row.put("nextCheckAt", SqlTimes.ofNullable(p.life().nextCheckAt()));
    row.put("attempts", p.life().attempts());
    return row;
  }

  private static Preauthorization map(ResultSet row, int index) throws SQLException {
    String resultCode = row.getString("result_code");
    return new Preauthorization(
        row.getString("id"),
        row.getString("client_id"),
        row.getString("tag"),
        SqlTimes.read(row, "creation_date"),
        row.getString("author_id"),
        row.getString("card_id"),
        new Money(row.getString("currency"), row.getLong("debited_amount")),
        row.getLong("captured_amount"),
        row.getBoolean("multi_capture"),
        row.getString("pay_in_id"),
        row.getString("details"),
        PreauthorizationPhase.valueOf(row.getString("phase")),
        resultCode == null ? null : new Result(resultCode, row.getString("result_message")),
        SqlTimes.readNullable(row, "authorization_date"),
        SqlTimes.readNullable(row, "expiration_date"),
        new Life(
            row.getBoolean("visible"),
            SqlTimes.readNullable(row, "next_check_at"),
            row.getInt("attempts"),
            row.getLong("version")));
  }
}
