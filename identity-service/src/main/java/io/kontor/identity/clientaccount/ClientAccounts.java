package io.kontor.identity.clientaccount;

import io.kontor.platform.error.ApiException;
import io.kontor.platform.sql.SqlTimes;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import tools.jackson.databind.json.JsonMapper;

/** All clients. */
@Repository
public class ClientAccounts {
  private static final String SELECT =
      """
      SELECT c.id, c.name, c.profile, c.creation_date, l.client_id IS NOT NULL AS has_logo
        FROM client c LEFT JOIN client_logo l ON l.client_id = c.id
       WHERE c.id = :id
      """;

  private final JdbcClient jdbc;
  private final JsonMapper json;

  ClientAccounts(JdbcClient jdbc, JsonMapper json) {
    this.jdbc = jdbc;
    this.json = json;
  }

  /** Adds the client; false when there is one with this id. */
  boolean add(ClientAccount client) {
    return jdbc.sql(
                """
                INSERT INTO client (id, name, profile, creation_date)
                VALUES (:id, :name, CAST(:profile AS jsonb), :creationDate)
                ON CONFLICT (id) DO NOTHING
                """)
            .param("id", client.id())
            .param("name", client.name())
            .param("profile", json.writeValueAsString(client.profile()))
            .param("creationDate", SqlTimes.of(client.creationDate()))
            .update()
        == 1;
  }

  void update(ClientAccount client) {
    jdbc.sql("UPDATE client SET profile = CAST(:profile AS jsonb) WHERE id = :id")
        .param("profile", json.writeValueAsString(client.profile()))
        .param("id", client.id())
        .update();
  }

  void putLogo(String clientId, Logo logo) {
    jdbc.sql(
            """
            INSERT INTO client_logo (client_id, content_type, content) VALUES (:clientId, :contentType, :content)
            ON CONFLICT (client_id) DO UPDATE SET content_type = excluded.content_type, content = excluded.content
            """)
        .param("clientId", clientId)
        .param("contentType", logo.contentType())
        .param("content", logo.content())
        .update();
  }

  Optional<Logo> logo(String clientId) {
    return jdbc.sql("SELECT content_type, content FROM client_logo WHERE client_id = :clientId")
        .param("clientId", clientId)
        .query((row, _) -> new Logo(row.getString("content_type"), row.getBytes("content")))
        .optional();
  }

  /** Errors: RESOURCE_NOT_FOUND. */
  public void requireKnown(String id) {
    require(id);
  }

  /** The name people know the client by. Errors: RESOURCE_NOT_FOUND. */
  public String nameOf(String id) {
    return require(id).name();
  }

  ClientAccount require(String id) {
    return find(id, "").orElseThrow(() -> ApiException.notFound("Client", id));
  }

  /** Locks the client's list of people with authority until the end of the database transaction. */
  public void holdAuthority(String id) {
    boolean isKnown =
        jdbc.sql("SELECT id FROM client WHERE id = :id FOR NO KEY UPDATE")
            .param("id", id)
            .query((row, _) -> row.getString("id"))
            .optional()
            .isPresent();
    if (!isKnown) {
      throw ApiException.notFound("Client", id);
    }
  }

  ClientAccount lock(String id) {
    return find(id, " FOR UPDATE OF c").orElseThrow(() -> ApiException.notFound("Client", id));
  }

  private Optional<ClientAccount> find(String id, String suffix) {
    return jdbc.sql(SELECT + suffix).param("id", id).query((row, _) -> map(row)).optional();
  }

  private ClientAccount map(ResultSet row) throws SQLException {
    return new ClientAccount(
        row.getString("id"),
        row.getString("name"),
        json.readValue(row.getString("profile"), ClientProfile.class),
        row.getBoolean("has_logo"),
        SqlTimes.read(row, "creation_date"));
  }

  /** A picture and its media type. */
  @SuppressWarnings("ArrayRecordComponent") // never compared
  record Logo(String contentType, byte[] content) {}
}
