package io.kontor.compliance.kyc;

import io.kontor.platform.document.DocumentPages;
import io.kontor.platform.error.ApiException;
import io.kontor.platform.outbox.Outbox;
import java.time.Clock;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Changes a document's tag and asks for its review.
 *
 * <p>Errors: RESOURCE_NOT_FOUND; those of {@link DocumentPages#isSubmission}. Source: contract "KYC
 * documents".
 */
@Service
class EditKycDocument {
  private final KycDocuments documents;
  private final DocumentPages pages;
  private final Outbox outbox;
  private final TransactionTemplate transaction;
  private final Clock clock;

  EditKycDocument(
      KycDocuments documents,
      DocumentPages pages,
      Outbox outbox,
      TransactionTemplate transaction,
      Clock clock) {
    this.documents = documents;
    this.pages = pages;
    this.outbox = outbox;
    this.transaction = transaction;
    this.clock = clock;
  }

  KycDocument execute(
      String clientId,
      String userId,
      String documentId,
      @Nullable KycStatus status,
      @Nullable String tag) {
    return transaction.execute(_ -> {
      KycDocument before =
          documents
              .lock(clientId, documentId)
              .filter(document -> document.userId().equals(userId))
              .orElseThrow(() -> ApiException.notFound("KycDocument", documentId));
      KycDocument after = before.tagged(tag);
      if (pages.isSubmission(documentId, status, before.status())) {
        after = after.asked(clock.instant());
        outbox.append(KycDocumentEventData.of(after).toEvent());
      }
      documents.update(after);
      return after;
    });
  }
}
