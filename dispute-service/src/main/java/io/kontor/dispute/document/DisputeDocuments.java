package io.kontor.dispute.document;

import io.kontor.platform.files.FileType;
import io.kontor.platform.paging.PageRequest;
import io.kontor.platform.paging.PagedList;
import io.kontor.platform.sql.ListQuery;
import io.kontor.platform.sql.SqlTimes;
import io.kontor.platform.web.ListFilters;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** All evidence documents and their files. */
@Repository
class DisputeDocuments {
  private static final String SELECT =
      """
      SELECT id, dispute_id, client_id, type, status, tag, refused_reason_type, refused_reason_message,
             creation_date, processed_date
        FROM dispute_document
      """;

  private final JdbcClient jdbc;

  DisputeDocuments(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  void add(DisputeDocument document) {
    jdbc.sql(
            """
            INSERT INTO dispute_document (id, dispute_id, client_id, type, status, tag, creation_date)
            VALUES (:id, :disputeId, :clientId, :type, :status, :tag, :creationDate)
            """)
        .param("id", document.id())
        .param("disputeId", document.disputeId())
        .param("clientId", document.clientId())
        .param("type", document.type().name())
        .param("status", document.status().name())
        .param("tag", document.tag())
        .param("creationDate", SqlTimes.of(document.creationDate()))
        .update();
  }

  void update(DisputeDocument document) {
    RefusedReasonType reason = document.refusedReasonType();
    jdbc.sql(
            """
            UPDATE dispute_document
               SET status = :status, tag = :tag, refused_reason_type = :reasonType,
                   refused_reason_message = :reasonMessage, processed_date = :processedDate
             WHERE id = :id
            """)
        .param("status", document.status().name())
        .param("tag", document.tag())
        .param("reasonType", reason == null ? null : reason.name())
        .param("reasonMessage", document.refusedReasonMessage())
        .param("processedDate", SqlTimes.ofNullable(document.processedDate()))
        .param("id", document.id())
        .update();
  }

  Optional<DisputeDocument> find(String clientId, String id) {
    return one(SELECT + " WHERE id = :id AND client_id = :clientId", clientId, id);
  }

  /** The document, locked until the end of the database transaction. */
  Optional<DisputeDocument> lock(String clientId, String id) {
    return one(SELECT + " WHERE id = :id AND client_id = :clientId FOR UPDATE", clientId, id);
  }

  private Optional<DisputeDocument> one(String sql, String clientId, String id) {
    return jdbc.sql(sql)
        .param("id", id)
        .param("clientId", clientId)
        .query((row, _) -> map(row))
        .optional();
  }

  /** The client's documents, or those of one dispute. */
  PagedList<DisputeDocument> list(
      String clientId, @Nullable String disputeId, ListFilters filters, PageRequest page) {
    return ListQuery.of(SELECT)
        .where("client_id = :clientId", "clientId", clientId)
        .where("dispute_id = :disputeId", "disputeId", disputeId)
        .in("status", "statuses", filters.values("Status", DisputeDocumentStatus.class))
        .in("type", "types", filters.values("Type", DisputeDocumentType.class))
        .period(filters.instant("AfterDate"), filters.instant("BeforeDate"))
        .sortable("CreationDate", "creation_date")
        .fetch(jdbc, page, (row, _) -> map(row));
  }

  int count(String disputeId) {
    return jdbc.sql("SELECT count(*) FROM dispute_document WHERE dispute_id = :disputeId")
        .param("disputeId", disputeId)
        .query(Integer.class)
        .single();
  }

  /** Submitted documents without a decision, locked until the end of the database transaction. */
  List<DisputeDocument> lockSubmitted(String disputeId) {
    return jdbc.sql(
            SELECT
                + " WHERE dispute_id = :disputeId AND status = 'VALIDATION_ASKED' ORDER BY id FOR"
                + " UPDATE")
        .param("disputeId", disputeId)
        .query((row, _) -> map(row))
        .list();
  }

  boolean isEvidencePresent(String disputeId) {
    return jdbc.sql(
            """
            SELECT EXISTS (SELECT FROM dispute_document
                            WHERE dispute_id = :disputeId AND status IN ('VALIDATION_ASKED', 'VALIDATED'))
            """)
        .param("disputeId", disputeId)
        .query(Boolean.class)
        .single();
  }

  /** Type of document and type of file of all submitted files, in order. */
  List<EvidenceFile> evidenceFiles(String disputeId) {
    return jdbc.sql(
            """
            SELECT d.type, p.file_type FROM dispute_document d JOIN dispute_page p ON p.document_id = d.id
             WHERE d.dispute_id = :disputeId AND d.status IN ('VALIDATION_ASKED', 'VALIDATED')
             ORDER BY d.creation_date, d.id, p.id
            """)
        .param("disputeId", disputeId)
        .query((row, _) ->
            new EvidenceFile(
                DisputeDocumentType.valueOf(row.getString("type")),
                FileType.valueOf(row.getString("file_type"))))
        .list();
  }

  private static DisputeDocument map(ResultSet row) throws SQLException {
    String reason = row.getString("refused_reason_type");
    return new DisputeDocument(
        row.getString("id"),
        row.getString("dispute_id"),
        row.getString("client_id"),
        DisputeDocumentType.valueOf(row.getString("type")),
        DisputeDocumentStatus.valueOf(row.getString("status")),
        row.getString("tag"),
        reason == null ? null : RefusedReasonType.valueOf(reason),
        row.getString("refused_reason_message"),
        SqlTimes.read(row, "creation_date"),
        SqlTimes.readNullable(row, "processed_date"));
  }

  /** A file of evidence by its types. */
  record EvidenceFile(DisputeDocumentType type, FileType fileType) {}
}
