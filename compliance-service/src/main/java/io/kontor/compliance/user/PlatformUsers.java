package io.kontor.compliance.user;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import io.kontor.compliance.client.identity.IdentityClient;
import io.kontor.compliance.client.identity.IdentityClient.UserEventData;
import io.kontor.platform.error.OutcomeUnknownException;
import io.kontor.platform.error.ServiceUnavailableException;
import java.sql.Array;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.web.client.HttpClientErrorException;

/** All users: fed by events, read through to identity-service when one is missing. */
@Repository
public class PlatformUsers {
  private static final String SELECT =
      """
      SELECT id, client_id, version, person_type, legal_person_type, user_category, status, given_data,
             kyc_level, inflows_blocked, outflows_blocked, action_code
        FROM platform_user
      """;

  private final JdbcClient jdbc;
  private final IdentityClient identity;
  private final Cache<String, Boolean> present = Caffeine.newBuilder().maximumSize(50_000).build();

  /** Users in this service's database over identity-service. */
  public PlatformUsers(JdbcClient jdbc, IdentityClient identity) {
    this.jdbc = jdbc;
    this.identity = identity;
  }

  /**
   * The user, if the client has one with this id. May call identity-service, so outside of a
   * database transaction. Errors: {@link ServiceUnavailableException}.
   */
  public Optional<PlatformUser> find(String clientId, String id) {
    Optional<PlatformUser> known = known(clientId, id);
    if (known.isPresent()) {
      return known;
    }
    try {
      keep(identity.user(clientId, id));
      return known(clientId, id);
    } catch (HttpClientErrorException.NotFound _) {
      return Optional.empty();
    } catch (OutcomeUnknownException e) {
      throw new ServiceUnavailableException("identity", e); // it was only read
    }
  }

  /**
   * Makes sure that the user is here, if the client has one with this id; false when not. Cheap for
   * a user that was met before: users never go away.
   */
  public boolean ensure(String clientId, String id) {
    String key = clientId + '/' + id;
    if (present.getIfPresent(key) != null) {
      return true;
    }
    boolean found = find(clientId, id).isPresent();
    if (found) {
      present.put(key, true);
    }
    return found;
  }

  /** The user, locked until the end of the database transaction. */
  public PlatformUser lock(String id) {
    return jdbc.sql(SELECT + " WHERE id = :id FOR UPDATE")
        .param("id", id)
        .query((row, _) -> map(row))
        .single();
  }

  /**
   * Keeps the newest version of identity-service's data; level and blocks stay as they were decided
   * here.
   */
  public void keep(UserEventData user) {
    jdbc.sql(
            """
            INSERT INTO platform_user AS u
              (id, client_id, version, person_type, legal_person_type, user_category, status, given_data, kyc_level)
            VALUES
              (:id, :clientId, :version, :personType, :legalPersonType, :userCategory, :status,
               CAST(:givenData AS text[]), :kycLevel)
            ON CONFLICT (id) DO UPDATE
               SET version = excluded.version, person_type = excluded.person_type,
                   legal_person_type = excluded.legal_person_type, user_category = excluded.user_category,
                   status = excluded.status, given_data = excluded.given_data
             WHERE u.version < excluded.version
            """)
        .param("id", user.id())
        .param("clientId", user.clientId())
        .param("version", user.version())
        .param("personType", user.personType())
        .param("legalPersonType", user.legalPersonType())
        .param("userCategory", user.userCategory())
        .param("status", user.status())
        .param(
            "givenData", user.givenData() == null ? null : user.givenData().toArray(String[]::new))
        .param("kycLevel", "REGULAR".equals(user.kycLevel()) ? "REGULAR" : "LIGHT")
        .update();
  }

  /** Stores the level that was decided. */
  public void setLevel(String id, KycLevel level) {
    jdbc.sql("UPDATE platform_user SET kyc_level = :level WHERE id = :id")
        .param("level", level.name())
        .param("id", id)
        .update();
  }

  /** Stores the blocks that were set. */
  void setBlocks(PlatformUser user) {
    jdbc.sql(
            """
            UPDATE platform_user
               SET inflows_blocked = :inflows, outflows_blocked = :outflows, action_code = :actionCode
             WHERE id = :id
            """)
        .param("inflows", user.inflowsBlocked())
        .param("outflows", user.outflowsBlocked())
        .param("actionCode", user.actionCode())
        .param("id", user.id())
        .update();
  }

  /** The user as this service knows it; calls no other service. */
  public Optional<PlatformUser> known(String clientId, String id) {
    return jdbc.sql(SELECT + " WHERE id = :id AND client_id = :clientId")
        .param("id", id)
        .param("clientId", clientId)
        .query((row, _) -> map(row))
        .optional();
  }

  private static @Nullable Set<String> given(@Nullable Array column) throws SQLException {
    return column == null ? null : Set.of((String[]) column.getArray());
  }

  private static PlatformUser map(ResultSet row) throws SQLException {
    return new PlatformUser(
        row.getString("id"),
        row.getString("client_id"),
        row.getLong("version"),
        row.getString("person_type"),
        row.getString("legal_person_type"),
        row.getString("user_category"),
        row.getString("status"),
        given(row.getArray("given_data")),
        KycLevel.valueOf(row.getString("kyc_level")),
        row.getBoolean("inflows_blocked"),
        row.getBoolean("outflows_blocked"),
        row.getString("action_code"));
  }
}
