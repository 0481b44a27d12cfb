package io.kontor.transaction.payin.directdebit.mandate;

import io.kontor.platform.audit.AuditRecorder;
import io.kontor.platform.idempotency.IdempotencyKeys;
import io.kontor.platform.outbox.Outbox;
import io.kontor.platform.paging.PageRequest;
import io.kontor.platform.paging.PagedList;
import io.kontor.platform.sql.ListQuery;
import io.kontor.platform.sql.LongLists;
import io.kontor.platform.web.ListFilters;
import io.kontor.platform.workflow.ColumnValues;
import io.kontor.transaction.core.ClientObjects;
import io.kontor.transaction.core.ObjectHeader;
import io.kontor.transaction.core.Result;
import io.kontor.transaction.core.UserClosings;
import io.kontor.transaction.payin.directdebit.mandate.MandatePhase.MandateStatus;
import io.kontor.transaction.provider.scheme.MandateScheme.SchemeName;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.support.TransactionTemplate;

/** All mandates. Events are stored with the change that causes them. */
@Repository
class Mandates extends ClientObjects<Mandate> {
  private final LongLists lists;
  private final Outbox outbox;

  Mandates(
      JdbcTemplate template,
      TransactionTemplate transaction,
      IdempotencyKeys idempotencyKeys,
      LongLists lists,
      Outbox outbox,
      UserClosings closings,
      AuditRecorder audit) {
    super(template, transaction, idempotencyKeys, closings, audit, "mandate");
    this.lists = lists;
    this.outbox = outbox;
  }

  /** One page of a client's visible mandates within a scope. Errors: PARAM_ERROR for a filter. */
  PagedList<Mandate> list(
      String clientId, UnaryOperator<ListQuery> scope, ListFilters filters, PageRequest page) {
    return scope
        .apply(
            visible(clientId)
                .inChanging("status", "statuses", filters.values("Status", MandateStatus.class))
                .period(filters.instant("AfterDate"), filters.instant("BeforeDate"))
                .sortable("CreationDate", "creation_date"))
        .fetch(jdbc, lists, listOf(clientId), page, this::map);
  }

  @Override
  protected List<String> users(Mandate m) {
    return List.of(m.terms().userId());
  }

  @Override
  protected void writeTerms(Mandate m, ColumnValues columns) {
    columns
        .set("user_id", m.terms().userId())
        .set("bank_account_id", m.terms().bankAccountId())
        .set("culture", m.terms().culture())
        .set("return_url", m.terms().returnUrl());
  }

  @Override
  protected void writeState(Mandate m, ColumnValues columns) {
    Result.write(m.result(), columns);
    columns
        .set("redirect_url", m.atScheme().redirectUrl())
        .set("document_url", m.atScheme().documentUrl())
        .set("scheme", m.atScheme().scheme())
        .set("bank_reference", m.atScheme().bankReference())
        .set("phase", m.phase())
        .set("status", m.phase().status());
  }

  @Override
  protected void stored(@Nullable Mandate before, Mandate after) {
    if (before == null) {
      MandatePhase.TRANSITIONS.start(after.phase());
    }
    if (after.progress().visible() && (before == null || !before.progress().visible())) {
      lists.late(listOf(after.clientId()), after.creationDate());
    } else if (before != null && before.phase().status() != after.phase().status()) {
      lists.changed(listOf(after.clientId()), after.creationDate());
    }
    outbox.append(MandateEvents.of(before, after));
  }

  private static String listOf(String clientId) {
    return "mandate:" + clientId;
  }

  @Override
  protected Mandate read(ResultSet row) throws SQLException {
    String scheme = row.getString("scheme");
    return new Mandate(
        ObjectHeader.read(row),
        new Mandate.Terms(
            row.getString("user_id"),
            row.getString("bank_account_id"),
            row.getString("culture"),
            row.getString("return_url")),
        new Mandate.AtScheme(
            row.getString("redirect_url"),
            row.getString("document_url"),
            scheme == null ? null : SchemeName.valueOf(scheme),
            row.getString("bank_reference")),
        MandatePhase.valueOf(row.getString("phase")),
        Result.read(row),
        progress(row));
  }
}
