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
import io.kontor.transaction.life.LivedRows;
import io.kontor.transaction.life.Retention;
import io.kontor.transaction.life.Row;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Optional;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.support.TransactionTemplate;

/** All preauthorizations. Each stored change takes its events along. */
@Repository
class Preauthorizations extends LivedRows<Preauthorization> {
  private final Outbox outbox;
  private final Retention retention;
  private final CardValidity cardValidity;

  Preauthorizations(
      JdbcClient jdbc,
      TransactionTemplate transaction,
      IdempotencyKeys idempotencyKeys,
      Outbox outbox,
      Retention retention,
      CardValidity cardValidity) {
    super(jdbc, transaction, idempotencyKeys, "preauthorization");
    this.outbox = outbox;
    this.retention = retention;
    this.cardValidity = cardValidity;
  }

  /** The client's object that merchants may see; only as long as it is kept for them. */
  @Override
  public Optional<Preauthorization> find(String clientId, String id) {
    return super.find(clientId, id).filter(found -> retention.shows(found.creationDate()));
  }

  /** One page of a client's visible preauthorizations within a scope. */
  PagedList<Preauthorization> list(
      String clientId, UnaryOperator<ListQuery> scope, PageRequest page) {
    return scope
        .apply(
            ListQuery.of(select())
                .where("client_id = :clientId", "clientId", clientId)
                .where("visible")
                .period(retention.oldest(), null)
                .sortable("CreationDate", "creation_date"))
        .fetch(jdbc, page, this::map);
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
  protected void writeFixed(Preauthorization p, Row row) {
    row.set("client_id", p.clientId())
        .set("tag", p.tag())
        .set("creation_date", p.creationDate())
        .set("author_id", p.authorId())
        .set("card_id", p.cardId())
        .set("currency", p.debitedFunds().currency())
        .set("debited_amount", p.debitedFunds().amount())
        .set("multi_capture", p.multiCapture());
  }

  @Override
  protected void writeChanging(Preauthorization p, Row row) {
    Result result = p.result();
    row.json("details", p.details())
        .set("phase", p.phase())
        .set("status", p.phase().status())
        .set("payment_status", p.phase().paymentStatus())
        .set("result_code", result == null ? null : result.code())
        .set("result_message", result == null ? null : result.message())
        .set("authorization_date", p.authorizationDate())
        .set("expiration_date", p.expirationDate());
  }

  @Override
  protected void stored(@Nullable Preauthorization before, Preauthorization after) {
    if (before == null) {
      PreauthorizationPhase.TRANSITIONS.start(after.phase());
    }
    outbox.append(PreauthorizationEvents.of(before, after));
    if (before != null) {
      learnAboutCard(before, after);
    }
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

  @Override
  protected Preauthorization read(ResultSet row) throws SQLException {
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
        life(row));
  }
}
