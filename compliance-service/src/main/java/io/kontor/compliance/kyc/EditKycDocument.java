package io.kontor.compliance.kyc;

import io.kontor.platform.error.ApiException;
import io.kontor.platform.outbox.Outbox;
import java.time.Clock;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Changes a document's tag and asks for its review.
 *
 * <p>Errors: RESOURCE_NOT_FOUND; PARAM_ERROR for any other status than the present one and
 * VALIDATION_ASKED, for a document that is not CREATED any more, and for one without a file.
 * Source: contract "KYC documents".
 */
@Service
class EditKycDocument {
  private final KycDocuments documents;
  private final Outbox outbox;
  private final TransactionTemplate transaction;
  private final Clock clock;

  EditKycDocument(
      KycDocuments documents, Outbox outbox, TransactionTemplate transaction, Clock clock) {
    this.documents = documents;
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
      // SDKs send the whole object back, so the present status is not a wish.
      boolean asks = status == KycStatus.VALIDATION_ASKED;
      if (status != null && !asks && status != before.status()) {
        throw ApiException.invalid("Status", "Only VALIDATION_ASKED can be asked for.");
      }
      if (asks) {
        if (!before.status().next().contains(KycStatus.VALIDATION_ASKED)) {
          throw ApiException.invalid(
              "Status", "The document is " + before.status() + " and cannot be submitted.");
        }
        if (documents.countPages(documentId) == 0) {
          throw ApiException.invalid("Status", "The document has no file yet.");
        }
        after = after.asked(clock.instant());
        outbox.append(KycDocumentFact.of(after).toEvent());
      }
      documents.update(after);
      return after;
    });
  }
}
