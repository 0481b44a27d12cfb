package io.kontor.wallet.user;

import io.kontor.wallet.client.identity.IdentityClient;
import io.kontor.wallet.client.identity.IdentityClient.UserEventData;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.web.client.HttpClientErrorException;

/** Local copies of users: fed by events, read through to identity-service when one is missing. */
@Repository
public class Users {
  private final JdbcClient jdbc;
  private final IdentityClient identity;

  /** Copies in this service's database over identity-service. */
  public Users(JdbcClient jdbc, IdentityClient identity) {
    this.jdbc = jdbc;
    this.identity = identity;
  }

  /** The user, if the client has one with this id. */
  public Optional<UserEventData> find(String clientId, String id) {
    Optional<UserEventData> copy = copy(clientId, id);
    return copy.isPresent() ? copy : readThrough(clientId, id);
  }

  private Optional<UserEventData> copy(String clientId, String id) {
    return jdbc.sql(
            "SELECT id, client_id, status, version FROM user_copy WHERE id = :id AND client_id = :clientId")
        .param("id", id)
        .param("clientId", clientId)
        .query((row, _) ->
            new UserEventData(
                row.getString("id"),
                row.getString("client_id"),
                row.getString("status"),
                row.getLong("version")))
        .optional();
  }

  private Optional<UserEventData> readThrough(String clientId, String id) {
    try {
      Optional<UserEventData> user = identity.user(clientId, id);
      user.ifPresent(this::keep);
      return user;
    } catch (HttpClientErrorException.NotFound _) {
      return Optional.empty();
    }
  }

  /** Stores the newest version; a late event changes nothing. */
  void keep(UserEventData user) {
    jdbc.sql(
            """
            INSERT INTO user_copy AS u (id, client_id, status, version)
            VALUES (:id, :clientId, :status, :version)
            ON CONFLICT (id) DO UPDATE SET status = excluded.status, version = excluded.version
             WHERE u.version < excluded.version
            """)
        .param("id", user.id())
        .param("clientId", user.clientId())
        .param("status", user.status())
        .param("version", user.version())
        .update();
  }
}
