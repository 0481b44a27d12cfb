package io.kontor.transaction.approval;

import io.kontor.platform.audit.AuditAction;
import io.kontor.platform.audit.Audited;
import io.kontor.platform.error.ApiException;
import io.kontor.platform.idempotency.ResourceReader;
import io.kontor.platform.paging.PageRequest;
import io.kontor.platform.paging.PagedList;
import io.kontor.platform.security.Requires;
import io.kontor.platform.security.StepUp;
import io.kontor.platform.web.Filter;
import io.kontor.platform.web.ListFilters;
import io.kontor.transaction.approval.ApprovalRule.Terms;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.springframework.context.annotation.Bean;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RestController;

/** Approval rules on the merchant API; Kontor's own, in the contract's style (ADR 0035). */
@RestController
class ApprovalRuleController {
  private final KeepApprovalRule keepRule;
  private final ApprovalRules rules;
  private final ApprovalRequests requests;

  ApprovalRuleController(
      KeepApprovalRule keepRule, ApprovalRules rules, ApprovalRequests requests) {
    this.keepRule = keepRule;
    this.rules = rules;
    this.requests = requests;
  }

  /** Reads back a rule whose answer was lost. */
  @Bean
  static ResourceReader approvalRuleReader(ApprovalRules rules, ApprovalRequests requests) {
    return (clientId, id) -> rules.find(clientId, id).map(rule -> view(rule, requests));
  }

  /**
   * Sets a rule about what people have to approve. It asks about payouts, transfers or refunds
   * (TransactionKind) for which all that it names holds: the amount in minor units lies between
   * AmountMin and AmountMax, the person has asked for more than RollingAmount within 24 hours, the
   * bank account never got a payout. Such a transaction stays CREATED, and no money is reserved,
   * until as many different people as Approvers says have approved it. Once a rule is in force,
   * each further change waits for approval itself: PendingApprovalId names the request.
   */
  @PostMapping("/v2.01/{clientId}/approval-rules")
  @Requires("approvals:write")
  @StepUp
  @Audited(AuditAction.APPROVAL_RULE_CREATED)
  ApprovalRuleView create(
      @PathVariable String clientId, @Valid @RequestBody CreateApprovalRuleRequest request) {
    return view(keepRule.create(clientId, request.transactionKind(), request.terms()), requests);
  }

  /** Lists the approval rules of the client. Deactivated rules are listed as well. */
  @GetMapping("/v2.01/{clientId}/approval-rules")
  @Requires("approvals:read")
  PagedList<ApprovalRuleView> list(
      @PathVariable String clientId,
      @Filter(name = "TransactionKind", type = ApprovedKind.class)
          @Filter(name = "Active", type = Boolean.class)
          ListFilters filters,
      PageRequest page) {
    return rules.list(clientId, filters, page).map(rule -> view(rule, requests));
  }

  /** Reads an approval rule. A deactivated rule is found as well. */
  @GetMapping("/v2.01/{clientId}/approval-rules/{ruleId}")
  @Requires("approvals:read")
  ApprovalRuleView read(@PathVariable String clientId, @PathVariable String ruleId) {
    return rules
        .find(clientId, ruleId)
        .map(rule -> view(rule, requests))
        .orElseThrow(() -> ApiException.notFound("ApprovalRule", ruleId));
  }

  /**
   * Changes an approval rule, or deactivates it with Active false. While a rule of the client is in
   * force the change waits for approval, and the answer shows the rule as it still is. Requests
   * that wait keep to the rule under which they were made.
   */
  @PutMapping("/v2.01/{clientId}/approval-rules/{ruleId}")
  @Requires("approvals:write")
  @StepUp
  @Audited(AuditAction.APPROVAL_RULE_EDITED)
  ApprovalRuleView edit(
      @PathVariable String clientId,
      @PathVariable String ruleId,
      @Valid @RequestBody EditApprovalRuleRequest request) {
    return view(keepRule.edit(clientId, ruleId, request::over), requests);
  }

  private static ApprovalRuleView view(ApprovalRule rule, ApprovalRequests requests) {
    return ApprovalRuleView.of(
        rule,
        requests.pendingOfRule(rule.clientId(), rule.id()).map(ApprovalRequest::id).orElse(null));
  }

  record CreateApprovalRuleRequest(
      @NotNull ApprovedKind transactionKind,
      @Nullable String currency,
      @Nullable Long amountMin,
      @Nullable Long amountMax,
      @Nullable Long rollingAmount,
      @Nullable Boolean firstToBeneficiary,
      @Nullable Long holdSeconds,
      @Nullable Integer approvers,
      @Nullable Boolean appliesToKeys,
      @Nullable Long expiresAfter,
      @Nullable Boolean active,
      @Nullable @Size(max = 255) String tag) {
    Terms terms() {
      return new Terms(
          currency,
          amountMin,
          amountMax,
          rollingAmount,
          given(firstToBeneficiary, false),
          given(holdSeconds, 0L),
          given(approvers, 1),
          given(appliesToKeys, false),
          given(expiresAfter, KeepApprovalRule.EXPIRES_AFTER_DEFAULT),
          given(active, true),
          tag);
    }
  }

  record EditApprovalRuleRequest(
      @Nullable Long amountMin,
      @Nullable Long amountMax,
      @Nullable Long rollingAmount,
      @Nullable Boolean firstToBeneficiary,
      @Nullable Long holdSeconds,
      @Nullable Integer approvers,
      @Nullable Boolean appliesToKeys,
      @Nullable Long expiresAfter,
      @Nullable Boolean active,
      @Nullable @Size(max = 255) String tag) {
    /** The terms with what is given here. */
    Terms over(Terms before) {
      return new Terms(
          before.currency(),
          amountMin == null ? before.amountMin() : amountMin,
          amountMax == null ? before.amountMax() : amountMax,
          rollingAmount == null ? before.rollingAmount() : rollingAmount,
          given(firstToBeneficiary, before.firstToBeneficiary()),
          given(holdSeconds, before.holdSeconds()),
          given(approvers, before.approvers()),
          given(appliesToKeys, before.appliesToKeys()),
          given(expiresAfter, before.expiresAfter()),
          given(active, before.active()),
          tag == null ? before.tag() : tag);
    }
  }

  private static <T> T given(@Nullable T value, T otherwise) {
    return value == null ? otherwise : value;
  }

  /**
   * An approval rule.
   *
   * @param pendingApprovalId the request for approval of a change; null when none waits
   */
  record ApprovalRuleView(
      String id,
      @Nullable String tag,
      Instant creationDate,
      ApprovedKind transactionKind,
      @Nullable String currency,
      @Nullable Long amountMin,
      @Nullable Long amountMax,
      @Nullable Long rollingAmount,
      boolean firstToBeneficiary,
      long holdSeconds,
      int approvers,
      boolean appliesToKeys,
      long expiresAfter,
      boolean active,
      @Nullable String pendingApprovalId) {
    static ApprovalRuleView of(ApprovalRule rule, @Nullable String pendingApprovalId) {
      Terms terms = rule.terms();
      return new ApprovalRuleView(
          rule.id(),
          terms.tag(),
          rule.creationDate(),
          rule.transactionKind(),
          terms.currency(),
          terms.amountMin(),
          terms.amountMax(),
          terms.rollingAmount(),
          terms.firstToBeneficiary(),
          terms.holdSeconds(),
          terms.approvers(),
          terms.appliesToKeys(),
          terms.expiresAfter(),
          terms.active(),
          pendingApprovalId);
    }
  }
}
