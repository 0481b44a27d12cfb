package io.kontor.compliance.kyc;

import io.kontor.platform.error.ApiException;
import io.kontor.platform.files.DocumentPages;
import io.kontor.platform.files.FileStore;
import io.kontor.platform.id.Ids;
import io.kontor.platform.idempotency.IdempotencyKeys;
import jakarta.servlet.http.HttpServletRequest;
import java.time.Clock;
import org.springframework.stereotype.Service;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Adds a file to a document that is still open.
 *
 * <p>The file is stored first and the page second; when the second fails the file is deleted. A
 * crash in between leaves a file that nothing names, which does no harm.
 *
 * <p>Errors: those of {@link DocumentPages}; RESOURCE_NOT_FOUND; PARAM_ERROR when the document is
 * no longer open or full.
 */
@Service
class AddKycPage {
  /** Files of one document. */
  static final int PAGES_MAX = 20;

  private final KycDocuments documents;
  private final DocumentPages pages;
  private final FileStore files;
  private final IdempotencyKeys idempotencyKeys;
  private final TransactionTemplate transaction;
  private final Ids ids;
  private final Clock clock;

  AddKycPage(
      KycDocuments documents,
      DocumentPages pages,
      FileStore files,
      IdempotencyKeys idempotencyKeys,
      TransactionTemplate transaction,
      Ids ids,
      Clock clock) {
    this.documents = documents;
    this.pages = pages;
    this.files = files;
    this.idempotencyKeys = idempotencyKeys;
    this.transaction = transaction;
    this.ids = ids;
    this.clock = clock;
  }

  void execute(String clientId, String userId, String documentId, HttpServletRequest request) {
    documents
        .find(clientId, documentId)
        .filter(document -> document.userId().equals(userId))
        .ifPresentOrElse(
            AddKycPage::checkOpen,
            () -> {
              throw ApiException.notFound("KycDocument", documentId);
            });
    DocumentPages.Page page = pages.receive(request, "kyc");
    boolean kept = false;
    try {
      transaction.executeWithoutResult(_ -> {
        documents.lock(clientId, documentId).ifPresent(AddKycPage::checkOpen);
        if (documents.countPages(documentId) >= PAGES_MAX) {
          throw ApiException.invalid("File", "A document has at most " + PAGES_MAX + " files.");
        }
        documents.addPage(ids.nextBare(), documentId, page, clock.instant());
        idempotencyKeys.bindCurrent(documentId);
      });
      kept = true;
    } finally {
      if (!kept) {
        files.delete(page.key());
      }
    }
  }

  private static void checkOpen(KycDocument document) {
    if (document.status() != KycStatus.CREATED) {
      throw ApiException.invalid(
          "Status", "Files can only be added while the document is CREATED.");
    }
  }
}
