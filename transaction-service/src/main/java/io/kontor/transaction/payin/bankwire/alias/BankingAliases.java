package io.kontor.transaction.payin.bankwire.alias;

import io.kontor.platform.audit.AuditRecorder;
import io.kontor.platform.idempotency.IdempotencyKeys;
import io.kontor.platform.paging.PageRequest;
import io.kontor.platform.paging.PagedList;
import io.kontor.platform.sql.ListQuery;
import io.kontor.platform.web.ListFilters;
import io.kontor.platform.workflow.ColumnValues;
import io.kontor.transaction.core.ClientObjects;
import io.kontor.transaction.core.ObjectHeader;
import io.kontor.transaction.core.UserClosings;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.support.TransactionTemplate;

/** All banking aliases. */
@Repository
class BankingAliases extends ClientObjects<BankingAlias> {
  private final TransactionTemplate transaction;

  BankingAliases(
      JdbcTemplate template,
      TransactionTemplate transaction,
      IdempotencyKeys idempotencyKeys,
      UserClosings closings,
      AuditRecorder audit) {
    super(template, transaction, idempotencyKeys, closings, audit, "banking_alias");
    this.transaction = transaction;
  }

  /** One page of a wallet's aliases. */
  PagedList<BankingAlias> ofWallet(
      String clientId, String walletId, ListFilters filters, PageRequest page) {
    return ListQuery.of(select())
        .where("client_id = :clientId", "clientId", clientId)
        .where("wallet_id = :walletId", "walletId", walletId)
        .period(filters.instant("AfterDate"), filters.instant("BeforeDate"))
        .sortable("CreationDate", "creation_date")
        .fetch(jdbc, page, this::map);
  }

  /** Deactivates the client's alias for good; idempotent. Empty when it is unknown. */
  Optional<BankingAlias> deactivate(String clientId, String id) {
    return transaction.execute(_ ->
        lock(clientId, id)
            .map(found -> found.active() ? updateLocked(found, found.deactivated()) : found));
  }

  @Override
  protected List<String> users(BankingAlias alias) {
    return List.of(alias.creditedUserId());
  }

  @Override
  protected void writeTerms(BankingAlias alias, ColumnValues columns) {
    columns
        .set("wallet_id", alias.walletId())
        .set("credited_user_id", alias.creditedUserId())
        .set("owner_name", alias.account().ownerName())
        .set("country", alias.account().country())
        .set("iban", alias.account().iban())
        .set("bic", alias.account().bic());
  }

  @Override
  protected void writeState(BankingAlias alias, ColumnValues columns) {
    columns.set("active", alias.active()).set("wires_taken", alias.wiresTaken());
  }

  @Override
  protected void stored(@Nullable BankingAlias before, BankingAlias after) {
    // The contract has no events about aliases; what arrives on them has.
  }

  @Override
  protected BankingAlias read(ResultSet row) throws SQLException {
    return new BankingAlias(
        ObjectHeader.read(row),
        row.getString("wallet_id"),
        row.getString("credited_user_id"),
        new BankingAlias.Account(
            row.getString("owner_name"),
            row.getString("country"),
            row.getString("iban"),
            row.getString("bic")),
        row.getBoolean("active"),
        row.getInt("wires_taken"),
        progress(row));
  }
}
