package io.kontor.identity.key;

import io.kontor.platform.net.AddressRanges;
import io.kontor.platform.paging.PageRequest;
import io.kontor.platform.paging.PagedList;
import io.kontor.platform.sql.ListQuery;
import io.kontor.platform.sql.SqlTimes;
import io.kontor.platform.work.QueueWorker;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Collection;
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
      SELECT id, client_id, name, secret_hash, permissions, keycloak_id, tag, creation_date, last_used_date, revoked_date,
             expires_at, address_ranges, bounds_version, last_used_from, rotated_date, previous_secret_hash, previous_until
        FROM api_key
      """;

  // Keys end in real time, as their tokens do.
  private static final String ACTIVE =
      "(revoked_date IS NULL AND (expires_at IS NULL OR expires_at > now()))";

  private final JdbcClient jdbc;

  ApiKeys(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  void add(ApiKey key) {
    jdbc.sql(
            """
            INSERT INTO api_key (id, client_id, name, secret_hash, permissions, keycloak_id, tag, creation_date, expires_at,
                                 address_ranges)
            VALUES (:id, :clientId, :name, :secretHash, :permissions, :keycloakId, :tag, :creationDate, :expiresAt,
                    :addresses)
            """)
        .param("id", key.id())
        .param("clientId", key.clientId())
        .param("name", key.name())
        .param("secretHash", key.secretHash())
        .param("permissions", key.permissions().stream().sorted().toArray(String[]::new))
        .param("keycloakId", key.keycloakId())
        .param("tag", key.tag())
        .param("creationDate", SqlTimes.of(key.creationDate()))
        .param("expiresAt", SqlTimes.ofNullable(key.bounds().expiresAt()))
        .param("addresses", key.bounds().addresses().texts().toArray(String[]::new))
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
            SELECT + " WHERE client_id = :clientId AND " + ACTIVE + " ORDER BY creation_date, id")
        .param("clientId", clientId)
        .query((row, _) -> map(row))
        .list();
  }

  /** The client's keys that still work, each once for each of its secrets that does. */
  List<ApiKey> candidates(String clientId) {
    Instant now = Instant.now();
    return active(clientId).stream().flatMap(key -> key.bySecret(now)).toList();
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
        .where(ACTIVE + " = :active", "active", active)
        .sortable("CreationDate", "creation_date")
        .fetch(jdbc, page, (row, _) -> map(row));
  }

  /** The key, locked until the running database transaction has ended. */
  Optional<ApiKey> lock(String clientId, String id) {
    return jdbc.sql(SELECT + " WHERE id = :id AND client_id = :clientId FOR NO KEY UPDATE")
        .param("id", id)
        .param("clientId", clientId)
        .query((row, _) -> map(row))
        .optional();
  }

  /** Stores name, tag, bounds and secrets of a locked key. */
  void update(ApiKey key) {
    ApiKey.PreviousSecret previous = key.previous();
    jdbc.sql(
            """
            UPDATE api_key
               SET name = :name, tag = :tag, expires_at = :expiresAt, address_ranges = :addresses,
                   bounds_version = :version, secret_hash = :secretHash, rotated_date = :rotatedDate,
                   previous_secret_hash = :previousHash, previous_until = :previousUntil
             WHERE id = :id
            """)
        .param("id", key.id())
        .param("name", key.name())
        .param("tag", key.tag())
        .param("expiresAt", SqlTimes.ofNullable(key.bounds().expiresAt()))
        .param("addresses", key.bounds().addresses().texts().toArray(String[]::new))
        .param("version", key.boundsVersion())
        .param("secretHash", key.secretHash())
        .param("rotatedDate", SqlTimes.ofNullable(key.rotatedDate()))
        .param("previousHash", previous == null ? null : previous.hash())
        .param("previousUntil", SqlTimes.ofNullable(previous == null ? null : previous.until()))
        .update();
  }

  /**
   * Whether the key is active and its bounds are still those of this version. Waits for whoever
   * changes them at this moment, so what was asked of Keycloak before is either known to be of
   * older bounds, or refused because it is older than the change.
   */
  boolean isStill(String id, int boundsVersion) {
    return jdbc.sql(
            "SELECT id FROM api_key WHERE id = :id AND bounds_version = :version AND "
                + ACTIVE
                + " FOR SHARE")
        .param("id", id)
        .param("version", boundsVersion)
        .query(String.class)
        .optional()
        .isPresent();
  }

  /** Keys whose time is over and that are not ended yet; bounded. */
  List<ApiKey> overdue() {
    return jdbc.sql(
            SELECT
                + " WHERE revoked_date IS NULL AND expires_at <= now() AND "
                + QueueWorker.due(ExpireKeys.QUEUE, "api_key.id")
                + " ORDER BY expires_at LIMIT 100")
        .query((row, _) -> map(row))
        .list();
  }

  /** Forgets secrets whose overlap has ended. */
  void forgetPreviousSecrets() {
    jdbc.sql(
            """
            UPDATE api_key SET previous_secret_hash = NULL, previous_until = NULL
             WHERE id IN (SELECT id FROM api_key WHERE previous_until <= now() LIMIT 1000 FOR NO KEY UPDATE SKIP LOCKED)
            """)
        .update();
  }

  /** Notes a use from an address that the key does not allow; false within an hour of the last. */
  boolean refused(String clientId, String id, Instant now) {
    return jdbc.sql(
                """
                UPDATE api_key SET refused_date = :now
                 WHERE id = :id AND client_id = :clientId AND (refused_date IS NULL OR refused_date < :anHourAgo)
                """)
            .param("now", SqlTimes.of(now))
            .param("anHourAgo", SqlTimes.of(now.minusSeconds(3600)))
            .param("id", id)
            .param("clientId", clientId)
            .update()
        == 1;
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

  /**
   * Notes uses, at most one a minute and key. A key that is being changed is left out: it will be
   * used again.
   */
  void used(Collection<KeyUse> uses) {
    jdbc.sql(
            """
            WITH due AS (
              SELECT k.id, u.used, u.network
                FROM unnest(CAST(:ids AS TEXT[]), CAST(:clientIds AS TEXT[]), CAST(:dates AS TIMESTAMPTZ[]),
                            CAST(:networks AS TEXT[])) AS u (id, client_id, used, network)
                JOIN api_key AS k ON k.id = u.id AND k.client_id = u.client_id
               WHERE k.last_used_date IS NULL OR k.last_used_date < u.used - INTERVAL '60 seconds'
               ORDER BY k.id
                 FOR NO KEY UPDATE OF k SKIP LOCKED)
            UPDATE api_key SET last_used_date = due.used, last_used_from = due.network
              FROM due
             WHERE api_key.id = due.id
            """)
        .param("ids", uses.stream().map(KeyUse::keyId).toArray(String[]::new))
        .param("clientIds", uses.stream().map(KeyUse::clientId).toArray(String[]::new))
        .param("dates", uses.stream().map(use -> use.date().toString()).toArray(String[]::new))
        .param("networks", uses.stream().map(KeyUse::network).toArray(String[]::new))
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
        SqlTimes.readNullable(row, "revoked_date"),
        new KeyBounds(
            SqlTimes.readNullable(row, "expires_at"),
            AddressRanges.parse(List.of((String[]) row.getArray("address_ranges").getArray()))),
        row.getInt("bounds_version"),
        row.getString("last_used_from"),
        SqlTimes.readNullable(row, "rotated_date"),
        previous(row));
  }

  private static ApiKey.@Nullable PreviousSecret previous(ResultSet row) throws SQLException {
    String hash = row.getString("previous_secret_hash");
    return hash == null
        ? null
        : new ApiKey.PreviousSecret(hash, SqlTimes.read(row, "previous_until"));
  }
}
