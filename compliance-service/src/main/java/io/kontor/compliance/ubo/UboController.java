package io.kontor.compliance.ubo;

import com.fasterxml.jackson.annotation.JsonProperty;
import io.kontor.compliance.user.PlatformUsers;
import io.kontor.platform.audit.AuditAction;
import io.kontor.platform.audit.Audited;
import io.kontor.platform.check.Address;
import io.kontor.platform.error.ApiException;
import io.kontor.platform.json.PersonalData;
import io.kontor.platform.paging.PageRequest;
import io.kontor.platform.paging.PagedList;
import io.kontor.platform.security.Requires;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Size;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RestController;

/** Declarations of owners on the merchant API. Source: contract "UBO declarations". */
@RestController
class UboController {
  private final DeclareOwners declareOwners;
  private final UboDeclarations declarations;
  private final PlatformUsers users;

  UboController(DeclareOwners declareOwners, UboDeclarations declarations, PlatformUsers users) {
    this.declareOwners = declareOwners;
    this.declarations = declarations;
    this.users = users;
  }

  /**
   * Opens a UBO declaration of a legal user. A user has one declaration that is not decided yet.
   */
  @PostMapping("/v2.01/{clientId}/users/{userId}/kyc/ubodeclarations")
  @Requires("ubo:write")
  @Audited(AuditAction.UBO_DECLARATION_CREATED)
  UboDeclarationView open(
      @PathVariable String clientId,
      @PathVariable String userId,
      @Valid @RequestBody(required = false) @Nullable OpenDeclarationRequest request) {
    return UboDeclarationView.of(
        declareOwners.open(clientId, userId, request == null ? null : request.tag()));
  }

  /**
   * Lists the UBO declarations of a user. Declarations of all states are listed with their owners.
   */
  @GetMapping("/v2.01/{clientId}/users/{userId}/kyc/ubodeclarations")
  @Requires("ubo:read")
  PagedList<UboDeclarationView> list(
      @PathVariable String clientId, @PathVariable String userId, PageRequest page) {
    if (users.find(clientId, userId).isEmpty()) {
      throw ApiException.notFound("User", userId);
    }
    return declarations.list(clientId, userId, page).map(UboDeclarationView::of);
  }

  /**
   * Reads a UBO declaration of a user. It shows its owners and, when it was refused, the reason.
   */
  @GetMapping("/v2.01/{clientId}/users/{userId}/kyc/ubodeclarations/{declarationId}")
  @Requires("ubo:read")
  UboDeclarationView readOfUser(
      @PathVariable String clientId,
      @PathVariable String userId,
      @PathVariable String declarationId) {
    return UboDeclarationView.of(declareOwners.read(clientId, userId, declarationId));
  }

  /** Reads a UBO declaration. It shows its owners and, when it was refused, the reason. */
  @GetMapping("/v2.01/{clientId}/kyc/ubodeclarations/{declarationId}")
  @Requires("ubo:read")
  UboDeclarationView read(@PathVariable String clientId, @PathVariable String declarationId) {
    return declarations
        .find(clientId, declarationId)
        .map(UboDeclarationView::of)
        .orElseThrow(() -> ApiException.notFound("UboDeclaration", declarationId));
  }

  /**
   * Submits a UBO declaration. Status VALIDATION_ASKED hands it in for review; it needs at least
   * one active owner.
   */
  @PutMapping("/v2.01/{clientId}/users/{userId}/kyc/ubodeclarations/{declarationId}")
  @Requires("ubo:write")
  @Audited(AuditAction.UBO_DECLARATION_SUBMITTED)
  UboDeclarationView submit(
      @PathVariable String clientId,
      @PathVariable String userId,
      @PathVariable String declarationId,
      @Valid @RequestBody SubmitDeclarationRequest request) {
    return UboDeclarationView.of(
        declareOwners.submit(clientId, userId, declarationId, request.status(), request.tag()));
  }

  /**
   * Adds an owner to a UBO declaration. A declaration has at most four active owners and must not
   * be under review.
   */
  @PostMapping("/v2.01/{clientId}/users/{userId}/kyc/ubodeclarations/{declarationId}/ubos")
  @Requires("ubo:write")
  @Audited(AuditAction.UBO_CREATED)
  UboView addUbo(
      @PathVariable String clientId,
      @PathVariable String userId,
      @PathVariable String declarationId,
      @RequestBody UboRequest request) {
    return UboView.of(declareOwners.add(clientId, userId, declarationId, request));
  }

  /** Changes an owner of a UBO declaration. An owner with IsActive false counts no more. */
  @PutMapping("/v2.01/{clientId}/users/{userId}/kyc/ubodeclarations/{declarationId}/ubos/{uboId}")
  @Requires("ubo:write")
  @Audited(AuditAction.UBO_EDITED)
  UboView editUbo(
      @PathVariable String clientId,
      @PathVariable String userId,
      @PathVariable String declarationId,
      @PathVariable String uboId,
      @RequestBody UboRequest request) {
    return UboView.of(declareOwners.edit(clientId, userId, declarationId, uboId, request));
  }

  /** Reads an owner of a UBO declaration. Owners that are not active any more are found as well. */
  @GetMapping("/v2.01/{clientId}/users/{userId}/kyc/ubodeclarations/{declarationId}/ubos/{uboId}")
  @Requires("ubo:read")
  UboView readUbo(
      @PathVariable String clientId,
      @PathVariable String userId,
      @PathVariable String declarationId,
      @PathVariable String uboId) {
    return UboView.of(
        DeclareOwners.require(declareOwners.read(clientId, userId, declarationId), uboId));
  }

  record OpenDeclarationRequest(@Nullable @Size(max = 255) String tag) {}

  record SubmitDeclarationRequest(
      @Nullable UboStatus status, @Nullable @Size(max = 255) String tag) {}

  /** Contract object UboDeclaration. */
  record UboDeclarationView(
      String id,
      @Nullable String tag,
      Instant creationDate,
      String userId,
      UboStatus status,
      @Nullable Instant processedDate,
      @Nullable UboReason reason,
      @Nullable String message,
      List<UboView> ubos) {
    static UboDeclarationView of(UboDeclaration declaration) {
      return new UboDeclarationView(
          declaration.id(),
          declaration.tag(),
          declaration.creationDate(),
          declaration.userId(),
          declaration.status(),
          declaration.processedDate(),
          declaration.reason(),
          declaration.message(),
          declaration.ubos().stream().map(UboView::of).toList());
    }
  }

  /** Contract object Ubo. */
  record UboView(
      String id,
      @Nullable String tag,
      Instant creationDate,
      String firstName,
      String lastName,
      Address address,
      String nationality,
      @PersonalData Instant birthday,
      Birthplace birthplace,
      @JsonProperty("IsActive") boolean active) {
    static UboView of(Ubo ubo) {
      return new UboView(
          ubo.id(),
          ubo.tag(),
          ubo.creationDate(),
          ubo.firstName(),
          ubo.lastName(),
          ubo.address(),
          ubo.nationality(),
          ubo.birthday(),
          ubo.birthplace(),
          ubo.active());
    }
  }
}
