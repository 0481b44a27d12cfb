package io.kontor.identity.team;

import io.kontor.platform.error.ApiException;
import io.kontor.platform.paging.PageRequest;
import io.kontor.platform.paging.PagedList;
import io.kontor.platform.sql.SqlTimes;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/** The built-in groups, and those that clients made. */
@Repository
class PermissionGroups {
  /** Custom groups a client may have. */
  static final int CUSTOM_MAX = 200;

  private static final String SELECT =
      "SELECT id, name, scopes, tag, creation_date FROM permission_group WHERE client_id ="
          + " :clientId";
  private static final TypeReference<Map<String, Scope.Rights>> SCOPES = new TypeReference<>() {};

  private final JdbcClient jdbc;
  private final JsonMapper json;

  PermissionGroups(JdbcClient jdbc, JsonMapper json) {
    this.jdbc = jdbc;
    this.json = json;
  }

  void add(String clientId, PermissionGroup group) {
    jdbc.sql(
            """
            INSERT INTO permission_group (id, client_id, name, scopes, tag, creation_date)
            VALUES (:id, :clientId, :name, CAST(:scopes AS jsonb), :tag, :creationDate)
            """)
        .param("id", group.id())
        .param("clientId", clientId)
        .param("name", group.name())
        .param("scopes", json.writeValueAsString(group.scopes()))
        .param("tag", group.tag())
        .param("creationDate", SqlTimes.of(group.creationDate()))
        .update();
  }

  void update(PermissionGroup group) {
    jdbc.sql(
            "UPDATE permission_group SET name = :name, scopes = CAST(:scopes AS jsonb), tag = :tag"
                + " WHERE id = :id")
        .param("name", group.name())
        .param("scopes", json.writeValueAsString(group.scopes()))
        .param("tag", group.tag())
        .param("id", group.id())
        .update();
  }

  Optional<PermissionGroup> find(String clientId, String id) {
    return BuiltInGroup.of(id).map(PermissionGroup::of).or(() -> custom(clientId, id, ""));
  }

  /** What the person may do; a deleted group grants nothing. */
  Set<String> granted(Staff person) {
    return find(person.clientId(), person.permissionGroupId())
        .map(PermissionGroup::permissions)
        .orElse(Set.of());
  }

  /** Errors: RESOURCE_NOT_FOUND. */
  PermissionGroup require(String clientId, String id) {
    return find(clientId, id).orElseThrow(() -> ApiException.notFound("PermissionGroup", id));
  }

  /** A custom group, locked until the end of the database transaction. */
  Optional<PermissionGroup> lock(String clientId, String id) {
    return custom(clientId, id, " FOR UPDATE");
  }

  private Optional<PermissionGroup> custom(String clientId, String id, String suffix) {
    return jdbc.sql(SELECT + " AND id = :id" + suffix)
        .param("clientId", clientId)
        .param("id", id)
        .query((row, _) -> map(row))
        .optional();
  }

  int countCustom(String clientId) {
    return jdbc.sql("SELECT count(*) FROM permission_group WHERE client_id = :clientId")
        .param("clientId", clientId)
        .query(Integer.class)
        .single();
  }

  /**
   * Built-in groups first, then the client's own, oldest first; few enough to be paged in memory.
   */
  PagedList<PermissionGroup> list(String clientId, PageRequest page) {
    List<PermissionGroup> all = new ArrayList<>();
    Arrays.stream(BuiltInGroup.values()).map(PermissionGroup::of).forEach(all::add);
    all.addAll(
        jdbc.sql(SELECT + " ORDER BY creation_date, id LIMIT " + CUSTOM_MAX)
            .param("clientId", clientId)
            .query((row, _) -> map(row))
            .list());
    if (!page.sort().isEmpty() && page.sort().getFirst().descending()) {
      all = all.reversed();
    }
    int from = (int) Math.min(page.offset(), all.size());
    int to = Math.min(from + page.perPage(), all.size());
    return new PagedList<>(all.subList(from, to), all.size(), page);
  }

  private PermissionGroup map(ResultSet row) throws SQLException {
    return PermissionGroup.custom(
        row.getString("id"),
        row.getString("name"),
        json.readValue(row.getString("scopes"), SCOPES),
        row.getString("tag"),
        SqlTimes.read(row, "creation_date"));
  }
}
