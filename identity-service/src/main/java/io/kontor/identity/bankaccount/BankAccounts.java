package io.kontor.identity.bankaccount;

import io.kontor.platform.check.Address;
import io.kontor.platform.paging.PageRequest;
import io.kontor.platform.paging.PagedList;
import io.kontor.platform.sql.ListQuery;
import io.kontor.platform.sql.SqlTimes;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import tools.jackson.databind.json.JsonMapper;

/** All bank accounts. */
@Repository
class BankAccounts {
  private static final String SELECT =
      """
      SELECT id, client_id, user_id, type, owner_name, owner_address, details, country, active, tag, creation_date
        FROM bank_account
      """;

  private final JdbcClient jdbc;
  private final JsonMapper json;

  BankAccounts(JdbcClient jdbc, JsonMapper json) {
    this.jdbc = jdbc;
    this.json = json;
  }

  void add(BankAccount account) {
    jdbc.sql(
            """
            INSERT INTO bank_account (id, client_id, user_id, type, owner_name, owner_address, details, country, active,
                                      tag, creation_date)
            VALUES (:id, :clientId, :userId, :type, :ownerName, CAST(:ownerAddress AS jsonb), CAST(:details AS jsonb),
                    :country, :active, :tag, :creationDate)
            """)
        .param("id", account.id())
        .param("clientId", account.clientId())
        .param("userId", account.userId())
        .param("type", account.type().name())
        .param("ownerName", account.ownerName())
        .param("ownerAddress", json.writeValueAsString(account.ownerAddress()))
        .param("details", json.writeValueAsString(account.details()))
        .param("country", account.country())
        .param("active", account.active())
        .param("tag", account.tag())
        .param("creationDate", SqlTimes.of(account.creationDate()))
        .update();
  }

  /** Stores what may change: active and tag. */
  void update(BankAccount account) {
    jdbc.sql("UPDATE bank_account SET active = :active, tag = :tag WHERE id = :id")
        .param("active", account.active())
        .param("tag", account.tag())
        .param("id", account.id())
        .update();
  }

  Optional<BankAccount> find(String clientId, String id) {
    return find(clientId, id, "");
  }

  Optional<BankAccount> lock(String clientId, String id) {
    return find(clientId, id, " FOR UPDATE");
  }

  private Optional<BankAccount> find(String clientId, String id, String suffix) {
    return jdbc.sql(SELECT + " WHERE id = :id AND client_id = :clientId" + suffix)
        .param("id", id)
        .param("clientId", clientId)
        .query((row, _) -> map(row))
        .optional();
  }

  PagedList<BankAccount> ofUser(
      String clientId, String userId, @Nullable Boolean active, PageRequest page) {
    return ListQuery.of(SELECT)
        .where("client_id = :clientId", "clientId", clientId)
        .where("user_id = :userId", "userId", userId)
        .where("active = :active", "active", active)
        .sortable("CreationDate", "creation_date")
        .fetch(jdbc, page, (row, _) -> map(row));
  }

  private BankAccount map(ResultSet row) throws SQLException {
    return new BankAccount(
        row.getString("id"),
        row.getString("client_id"),
        row.getString("user_id"),
        BankAccountType.valueOf(row.getString("type")),
        row.getString("owner_name"),
        json.readValue(row.getString("owner_address"), Address.class),
        json.readValue(row.getString("details"), BankDetails.class),
        row.getString("country"),
        row.getBoolean("active"),
        row.getString("tag"),
        SqlTimes.read(row, "creation_date"));
  }
}
