package io.kontor.wallet.wallet;

import io.kontor.platform.money.Money;
import io.kontor.platform.paging.PageRequest;
import io.kontor.platform.paging.PagedList;
import io.kontor.platform.sql.ListQuery;
import io.kontor.platform.sql.SqlTimes;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** All wallets; each comes with the balance of its account. */
@Repository
class Wallets {
  private static final String SELECT =
      """
      SELECT w.id, w.client_id, w.owner_id, w.description, w.currency, w.tag, w.creation_date, a.balance
        FROM wallet w JOIN account a ON a.id = w.id
      """;

  private final JdbcClient jdbc;

  Wallets(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /** Stores the wallet and opens its account. */
  void add(Wallet wallet) {
    jdbc.sql(
            """
            WITH opened AS (
              INSERT INTO account (id, kind, client_id, currency, opened_at)
              VALUES (:id, 'USER', :clientId, :currency, :creationDate))
            INSERT INTO wallet (id, client_id, owner_id, description, currency, tag, creation_date)
            VALUES (:id, :clientId, :ownerId, :description, :currency, :tag, :creationDate)
            """)
        .param("id", wallet.id())
        .param("clientId", wallet.clientId())
        .param("ownerId", wallet.ownerId())
        .param("description", wallet.description())
        .param("currency", wallet.currency())
        .param("tag", wallet.tag())
        .param("creationDate", SqlTimes.of(wallet.creationDate()))
        .update();
  }

  /** Stores what may change: description and tag. */
  void update(Wallet wallet) {
    jdbc.sql("UPDATE wallet SET description = :description, tag = :tag WHERE id = :id")
        .param("description", wallet.description())
        .param("tag", wallet.tag())
        .param("id", wallet.id())
        .update();
  }

  /** Ids of the user's wallets that are not empty, a few of them at the most. */
  List<String> withMoney(String clientId, String ownerId, int atMost) {
    return jdbc.sql(
            """
            SELECT w.id FROM wallet w JOIN account a ON a.id = w.id
             WHERE w.client_id = :clientId AND w.owner_id = :ownerId AND a.balance <> 0
             ORDER BY w.id LIMIT :atMost
            """)
        .param("clientId", clientId)
        .param("ownerId", ownerId)
        .param("atMost", atMost)
        .query((row, _) -> row.getString("id"))
        .list();
  }

  Optional<Wallet> find(String clientId, String id) {
    return jdbc.sql(SELECT + " WHERE w.id = :id AND w.client_id = :clientId")
        .param("id", id)
        .param("clientId", clientId)
        .query((row, _) -> map(row))
        .optional();
  }

  PagedList<Wallet> ofOwner(String clientId, String ownerId, PageRequest page) {
    return ListQuery.of(SELECT)
        .where("w.client_id = :clientId", "clientId", clientId)
        .where("w.owner_id = :ownerId", "ownerId", ownerId)
        .sortable("CreationDate", "w.creation_date")
        .tieBreaker("w.id")
        .fetch(jdbc, page, (row, _) -> map(row));
  }

  private static Wallet map(ResultSet row) throws SQLException {
    String currency = row.getString("currency");
    return new Wallet(
        row.getString("id"),
        row.getString("client_id"),
        row.getString("owner_id"),
        row.getString("description"),
        currency,
        row.getString("tag"),
        SqlTimes.read(row, "creation_date"),
        new Money(currency, row.getLong("balance")));
  }
}
