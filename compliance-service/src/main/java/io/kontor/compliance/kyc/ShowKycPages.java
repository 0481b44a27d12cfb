package io.kontor.compliance.kyc;

import io.kontor.platform.audit.AuditRecorder;
import io.kontor.platform.document.DocumentConsultView;
import io.kontor.platform.document.DocumentPages;
import io.kontor.platform.error.ApiException;
import io.kontor.platform.paging.PageRequest;
import io.kontor.platform.paging.PagedList;
import io.kontor.platform.security.PersonalDataRight;
import org.springframework.stereotype.Service;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Gives links to the pages of a document. That they were given is stored first: what cannot be
 * audited is not shown. Errors: FORBIDDEN without the right to personal data; RESOURCE_NOT_FOUND.
 * Source: ADR 0037.
 */
@Service
class ShowKycPages {
  private final KycDocuments documents;
  private final DocumentPages pages;
  private final AuditRecorder audit;
  private final TransactionTemplate transaction;

  ShowKycPages(
      KycDocuments documents,
      DocumentPages pages,
      AuditRecorder audit,
      TransactionTemplate transaction) {
    this.documents = documents;
    this.pages = pages;
    this.audit = audit;
    this.transaction = transaction;
  }

  PagedList<DocumentConsultView> execute(String clientId, String documentId, PageRequest page) {
    PersonalDataRight.require();
    KycDocument document =
        documents
            .find(clientId, documentId)
            .orElseThrow(() -> ApiException.notFound("KycDocument", documentId));
    transaction.executeWithoutResult(_ -> audit.record(documentId));
    return pages.consult(clientId, documentId, document.type(), page);
  }
}
