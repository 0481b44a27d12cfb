package io.kontor.platform.idempotency;

import io.kontor.platform.failure.FailureLog;
import io.kontor.platform.settings.PlatformSettings;
import io.kontor.platform.sql.SqlTimes;
import jakarta.servlet.http.HttpServletRequest;
import java.time.Clock;
import java.time.Duration;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.TransactionException;

/**
 * The keys of a call that creates several objects, each under a key of its own in the body. They
 * are keys like those of the header {@code Idempotency-Key}: used up once, over all calls of the
 * client, and read back in the same way. Each is claimed with the object that it names ({@link
 * ClaimsKeyWithObject}). Source: ADR 0030.
 */
public final class ItemKeys {
  /** The form of a key. Source: contract "Idempotency". */
  public static final String FORMAT = "[A-Za-z0-9-]{16,36}";

  private final IdempotencyKeys keys;
  private final JdbcClient jdbc;
  private final Clock clock;
  private final Duration retention;
  private final String publicUrl;
  private final FailureLog failures = new FailureLog(ItemKeys.class);

  ItemKeys(
      IdempotencyKeys keys,
      JdbcTemplate template,
      Clock clock,
      Duration retention,
      PlatformSettings properties) {
    this.keys = keys;
    this.jdbc = JdbcClient.create(template);
    this.clock = clock;
    this.retention = retention;
    this.publicUrl = properties.publicBase();
  }

  /**
   * The keys of a call are under way from now on, until {@link #end}: who reads one back is told
   * that it is in use. Answers the runs in the same order.
   */
  public List<IdempotencyKeys.Running> begin(
      HttpServletRequest request, String clientId, List<String> itemKeys) {
    String url = publicUrl + request.getRequestURI();
    List<IdempotencyKeys.Running> runs =
        itemKeys.stream()
            .map(key -> new IdempotencyKeys.Running(clientId, key, request.getMethod(), url, true))
            .toList();
    runs.forEach(keys::begun);
    return runs;
  }

  /** The call has its answer, or none. */
  public void end(List<IdempotencyKeys.Running> runs) {
    runs.forEach(keys::ended);
  }

  /** Does the work on this thread; the object that it stores claims the key. */
  public <T> T under(IdempotencyKeys.Running run, Supplier<T> work) {
    IdempotencyKeys.enter(run);
    try {
      return work.get();
    } finally {
      IdempotencyKeys.leave();
    }
  }

  /**
   * Frees the keys of runs that have no answer, so that the caller can simply try again; but a key
   * that is bound to an object stays so.
   */
  public void giveUp(List<IdempotencyKeys.Running> runs) {
    try {
      keys.giveUpAll(runs);
    } catch (DataAccessException | TransactionException e) {
      failures.warn(e, "Idempotency keys stay taken until they count as abandoned", Map.of());
    }
  }

  /** Ids of the objects that some of the client's keys are bound to, by key. */
  public Map<String, String> objects(String clientId, Collection<String> itemKeys) {
    Map<String, String> objects = new HashMap<>();
    jdbc.sql(
            """
            SELECT key, resource_id FROM idempotency_key
             WHERE client_id = :clientId AND key = ANY (CAST(:keys AS text[]))
               AND resource_id IS NOT NULL AND created_at >= :oldest
            """)
        .param("clientId", clientId)
        .param("keys", itemKeys.toArray(String[]::new))
        .param("oldest", SqlTimes.of(clock.instant().minus(retention)))
        .query(row -> {
          objects.put(row.getString("key"), row.getString("resource_id"));
        });
    return objects;
  }
}
