package io.kontor.dispute.document;

import io.kontor.dispute.dispute.Dispute;
import io.kontor.dispute.dispute.DisputeType;
import io.kontor.dispute.dispute.Disputes;
import io.kontor.platform.error.ApiException;
import io.kontor.platform.error.ErrorCode;
import io.kontor.platform.files.DocumentPages;
import io.kontor.platform.id.Ids;
import io.kontor.platform.outbox.Outbox;
import jakarta.servlet.http.HttpServletRequest;
import java.time.Clock;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * How evidence comes in: open a document, add files, hand it in; and the word on it.
 *
 * <p>Errors: RESOURCE_NOT_FOUND; PARAM_ERROR when it is not the merchant's turn, the deadline has
 * passed, or the document's state does not allow it; those of {@link DocumentPages}. Source:
 * contract "Disputes".
 */
@Service
class HandInEvidence {
  /** Documents of one dispute. */
  static final int DOCUMENTS_MAX = 100;

  private final Disputes disputes;
  private final DisputeDocuments documents;
  private final DocumentPages pages;
  private final Outbox outbox;
  private final TransactionTemplate transaction;
  private final Ids ids;
  private final Clock clock;

  HandInEvidence(
      Disputes disputes,
      DisputeDocuments documents,
      DocumentPages pages,
      Outbox outbox,
      TransactionTemplate transaction,
      Ids ids,
      Clock clock) {
    this.disputes = disputes;
    this.documents = documents;
    this.pages = pages;
    this.outbox = outbox;
    this.transaction = transaction;
    this.ids = ids;
    this.clock = clock;
  }

  DisputeDocument open(
      String clientId, String disputeId, DisputeDocumentType type, @Nullable String tag) {
    return transaction.execute(_ -> {
      holdOpenDispute(clientId, disputeId);
      if (documents.count(disputeId) >= DOCUMENTS_MAX) {
        throw ApiException.invalid(
            "Documents", "A dispute has at most " + DOCUMENTS_MAX + " documents.");
      }
      DisputeDocument document =
          DisputeDocument.opened(
              ids.next("disputedoc"), disputeId, clientId, type, tag, clock.instant());
      documents.add(document);
      outbox.append(DisputeDocumentFact.of(document).toEvent());
      return document;
    });
  }

  void addPage(String clientId, String disputeId, String documentId, HttpServletRequest request) {
    pages.add(
        documentId,
        request,
        () -> {
          require(clientId, disputeId, documentId);
          holdOpenDispute(clientId, disputeId);
          DocumentPages.requireTakesPages(
              documents.lock(clientId, documentId).orElseThrow().status());
        });
  }

  DisputeDocument edit(
      String clientId,
      String disputeId,
      String documentId,
      @Nullable DisputeDocumentStatus status,
      @Nullable String tag) {
    return transaction.execute(_ -> {
      require(clientId, disputeId, documentId);
      if (status != null && status.isHandedIn()) {
        // before the document: the order in which both are held
        holdOpenDispute(clientId, disputeId);
      }
      DisputeDocument before = documents.lock(clientId, documentId).orElseThrow();
      DisputeDocument after = before.tagged(tag);
      if (pages.handsIn(documentId, status, before.status())) {
        after = after.asked();
        outbox.append(DisputeDocumentFact.of(after).toEvent());
      }
      documents.update(after);
      return after;
    });
  }

  /** The word on a document that was handed in; the same again changes nothing. */
  DisputeDocument decide(
      String clientId,
      String documentId,
      boolean accepted,
      @Nullable RefusedReasonType reason,
      @Nullable String message) {
    return transaction.execute(_ -> {
      DisputeDocument before =
          documents
              .lock(clientId, documentId)
              .orElseThrow(() -> ApiException.notFound("DisputeDocument", documentId));
      DisputeDocumentStatus next =
          accepted ? DisputeDocumentStatus.VALIDATED : DisputeDocumentStatus.REFUSED;
      if (before.status() == next && before.refusedReasonType() == (accepted ? null : reason)) {
        return before;
      }
      if (!before.status().next().contains(next)) {
        throw ApiException.of(
            ErrorCode.STATE_CONFLICT,
            "A document that is " + before.status() + " cannot become " + next);
      }
      DisputeDocument after;
      if (accepted) {
        after = before.validated(clock.instant());
      } else if (reason == null) {
        throw ApiException.required("RefusedReasonType");
      } else {
        after = before.refused(reason, message, clock.instant());
      }
      documents.update(after);
      outbox.append(DisputeDocumentFact.of(after).toEvent());
      return after;
    });
  }

  private DisputeDocument require(String clientId, String disputeId, String documentId) {
    return documents
        .find(clientId, documentId)
        .filter(document -> document.disputeId().equals(disputeId))
        .orElseThrow(() -> ApiException.notFound("DisputeDocument", documentId));
  }

  private void holdOpenDispute(String clientId, String disputeId) {
    if (disputes.find(clientId, disputeId).isEmpty()) {
      throw ApiException.notFound("Dispute", disputeId);
    }
    Dispute dispute = disputes.lock(disputeId);
    if (dispute.type() == DisputeType.NOT_CONTESTABLE || !dispute.status().isClientsTurn()) {
      throw ApiException.invalid(
          "Dispute", "The dispute is " + dispute.status() + " and takes no evidence.");
    }
    if (!dispute.isOpenForClient(clock.instant())) {
      throw ApiException.invalid("ContestDeadlineDate", "The deadline has passed.");
    }
  }
}
