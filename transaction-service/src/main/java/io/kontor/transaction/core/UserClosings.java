package io.kontor.transaction.core;

import io.kontor.platform.error.ApiException;
import io.kontor.platform.error.ErrorCode;
import java.util.Collection;
import java.util.Set;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/**
 * Users who are being closed. Whoever begins something for a user holds the user open until it is
 * stored; whoever closes one waits for those, and from then on nothing is begun.
 */
@Repository
public class UserClosings {
  private final JdbcClient jdbc;

  UserClosings(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /**
   * Keeps the users from being closed until the running database transaction has ended. Errors:
   * USER_CLOSED when one of them is being closed, or was a moment ago.
   */
  public void holdOpen(Collection<String> userIds) {
    if (!closing(userIds).isEmpty()) {
      throw ApiException.of(ErrorCode.USER_CLOSED);
    }
  }

  /** The same; answers those who are being closed. */
  public Set<String> closing(Collection<String> userIds) {
    String[] ids = userIds.toArray(String[]::new);
    // A query of its own: the next one has to see what was stored before the lock was given.
    jdbc.sql(
            """
            SELECT pg_advisory_xact_lock_shared(hashtextextended(id, 33)) FROM unnest(:ids) AS id
            """)
        .param("ids", ids)
        .query((_, _) -> ids)
        .list();
    return jdbc.sql(
            """
            SELECT user_id FROM user_closing
             WHERE user_id = ANY (:ids) AND since > now() - INTERVAL '1 minute'
            """)
        .param("ids", ids)
        .query((row, _) -> row.getString("user_id"))
        .set();
  }

  /**
   * From the end of the running database transaction on nothing is begun for the user.
   *
   * @param run tells this closing from others of the same user
   */
  public void begin(String clientId, String userId, UUID run) {
    jdbc.sql("SELECT pg_advisory_xact_lock(hashtextextended(:id, 33))")
        .param("id", userId)
        .query((_, _) -> userId)
        .single();
    jdbc.sql(
            """
            INSERT INTO user_closing (user_id, run, client_id, since) VALUES (:id, :run, :clientId, now())
            """)
        .param("id", userId)
        .param("run", run)
        .param("clientId", clientId)
        .update();
  }

  /**
   * The user stays open. A closing that comes to its end is left as it is: it counts until every
   * process has heard that the user is closed.
   */
  public void end(String userId, UUID run) {
    jdbc.sql(
            """
            DELETE FROM user_closing
             WHERE user_id = :id AND (run = :run OR since < now() - INTERVAL '1 minute')
            """)
        .param("id", userId)
        .param("run", run)
        .update();
  }
}
