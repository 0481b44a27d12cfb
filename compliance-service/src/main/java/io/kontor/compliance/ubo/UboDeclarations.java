package io.kontor.compliance.ubo;

import io.kontor.compliance.level.ValidatedOwners;
import io.kontor.platform.check.Address;
import io.kontor.platform.paging.PageRequest;
import io.kontor.platform.paging.PagedList;
import io.kontor.platform.sql.ListQuery;
import io.kontor.platform.sql.SqlTimes;
import io.kontor.platform.work.QueueWorker;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** All declarations and their owners. */
@Repository
class UboDeclarations implements ValidatedOwners {
  private static final String SELECT =
      """
      SELECT id, client_id, user_id, status, tag, reason, message, creation_date, asked_at, processed_date
        FROM ubo_declaration
      """;

  private final JdbcClient jdbc;

  UboDeclarations(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  void add(UboDeclaration declaration) {
    jdbc.sql(
            """
            INSERT INTO ubo_declaration (id, client_id, user_id, status, tag, creation_date)
            VALUES (:id, :clientId, :userId, :status, :tag, :creationDate)
            """)
        .param("id", declaration.id())
        .param("clientId", declaration.clientId())
        .param("userId", declaration.userId())
        .param("status", declaration.status().name())
        .param("tag", declaration.tag())
        .param("creationDate", SqlTimes.of(declaration.creationDate()))
        .update();
  }

  void update(UboDeclaration declaration) {
    UboReason reason = declaration.reason();
    jdbc.sql(
            """
            UPDATE ubo_declaration
               SET status = :status, tag = :tag, reason = :reason, message = :message, asked_at = :askedAt,
                   processed_date = :processedDate
             WHERE id = :id
            """)
        .param("status", declaration.status().name())
        .param("tag", declaration.tag())
        .param("reason", reason == null ? null : reason.name())
        .param("message", declaration.message())
        .param("askedAt", SqlTimes.ofNullable(declaration.askedAt()))
        .param("processedDate", SqlTimes.ofNullable(declaration.processedDate()))
        .param("id", declaration.id())
        .update();
  }

  Optional<UboDeclaration> find(String clientId, String id) {
    return one(" WHERE id = :id AND client_id = :clientId", clientId, id);
  }

  /** The declaration and its owners, locked until the end of the database transaction. */
  Optional<UboDeclaration> lock(String clientId, String id) {
    return one(" WHERE id = :id AND client_id = :clientId FOR UPDATE", clientId, id);
  }

  /** The declaration that an owner belongs to. */
  Optional<UboDeclaration> ofUbo(String clientId, String uboId) {
    return one(
        " WHERE id = (SELECT declaration_id FROM ubo WHERE id = :id) AND client_id = :clientId",
        clientId,
        uboId);
  }

  private Optional<UboDeclaration> one(String where, String clientId, String id) {
    return jdbc
        .sql(SELECT + where)
        .param("id", id)
        .param("clientId", clientId)
        .query((row, _) -> map(row))
        .list()
        .stream()
        .findFirst()
        .map(found -> with(found, ubos(List.of(found.id()))));
  }

  /** The user's declarations, with their owners. */
  PagedList<UboDeclaration> list(String clientId, String userId, PageRequest page) {
    PagedList<UboDeclaration> found =
        ListQuery.of(SELECT)
            .where("client_id = :clientId", "clientId", clientId)
            .where("user_id = :userId", "userId", userId)
            .sortable("CreationDate", "creation_date")
            .fetch(jdbc, page, (row, _) -> map(row));
    Map<String, List<Ubo>> ubos = ubos(found.items().stream().map(UboDeclaration::id).toList());
    return found.map(declaration -> with(declaration, ubos));
  }

  /** Whether the user has a declaration that is still to be decided or submitted. */
  boolean hasUndecided(String userId) {
    return jdbc.sql(
            """
            SELECT EXISTS (SELECT FROM ubo_declaration
                            WHERE user_id = :userId AND status IN ('CREATED', 'VALIDATION_ASKED', 'INCOMPLETE'))
            """)
        .param("userId", userId)
        .query(Boolean.class)
        .single();
  }

  @Override
  public boolean isDeclared(String userId) {
    return jdbc.sql(
            "SELECT EXISTS (SELECT FROM ubo_declaration WHERE user_id = :userId AND status ="
                + " 'VALIDATED')")
        .param("userId", userId)
        .query(Boolean.class)
        .single();
  }

  /**
   * Declarations whose first owner has one of the names in lower case, asked about before the
   * moment; other instances skip them now.
   */
  List<UboDeclaration> waitingWithFirstOwner(
      List<String> firstNames, Instant askedBefore, int max) {
    List<UboDeclaration> found =
        jdbc.sql(
                SELECT
                    + """
                     WHERE status = 'VALIDATION_ASKED' AND asked_at < :askedBefore
                       AND (SELECT lower(first_name) FROM ubo
                             WHERE declaration_id = ubo_declaration.id ORDER BY id LIMIT 1) IN (:names)
                       AND %s
                     ORDER BY asked_at LIMIT :max
                    """
                        .formatted(QueueWorker.due(SandboxOwnersJob.QUEUE, "ubo_declaration.id")))
            .param("askedBefore", SqlTimes.of(askedBefore))
            .param("names", firstNames)
            .param("max", max)
            .query((row, _) -> map(row))
            .list();
    Map<String, List<Ubo>> ubos = ubos(found.stream().map(UboDeclaration::id).toList());
    return found.stream().map(declaration -> with(declaration, ubos)).toList();
  }

  void add(Ubo ubo) {
    write(
        ubo,
        """
        INSERT INTO ubo (id, declaration_id, first_name, last_name, address_line1, address_line2, city, region,
                         postal_code, country, nationality, birthday, birth_city, birth_country, active, tag,
                         creation_date)
        VALUES (:id, :declarationId, :firstName, :lastName, :addressLine1, :addressLine2, :city, :region,
                :postalCode, :country, :nationality, :birthday, :birthCity, :birthCountry, :active, :tag,
                :creationDate)
        """);
  }

  void update(Ubo ubo) {
    write(
        ubo,
        """
        UPDATE ubo
           SET first_name = :firstName, last_name = :lastName, address_line1 = :addressLine1,
               address_line2 = :addressLine2, city = :city, region = :region, postal_code = :postalCode,
               country = :country, nationality = :nationality, birthday = :birthday, birth_city = :birthCity,
               birth_country = :birthCountry, active = :active, tag = :tag, creation_date = :creationDate
         WHERE id = :id AND declaration_id = :declarationId
        """);
  }

  private void write(Ubo ubo, String sql) {
    Address address = ubo.address();
    jdbc.sql(sql)
        .param("id", ubo.id())
        .param("declarationId", ubo.declarationId())
        .param("firstName", ubo.firstName())
        .param("lastName", ubo.lastName())
        .param("addressLine1", address.addressLine1())
        .param("addressLine2", address.addressLine2())
        .param("city", address.city())
        .param("region", address.region())
        .param("postalCode", address.postalCode())
        .param("country", address.country())
        .param("nationality", ubo.nationality())
        .param("birthday", SqlTimes.of(ubo.birthday()))
        .param("birthCity", ubo.birthplace().city())
        .param("birthCountry", ubo.birthplace().country())
        .param("active", ubo.active())
        .param("tag", ubo.tag())
        .param("creationDate", SqlTimes.of(ubo.creationDate()))
        .update();
  }

  private Map<String, List<Ubo>> ubos(List<String> declarationIds) {
    if (declarationIds.isEmpty()) {
      return Map.of();
    }
    return jdbc
        .sql(
            """
            SELECT id, declaration_id, first_name, last_name, address_line1, address_line2, city, region,
                   postal_code, country, nationality, birthday, birth_city, birth_country, active, tag,
                   creation_date
              FROM ubo WHERE declaration_id IN (:declarationIds) ORDER BY id
            """)
        .param("declarationIds", declarationIds)
        .query((row, _) -> ubo(row))
        .list()
        .stream()
        .collect(Collectors.groupingBy(Ubo::declarationId));
  }

  private static UboDeclaration with(UboDeclaration declaration, Map<String, List<Ubo>> ubos) {
    return new UboDeclaration(
        declaration.id(),
        declaration.clientId(),
        declaration.userId(),
        declaration.status(),
        declaration.tag(),
        declaration.reason(),
        declaration.message(),
        declaration.creationDate(),
        declaration.askedAt(),
        declaration.processedDate(),
        ubos.getOrDefault(declaration.id(), List.of()));
  }

  private static UboDeclaration map(ResultSet row) throws SQLException {
    String reason = row.getString("reason");
    return new UboDeclaration(
        row.getString("id"),
        row.getString("client_id"),
        row.getString("user_id"),
        UboStatus.valueOf(row.getString("status")),
        row.getString("tag"),
        reason == null ? null : UboReason.valueOf(reason),
        row.getString("message"),
        SqlTimes.read(row, "creation_date"),
        SqlTimes.readNullable(row, "asked_at"),
        SqlTimes.readNullable(row, "processed_date"),
        List.of());
  }

  private static Ubo ubo(ResultSet row) throws SQLException {
    return new Ubo(
        row.getString("id"),
        row.getString("declaration_id"),
        row.getString("first_name"),
        row.getString("last_name"),
        new Address(
            row.getString("address_line1"),
            row.getString("address_line2"),
            row.getString("city"),
            row.getString("region"),
            row.getString("postal_code"),
            row.getString("country")),
        row.getString("nationality"),
        SqlTimes.read(row, "birthday"),
        new Birthplace(row.getString("birth_city"), row.getString("birth_country")),
        row.getBoolean("active"),
        row.getString("tag"),
        SqlTimes.read(row, "creation_date"));
  }
}
