package io.kontor.transaction.approval;

import io.kontor.platform.audit.AuditAction;
import io.kontor.platform.audit.Audited;
import io.kontor.platform.error.ApiException;
import io.kontor.platform.idempotency.ResourceReader;
import io.kontor.platform.money.Money;
import io.kontor.platform.paging.PageRequest;
import io.kontor.platform.paging.PagedList;
import io.kontor.platform.security.Caller;
import io.kontor.platform.security.Requires;
import io.kontor.platform.security.StepUp;
import io.kontor.platform.web.Filter;
import io.kontor.platform.web.ListFilters;
import io.kontor.transaction.approval.ApprovalRequest.ApprovalStatus;
import io.kontor.transaction.approval.ApprovalRequest.SubjectType;
import io.kontor.transaction.approval.ApprovalRequest.Verdict;
import io.kontor.transaction.core.Creator;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.context.annotation.Bean;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RestController;

/** Requests for approval on the merchant API; Kontor's own, in the contract's style (ADR 0035). */
@RestController
class ApprovalController {
  private static final int COMMENT_MAX = 500;

  private final DecideApproval decide;
  private final ApprovalRequests requests;

  ApprovalController(DecideApproval decide, ApprovalRequests requests) {
    this.decide = decide;
    this.requests = requests;
  }

  /** Reads back a request whose comment was answered and the answer lost. */
  @Bean
  static ResourceReader approvalReader(ApprovalRequests requests) {
    return (clientId, id) -> requests.find(clientId, id).map(found -> view(found, requests));
  }

  /**
   * Lists the client's requests for approval. Mine true gives those that the caller has asked for,
   * Mine false those of others.
   */
  @GetMapping("/v2.01/{clientId}/approvals")
  @Requires("approvals:read")
  PagedList<ApprovalItemView> list(
      @PathVariable String clientId,
      @Filter(name = "Status", type = ApprovalStatus.class)
          @Filter(name = "Kind", type = ApprovedKind.class)
          @Filter(name = "SubjectType", type = SubjectType.class)
          @Filter(name = "SubjectId", description = "Id of the transaction or the rule.")
          @Filter(
              name = "Mine",
              type = Boolean.class,
              description = "Whether the caller has asked for it.")
          ListFilters filters,
      PageRequest page,
      Caller caller) {
    return requests
        .list(clientId, Creator.of(caller), filters, page)
        .map(request -> ApprovalItemView.of(request));
  }

  /** Reads a request for approval. It shows who has decided what, and the comments. */
  @GetMapping("/v2.01/{clientId}/approvals/{approvalId}")
  @Requires("approvals:read")
  ApprovalView read(@PathVariable String clientId, @PathVariable String approvalId) {
    return requests
        .find(clientId, approvalId)
        .map(request -> view(request, requests))
        .orElseThrow(() -> ApiException.notFound("Approval", approvalId));
  }

  /**
   * Approves a request. Only people can, other ones than who asked, who also may do what they
   * decide about. When enough have approved, the transaction goes on, not before HoldUntil, and is
   * checked again. The same call once more changes nothing.
   */
  @PutMapping("/v2.01/{clientId}/approvals/{approvalId}/approve")
  @Requires("approvals:write")
  @StepUp
  @Audited(AuditAction.APPROVAL_GIVEN)
  ApprovalView approve(
      @PathVariable String clientId,
      @PathVariable String approvalId,
      @Valid @RequestBody ApproveRequest request,
      Caller caller) {
    return view(decide.approve(clientId, approvalId, caller, request.comment()), requests);
  }

  /**
   * Rejects a request, with a Comment that says why. One person is enough; the transaction is
   * FAILED with 806001. What was approved can still be rejected until its HoldUntil.
   */
  @PutMapping("/v2.01/{clientId}/approvals/{approvalId}/reject")
  @Requires("approvals:write")
  @StepUp
  @Audited(AuditAction.APPROVAL_REJECTED)
  ApprovalView reject(
      @PathVariable String clientId,
      @PathVariable String approvalId,
      @Valid @RequestBody CommentRequest request,
      Caller caller) {
    return view(decide.reject(clientId, approvalId, caller, request.comment()), requests);
  }

  /** Cancels a request. Only who asked for it can; the transaction is FAILED with 806003. */
  @PutMapping("/v2.01/{clientId}/approvals/{approvalId}/cancel")
  @Requires("approvals:read")
  @Audited(AuditAction.APPROVAL_CANCELED)
  ApprovalView cancel(
      @PathVariable String clientId, @PathVariable String approvalId, Caller caller) {
    return view(decide.cancel(clientId, approvalId, caller), requests);
  }

  /** Adds a comment to a request. Who asked for it and who may decide about it can. */
  @PostMapping("/v2.01/{clientId}/approvals/{approvalId}/comments")
  @Requires("approvals:read")
  @Audited(AuditAction.APPROVAL_COMMENTED)
  ApprovalView comment(
      @PathVariable String clientId,
      @PathVariable String approvalId,
      @Valid @RequestBody CommentRequest request,
      Caller caller) {
    return view(decide.comment(clientId, approvalId, caller, request.comment()), requests);
  }

  private static ApprovalView view(ApprovalRequest request, ApprovalRequests requests) {
    return ApprovalView.of(request, requests);
  }

  record ApproveRequest(@Nullable @Size(max = COMMENT_MAX) String comment) {}

  record CommentRequest(@NotBlank @Size(max = COMMENT_MAX) String comment) {}

  /**
   * A request for approval, as lists show it.
   *
   * @param kind null for a change of a rule, as is the amount
   * @param ruleIds the rules that asked
   * @param holdUntil what is approved happens no sooner; null: at once
   */
  record ApprovalItemView(
      String id,
      Instant creationDate,
      Instant expirationDate,
      ApprovalStatus status,
      SubjectType subjectType,
      String subjectId,
      @Nullable ApprovedKind kind,
      @Nullable Money amount,
      List<String> ruleIds,
      Caller.Actor makerType,
      String makerId,
      int approvalsNeeded,
      @Nullable Instant holdUntil) {
    static ApprovalItemView of(ApprovalRequest request) {
      return new ApprovalItemView(
          request.id(),
          request.creationDate(),
          request.expiresAt(),
          request.status(),
          request.subjectType(),
          request.subjectId(),
          request.kind(),
          request.amount(),
          request.ruleIds(),
          request.maker().actor(),
          request.maker().id(),
          request.needed(),
          request.holdUntil());
    }
  }

  /**
   * A request for approval.
   *
   * @param ruleChange what the rule is to become; null for a transaction
   */
  record ApprovalView(
      String id,
      Instant creationDate,
      Instant expirationDate,
      ApprovalStatus status,
      SubjectType subjectType,
      String subjectId,
      @Nullable ApprovedKind kind,
      @Nullable Money amount,
      List<String> ruleIds,
      Caller.Actor makerType,
      String makerId,
      int approvalsNeeded,
      @Nullable Instant holdUntil,
      ApprovalRule.@Nullable Terms ruleChange,
      List<DecisionView> decisions,
      List<CommentView> comments) {
    static ApprovalView of(ApprovalRequest request, ApprovalRequests requests) {
      return new ApprovalView(
          request.id(),
          request.creationDate(),
          request.expiresAt(),
          request.status(),
          request.subjectType(),
          request.subjectId(),
          request.kind(),
          request.amount(),
          request.ruleIds(),
          request.maker().actor(),
          request.maker().id(),
          request.needed(),
          request.holdUntil(),
          request.change(),
          requests.decisions(request.id()).stream().map(DecisionView::of).toList(),
          requests.comments(request.id()).stream().map(CommentView::of).toList());
    }
  }

  /** What one person has decided. */
  record DecisionView(
      String personId, Verdict decision, @Nullable String comment, Instant decisionDate) {
    static DecisionView of(ApprovalRequest.Decision decision) {
      return new DecisionView(
          decision.personId(), decision.decision(), decision.comment(), decision.decidedAt());
    }
  }

  /** A note beside the decisions. */
  record CommentView(
      Caller.Actor authorType, String authorId, String comment, Instant creationDate) {
    static CommentView of(ApprovalRequest.Comment comment) {
      return new CommentView(
          comment.author().actor(),
          comment.author().id(),
          comment.comment(),
          comment.creationDate());
    }
  }
}
