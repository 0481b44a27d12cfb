package io.kontor.compliance.kyc;

import io.kontor.compliance.level.KycDocumentType;
import io.kontor.compliance.user.PlatformUsers;
import io.kontor.platform.audit.AuditAction;
import io.kontor.platform.audit.Audited;
import io.kontor.platform.document.DocumentConsultView;
import io.kontor.platform.document.DocumentPages;
import io.kontor.platform.document.PageRequestBody;
import io.kontor.platform.error.ApiException;
import io.kontor.platform.paging.PageRequest;
import io.kontor.platform.paging.PagedList;
import io.kontor.platform.security.Requires;
import io.kontor.platform.web.ListFilters;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.Instant;
import java.util.List;
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

/** KYC documents on the merchant API. Source: contract "KYC documents". */
@RestController
class KycController {
  private final OpenKycDocument openDocument;
  private final AddKycPage addPage;
  private final EditKycDocument editDocument;
  private final ShowKycPages showPages;
  private final KycDocuments documents;
  private final PlatformUsers users;
  private final DocumentPages pages;

  KycController(
      OpenKycDocument openDocument,
      AddKycPage addPage,
      EditKycDocument editDocument,
      ShowKycPages showPages,
      KycDocuments documents,
      PlatformUsers users,
      DocumentPages pages) {
    this.openDocument = openDocument;
    this.addPage = addPage;
    this.editDocument = editDocument;
    this.showPages = showPages;
    this.documents = documents;
    this.users = users;
    this.pages = pages;
  }

  /** Opens a KYC document of a user. It is CREATED and takes pages until it is submitted. */
  @PostMapping("/v2.01/{clientId}/users/{userId}/kyc/documents")
  @Requires("kyc:write")
  @Audited(AuditAction.KYC_DOCUMENT_CREATED)
  KycDocumentView open(
      @PathVariable String clientId,
      @PathVariable String userId,
      @Valid @RequestBody OpenDocumentRequest request) {
    return KycDocumentView.of(
        openDocument.execute(clientId, userId, request.type(), request.tag()));
  }

  /**
   * Adds a page to a KYC document. The file is sent as base64 (PDF, JPEG, GIF or PNG); the document
   * must be CREATED.
   */
  @PostMapping("/v2.01/{clientId}/users/{userId}/kyc/documents/{documentId}/pages")
  @Requires("kyc:write")
  @Audited(AuditAction.KYC_PAGE_ADDED)
  @ResponseStatus(HttpStatus.NO_CONTENT)
  @io.swagger.v3.oas.annotations.parameters.RequestBody(
      required = true,
      content = @Content(schema = @Schema(implementation = PageRequestBody.class)))
  void addPage(
      @PathVariable String clientId,
      @PathVariable String userId,
      @PathVariable String documentId,
      HttpServletRequest request) {
    addPage.execute(clientId, userId, documentId, request);
  }

  /**
   * Submits a KYC document or changes its Tag. Status VALIDATION_ASKED hands it in for review; it
   * needs at least one page.
   */
  @PutMapping("/v2.01/{clientId}/users/{userId}/kyc/documents/{documentId}")
  @Requires("kyc:write")
  @Audited(AuditAction.KYC_DOCUMENT_EDITED)
  KycDocumentView edit(
      @PathVariable String clientId,
      @PathVariable String userId,
      @PathVariable String documentId,
      @Valid @RequestBody EditDocumentRequest request) {
    return KycDocumentView.of(
        editDocument.execute(clientId, userId, documentId, request.status(), request.tag()));
  }

  /** Reads a KYC document of a user. A refused document tells the reason. */
  @GetMapping("/v2.01/{clientId}/users/{userId}/kyc/documents/{documentId}")
  @Requires("kyc:read")
  KycDocumentView readOfUser(
      @PathVariable String clientId, @PathVariable String userId, @PathVariable String documentId) {
    return documents
        .find(clientId, documentId)
        .filter(document -> document.userId().equals(userId))
        .map(KycDocumentView::of)
        .orElseThrow(() -> ApiException.notFound("KycDocument", documentId));
  }

  /** Reads a KYC document. A refused document tells the reason. */
  @GetMapping("/v2.01/{clientId}/kyc/documents/{documentId}")
  @Requires("kyc:read")
  KycDocumentView read(@PathVariable String clientId, @PathVariable String documentId) {
    return KycDocumentView.of(require(clientId, documentId));
  }

  /** Lists the KYC documents of a user. Documents of all states are listed, the oldest first. */
  @GetMapping("/v2.01/{clientId}/users/{userId}/kyc/documents")
  @Requires("kyc:read")
  PagedList<KycDocumentView> listOfUser(
      @PathVariable String clientId,
      @PathVariable String userId,
      @KycDocumentFilters ListFilters filters,
      PageRequest page) {
    if (users.find(clientId, userId).isEmpty()) {
      throw ApiException.notFound("User", userId);
    }
    return documents.list(clientId, userId, filters, page).map(KycDocumentView::of);
  }

  /**
   * Lists the KYC documents of all users of the client. Documents of all states are listed, the
   * oldest first.
   */
  @GetMapping("/v2.01/{clientId}/kyc/documents")
  @Requires("kyc:read")
  PagedList<KycDocumentView> list(
      @PathVariable String clientId, @KycDocumentFilters ListFilters filters, PageRequest page) {
    return documents.list(clientId, null, filters, page).map(KycDocumentView::of);
  }

  /**
   * Gives links to the pages of a KYC document. Each link can be opened without credentials and
   * expires after 15 minutes. The caller needs `personaldata:read` as well, and that links were
   * given stands in the audit trail.
   */
  @PostMapping("/v2.01/{clientId}/kyc/documents/{documentId}/consult")
  @Requires("kyc:read")
  @Audited(AuditAction.KYC_PAGES_VIEWED)
  PagedList<DocumentConsultView> consult(
      @PathVariable String clientId, @PathVariable String documentId, PageRequest page) {
    return showPages.execute(clientId, documentId, page);
  }

  /** Downloads a page of a KYC document. The link comes from the consult call. */
  @GetMapping("/v2.01/{clientId}/kyc/files/{token}")
  @Requires(Requires.LINK)
  ResponseEntity<Resource> file(@PathVariable String clientId, @PathVariable String token) {
    return pages.open(clientId, token);
  }

  private KycDocument require(String clientId, String documentId) {
    return documents
        .find(clientId, documentId)
        .orElseThrow(() -> ApiException.notFound("KycDocument", documentId));
  }

  record OpenDocumentRequest(
      @NotNull KycDocumentType type, @Nullable @Size(max = 255) String tag) {}

  record EditDocumentRequest(@Nullable KycStatus status, @Nullable @Size(max = 255) String tag) {}

  /** Contract object KycDocument. */
  record KycDocumentView(
      String id,
      @Nullable String tag,
      Instant creationDate,
      KycDocumentType type,
      String userId,
      KycStatus status,
      @Nullable Instant processedDate,
      @Nullable RefusedReasonType refusedReasonType,
      @Nullable String refusedReasonMessage,
      List<String> flags) {
    static KycDocumentView of(KycDocument document) {
      return new KycDocumentView(
          document.id(),
          document.tag(),
          document.creationDate(),
          document.type(),
          document.userId(),
          document.status(),
          document.processedDate(),
          document.refusedReasonType(),
          document.refusedReasonMessage(),
          document.flags());
    }
  }
}
