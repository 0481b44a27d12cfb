package io.kontor.compliance.kyc;

import io.kontor.compliance.level.KycDocumentType;
import io.kontor.compliance.level.ValidatedDocuments;
import io.kontor.platform.paging.PageRequest;
import io.kontor.platform.paging.PagedList;
import io.kontor.platform.sql.ListQuery;
import io.kontor.platform.sql.SqlTimes;
import io.kontor.platform.web.ListFilters;
import io.kontor.platform.work.QueueWorker;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** All documents and their pages. */
@Repository
class KycDocuments implements ValidatedDocuments {
  private static final String SELECT =
      """
      SELECT id, client_id, user_id, type, status, tag, refused_reason_type, refused_reason_message, flags,
             creation_date, asked_at, processed_date
        FROM kyc_document
      """;

  private final JdbcClient jdbc;

  KycDocuments(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  void add(KycDocument document) {
    jdbc.sql(
            """
            INSERT INTO kyc_document (id, client_id, user_id, type, status, tag, creation_date)
            VALUES (:id, :clientId, :userId, :type, :status, :tag, :creationDate)
            """)
        .param("id", document.id())
        .param("clientId", document.clientId())
        .param("userId", document.userId())
        .param("type", document.type().name())
        .param("status", document.status().name())
        .param("tag", document.tag())
        .param("creationDate", SqlTimes.of(document.creationDate()))
        .update();
  }

  void update(KycDocument document) {
    RefusedReasonType reason = document.refusedReasonType();
    jdbc.sql(
            """
            UPDATE kyc_document
               SET status = :status, tag = :tag, refused_reason_type = :reasonType,
                   refused_reason_message = :reasonMessage, flags = CAST(:flags AS text[]), asked_at = :askedAt,
                   processed_date = :processedDate
             WHERE id = :id
            """)
        .param("status", document.status().name())
        .param("tag", document.tag())
        .param("reasonType", reason == null ? null : reason.name())
        .param("reasonMessage", document.refusedReasonMessage())
        .param("flags", document.flags().toArray(String[]::new))
        .param("askedAt", SqlTimes.ofNullable(document.askedAt()))
        .param("processedDate", SqlTimes.ofNullable(document.processedDate()))
        .param("id", document.id())
        .update();
  }

  Optional<KycDocument> find(String clientId, String id) {
    return one(SELECT + " WHERE id = :id AND client_id = :clientId", clientId, id);
  }

  /** The document, locked until the end of the database transaction. */
  Optional<KycDocument> lock(String clientId, String id) {
    return one(SELECT + " WHERE id = :id AND client_id = :clientId FOR UPDATE", clientId, id);
  }

  private Optional<KycDocument> one(String sql, String clientId, String id) {
    return jdbc.sql(sql)
        .param("id", id)
        .param("clientId", clientId)
        .query((row, _) -> map(row))
        .optional();
  }

  /** The client's documents, or those of one user. */
  PagedList<KycDocument> list(
      String clientId, @Nullable String userId, ListFilters filters, PageRequest page) {
    return ListQuery.of(SELECT)
        .where("client_id = :clientId", "clientId", clientId)
        .where("user_id = :userId", "userId", userId)
        .in("status", "statuses", filters.values("Status", KycStatus.class))
        .in("type", "types", filters.values("Type", KycDocumentType.class))
        .period(filters.instant("AfterDate"), filters.instant("BeforeDate"))
        .sortable("CreationDate", "creation_date")
        .sortable("ProcessedDate", "processed_date")
        .fetch(jdbc, page, (row, _) -> map(row));
  }

  @Override
  public Map<KycDocumentType, String> validated(String userId) {
    return jdbc
        .sql(
            """
            SELECT DISTINCT ON (type) type, id FROM kyc_document
             WHERE user_id = :userId AND status = 'VALIDATED' ORDER BY type, processed_date DESC, id DESC
            """)
        .param("userId", userId)
        .query((row, _) ->
            Map.entry(KycDocumentType.valueOf(row.getString("type")), row.getString("id")))
        .list()
        .stream()
        .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
  }

  /**
   * Documents with one of the tags in lower case that were asked about before the moment; other
   * instances skip them now.
   */
  List<KycDocument> waitingWithTag(Collection<String> tags, Instant askedBefore, int max) {
    return jdbc.sql(
            SELECT
                + """
                 WHERE status = 'VALIDATION_ASKED' AND asked_at < :askedBefore
                   AND lower(btrim(tag)) IN (:tags) AND %s
                 ORDER BY asked_at LIMIT :max
                """
                    .formatted(QueueWorker.due(SandboxReviewJob.QUEUE, "kyc_document.id")))
        .param("tags", tags)
        .param("askedBefore", SqlTimes.of(askedBefore))
        .param("max", max)
        .query((row, _) -> map(row))
        .list();
  }

  private static KycDocument map(ResultSet row) throws SQLException {
    String reason = row.getString("refused_reason_type");
    return new KycDocument(
        row.getString("id"),
        row.getString("client_id"),
        row.getString("user_id"),
        KycDocumentType.valueOf(row.getString("type")),
        KycStatus.valueOf(row.getString("status")),
        row.getString("tag"),
        reason == null ? null : RefusedReasonType.valueOf(reason),
        row.getString("refused_reason_message"),
        List.of((String[]) row.getArray("flags").getArray()),
        SqlTimes.read(row, "creation_date"),
        SqlTimes.readNullable(row, "asked_at"),
        SqlTimes.readNullable(row, "processed_date"));
  }
}
