package io.kontor.transaction.payin.preauthorization;

import io.kontor.platform.audit.AuditRecorder;
import io.kontor.platform.idempotency.IdempotencyKeys;
import io.kontor.platform.money.Money;
import io.kontor.platform.outbox.Outbox;
import io.kontor.platform.paging.PageRequest;
import io.kontor.platform.paging.PagedList;
import io.kontor.platform.sql.ListQuery;
import io.kontor.platform.sql.SqlTimes;
import io.kontor.platform.workflow.ColumnValues;
import io.kontor.transaction.card.CardValidity;
import io.kontor.transaction.core.ClientObjects;
import io.kontor.transaction.core.Creator;
import io.kontor.transaction.core.ObjectHeader;
import io.kontor.transaction.core.Result;
import io.kontor.transaction.core.Retention;
import io.kontor.transaction.core.Transaction;
import io.kontor.transaction.core.UserClosings;
import io.kontor.transaction.payin.preauthorization.Preauthorization.Authorization;
import io.kontor.transaction.payin.preauthorization.Preauthorization.CapturedTotals;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.support.TransactionTemplate;

/** All preauthorizations and deposits. Events are stored with the change that causes them. */
@Repository
class Preauthorizations extends ClientObjects<Preauthorization> {
  private final Outbox outbox;
  private final Retention retention;
  private final CardValidity cardValidity;

  Preauthorizations(
      JdbcTemplate template,
      TransactionTemplate transaction,
      IdempotencyKeys idempotencyKeys,
      Outbox outbox,
      Retention retention,
      CardValidity cardValidity,
      UserClosings closings,
      AuditRecorder audit) {
    super(template, transaction, idempotencyKeys, closings, audit, "preauthorization");
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
            visible(clientId)
                .period(retention.oldest(), null)
                .sortable("CreationDate", "creation_date"))
        .fetch(jdbc, page, this::map);
  }

  /** Records a pay-in that captured from one, inside the running database transaction. */
  void captured(Transaction payIn) {
    Preauthorization before = lockOf(payIn);
    updateLocked(before, before.captured(payIn));
  }

  /** Records a pay-in that was refused, inside the running database transaction. */
  void captureFailed(Transaction payIn) {
    Preauthorization before = lockOf(payIn);
    Preauthorization after = before.captureFailed();
    if (after.phase() != before.phase()) {
      updateLocked(before, after);
    }
  }

  private Preauthorization lockOf(Transaction payIn) {
    String id = Objects.requireNonNull(payIn.links().preauthorizationId());
    return lock(payIn.clientId(), id).orElseThrow();
  }

  @Override
  protected List<String> users(Preauthorization p) {
    return List.of(p.terms().authorId());
  }

  @Override
  protected void writeTerms(Preauthorization p, ColumnValues columns) {
    Creator.write(p.terms().createdBy(), columns);
    columns
        .set("kind", p.kind())
        .set("author_id", p.terms().authorId())
        .set("card_id", p.terms().cardId())
        .set("currency", p.debitedFunds().currency())
        .set("debited_amount", p.debitedFunds().amount())
        .set("multi_capture", p.terms().multiCapture());
  }

  @Override
  protected void writeState(Preauthorization p, ColumnValues columns) {
    Result.write(p.result(), columns);
    columns
        .json("details", p.details())
        .set("captured_amount", p.taken().amount())
        .set("pay_in_id", p.taken().payInId())
        .set("complement_id", p.taken().complementId())
        .set("phase", p.phase())
        .set("status", p.phase().status())
        .set("payment_status", p.paymentStatus())
        .set("authorization_date", p.outcome().authorizationDate())
        .set("expiration_date", p.expirationDate());
  }

  @Override
  protected void stored(@Nullable Preauthorization before, Preauthorization after) {
    if (before == null) {
      after.kind().transitions().start(after.phase());
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
      cardValidity.proven(after.clientId(), after.terms().cardId());
    } else if (after.phase() == PreauthorizationPhase.FAILED) {
      cardValidity.refused(after.clientId(), after.terms().cardId(), result.code());
    }
  }

  @Override
  protected Preauthorization read(ResultSet row) throws SQLException {
    return new Preauthorization(
        ObjectHeader.read(row),
        new Preauthorization.Terms(
            PreauthorizationKind.valueOf(row.getString("kind")),
            row.getString("author_id"),
            row.getString("card_id"),
            new Money(row.getString("currency"), row.getLong("debited_amount")),
            row.getBoolean("multi_capture"),
            Creator.read(row)),
        row.getString("details"),
        new Authorization(
            PreauthorizationPhase.valueOf(row.getString("phase")),
            Result.read(row),
            SqlTimes.readNullable(row, "authorization_date"),
            SqlTimes.readNullable(row, "expiration_date")),
        new CapturedTotals(
            row.getLong("captured_amount"),
            row.getString("pay_in_id"),
            row.getString("complement_id")),
        progress(row));
  }
}
