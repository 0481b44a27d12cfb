package io.kontor.transaction.approval;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.kontor.platform.money.Money;
import io.kontor.platform.outbox.OutboxEvent;
import io.kontor.platform.security.Caller;
import io.kontor.transaction.approval.ApprovalRequest.ApprovalStatus;
import io.kontor.transaction.approval.ApprovalRequest.SubjectType;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** Events of requests for approval; merchants' hooks are not told. */
final class ApprovalEvents {
  private ApprovalEvents() {}

  /** A request as events carry it. */
  @JsonInclude(JsonInclude.Include.NON_NULL)
  record EventData(
      String id,
      String clientId,
      SubjectType subjectType,
      String subjectId,
      @Nullable ApprovedKind kind,
      @Nullable Money amount,
      Caller.Actor makerType,
      String makerId,
      ApprovalStatus status,
      int approvalsNeeded,
      Instant expirationDate) {
    static EventData of(ApprovalRequest request) {
      return new EventData(
          request.id(),
          request.clientId(),
          request.subjectType(),
          request.subjectId(),
          request.kind(),
          request.amount(),
          request.maker().actor(),
          request.maker().id(),
          request.status(),
          request.needed(),
          request.expiresAt());
    }
  }

  /** Somebody has to approve. */
  static OutboxEvent requested(ApprovalRequest request) {
    return event("transaction.approval-requested", request);
  }

  /** It has another status now. */
  static OutboxEvent decided(ApprovalRequest request) {
    return event("transaction.approval-decided", request);
  }

  private static OutboxEvent event(String type, ApprovalRequest request) {
    return OutboxEvent.of(type, request.id(), request.clientId(), EventData.of(request));
  }
}
