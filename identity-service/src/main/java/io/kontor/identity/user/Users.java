package io.kontor.identity.user;

import io.kontor.platform.paging.PageRequest;
import io.kontor.platform.paging.PagedList;
import io.kontor.platform.sql.ListQuery;
import io.kontor.platform.sql.LongLists;
import io.kontor.platform.sql.SqlTimes;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Map;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/** All users. */
@Repository
class Users {
  private static final String SELECT =
      """
      SELECT id, client_id, version, person_type, category, status, kyc_level, email, tag, terms_accepted,
             terms_accepted_date, profile, documents, creation_date
        FROM user_account
      """;
  private static final TypeReference<Map<String, String>> DOCUMENTS = new TypeReference<>() {};

  private final JdbcClient jdbc;
  private final LongLists lists;
  private final JsonMapper json;

  Users(JdbcClient jdbc, LongLists lists, JsonMapper json) {
    this.jdbc = jdbc;
    this.lists = lists;
    this.json = json;
  }

  void add(User user) {
    write(
        user,
        """
        INSERT INTO user_account (id, client_id, version, person_type, category, status, kyc_level, email, tag,
                                  terms_accepted, terms_accepted_date, profile, documents, creation_date)
        VALUES (:id, :clientId, :version, :personType, :category, :status, :kycLevel, :email, :tag,
                :termsAccepted, :termsAcceptedDate, CAST(:profile AS jsonb), CAST(:documents AS jsonb), :creationDate)
        """);
    lists.late(listOf(user.clientId()), user.creationDate());
  }

  void update(User user) {
    write(
        user,
        """
        UPDATE user_account
           SET version = :version, person_type = :personType, category = :category, status = :status,
               kyc_level = :kycLevel, email = :email, tag = :tag, terms_accepted = :termsAccepted,
               terms_accepted_date = :termsAcceptedDate, profile = CAST(:profile AS jsonb),
               documents = CAST(:documents AS jsonb), creation_date = :creationDate
         WHERE id = :id AND client_id = :clientId
        """);
  }

  private void write(User user, String sql) {
    jdbc.sql(sql)
        .param("id", user.id())
        .param("clientId", user.clientId())
        .param("version", user.version())
        .param("personType", user.personType().name())
        .param("category", user.category().name())
        .param("status", user.status().name())
        .param("kycLevel", user.kycLevel().name())
        .param("email", user.email())
        .param("tag", user.tag())
        .param("termsAccepted", user.termsAccepted())
        .param("termsAcceptedDate", SqlTimes.ofNullable(user.termsAcceptedDate()))
        .param("profile", json.writeValueAsString(user.profile()))
        .param("documents", json.writeValueAsString(user.documents()))
        .param("creationDate", SqlTimes.of(user.creationDate()))
        .update();
  }

  Optional<User> find(String clientId, String id) {
    return find(clientId, id, "");
  }

  /** Reads the user and locks it until the end of the database transaction. */
  Optional<User> lock(String clientId, String id) {
    return find(clientId, id, " FOR UPDATE");
  }

  private Optional<User> find(String clientId, String id, String suffix) {
    return jdbc.sql(SELECT + " WHERE id = :id AND client_id = :clientId" + suffix)
        .param("id", id)
        .param("clientId", clientId)
        .query((row, _) -> map(row))
        .optional();
  }

  PagedList<User> list(String clientId, PageRequest page) {
    return ListQuery.of(SELECT)
        .where("client_id = :clientId", "clientId", clientId)
        .sortable("CreationDate", "creation_date")
        .fetch(jdbc, lists, listOf(clientId), page, (row, _) -> map(row));
  }

  private static String listOf(String clientId) {
    return "user_account:" + clientId;
  }

  private User map(ResultSet row) throws SQLException {
    Class<? extends Profile> kind =
        switch (PersonType.valueOf(row.getString("person_type"))) {
          case NATURAL -> Profile.Natural.class;
          case LEGAL -> Profile.Legal.class;
        };
    return new User(
        row.getString("id"),
        row.getString("client_id"),
        row.getLong("version"),
        UserCategory.valueOf(row.getString("category")),
        UserStatus.valueOf(row.getString("status")),
        KycLevel.valueOf(row.getString("kyc_level")),
        row.getString("email"),
        row.getString("tag"),
        row.getBoolean("terms_accepted"),
        SqlTimes.readNullable(row, "terms_accepted_date"),
        json.readValue(row.getString("profile"), kind),
        json.readValue(row.getString("documents"), DOCUMENTS),
        SqlTimes.read(row, "creation_date"));
  }
}
