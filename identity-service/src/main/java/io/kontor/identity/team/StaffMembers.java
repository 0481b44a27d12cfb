package io.kontor.identity.team;

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
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** All staff of all clients. */
@Repository
class StaffMembers {
  private static final String SELECT =
      """
      SELECT id, client_id, keycloak_id, email, first_name, last_name, permission_group_id, active, accepted,
             invited_date, last_login_date, tag, creation_date
        FROM staff
      """;

  private static final String SELECT_UNTOLD =
      SELECT.replace("creation_date", "creation_date, sync_version");

  private final JdbcClient jdbc;

  StaffMembers(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  void add(Staff person) {
    jdbc.sql(
            """
            INSERT INTO staff (id, client_id, keycloak_id, email, first_name, last_name, permission_group_id, active,
                               accepted, invited_date, tag, creation_date)
            VALUES (:id, :clientId, :keycloakId, :email, :firstName, :lastName, :groupId, :active,
                    :accepted, :invitedDate, :tag, :creationDate)
            """)
        .param("id", person.id())
        .param("clientId", person.clientId())
        .param("keycloakId", person.keycloakId())
        .param("email", person.email())
        .param("firstName", person.firstName())
        .param("lastName", person.lastName())
        .param("groupId", person.permissionGroupId())
        .param("active", person.active())
        .param("accepted", person.accepted())
        .param("invitedDate", SqlTimes.ofNullable(person.invitedDate()))
        .param("tag", person.tag())
        .param("creationDate", SqlTimes.of(person.creationDate()))
        .update();
  }

  /** Stores the editable members, and that Keycloak has to be updated. */
  void update(Staff person, TokenState tokens) {
    jdbc.sql(
            """
            UPDATE staff SET first_name = :firstName, last_name = :lastName, permission_group_id = :groupId,
                             active = :active, tag = :tag, sync_due = true, sync_version = sync_version + 1,
                             tokens = greatest(tokens, :tokens)
             WHERE id = :id
            """)
        .param("firstName", person.firstName())
        .param("lastName", person.lastName())
        .param("groupId", person.permissionGroupId())
        .param("active", person.active())
        .param("tag", person.tag())
        .param("tokens", tokens.name())
        .param("id", person.id())
        .update();
  }

  void invited(String id, @Nullable Instant when) {
    jdbc.sql("UPDATE staff SET invited_date = :when WHERE id = :id")
        .param("when", SqlTimes.ofNullable(when))
        .param("id", id)
        .update();
  }

  void accepted(String id) {
    jdbc.sql("UPDATE staff SET accepted = true WHERE id = :id").param("id", id).update();
  }

  /** The person has signed in, which also shows that the invitation was accepted. */
  void signedIn(String keycloakId, Instant when) {
    jdbc.sql(
            """
            UPDATE staff SET accepted = true, last_login_date = :when
             WHERE keycloak_id = :keycloakId AND (last_login_date IS NULL OR last_login_date < :when)
            """)
        .param("when", SqlTimes.of(when))
        .param("keycloakId", keycloakId)
        .update();
  }

  /** Marks everybody in the group as changed; returns them. */
  List<Staff> groupChanged(String clientId, String groupId, TokenState tokens) {
    return jdbc.sql(
            """
            UPDATE staff SET sync_due = true, sync_version = sync_version + 1, tokens = greatest(tokens, :tokens)
             WHERE client_id = :clientId AND permission_group_id = :groupId
            RETURNING id, client_id, keycloak_id, email, first_name, last_name, permission_group_id, active, accepted,
                      invited_date, last_login_date, tag, creation_date
            """)
        .param("tokens", tokens.name())
        .param("clientId", clientId)
        .param("groupId", groupId)
        .query((row, _) -> map(row))
        .list();
  }

  void syncDueForEmail(String email) {
    jdbc.sql(
            "UPDATE staff SET sync_due = true, sync_version = sync_version + 1 WHERE email ="
                + " :email")
        .param("email", email)
        .update();
  }

  /**
   * Some people with changes that Keycloak does not have yet.
   *
   * @param ended those who may not sign in any more, or the others
   */
  List<SyncDue> syncDue(boolean ended, String queue, int max) {
    return jdbc.sql(
            SELECT_UNTOLD
                + " WHERE sync_due AND active = :active AND "
                + QueueWorker.due(queue, "staff.id")
                + " ORDER BY id LIMIT :max")
        .param("active", !ended)
        .param("max", max)
        .query((row, _) -> new SyncDue(map(row), row.getLong("sync_version")))
        .list();
  }

  /** The person when Keycloak does not know the last change. */
  Optional<SyncDue> syncDue(String id) {
    return jdbc.sql(SELECT_UNTOLD + " WHERE sync_due AND id = :id")
        .param("id", id)
        .query((row, _) -> new SyncDue(map(row), row.getLong("sync_version")))
        .optional();
  }

  /**
   * Records that Keycloak was updated with the person as given; returns the state of their tokens.
   * Keycloak has to be updated again when the person was changed meanwhile, even if that change was
   * sent before: then this older state was written last. Called in a database transaction.
   */
  TokenState recordSync(SyncDue person) {
    SyncState state =
        jdbc.sql("SELECT sync_version, tokens FROM staff WHERE id = :id FOR UPDATE")
            .param("id", person.staff().id())
            .query((row, _) ->
                new SyncState(
                    row.getLong("sync_version"), TokenState.valueOf(row.getString("tokens"))))
            .single();
    boolean isLast = state.version() == person.version();
    jdbc.sql("UPDATE staff SET sync_due = :due, tokens = :tokens WHERE id = :id")
        .param("due", !isLast)
        .param("tokens", isLast ? TokenState.GOOD.name() : state.tokens().name())
        .param("id", person.staff().id())
        .update();
    return isLast ? state.tokens() : TokenState.GOOD;
  }

  /** People whose tokens are withheld because Keycloak has not been updated yet; bounded. */
  List<Staff> withheld() {
    return jdbc.sql(SELECT + " WHERE tokens = 'WITHHELD' ORDER BY id LIMIT 1000")
        .query((row, _) -> map(row))
        .list();
  }

  private record SyncState(long version, TokenState tokens) {}

  /** A person with changes that Keycloak does not have yet, and the version of the last one. */
  record SyncDue(Staff staff, long version) {}

  Optional<Staff> find(String clientId, String id) {
    return one("id = :key AND client_id = :clientId", clientId, id, "");
  }

  Optional<Staff> lock(String clientId, String id) {
    return one("id = :key AND client_id = :clientId", clientId, id, " FOR UPDATE");
  }

  /** The client's active people who have signed in before. */
  List<Staff> activeAndAccepted(String clientId) {
    return jdbc.sql(SELECT + " WHERE client_id = :clientId AND active AND accepted ORDER BY id")
        .param("clientId", clientId)
        .query((row, _) -> map(row))
        .list();
  }

  Optional<Staff> byKeycloakId(String clientId, String keycloakId) {
    return one("keycloak_id = :key AND client_id = :clientId", clientId, keycloakId, "");
  }

  /** The person with this mail address, of any client. */
  Optional<Staff> byEmail(String email) {
    return jdbc.sql(SELECT + " WHERE email = :email")
        .param("email", email)
        .query((row, _) -> map(row))
        .optional();
  }

  private Optional<Staff> one(String condition, String clientId, String key, String suffix) {
    return jdbc.sql(SELECT + " WHERE " + condition + suffix)
        .param("key", key)
        .param("clientId", clientId)
        .query((row, _) -> map(row))
        .optional();
  }

  PagedList<Staff> list(String clientId, @Nullable String groupId, PageRequest page) {
    return ListQuery.of(SELECT)
        .where("client_id = :clientId", "clientId", clientId)
        .where("permission_group_id = :groupId", "groupId", groupId)
        .sortable("CreationDate", "creation_date")
        .fetch(jdbc, page, (row, _) -> map(row));
  }

  private static Staff map(ResultSet row) throws SQLException {
    return new Staff(
        row.getString("id"),
        row.getString("client_id"),
        row.getString("keycloak_id"),
        row.getString("email"),
        row.getString("first_name"),
        row.getString("last_name"),
        row.getString("permission_group_id"),
        row.getBoolean("active"),
        row.getBoolean("accepted"),
        SqlTimes.readNullable(row, "invited_date"),
        SqlTimes.readNullable(row, "last_login_date"),
        row.getString("tag"),
        SqlTimes.read(row, "creation_date"));
  }
}
