package io.kontor.compliance.kyc;

import io.kontor.platform.document.DocumentPages;
import io.kontor.platform.error.ApiException;
import jakarta.servlet.http.HttpServletRequest;
import org.springframework.stereotype.Service;

/**
 * Adds a file to a document that is still open.
 *
 * <p>Errors: those of {@link DocumentPages#add}; RESOURCE_NOT_FOUND; PARAM_ERROR when the document
 * is no longer open.
 */
@Service
class AddKycPage {
  private final KycDocuments documents;
  private final DocumentPages pages;

  AddKycPage(KycDocuments documents, DocumentPages pages) {
    this.documents = documents;
    this.pages = pages;
  }

  void execute(String clientId, String userId, String documentId, HttpServletRequest request) {
    pages.add(
        documentId,
        request,
        () ->
            DocumentPages.requireAcceptsPages(
                documents
                    .lock(clientId, documentId)
                    .filter(document -> document.userId().equals(userId))
                    .orElseThrow(() -> ApiException.notFound("KycDocument", documentId))
                    .status()));
  }
}
