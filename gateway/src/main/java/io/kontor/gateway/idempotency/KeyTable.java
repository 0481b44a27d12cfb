package io.kontor.gateway.idempotency;

import io.kontor.gateway.upstream.Owner;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The owners of Idempotency-Keys in PostgreSQL, shared by all replicas. */
@Repository
class KeyTable {

  private final JdbcClient jdbc;

  KeyTable(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /** A key of a client. */
  record ClientKey(String clientId, String key) {}

  /** A key and the service that took it. */
  record Taken(ClientKey key, Owner owner, Instant createdAt) {}

  /**
   * Gives the key to the owner, unless it was given to any since {@code expired}.
   *
   * @return false when it was
   */
  boolean add(ClientKey key, Owner owner, Instant now, Instant expired) {
    return addAll(List.of(key), owner, now, expired) == 1;
  }

  /**
   * The same for many keys, none of them twice, in one statement.
   *
   * @return how many were given
   */
  int addAll(List<ClientKey> keys, Owner owner, Instant now, Instant expired) {
    return jdbc.sql(
            """
            INSERT INTO idempotency_key (client_id, key, owner, created_at)
            SELECT client_id, key, :owner, :now
              FROM unnest(CAST(:clientIds AS TEXT[]), CAST(:keys AS TEXT[])) AS taken (client_id, key)
             ORDER BY client_id, key
            ON CONFLICT (client_id, key) DO UPDATE SET owner = excluded.owner, created_at = excluded.created_at
             WHERE idempotency_key.created_at <= :expired
            """)
        .param("clientIds", keys.stream().map(ClientKey::clientId).toArray(String[]::new))
        .param("keys", keys.stream().map(ClientKey::key).toArray(String[]::new))
        .param("owner", owner.key())
        .param("now", Timestamp.from(now))
        .param("expired", Timestamp.from(expired))
        .update();
  }

  /** The service that has the key; empty when it was given to none since {@code expired}. */
  Optional<Owner> ownerOf(ClientKey key, Instant expired) {
    return jdbc.sql(
            """
            SELECT owner
              FROM idempotency_key
             WHERE client_id = :clientId AND key = :key AND created_at > :expired
            """)
        .param("clientId", key.clientId())
        .param("key", key.key())
        .param("expired", Timestamp.from(expired))
        .query(String.class)
        .optional()
        .map(Owner::ofKey);
  }

  /** Those of the keys that another service has. */
  List<Taken> ofOthers(List<ClientKey> keys, Owner owner) {
    return jdbc.sql(
            """
            SELECT client_id, key, owner, created_at
              FROM idempotency_key
             WHERE (client_id, key) IN (
                   SELECT * FROM unnest(CAST(:clientIds AS TEXT[]), CAST(:keys AS TEXT[])))
               AND owner <> :owner
            """)
        .param("clientIds", keys.stream().map(ClientKey::clientId).toArray(String[]::new))
        .param("keys", keys.stream().map(ClientKey::key).toArray(String[]::new))
        .param("owner", owner.key())
        .query(KeyTable::taken)
        .list();
  }

  /**
   * The keys that services other than transaction-service took, newest first. The condition is that
   * of the index.
   */
  List<Taken> ofOthersThanTransaction(Instant since, int max) {
    return jdbc.sql(
            """
            SELECT client_id, key, owner, created_at
              FROM idempotency_key
             WHERE owner <> 'transaction' AND created_at > :since
             ORDER BY created_at DESC
             LIMIT :max
            """)
        .param("since", Timestamp.from(since))
        .param("max", max)
        .query(KeyTable::taken)
        .list();
  }

  /** Deletes keys whose time was over at {@code expired}; returns how many, at most {@code max}. */
  int deleteExpired(Instant expired, int max) {
    return jdbc.sql(
            """
            DELETE FROM idempotency_key
             WHERE ctid = ANY (ARRAY(
                   SELECT ctid FROM idempotency_key WHERE created_at <= :expired LIMIT :max))
               AND created_at <= :expired
            """)
        .param("expired", Timestamp.from(expired))
        .param("max", max)
        .update();
  }

  private static Taken taken(ResultSet row, int number) throws SQLException {
    return new Taken(
        new ClientKey(row.getString("client_id"), row.getString("key")),
        Owner.ofKey(row.getString("owner")),
        row.getTimestamp("created_at").toInstant());
  }
}
