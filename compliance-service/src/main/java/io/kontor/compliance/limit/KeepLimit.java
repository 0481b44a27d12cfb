package io.kontor.compliance.limit;

import io.kontor.compliance.user.PlatformUsers;
import io.kontor.platform.audit.AuditRecorder;
import io.kontor.platform.audit.Changes;
import io.kontor.platform.check.Checks;
import io.kontor.platform.error.ApiException;
import io.kontor.platform.error.ErrorCode;
import io.kontor.platform.id.Ids;
import io.kontor.platform.money.Currencies;
import io.kontor.platform.money.Money;
import io.kontor.platform.outbox.Outbox;
import java.time.Clock;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Sets and changes limits of a client. A change waits for the screenings that are under way; once
 * it is answered, every screening keeps to it.
 *
 * <p>Errors: PARAM_ERROR; RESOURCE_NOT_FOUND; STATE_CONFLICT beyond {@value #ACTIVE_MAX} active
 * limits.
 */
@Service
class KeepLimit {
  /** How many active limits a client may have. */
  static final int ACTIVE_MAX = 200;

  private static final int ID_MAX = 128;

  private final LimitRules rules;
  private final PlatformUsers users;
  private final Outbox outbox;
  private final AuditRecorder audit;
  private final Changes changes;
  private final TransactionTemplate transaction;
  private final Ids ids;
  private final Clock clock;

  KeepLimit(
      LimitRules rules,
      PlatformUsers users,
      Outbox outbox,
      AuditRecorder audit,
      Changes changes,
      TransactionTemplate transaction,
      Ids ids,
      Clock clock) {
    this.rules = rules;
    this.users = users;
    this.outbox = outbox;
    this.audit = audit;
    this.changes = changes;
    this.transaction = transaction;
    this.ids = ids;
    this.clock = clock;
  }

  LimitRule create(String clientId, Wanted wanted) {
    check(wanted);
    String subjectId = wanted.subjectId();
    if (wanted.subjectType() == LimitSubject.USER
        && subjectId != null
        && users.find(clientId, subjectId).isEmpty()) {
      throw ApiException.unknownReference("SubjectId", "User", subjectId);
    }
    LimitRule rule =
        new LimitRule(
            ids.next("limit"),
            clientId,
            wanted.subjectType(),
            subjectId,
            wanted.transactionType(),
            wanted.period(),
            wanted.maxAmount(),
            wanted.maxCount(),
            true,
            wanted.tag(),
            clock.instant());
    transaction.executeWithoutResult(_ -> {
      rules.lock(clientId);
      requirePlace(clientId);
      rules.add(rule);
      audit.record(rule.id());
      outbox.append(rules.changed(rule).toEvent());
    });
    return rule;
  }

  /** Null leaves a member as it is. What a limit is about cannot be changed. */
  LimitRule edit(
      String clientId,
      String id,
      @Nullable Money maxAmount,
      @Nullable Long maxCount,
      @Nullable Boolean active,
      @Nullable String tag) {
    return Objects.requireNonNull(
        transaction.execute(_ -> {
          rules.lock(clientId);
          LimitRule before =
              rules.find(clientId, id).orElseThrow(() -> ApiException.notFound("Limit", id));
          checkEdit(before, maxAmount, maxCount);
          boolean activeAfter = active == null ? before.active() : active;
          if (activeAfter && !before.active()) {
            requirePlace(clientId);
          }
          LimitRule after =
              new LimitRule(
                  before.id(),
                  before.clientId(),
                  before.subjectType(),
                  before.subjectId(),
                  before.transactionType(),
                  before.period(),
                  maxAmount == null ? before.amountMax() : maxAmount,
                  maxCount == null ? before.countMax() : maxCount,
                  activeAfter,
                  tag == null ? before.tag() : tag,
                  before.creationDate());
          rules.update(after);
          audit.record(id, changes.between(Traced.of(before), Traced.of(after), Traced.SHOWN));
          outbox.append(rules.changed(after).toEvent());
          return after;
        }));
  }

  private void requirePlace(String clientId) {
    if (rules.active(clientId) >= ACTIVE_MAX) {
      throw ApiException.of(
          ErrorCode.STATE_CONFLICT,
          "A client has at most " + ACTIVE_MAX + " active limits; deactivate one first");
    }
  }

  private static void check(Wanted wanted) {
    String subjectId = wanted.subjectId();
    boolean each = wanted.period() == LimitPeriod.TRANSACTION;
    Checks checks =
        new Checks()
            .text("SubjectId", subjectId, ID_MAX)
            .that("SubjectId", subjectId == null || !subjectId.isBlank(), "The SubjectId is blank.")
            .that(
                "TransactionType",
                wanted.subjectType() != LimitSubject.CARD
                    || wanted.transactionType() == null
                    || wanted.transactionType() == LimitedType.PAYIN,
                "Cards take part in transactions of type PAYIN only.")
            .that(
                "MaxAmount",
                wanted.maxAmount() != null || (wanted.maxCount() != null && !each),
                each
                    ? "A limit per TRANSACTION needs a MaxAmount."
                    : "A limit needs a MaxAmount, a MaxCount or both.")
            .that(
                "MaxCount",
                wanted.maxCount() == null || !each,
                "A limit per TRANSACTION has no MaxCount.");
    amount(checks, wanted.maxAmount());
    count(checks, wanted.maxCount());
    checks.throwIfAny();
  }

  private static void checkEdit(
      LimitRule before, @Nullable Money maxAmount, @Nullable Long maxCount) {
    Money had = before.amountMax();
    Checks checks =
        new Checks()
            .that(
                "MaxAmount",
                maxAmount == null || (had != null && had.isSameCurrency(maxAmount)),
                had == null
                    ? "The limit has no MaxAmount; create another limit."
                    : "The MaxAmount stays in " + had.currency() + "; create another limit.")
            .that(
                "MaxCount",
                maxCount == null || before.period() != LimitPeriod.TRANSACTION,
                "A limit per TRANSACTION has no MaxCount.");
    amount(checks, maxAmount);
    count(checks, maxCount);
    checks.throwIfAny();
  }

  private static void amount(Checks checks, @Nullable Money amount) {
    checks
        .that(
            "MaxAmount.Currency",
            amount == null || Currencies.isKnown(amount.currency()),
            "The Currency is not known.")
        .that(
            "MaxAmount.Amount",
            amount == null || amount.isPositive(),
            "The Amount must be more than 0.");
  }

  private static void count(Checks checks, @Nullable Long count) {
    checks.that("MaxCount", count == null || count > 0, "The MaxCount must be more than 0.");
  }

  /** A limit as it is asked for. */
  record Wanted(
      LimitSubject subjectType,
      @Nullable String subjectId,
      @Nullable LimitedType transactionType,
      LimitPeriod period,
      @Nullable Money maxAmount,
      @Nullable Long maxCount,
      @Nullable String tag) {}

  /** What the audit trail shows of a limit. */
  private record Traced(
      @Nullable Money maxAmount, @Nullable Long maxCount, boolean active, @Nullable String tag) {
    static final Set<String> SHOWN = Set.of("MaxAmount", "MaxCount", "Active");

    static Traced of(LimitRule rule) {
      return new Traced(rule.amountMax(), rule.countMax(), rule.active(), rule.tag());
    }
  }
}
