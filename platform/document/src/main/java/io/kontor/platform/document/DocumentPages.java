package io.kontor.platform.document;

import io.kontor.platform.audit.AuditRecorder;
import io.kontor.platform.error.ApiException;
import io.kontor.platform.files.FileLinks;
import io.kontor.platform.files.FileType;
import io.kontor.platform.files.IncomingFiles;
import io.kontor.platform.files.StoredPage;
import io.kontor.platform.id.Ids;
import io.kontor.platform.idempotency.IdempotencyKeys;
import io.kontor.platform.paging.PageRequest;
import io.kontor.platform.paging.PagedList;
import io.kontor.platform.sql.ListQuery;
import io.kontor.platform.sql.SqlTimes;
import jakarta.servlet.http.HttpServletRequest;
import java.time.Clock;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.springframework.core.io.Resource;
import org.springframework.http.ResponseEntity;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * The pages of a document of any kind: files are added while it is open, it can be submitted once
 * it has one, and readers get temporary links. The rest of the document belongs to its owner.
 */
public final class DocumentPages {
  /** Files of one document. */
  public static final int PAGES_MAX = 20;

  private final DocumentKind kind;
  private final JdbcClient jdbc;
  private final TransactionTemplate transaction;
  private final PageReader reader;
  private final IncomingFiles files;
  private final FileLinks links;
  private final IdempotencyKeys idempotencyKeys;
  private final AuditRecorder audit;
  private final Ids ids;
  private final Clock clock;

  DocumentPages(
      DocumentKind kind,
      JdbcClient jdbc,
      TransactionTemplate transaction,
      PageReader reader,
      IncomingFiles files,
      FileLinks links,
      IdempotencyKeys idempotencyKeys,
      AuditRecorder audit,
      Ids ids,
      Clock clock) {
    this.kind = kind;
    this.jdbc = jdbc;
    this.transaction = transaction;
    this.reader = reader;
    this.files = files;
    this.links = links;
    this.idempotencyKeys = idempotencyKeys;
    this.audit = audit;
    this.ids = ids;
    this.clock = clock;
  }

  /**
   * Adds the file in the request's body to a document.
   *
   * <p>Errors: PARAM_ERROR without a file, for text that is not base64, a file that is too small or
   * a document that is full; PAYLOAD_TOO_LARGE; UNSUPPORTED_MEDIA_TYPE for a file of another kind;
   * whatever the document throws.
   *
   * @param document finds the document, throws when it accepts no page, and locks it where nobody
   *     may change it meanwhile; called before the file is read and again in the database
   *     transaction that stores the page
   */
  public void add(String documentId, HttpServletRequest request, Runnable document) {
    transaction.executeWithoutResult(_ -> document.run());
    StoredPage page = reader.receive(request, kind.folder());
    boolean kept = false;
    try {
      transaction.executeWithoutResult(_ -> {
        document.run();
        if (count(documentId) >= PAGES_MAX) {
          throw ApiException.invalid("File", "A document has at most " + PAGES_MAX + " files.");
        }
        insert(documentId, page);
        files.keep(page.key());
        idempotencyKeys.bindCurrent(documentId);
        audit.record(documentId);
      });
      kept = true;
    } finally {
      if (!kept) {
        files.drop(page.key());
      }
    }
  }

  /** Errors: PARAM_ERROR when the document accepts no more pages. */
  public static <S extends Enum<S> & SubmissionStatus> void requireAcceptsPages(S present) {
    if (!present.acceptsPages()) {
      throw ApiException.invalid(
          "Status",
          "Files can only be added while the document is CREATED; it is " + present + ".");
    }
  }

  /**
   * Whether an edit submits the document. SDKs send the whole object back, so the present status is
   * not a request for a change. Called while the document is locked.
   *
   * <p>Errors: PARAM_ERROR for any other requested status, for a document that was submitted
   * before, and for one without a page.
   */
  public <S extends Enum<S> & SubmissionStatus> boolean isSubmission(
      String documentId, @Nullable S requested, S present) {
    if (requested == null || (requested == present && !requested.isSubmitted())) {
      return false;
    }
    if (!requested.isSubmitted()) {
      throw ApiException.invalid("Status", "Only VALIDATION_ASKED can be asked for.");
    }
    if (!present.acceptsPages()) {
      throw ApiException.invalid(
          "Status", "The document is " + present + " and cannot be submitted.");
    }
    if (count(documentId) == 0) {
      throw ApiException.invalid("Status", "The document has no file yet.");
    }
    return true;
  }

  /**
   * Fresh links to the document's files, one per file, oldest first.
   *
   * @param type of the document; a browser saves a file under this name
   */
  public PagedList<DocumentConsultView> consult(
      String clientId, String documentId, Enum<?> type, PageRequest page) {
    String name = type.name().toLowerCase(Locale.ROOT).replace('_', '-');
    return pages(documentId, page)
        .map(stored -> DocumentConsultView.of(links.issue(clientId, stored, name)));
  }

  /** The file behind a link, as a download. Errors: RESOURCE_NOT_FOUND, see {@link FileLinks}. */
  public ResponseEntity<Resource> open(String clientId, String token) {
    return links.open(clientId, token);
  }

  private void insert(String documentId, StoredPage page) {
    jdbc.sql(
            """
            INSERT INTO %s (id, document_id, file_key, file_type, size, sha256, creation_date)
            VALUES (:id, :documentId, :key, :type, :size, :sha256, :now)
            """
                .formatted(kind.pageTable()))
        .param("id", ids.nextBare())
        .param("documentId", documentId)
        .param("key", page.key())
        .param("type", page.type().name())
        .param("size", page.size())
        .param("sha256", page.sha256())
        .param("now", SqlTimes.of(clock.instant()))
        .update();
  }

  private int count(String documentId) {
    return jdbc.sql("SELECT count(*) FROM " + kind.pageTable() + " WHERE document_id = :documentId")
        .param("documentId", documentId)
        .query(Integer.class)
        .single();
  }

  private PagedList<StoredPage> pages(String documentId, PageRequest page) {
    return ListQuery.of("SELECT file_key, file_type, size, sha256 FROM " + kind.pageTable())
        .where("document_id = :documentId", "documentId", documentId)
        .fetch(
            jdbc,
            new PageRequest(page.page(), page.perPage(), List.of()),
            (row, _) ->
                new StoredPage(
                    row.getString("file_key"),
                    FileType.valueOf(row.getString("file_type")),
                    row.getLong("size"),
                    row.getString("sha256")));
  }
}
