package io.kontor.dispute.document;

import io.kontor.dispute.dispute.Disputes;
import io.kontor.platform.audit.AuditAction;
import io.kontor.platform.audit.Audited;
import io.kontor.platform.document.DocumentConsultView;
import io.kontor.platform.document.DocumentPages;
import io.kontor.platform.document.PageRequestBody;
import io.kontor.platform.error.ApiException;
import io.kontor.platform.paging.PageRequest;
import io.kontor.platform.paging.PagedList;
import io.kontor.platform.security.Requires;
import io.kontor.platform.security.RequiresScope;
import io.kontor.platform.web.ListFilters;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.springframework.core.io.Resource;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** Evidence on the merchant API. Source: contract "Disputes, repudiations, settlement". */
@RestController
class DisputeDocumentController {
  private final SubmitEvidence evidence;
  private final DisputeDocuments documents;
  private final Disputes disputes;
  private final DocumentPages pages;

  DisputeDocumentController(
      SubmitEvidence evidence, DisputeDocuments documents, Disputes disputes, DocumentPages pages) {
    this.evidence = evidence;
    this.documents = documents;
    this.disputes = disputes;
    this.pages = pages;
  }

  /**
   * Opens a document with evidence for a dispute. It is CREATED and takes pages until it is
   * submitted.
   */
  @PostMapping("/v2.01/{clientId}/disputes/{disputeId}/documents")
  @Requires("disputes:write")
  @Audited(AuditAction.DISPUTE_DOCUMENT_CREATED)
  DisputeDocumentView open(
      @PathVariable String clientId,
      @PathVariable String disputeId,
      @Valid @RequestBody OpenDocumentRequest request) {
    return DisputeDocumentView.of(
        evidence.open(clientId, disputeId, request.type(), request.tag()));
  }

  /**
   * Adds a page to a dispute document. The file is sent as base64 (PDF, JPEG, GIF or PNG); the
   * document must be CREATED.
   */
  @PostMapping("/v2.01/{clientId}/disputes/{disputeId}/documents/{documentId}/pages")
  @Requires("disputes:write")
  @Audited(AuditAction.DISPUTE_PAGE_ADDED)
  @ResponseStatus(HttpStatus.NO_CONTENT)
  @io.swagger.v3.oas.annotations.parameters.RequestBody(
      required = true,
      content = @Content(schema = @Schema(implementation = PageRequestBody.class)))
  void addPage(
      @PathVariable String clientId,
      @PathVariable String disputeId,
      @PathVariable String documentId,
      HttpServletRequest request) {
    evidence.addPage(clientId, disputeId, documentId, request);
  }

  /**
   * Submits a dispute document or changes its Tag. Status VALIDATION_ASKED hands it in for review;
   * it needs at least one page.
   */
  @PutMapping("/v2.01/{clientId}/disputes/{disputeId}/documents/{documentId}")
  @Requires("disputes:write")
  @Audited(AuditAction.DISPUTE_DOCUMENT_EDITED)
  DisputeDocumentView edit(
      @PathVariable String clientId,
      @PathVariable String disputeId,
      @PathVariable String documentId,
      @Valid @RequestBody EditDocumentRequest request) {
    return DisputeDocumentView.of(
        evidence.edit(clientId, disputeId, documentId, request.status(), request.tag()));
  }

  /** Lists the documents of a dispute. Documents of all states are listed. */
  @GetMapping("/v2.01/{clientId}/disputes/{disputeId}/documents")
  @Requires("disputes:read")
  PagedList<DisputeDocumentView> ofDispute(
      @PathVariable String clientId,
      @PathVariable String disputeId,
      @DisputeDocumentFilters ListFilters filters,
      PageRequest page) {
    if (disputes.find(clientId, disputeId).isEmpty()) {
      throw ApiException.notFound("Dispute", disputeId);
    }
    return documents.list(clientId, disputeId, filters, page).map(DisputeDocumentView::of);
  }

  /**
   * Lists the dispute documents of the client. Documents of all states and all disputes are listed.
   */
  @GetMapping("/v2.01/{clientId}/dispute-documents")
  @Requires("disputes:read")
  PagedList<DisputeDocumentView> list(
      @PathVariable String clientId,
      @DisputeDocumentFilters ListFilters filters,
      PageRequest page) {
    return documents.list(clientId, null, filters, page).map(DisputeDocumentView::of);
  }

  /** Reads a dispute document. A refused document tells the reason. */
  @GetMapping("/v2.01/{clientId}/dispute-documents/{documentId}")
  @Requires("disputes:read")
  DisputeDocumentView read(@PathVariable String clientId, @PathVariable String documentId) {
    return DisputeDocumentView.of(require(clientId, documentId));
  }

  /**
   * Gives links to the pages of a dispute document. Each link can be opened without credentials and
   * expires after 15 minutes.
   */
  @PostMapping("/v2.01/{clientId}/dispute-documents/{documentId}/consult")
  @Requires("disputes:read")
  PagedList<DocumentConsultView> consult(
      @PathVariable String clientId, @PathVariable String documentId, PageRequest page) {
    DisputeDocument document = require(clientId, documentId);
    return pages.consult(clientId, documentId, document.type(), page);
  }

  /** Downloads a page of a dispute document. The link comes from the consult call. */
  @GetMapping("/v2.01/{clientId}/dispute-documents/files/{token}")
  @Requires(Requires.LINK)
  ResponseEntity<Resource> file(@PathVariable String clientId, @PathVariable String token) {
    return pages.open(clientId, token);
  }

  @PostMapping("/internal/clients/{clientId}/dispute-documents/{documentId}/decision")
  @RequiresScope("evidence:decide")
  DisputeDocumentEventData decide(
      @PathVariable String clientId,
      @PathVariable String documentId,
      @Valid @RequestBody DecisionRequest request) {
    boolean accepted = request.decision() == DecisionWord.VALIDATED;
    return DisputeDocumentEventData.of(
        evidence.decide(
            clientId,
            documentId,
            accepted,
            request.refusedReasonType(),
            request.refusedReasonMessage()));
  }

  private DisputeDocument require(String clientId, String documentId) {
    return documents
        .find(clientId, documentId)
        .orElseThrow(() -> ApiException.notFound("DisputeDocument", documentId));
  }

  record OpenDocumentRequest(
      @NotNull DisputeDocumentType type, @Nullable @Size(max = 255) String tag) {}

  record EditDocumentRequest(
      @Nullable DisputeDocumentStatus status, @Nullable @Size(max = 255) String tag) {}

  enum DecisionWord {
    VALIDATED,
    REFUSED
  }

  record DecisionRequest(
      @NotNull DecisionWord decision,
      @Nullable RefusedReasonType refusedReasonType,
      @Nullable @Size(max = 1000) String refusedReasonMessage) {}

  /** Contract object DisputeDocument. */
  record DisputeDocumentView(
      String id,
      @Nullable String tag,
      Instant creationDate,
      DisputeDocumentType type,
      String disputeId,
      DisputeDocumentStatus status,
      @Nullable Instant processedDate,
      @Nullable RefusedReasonType refusedReasonType,
      @Nullable String refusedReasonMessage) {
    static DisputeDocumentView of(DisputeDocument document) {
      return new DisputeDocumentView(
          document.id(),
          document.tag(),
          document.creationDate(),
          document.type(),
          document.disputeId(),
          document.status(),
          document.processedDate(),
          document.refusedReasonType(),
          document.refusedReasonMessage());
    }
  }
}
