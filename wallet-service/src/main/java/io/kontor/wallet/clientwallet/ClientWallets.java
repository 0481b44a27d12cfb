package io.kontor.wallet.clientwallet;

import io.kontor.platform.money.Currencies;
import io.kontor.platform.money.Money;
import io.kontor.platform.paging.PageRequest;
import io.kontor.platform.paging.PagedList;
import io.kontor.platform.sql.ListQuery;
import io.kontor.platform.sql.SqlTimes;
import io.kontor.wallet.ledger.AccountIds;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/**
 * The client's own wallets, one per funds type and currency, opened on first need. Source: contract
 * "Client wallets".
 */
@Repository
class ClientWallets {
  private static final String SELECT =
      "SELECT id, kind, client_id, currency, balance, opened_at FROM account";

  private final JdbcClient jdbc;
  private final Clock clock;

  ClientWallets(JdbcClient jdbc, Clock clock) {
    this.jdbc = jdbc;
    this.clock = clock;
  }

  /** All of the client's own wallets, or those of one funds type. */
  PagedList<ClientWallet> list(String clientId, @Nullable FundsType type, PageRequest page) {
    return ListQuery.of(SELECT)
        .where("kind <> 'USER'")
        .where("client_id = :clientId", "clientId", clientId)
        .where("kind = :kind", "kind", type)
        .sortable("CreationDate", "opened_at")
        .fetch(jdbc, page, (row, _) -> map(row));
  }

  /**
   * The wallet, opened now if it was never needed before and its currency circulates; otherwise
   * empty.
   */
  Optional<ClientWallet> open(String clientId, FundsType type, String currency) {
    String id = AccountIds.own(clientId, type.name(), currency);
    if (Currencies.circulates(currency)) {
      insert(id, clientId, type, currency);
    }
    return jdbc.sql(SELECT + " WHERE id = :id")
        .param("id", id)
        .query((row, _) -> map(row))
        .optional();
  }

  private void insert(String id, String clientId, FundsType type, String currency) {
    jdbc.sql(
            """
            INSERT INTO account (id, kind, client_id, currency, opened_at)
            VALUES (:id, :kind, :clientId, :currency, :now) ON CONFLICT DO NOTHING
            """)
        .param("id", id)
        .param("kind", type.name())
        .param("clientId", clientId)
        .param("currency", currency)
        .param("now", SqlTimes.of(clock.instant()))
        .update();
  }

  private static ClientWallet map(ResultSet row) throws SQLException {
    String currency = row.getString("currency");
    return new ClientWallet(
        FundsType.valueOf(row.getString("kind")),
        row.getString("client_id"),
        new Money(currency, row.getLong("balance")),
        SqlTimes.read(row, "opened_at"));
  }

  /** What a client's own wallet is for. */
  enum FundsType {
    /** Collected fees. */
    FEES,
    /** Repudiations; may be overdrawn. */
    CREDIT,
    /** The client's own money. */
    DEFAULT
  }

  /** A client's own wallet; on the merchant API its id is {@code FEES_EUR}. */
  record ClientWallet(FundsType fundsType, String clientId, Money balance, Instant openedAt) {
    String id() {
      return fundsType + "_" + balance.currency();
    }
  }
}
