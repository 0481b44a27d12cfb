package io.kontor.transaction.approval;

import io.kontor.platform.money.Money;
import io.kontor.transaction.core.Creator;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A request that people approve something. It keeps to what the rules said when it was made.
 *
 * @param kind null for a change of a rule, as is the amount
 * @param ruleIds the rules that asked
 * @param change what a rule is to become; null for a transaction
 * @param subjectVersion of the rule when the change was asked for; 0 for a transaction
 * @param needed how many different people have to approve
 * @param holdUntil what is approved happens no sooner; null: at once
 */
record ApprovalRequest(
    String id,
    String clientId,
    SubjectType subjectType,
    String subjectId,
    @Nullable ApprovedKind kind,
    @Nullable Money amount,
    List<String> ruleIds,
    ApprovalRule.@Nullable Terms change,
    long subjectVersion,
    Creator maker,
    ApprovalStatus status,
    int needed,
    Instant creationDate,
    Instant expiresAt,
    @Nullable Instant holdUntil) {

  /** What is to be approved. */
  enum SubjectType {
    /** A payout, transfer or refund. */
    TRANSACTION,
    /** A change of an approval rule. */
    RULE
  }

  /** What has become of a request. */
  enum ApprovalStatus {
    /** Somebody may decide. */
    PENDING,
    /** Enough people have approved. */
    APPROVED,
    /** Somebody has rejected. */
    REJECTED,
    /** Too few have approved in time. */
    EXPIRED,
    /** Its maker has taken it back. */
    CANCELED
  }

  /** What one person has decided. */
  enum Verdict {
    /** It may happen. */
    APPROVED,
    /** It may not. */
    REJECTED
  }

  /** One person's decision. */
  record Decision(String personId, Verdict decision, @Nullable String comment, Instant decidedAt) {}

  /** A note beside the decisions. */
  record Comment(String id, Creator author, String comment, Instant creationDate) {}

  /** The same with another status. */
  ApprovalRequest with(ApprovalStatus other) {
    return new ApprovalRequest(
        id,
        clientId,
        subjectType,
        subjectId,
        kind,
        amount,
        ruleIds,
        change,
        subjectVersion,
        maker,
        other,
        needed,
        creationDate,
        expiresAt,
        holdUntil);
  }

  /** Whether it still may be stopped: nobody has decided, or it is held after it was approved. */
  boolean mayBeStopped(Instant now) {
    return status == ApprovalStatus.PENDING
        || (status == ApprovalStatus.APPROVED && holdUntil != null && now.isBefore(holdUntil));
  }
}
