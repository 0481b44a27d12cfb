package io.kontor.identity.key;

import io.kontor.platform.paging.PageRequest;
import io.kontor.platform.paging.PagedList;
import io.kontor.platform.sql.ListQuery;
import io.kontor.platform.sql.SqlTimes;
import io.kontor.platform.work.QueueWorker;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** All API keys. */
@Repository
class ApiKeys {
  private static final String SELECT =
      """
      SELECT id, client_id, name, secret_hash, permissions, keycloak_id, tag, creation_date, last_used_date, revoked_date
        FROM api_key
      """;

  private final JdbcClient jdbc;

  ApiKeys(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  void add(ApiKey key) {
    jdbc.sql(
            """
            INSERT INTO api_key (id, client_id, name, secret_hash, permissions, keycloak_id, tag, creation_date)
            VALUES (:id, :clientId, :name, :secretHash, :permissions, :keycloakId, :tag, :creationDate)
            """)
        .param("id", key.id())
        .param("clientId", key.clientId())
        .param("name", key.name())
        .param("secretHash", key.secretHash())
        .param("permissions", key.permissions().stream().sorted().toArray(String[]::new))
        .param("keycloakId", key.keycloakId())
        .param("tag", key.tag())
        .param("creationDate", SqlTimes.of(key.creationDate()))
        .update();
  }

  /**
   * Keeps others from adding a key to the client until the running database transaction has ended.
   */
  void holdCount(String clientId) {
    jdbc.sql("SELECT pg_advisory_xact_lock(hashtextextended(:clientId, 21))")
        .param("clientId", clientId)
        .query((_, _) -> clientId)
        .single();
  }

  /** The client's keys that still work. */
  List<ApiKey> active(String clientId) {
    return jdbc.sql(
            SELECT
                + " WHERE client_id = :clientId AND revoked_date IS NULL ORDER BY creation_date,"
                + " id")
        .param("clientId", clientId)
        .query((row, _) -> map(row))
        .list();
  }

  Optional<ApiKey> find(String clientId, String id) {
    return jdbc.sql(SELECT + " WHERE id = :id AND client_id = :clientId")
        .param("id", id)
        .param("clientId", clientId)
        .query((row, _) -> map(row))
        .optional();
  }

  PagedList<ApiKey> list(String clientId, @Nullable Boolean active, PageRequest page) {
    return ListQuery.of(SELECT)
        .where("client_id = :clientId", "clientId", clientId)
        .where("(revoked_date IS NULL) = :active", "active", active)
        .sortable("CreationDate", "creation_date")
        .fetch(jdbc, page, (row, _) -> map(row));
  }

  /** Ends the key; false when it had ended before. */
  boolean revoke(String id, Instant now) {
    return jdbc.sql(
                "UPDATE api_key SET revoked_date = :now WHERE id = :id AND revoked_date IS NULL")
            .param("now", SqlTimes.of(now))
            .param("id", id)
            .update()
        == 1;
  }

  /** Revoked keys whose client in Keycloak is still to be removed; bounded. */
  List<ApiKey> leftovers() {
    return jdbc.sql(
            SELECT
                + " WHERE revoked_date IS NOT NULL AND keycloak_id IS NOT NULL AND "
                + QueueWorker.due(RevokeKey.QUEUE, "api_key.id")
                + " ORDER BY revoked_date LIMIT 100")
        .query((row, _) -> map(row))
        .list();
  }

  void keycloakIs(String id, @Nullable String keycloakId) {
    jdbc.sql("UPDATE api_key SET keycloak_id = :keycloakId WHERE id = :id")
        .param("keycloakId", keycloakId)
        .param("id", id)
        .update();
  }

  /** Notes the use, at most once a minute. */
  void used(String id, Instant now) {
    jdbc.sql(
            """
            UPDATE api_key SET last_used_date = :now
             WHERE id = :id AND (last_used_date IS NULL OR last_used_date < :aMinuteAgo)
            """)
        .param("now", SqlTimes.of(now))
        .param("aMinuteAgo", SqlTimes.of(now.minusSeconds(60)))
        .param("id", id)
        .update();
  }

  private static ApiKey map(ResultSet row) throws SQLException {
    return new ApiKey(
        row.getString("id"),
        row.getString("client_id"),
        row.getString("name"),
        row.getString("secret_hash"),
        Set.of((String[]) row.getArray("permissions").getArray()),
        row.getString("keycloak_id"),
        row.getString("tag"),
        SqlTimes.read(row, "creation_date"),
        SqlTimes.readNullable(row, "last_used_date"),
        SqlTimes.readNullable(row, "revoked_date"));
  }
}
