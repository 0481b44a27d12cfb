package io.kontor.compliance.limit;

import io.kontor.platform.audit.AuditAction;
import io.kontor.platform.audit.Audited;
import io.kontor.platform.error.ApiException;
import io.kontor.platform.money.Money;
import io.kontor.platform.paging.PageRequest;
import io.kontor.platform.paging.PagedList;
import io.kontor.platform.security.Requires;
import io.kontor.platform.security.StepUp;
import io.kontor.platform.web.Filter;
import io.kontor.platform.web.ListFilters;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RestController;

/** Limits on money on the merchant API; Kontor's own, in the contract's style (ADR 0033). */
@RestController
class LimitController {
  private final KeepLimit keepLimit;
  private final LimitRules rules;

  LimitController(KeepLimit keepLimit, LimitRules rules) {
    this.keepLimit = keepLimit;
    this.rules = rules;
  }

  /**
   * Sets a limit on money. It counts what one wallet, user, card, API key or person (SubjectType)
   * moves in each Period (UTC); without SubjectId it holds for each of them on its own. It counts
   * from now on, and only transactions in the currency of its MaxAmount, or in all when it has
   * none. A transaction beyond it is FAILED with 008504, 008505 or 008507 and a ResultMessage that
   * says when it frees.
   */
  @PostMapping("/v2.01/{clientId}/limits")
  @Requires("limits:write")
  @StepUp
  @Audited(AuditAction.LIMIT_CREATED)
  LimitView create(@PathVariable String clientId, @Valid @RequestBody CreateLimitRequest request) {
    return LimitView.of(
        keepLimit.create(
            clientId,
            new KeepLimit.Wanted(
                request.subjectType(),
                request.subjectId(),
                request.transactionType(),
                request.period(),
                request.maxAmount(),
                request.maxCount(),
                request.tag())));
  }

  /** Lists the limits on money of the client. Deactivated limits are listed as well. */
  @GetMapping("/v2.01/{clientId}/limits")
  @Requires("limits:read")
  PagedList<LimitView> list(
      @PathVariable String clientId,
      @Filter(name = "SubjectType", type = LimitSubject.class)
          @Filter(name = "SubjectId")
          @Filter(name = "Active", type = Boolean.class)
          ListFilters filters,
      PageRequest page) {
    return rules.list(clientId, filters, page).map(LimitView::of);
  }

  /** Reads a limit on money. A deactivated limit is found as well. */
  @GetMapping("/v2.01/{clientId}/limits/{limitId}")
  @Requires("limits:read")
  LimitView read(@PathVariable String clientId, @PathVariable String limitId) {
    return rules
        .find(clientId, limitId)
        .map(LimitView::of)
        .orElseThrow(() -> ApiException.notFound("Limit", limitId));
  }

  /**
   * Changes a limit on money, or deactivates it with Active false. What was counted stays counted;
   * once the change is answered, each transaction is held to it. What a limit is about does not
   * change.
   */
  @PutMapping("/v2.01/{clientId}/limits/{limitId}")
  @Requires("limits:write")
  @StepUp
  @Audited(AuditAction.LIMIT_EDITED)
  LimitView edit(
      @PathVariable String clientId,
      @PathVariable String limitId,
      @Valid @RequestBody EditLimitRequest request) {
    return LimitView.of(
        keepLimit.edit(
            clientId,
            limitId,
            request.maxAmount(),
            request.maxCount(),
            request.active(),
            request.tag()));
  }

  /**
   * Shows what a wallet, user, card, API key or person has used of its limits. Each limit that
   * applies is shown with what is left in its present window and when that frees; a limit without
   * LimitId is a default of the platform.
   */
  @GetMapping("/v2.01/{clientId}/limits/usage")
  @Requires("limits:read")
  LimitUsageView usage(
      @PathVariable String clientId,
      @Filter(name = "SubjectType", type = LimitSubject.class, description = "Whose usage.")
          @Filter(
              name = "SubjectId",
              description = "Id of the wallet, user, key or person; Fingerprint of the card.")
          ListFilters filters) {
    List<LimitSubject> types = filters.values("SubjectType", LimitSubject.class);
    String subjectId = filters.text("SubjectId");
    if (types.size() != 1) {
      throw types.isEmpty()
          ? ApiException.required("SubjectType")
          : ApiException.invalid("SubjectType", "The SubjectType is given more than once.");
    }
    if (subjectId == null) {
      throw ApiException.required("SubjectId");
    }
    LimitSubject type = types.getFirst();
    return new LimitUsageView(
        type,
        subjectId,
        rules.usage(clientId, type, subjectId).stream().map(UsedLimitView::of).toList());
  }

  record CreateLimitRequest(
      @NotNull LimitSubject subjectType,
      @Nullable String subjectId,
      @Nullable LimitedType transactionType,
      @NotNull LimitPeriod period,
      @Nullable Money maxAmount,
      @Nullable Long maxCount,
      @Nullable @Size(max = 255) String tag) {}

  record EditLimitRequest(
      @Nullable Money maxAmount,
      @Nullable Long maxCount,
      @Nullable Boolean active,
      @Nullable @Size(max = 255) String tag) {}

  /** A limit on money. */
  record LimitView(
      String id,
      @Nullable String tag,
      Instant creationDate,
      LimitSubject subjectType,
      @Nullable String subjectId,
      @Nullable LimitedType transactionType,
      LimitPeriod period,
      @Nullable Money maxAmount,
      @Nullable Long maxCount,
      boolean active) {
    static LimitView of(LimitRule rule) {
      return new LimitView(
          rule.id(),
          rule.tag(),
          rule.creationDate(),
          rule.subjectType(),
          rule.subjectId(),
          rule.transactionType(),
          rule.period(),
          rule.amountMax(),
          rule.countMax(),
          rule.active());
    }
  }

  /** What one subject has used of its limits. */
  record LimitUsageView(LimitSubject subjectType, String subjectId, List<UsedLimitView> limits) {}

  /**
   * What is used of one limit, and left, in its present window.
   *
   * @param limitId null for a default of the platform
   * @param frees when the next window begins; null for a limit per transaction
   */
  record UsedLimitView(
      @Nullable String limitId,
      @Nullable LimitedType transactionType,
      LimitPeriod period,
      @Nullable Money maxAmount,
      @Nullable Money usedAmount,
      @Nullable Money leftAmount,
      @Nullable Long maxCount,
      @Nullable Long usedCount,
      @Nullable Long leftCount,
      @Nullable Instant frees) {
    static UsedLimitView of(LimitRules.Usage usage) {
      Money max = usage.amountMax();
      Long count = usage.countMax();
      return new UsedLimitView(
          usage.limitId(),
          usage.transactionType(),
          usage.period(),
          max,
          max == null ? null : new Money(max.currency(), whole(usage.amount())),
          max == null
              ? null
              : new Money(
                  max.currency(),
                  whole(
                      BigDecimal.valueOf(max.amount())
                          .subtract(usage.amount())
                          .max(BigDecimal.ZERO))),
          count,
          count == null ? null : usage.count(),
          count == null ? null : Math.max(0, count - usage.count()),
          usage.frees());
    }

    private static long whole(BigDecimal amount) {
      return amount.min(BigDecimal.valueOf(Long.MAX_VALUE)).longValue();
    }
  }
}
