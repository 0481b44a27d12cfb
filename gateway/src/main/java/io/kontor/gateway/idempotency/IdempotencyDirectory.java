package io.kontor.gateway.idempotency;

import io.kontor.gateway.upstream.Owner;
import io.kontor.platform.error.ApiException;
import io.kontor.platform.error.ErrorCode;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.regex.Pattern;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/**
 * Which service took the first call with an Idempotency-Key.
 *
 * <p>The services refuse a second use of a key themselves; the directory makes a key unique over
 * all of them and finds the one that can read the answer back. Source: API contract, "Idempotency".
 */
@Repository
public class IdempotencyDirectory {

  private static final Pattern FORMAT = Pattern.compile("[A-Za-z0-9-]{16,36}");

  private final JdbcClient jdbc;
  private final Clock clock;
  private final Duration retention;

  /** Keys that are remembered for {@code retention}; as long as the services remember them. */
  IdempotencyDirectory(
      JdbcClient jdbc,
      Clock clock,
      @Value("${kontor.retention.idempotency:24h}") Duration retention) {
    this.jdbc = jdbc;
    this.clock = clock;
    this.retention = retention;
  }

  /**
   * Gives the key to the owner, unless another owner has it.
   *
   * @throws ApiException PARAM_ERROR for a malformed key, IDEMPOTENCY_CONFLICT when another owner
   *     has it
   */
  public void claim(String clientId, String key, Owner owner) {
    if (!FORMAT.matcher(key).matches()) {
      throw ApiException.invalid(
          "Idempotency-Key", "The key must have 16 to 36 letters, digits or dashes.");
    }
    Instant now = clock.instant();
    boolean taken =
        jdbc.sql(
                    """
                    INSERT INTO idempotency_key (client_id, key, owner, created_at)
                    VALUES (:clientId, :key, :owner, :now)
                    ON CONFLICT (client_id, key) DO UPDATE SET owner = excluded.owner, created_at = excluded.created_at
                     WHERE idempotency_key.created_at <= :expired
                    """)
                .param("clientId", clientId)
                .param("key", key)
                .param("owner", owner.key())
                .param("now", Timestamp.from(now))
                .param("expired", Timestamp.from(now.minus(retention)))
                .update()
            == 1;
    if (!taken && !ownerOf(clientId, key).filter(owner::equals).isPresent()) {
      throw ApiException.of(ErrorCode.IDEMPOTENCY_CONFLICT);
    }
  }

  /** The service that has the key; empty when it was not used lately. */
  public Optional<Owner> ownerOf(String clientId, String key) {
    return jdbc.sql(
            """
            SELECT owner
              FROM idempotency_key
             WHERE client_id = :clientId AND key = :key AND created_at > :expired
            """)
        .param("clientId", clientId)
        .param("key", key)
        .param("expired", Timestamp.from(clock.instant().minus(retention)))
        .query(String.class)
        .optional()
        .map(Owner::ofKey);
  }

  /**
   * Forgets some of the keys whose time is over.
   *
   * @return how many; fewer than {@code max} means that none is left
   */
  public int forgetExpired(int max) {
    return jdbc.sql(
            """
            DELETE FROM idempotency_key
             WHERE ctid = ANY (ARRAY(
                   SELECT ctid FROM idempotency_key WHERE created_at <= :expired LIMIT :max))
               AND created_at <= :expired
            """)
        .param("expired", Timestamp.from(clock.instant().minus(retention)))
        .param("max", max)
        .update();
  }
}
