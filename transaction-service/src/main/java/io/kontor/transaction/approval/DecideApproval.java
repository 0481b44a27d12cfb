package io.kontor.transaction.approval;

import io.kontor.platform.audit.AuditRecorder;
import io.kontor.platform.error.ApiException;
import io.kontor.platform.error.ErrorCode;
import io.kontor.platform.failure.FailureLog;
import io.kontor.platform.id.Ids;
import io.kontor.platform.idempotency.IdempotencyKeys;
import io.kontor.platform.outbox.Outbox;
import io.kontor.platform.security.Caller;
import io.kontor.platform.workflow.Checkpoint;
import io.kontor.platform.workflow.CrashPoints;
import io.kontor.transaction.approval.ApprovalRequest.ApprovalStatus;
import io.kontor.transaction.approval.ApprovalRequest.Comment;
import io.kontor.transaction.approval.ApprovalRequest.Decision;
import io.kontor.transaction.approval.ApprovalRequest.SubjectType;
import io.kontor.transaction.approval.ApprovalRequest.Verdict;
import io.kontor.transaction.core.Creator;
import io.kontor.transaction.core.Phase;
import io.kontor.transaction.core.ResultCode;
import io.kontor.transaction.core.Transaction;
import io.kontor.transaction.core.TransactionProcessor;
import io.kontor.transaction.core.Transactions;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * People decide about requests. A decision, what follows for the request and when the transaction
 * is due are stored in one database transaction; the row of the transaction is locked before that
 * of the request, as the sweeper does it. The same decision once more is answered, not counted.
 *
 * <p>Errors: RESOURCE_NOT_FOUND; FORBIDDEN for API keys, for whoever asked and for whoever may not
 * do what they decide about; STATE_CONFLICT when it is decided, or its time is over.
 */
@Service
class DecideApproval {
  /** How many comments a request has at most. */
  static final int COMMENTS_MAX = 100;

  private final ApprovalRequests requests;
  private final KeepApprovalRule keepRule;
  private final Transactions transactions;
  private final TransactionProcessor processor;
  private final TransactionTemplate transaction;
  private final IdempotencyKeys keys;
  private final Outbox outbox;
  private final AuditRecorder audit;
  private final CrashPoints crashPoints;
  private final Ids ids;
  private final Clock clock;
  private final FailureLog failures = new FailureLog(DecideApproval.class);

  DecideApproval(
      ApprovalRequests requests,
      KeepApprovalRule keepRule,
      Transactions transactions,
      TransactionProcessor processor,
      TransactionTemplate transaction,
      IdempotencyKeys keys,
      Outbox outbox,
      AuditRecorder audit,
      CrashPoints crashPoints,
      Ids ids,
      Clock clock) {
    this.requests = requests;
    this.keepRule = keepRule;
    this.transactions = transactions;
    this.processor = processor;
    this.transaction = transaction;
    this.keys = keys;
    this.outbox = outbox;
    this.audit = audit;
    this.crashPoints = crashPoints;
    this.ids = ids;
    this.clock = clock;
  }

  /** One more person approves; what enough people have approved goes on at once, or is held. */
  ApprovalRequest approve(String clientId, String id, Caller caller, @Nullable String comment) {
    ApprovalRequest request = requireDecider(require(clientId, id), caller);
    Locked decided = locked(request, locked -> approved(locked, caller, comment));
    Transaction held = decided.held();
    if (decided.request().status() == ApprovalStatus.APPROVED
        && held != null
        && held.phase() == Phase.AWAITING_APPROVAL) {
      crashPoints.reached(Checkpoint.INTENT, held.id(), false);
      try {
        processor.resumeApproved(held.id());
      } catch (RuntimeException e) {
        failures.warn(
            e, "What was approved did not go on; the sweeper takes it up", Map.of("id", held.id()));
      }
    }
    return decided.request();
  }

  private ApprovalRequest approved(Locked locked, Caller caller, @Nullable String comment) {
    ApprovalRequest request = locked.request();
    List<Decision> sofar = requests.decisions(request.id());
    Optional<Decision> own = own(sofar, caller);
    if (own.isPresent()) {
      return repeated(request, own.get(), Verdict.APPROVED);
    }
    Instant now = now();
    requirePending(request, now);
    requests.decide(request.id(), new Decision(caller.id(), Verdict.APPROVED, comment, now));
    audit.record(request.id());
    if (sofar.size() + 1 < request.needed()) {
      return request;
    }
    ApprovalRequest approved = ended(request, ApprovalStatus.APPROVED);
    Transaction held = locked.held();
    if (held == null) {
      keepRule.apply(approved);
    } else {
      requireHeld(held);
      Instant holdUntil = request.holdUntil();
      Instant due = holdUntil != null && holdUntil.isAfter(now) ? holdUntil : now;
      transactions.updateLocked(held, held.withProgress(held.progress().dueAt(due)));
    }
    return approved;
  }

  /** One person is enough to reject, until it happens. */
  ApprovalRequest reject(String clientId, String id, Caller caller, String comment) {
    ApprovalRequest request = requireDecider(require(clientId, id), caller);
    return locked(
            request,
            locked -> {
              Optional<Decision> own = own(requests.decisions(id), caller);
              if (locked.request().status() == ApprovalStatus.REJECTED && own.isPresent()) {
                return repeated(locked.request(), own.get(), Verdict.REJECTED);
              }
              requireStoppable(locked.request());
              Decision decision = new Decision(caller.id(), Verdict.REJECTED, comment, now());
              if (own.isPresent()) {
                requests.revise(id, decision);
              } else {
                requests.decide(id, decision);
              }
              audit.record(id);
              return stopped(locked, ApprovalStatus.REJECTED, ResultCode.APPROVAL_REFUSED);
            })
        .request();
  }

  /** Whoever asked takes it back, until it happens. */
  ApprovalRequest cancel(String clientId, String id, Caller caller) {
    ApprovalRequest request = require(clientId, id);
    if (!request.maker().equals(Creator.of(caller))) {
      throw ApiException.of(ErrorCode.FORBIDDEN, "Only who asked can cancel the request");
    }
    return locked(
            request,
            locked -> {
              if (locked.request().status() == ApprovalStatus.CANCELED) {
                return locked.request();
              }
              requireStoppable(locked.request());
              audit.record(id);
              return stopped(locked, ApprovalStatus.CANCELED, ResultCode.APPROVAL_CANCELED);
            })
        .request();
  }

  /** Whoever asked and whoever may decide talk about it. */
  ApprovalRequest comment(String clientId, String id, Caller caller, String text) {
    ApprovalRequest request = require(clientId, id);
    Creator author = Creator.of(caller);
    if (!request.maker().equals(author) && !caller.may("approvals:write")) {
      throw ApiException.of(
          ErrorCode.FORBIDDEN, "Only who asked and who may decide can comment the request");
    }
    return locked(
            request,
            locked -> {
              if (requests.comments(id).size() >= COMMENTS_MAX) {
                throw ApiException.of(
                    ErrorCode.STATE_CONFLICT,
                    "A request has at most " + COMMENTS_MAX + " comments");
              }
              keys.bindCurrent(id);
              requests.comment(id, new Comment(ids.next("note"), author, text, now()));
              audit.record(id);
              return locked.request();
            })
        .request();
  }

  private ApprovalRequest require(String clientId, String id) {
    return requests.find(clientId, id).orElseThrow(() -> ApiException.notFound("Approval", id));
  }

  private static ApprovalRequest requireDecider(ApprovalRequest request, Caller caller) {
    if (caller.actor() != Caller.Actor.STAFF) {
      throw ApiException.of(ErrorCode.FORBIDDEN, "Only people can decide about requests");
    }
    if (request.maker().equals(Creator.of(caller))) {
      throw ApiException.of(ErrorCode.FORBIDDEN, "Who asked cannot decide about the request");
    }
    ApprovedKind kind = request.kind();
    if (kind != null && !caller.may(kind.permission())) {
      throw ApiException.of(
          ErrorCode.FORBIDDEN, "To decide about it you need the permission " + kind.permission());
    }
    return request;
  }

  /** The request and the transaction that it is about, both locked. */
  private record Locked(ApprovalRequest request, @Nullable Transaction held) {}

  private Locked locked(ApprovalRequest request, Function<Locked, ApprovalRequest> work) {
    return Objects.requireNonNull(
        transaction.execute(_ -> {
          Transaction held =
              request.subjectType() == SubjectType.TRANSACTION
                  ? transactions
                      .lock(request.clientId(), request.subjectId())
                      .orElseThrow(() -> ApiException.notFound("Approval", request.id()))
                  : null;
          ApprovalRequest current =
              requests
                  .lock(request.clientId(), request.id())
                  .orElseThrow(() -> ApiException.notFound("Approval", request.id()));
          return new Locked(work.apply(new Locked(current, held)), held);
        }));
  }

  private static Optional<Decision> own(List<Decision> decisions, Caller caller) {
    return decisions.stream().filter(each -> each.personId().equals(caller.id())).findFirst();
  }

  private static ApprovalRequest repeated(ApprovalRequest request, Decision own, Verdict verdict) {
    if (own.decision() != verdict) {
      throw ApiException.of(ErrorCode.STATE_CONFLICT, "You have decided otherwise already");
    }
    return request;
  }

  private static void requirePending(ApprovalRequest request, Instant now) {
    if (request.status() != ApprovalStatus.PENDING) {
      throw ApiException.of(
          ErrorCode.STATE_CONFLICT, "The request is " + request.status() + " already");
    }
    if (!now.isBefore(request.expiresAt())) {
      throw ApiException.of(ErrorCode.STATE_CONFLICT, "The request has expired");
    }
  }

  private void requireStoppable(ApprovalRequest request) {
    if (!request.mayBeStopped(clock.instant())) {
      throw ApiException.of(
          ErrorCode.STATE_CONFLICT, "The request is " + request.status() + " already");
    }
  }

  private static void requireHeld(Transaction held) {
    if (held.phase() != Phase.AWAITING_APPROVAL) {
      throw ApiException.of(
          ErrorCode.STATE_CONFLICT, "The transaction does not wait for approval any more");
    }
  }

  private ApprovalRequest stopped(Locked locked, ApprovalStatus status, ResultCode code) {
    ApprovalRequest stopped = ended(locked.request(), status);
    Transaction held = locked.held();
    if (held != null) {
      requireHeld(held);
      transactions.updateLocked(
          held, held.failed(code.result()).withProgress(held.progress().ended()));
    }
    return stopped;
  }

  private ApprovalRequest ended(ApprovalRequest request, ApprovalStatus status) {
    requests.update(request, status);
    ApprovalRequest ended = request.with(status);
    outbox.append(ApprovalEvents.decided(ended));
    return ended;
  }

  private Instant now() {
    return clock.instant().truncatedTo(ChronoUnit.MICROS);
  }
}
