package io.kontor.transaction.approval;

import io.kontor.platform.audit.AuditRecorder;
import io.kontor.platform.audit.Changes;
import io.kontor.platform.check.Checks;
import io.kontor.platform.error.ApiException;
import io.kontor.platform.error.ErrorCode;
import io.kontor.platform.id.Ids;
import io.kontor.platform.idempotency.IdempotencyKeys;
import io.kontor.platform.money.Currencies;
import io.kontor.platform.outbox.Outbox;
import io.kontor.platform.security.Callers;
import io.kontor.transaction.approval.ApprovalRequest.ApprovalStatus;
import io.kontor.transaction.approval.ApprovalRequest.SubjectType;
import io.kontor.transaction.approval.ApprovalRule.Terms;
import io.kontor.transaction.core.Creator;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Sets and changes rules of a client. As long as none is in force that takes effect at once; from
 * then on each change is a request that other people approve, as many as the strictest rule in
 * force asks for. Changes of one client wait for each other, so that two first rules are not both
 * the first.
 *
 * <p>Errors: PARAM_ERROR; RESOURCE_NOT_FOUND; STATE_CONFLICT beyond {@value #ACTIVE_MAX} rules in
 * force, and while another change of the rule waits.
 */
@Service
class KeepApprovalRule {
  /** How many rules in force, or asked for, a client may have. */
  static final int ACTIVE_MAX = 100;

  static final long EXPIRES_AFTER_DEFAULT = Duration.ofDays(3).toSeconds();
  private static final long EXPIRES_AFTER_MIN = Duration.ofHours(1).toSeconds();
  private static final long EXPIRES_AFTER_MAX = Duration.ofDays(30).toSeconds();
  private static final long HOLD_MAX = Duration.ofDays(7).toSeconds();
  private static final int APPROVERS_MAX = 3;

  private static final Set<String> SHOWN =
      Set.of(
          "Currency",
          "AmountMin",
          "AmountMax",
          "RollingAmount",
          "FirstToBeneficiary",
          "HoldSeconds",
          "Approvers",
          "AppliesToKeys",
          "ExpiresAfter",
          "Active");

  private final ApprovalRules rules;
  private final ApprovalRequests requests;
  private final IdempotencyKeys keys;
  private final Outbox outbox;
  private final AuditRecorder audit;
  private final Changes changes;
  private final TransactionTemplate transaction;
  private final Ids ids;
  private final Clock clock;

  KeepApprovalRule(
      ApprovalRules rules,
      ApprovalRequests requests,
      IdempotencyKeys keys,
      Outbox outbox,
      AuditRecorder audit,
      Changes changes,
      TransactionTemplate transaction,
      Ids ids,
      Clock clock) {
    this.rules = rules;
    this.requests = requests;
    this.keys = keys;
    this.outbox = outbox;
    this.audit = audit;
    this.changes = changes;
    this.transaction = transaction;
    this.ids = ids;
    this.clock = clock;
  }

  /** Sets a rule: in force, or not before others have approved. */
  ApprovalRule create(String clientId, ApprovedKind kind, Terms terms) {
    check(kind, terms);
    return Objects.requireNonNull(
        transaction.execute(_ -> {
          long version = rules.change(clientId);
          requirePlace(clientId);
          List<ApprovalRule> inForce = rules.active(clientId);
          boolean asks = !inForce.isEmpty() && terms.active();
          ApprovalRule rule =
              new ApprovalRule(
                  ids.next("apprule"),
                  clientId,
                  kind,
                  asks ? terms.activated(false) : terms,
                  now(),
                  version);
          rules.add(rule);
          keys.bindCurrent(rule.id());
          audit.record(rule.id());
          if (asks) {
            ask(rule, terms, inForce);
          }
          return rule;
        }));
  }

  /** Changes a rule: at once, or not before others have approved; answers it as it is now. */
  ApprovalRule edit(String clientId, String id, UnaryOperator<Terms> change) {
    return Objects.requireNonNull(
        transaction.execute(_ -> {
          long version = rules.change(clientId);
          ApprovalRule before =
              rules.find(clientId, id).orElseThrow(() -> ApiException.notFound("ApprovalRule", id));
          Terms terms = change.apply(before.terms());
          check(before.transactionKind(), terms);
          if (requests.pendingOfRule(clientId, id).isPresent()) {
            throw ApiException.of(
                ErrorCode.STATE_CONFLICT, "Another change of the rule waits for approval");
          }
          if (terms.active() && !before.terms().active()) {
            requirePlace(clientId);
          }
          audit.record(id, changes.between(before.terms(), terms, SHOWN));
          List<ApprovalRule> inForce = rules.active(clientId);
          if (!inForce.isEmpty()) {
            ask(before, terms, inForce);
            return before;
          }
          ApprovalRule after = before.with(terms);
          rules.update(after, version);
          return after;
        }));
  }

  /** Makes a change that enough people have approved; within their database transaction. */
  void apply(ApprovalRequest approved) {
    String clientId = approved.clientId();
    long version = rules.change(clientId);
    ApprovalRule before =
        rules
            .find(clientId, approved.subjectId())
            .orElseThrow(() -> ApiException.notFound("ApprovalRule", approved.subjectId()));
    if (before.version() != approved.subjectVersion()) {
      throw ApiException.of(
          ErrorCode.STATE_CONFLICT, "The rule was changed since the change was asked for");
    }
    rules.update(before.with(Objects.requireNonNull(approved.change())), version);
  }

  private void ask(ApprovalRule rule, Terms terms, List<ApprovalRule> inForce) {
    Instant now = now();
    ApprovalRequest request =
        new ApprovalRequest(
            ids.next("approval"),
            rule.clientId(),
            SubjectType.RULE,
            rule.id(),
            null,
            null,
            List.of(),
            terms,
            rule.version(),
            Creator.of(Callers.current()),
            ApprovalStatus.PENDING,
            inForce.stream().mapToInt(each -> each.terms().approvers()).max().orElseThrow(),
            now,
            now.plusSeconds(EXPIRES_AFTER_DEFAULT),
            null);
    requests.add(request);
    outbox.appendUntold(List.of(ApprovalEvents.requested(request)));
  }

  private void requirePlace(String clientId) {
    if (rules.activeOrAsked(clientId) >= ACTIVE_MAX) {
      throw ApiException.of(
          ErrorCode.STATE_CONFLICT,
          "A client has at most " + ACTIVE_MAX + " approval rules in force; deactivate one first");
    }
  }

  private static void check(ApprovedKind kind, Terms terms) {
    String currency = terms.currency();
    boolean payOut = kind == ApprovedKind.PAYOUT;
    Checks checks =
        new Checks()
            .that(
                "Currency",
                currency == null || Currencies.isKnown(currency),
                "The Currency is not known.");
    amount(checks, "AmountMin", currency, terms.amountMin());
    amount(checks, "AmountMax", currency, terms.amountMax());
    amount(checks, "RollingAmount", currency, terms.rollingAmount());
    Long min = terms.amountMin();
    Long max = terms.amountMax();
    checks
        .that(
            "AmountMax",
            min == null || max == null || min <= max,
            "The AmountMax must not be less than the AmountMin.")
        .that(
            "RollingAmount",
            terms.rollingAmount() == null || !terms.appliesToKeys(),
            "A RollingAmount is about people; set a limit for API keys instead.")
        .that(
            "FirstToBeneficiary",
            payOut || !terms.firstToBeneficiary(),
            "Only payouts have a beneficiary.")
        .that("HoldSeconds", payOut || terms.holdSeconds() == 0, "Only payouts can be held.")
        .that(
            "HoldSeconds",
            terms.holdSeconds() >= 0 && terms.holdSeconds() <= HOLD_MAX,
            "The HoldSeconds must be between 0 and " + HOLD_MAX + ".")
        .that(
            "Approvers",
            terms.approvers() >= 1 && terms.approvers() <= APPROVERS_MAX,
            "The Approvers must be between 1 and " + APPROVERS_MAX + ".")
        .that(
            "ExpiresAfter",
            terms.expiresAfter() >= EXPIRES_AFTER_MIN && terms.expiresAfter() <= EXPIRES_AFTER_MAX,
            "The ExpiresAfter must be between "
                + EXPIRES_AFTER_MIN
                + " and "
                + EXPIRES_AFTER_MAX
                + " seconds.")
        .throwIfAny();
  }

  private static void amount(
      Checks checks, String field, @Nullable String currency, @Nullable Long amount) {
    checks
        .that(field, amount == null || amount >= 0, "The " + field + " must not be negative.")
        .that(field, amount == null || currency != null, "The " + field + " needs a Currency.");
  }

  private Instant now() {
    return clock.instant().truncatedTo(ChronoUnit.MICROS);
  }
}
