package io.kontor.dispute.document;

import io.kontor.dispute.dispute.Dispute;
import io.kontor.dispute.dispute.DisputeType;
import io.kontor.dispute.dispute.Disputes;
import io.kontor.platform.document.DocumentPages;
import io.kontor.platform.error.ApiException;
import io.kontor.platform.error.ErrorCode;
import io.kontor.platform.id.Ids;
import io.kontor.platform.outbox.Outbox;
import jakarta.servlet.http.HttpServletRequest;
import java.time.Clock;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Submits evidence: opens a document, adds files, submits it, and records the decision on it.
 *
 * <p>Errors: RESOURCE_NOT_FOUND; PARAM_ERROR when the dispute does not await the client, the
 * deadline has passed, or the document's state does not allow it; those of {@link DocumentPages}.
 * Source: contract "Disputes".
 */
@Service
class SubmitEvidence {
  /** Documents of one dispute. */
  static final int DOCUMENTS_MAX = 100;

  private final Disputes disputes;
  private final DisputeDocuments documents;
  private final DocumentPages pages;
  private final Outbox outbox;
  private final TransactionTemplate transaction;
  private final Ids ids;
  private final Clock clock;

  SubmitEvidence(
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
      lockOpenDispute(clientId, disputeId);
      if (documents.count(disputeId) >= DOCUMENTS_MAX) {
        throw ApiException.invalid(
            "Documents", "A dispute has at most " + DOCUMENTS_MAX + " documents.");
      }
      DisputeDocument document =
          DisputeDocument.opened(
              ids.next("disputedoc"), disputeId, clientId, type, tag, clock.instant());
      documents.add(document);
      outbox.append(DisputeDocumentEventData.of(document).toEvent());
      return document;
    });
  }

  void addPage(String clientId, String disputeId, String documentId, HttpServletRequest request) {
    pages.add(
        documentId,
        request,
        () -> {
          require(clientId, disputeId, documentId);
          lockOpenDispute(clientId, disputeId);
          DocumentPages.requireAcceptsPages(
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
      if (status != null && status.isSubmitted()) {
        // before the document: the order in which both are locked
        lockOpenDispute(clientId, disputeId);
      }
      DisputeDocument before = documents.lock(clientId, documentId).orElseThrow();
      DisputeDocument after = before.tagged(tag);
      if (pages.isSubmission(documentId, status, before.status())) {
        after = after.asked();
        outbox.append(DisputeDocumentEventData.of(after).toEvent());
      }
      documents.update(after);
      return after;
    });
  }

  /** Records the decision on a submitted document; repeating the same one changes nothing. */
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
      if (!DisputeDocumentStatus.TRANSITIONS.allows(before.status(), next)) {
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
      outbox.append(DisputeDocumentEventData.of(after).toEvent());
      return after;
    });
  }

  private DisputeDocument require(String clientId, String disputeId, String documentId) {
    return documents
        .find(clientId, documentId)
        .filter(document -> document.disputeId().equals(disputeId))
        .orElseThrow(() -> ApiException.notFound("DisputeDocument", documentId));
  }

  private void lockOpenDispute(String clientId, String disputeId) {
    if (disputes.find(clientId, disputeId).isEmpty()) {
      throw ApiException.notFound("Dispute", disputeId);
    }
    Dispute dispute = disputes.lock(disputeId);
    if (dispute.type() == DisputeType.NOT_CONTESTABLE || !dispute.status().isAwaitingClient()) {
      throw ApiException.invalid(
          "Dispute", "The dispute is " + dispute.status() + " and takes no evidence.");
    }
    if (!dispute.isOpenForClient(clock.instant())) {
      throw ApiException.invalid("ContestDeadlineDate", "The deadline has passed.");
    }
  }
}
