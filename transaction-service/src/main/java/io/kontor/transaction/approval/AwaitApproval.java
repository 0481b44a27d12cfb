package io.kontor.transaction.approval;

import io.kontor.platform.outbox.Outbox;
import io.kontor.platform.workflow.StepResult;
import io.kontor.transaction.approval.ApprovalRequest.ApprovalStatus;
import io.kontor.transaction.core.ApprovalStep;
import io.kontor.transaction.core.Phase;
import io.kontor.transaction.core.Reconsideration;
import io.kontor.transaction.core.Result;
import io.kontor.transaction.core.ResultCode;
import io.kontor.transaction.core.Transaction;
import io.kontor.transaction.core.TransactionListener;
import io.kontor.transaction.core.Transactions;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/**
 * A transaction that waits for approval: goes on as an intent once enough people have approved and
 * the hold is over, and is judged again before; fails when nobody does in time.
 *
 * <p>It becomes an intent in a stored change of its own, before any money moves, so whoever stops
 * it at the same time either comes before that or is too late.
 */
@Component
class AwaitApproval implements ApprovalStep {
  private final ApprovalRequests requests;
  private final ObjectProvider<Reconsideration> reconsiderations;
  private final Clock clock;

  AwaitApproval(
      ApprovalRequests requests, ObjectProvider<Reconsideration> reconsiderations, Clock clock) {
    this.requests = requests;
    this.reconsiderations = reconsiderations;
    this.clock = clock;
  }

  @Override
  public StepResult<Transaction> proceed(Transaction waiting) {
    ApprovalRequest request =
        requests
            .ofTransaction(waiting.clientId(), waiting.id())
            .orElseThrow(() -> new IllegalStateException("Nobody is asked: " + waiting.id()));
    Instant now = clock.instant();
    Instant holdUntil = request.holdUntil();
    return switch (request.status()) {
      case PENDING, EXPIRED ->
          now.isBefore(request.expiresAt())
              ? StepResult.waitUntil(waiting, request.expiresAt())
              : failed(waiting, ResultCode.APPROVAL_EXPIRED);
      case APPROVED ->
          holdUntil != null && now.isBefore(holdUntil)
              ? StepResult.waitUntil(waiting, holdUntil)
              : refusal(waiting)
                  .map(result -> StepResult.completed(waiting.failed(result)))
                  .orElseGet(() -> StepResult.waitUntil(waiting.at(Phase.INTENT), now));
      case REJECTED -> failed(waiting, ResultCode.APPROVAL_REFUSED);
      case CANCELED -> failed(waiting, ResultCode.APPROVAL_CANCELED);
    };
  }

  private static StepResult<Transaction> failed(Transaction waiting, ResultCode code) {
    return StepResult.completed(waiting.failed(code.result()));
  }

  private Optional<Result> refusal(Transaction approved) {
    return reconsiderations.stream()
        .filter(each -> each.kinds().contains(approved.kind()))
        .flatMap(each -> each.refusal(approved).stream())
        .findFirst();
  }

  /** What nobody approved in time is told of its request in the same database transaction. */
  @Component
  static class Expiry implements TransactionListener {
    private final ApprovalRequests requests;
    private final Outbox outbox;

    Expiry(ApprovalRequests requests, Outbox outbox) {
      this.requests = requests;
      this.outbox = outbox;
    }

    @Override
    public void stored(Transaction before, Transaction after, Transactions transactions) {
      if (before.phase() != Phase.AWAITING_APPROVAL || after.phase() != Phase.FAILED) {
        return;
      }
      Result result = after.outcome().result();
      if (result == null || !result.code().equals(ResultCode.APPROVAL_EXPIRED.code())) {
        return;
      }
      requests
          .ofTransaction(after.clientId(), after.id())
          .flatMap(found -> requests.lock(found.clientId(), found.id()))
          .filter(found -> found.status() == ApprovalStatus.PENDING)
          .ifPresent(found -> {
            requests.update(found, ApprovalStatus.EXPIRED);
            outbox.appendUntold(
                List.of(ApprovalEvents.decided(found.with(ApprovalStatus.EXPIRED))));
          });
    }
  }
}
