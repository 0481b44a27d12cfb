package io.kontor.transaction.core;

import io.kontor.platform.error.ApiException;
import io.kontor.platform.id.Ids;
import io.kontor.platform.idempotency.IdempotencyKeys;
import io.kontor.platform.workflow.Progress;
import io.kontor.platform.workflow.WorkflowEngine;
import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.Objects;
import java.util.Set;
import java.util.function.Predicate;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * How every use case makes a transaction: draft it, store it as an intent together with the
 * request's idempotency key, and advance it as far as possible.
 */
@Service
public class TransactionProcessor {
  private static final Set<Phase> WAITING = Set.of(Phase.AWAITING_PAYER, Phase.AWAITING_BANK);

  private final Transactions transactions;
  private final GatheredTransactions gathered;
  private final WorkflowEngine<Transaction> engine;
  private final TransactionTemplate transaction;
  private final Details details;
  private final Ids ids;
  private final Clock clock;

  TransactionProcessor(
      Transactions transactions,
      GatheredTransactions gathered,
      WorkflowEngine<Transaction> engine,
      TransactionTemplate transaction,
      Details details,
      Ids ids,
      Clock clock) {
    this.transactions = transactions;
    this.gathered = gathered;
    this.engine = engine;
    this.transaction = transaction;
    this.details = details;
    this.ids = ids;
    this.clock = clock;
  }

  /** A new transaction's header, with a fresh id, for details that carry it; by the caller. */
  public TransactionHeader header(String clientId, TransactionKind kind, @Nullable String tag) {
    return new TransactionHeader(ids.next(kind.idPrefix()), clientId, kind, tag, Creator.current());
  }

  /**
   * Stores the draft and makes the first attempt, as {@link #execute(Supplier)} does, both together
   * with those of other requests.
   */
  public Transaction execute(TransactionDraft draft) {
    Transaction done = start(gathered.insert(intent(draft)));
    if (done.progress().isOver() && done.kind().isItsOwnAnswer()) {
      IdempotencyKeys.current().ifPresent(IdempotencyKeys.Running::answeredByObject);
    }
    return done;
  }

  /**
   * Stores the draft and makes the first attempt. The draft is made inside the database transaction
   * that stores it, so it may lock what it depends on.
   *
   * <p>Returns the transaction in its new state: SUCCEEDED, FAILED, or CREATED when somebody else
   * has to act first or an outcome is not known yet. Errors: PARAM_ERROR for a tag that is too
   * long; {@code ServiceUnavailableException} when nothing has happened and the intent was deleted.
   */
  public Transaction execute(Supplier<TransactionDraft> draft) {
    Transaction stored = transaction.execute(_ -> transactions.insert(intent(draft.get())));
    return start(Objects.requireNonNull(stored));
  }

  /** What people have to approve first has nothing to attempt yet. */
  private Transaction start(Transaction stored) {
    return stored.phase() == Phase.AWAITING_APPROVAL ? stored : engine.start(stored);
  }

  /**
   * Carries on a transaction that was approved a moment ago, as far as it goes now. Whatever breaks
   * off, the sweeper takes up.
   */
  public void resumeApproved(String id) {
    engine.onCallback(id); // leaves the wait
    if (transactions.find(id).filter(found -> found.phase() == Phase.INTENT).isPresent()) {
      engine.onCallback(id);
    }
  }

  private Transaction intent(TransactionDraft draft) {
    requireShort(draft.header().tag());
    ResultCode refusal = draft.refusal();
    return new Transaction(
        draft.header(),
        clock.instant().truncatedTo(ChronoUnit.MICROS),
        draft.parties(),
        draft.amounts(),
        draft.links(),
        details.write(draft.details()),
        refusal == null
            ? Outcome.open(Phase.INTENT)
            : new Outcome(Phase.FAILED, refusal.result(), null),
        refusal == null ? engine.intent() : Progress.over());
  }

  /**
   * Handles a notice from an external party: resume now, or compare when the transaction is over.
   */
  public void onCallback(String id) {
    engine.onCallback(id);
  }

  /** The current state of the transaction: an external party that has to act is asked first. */
  public Transaction upToDate(Transaction read) {
    return engine.upToDate(read, Transaction::phase, WAITING);
  }

  /** The client's transaction of a certain kind. Errors: RESOURCE_NOT_FOUND. */
  public Transaction require(
      String clientId, String id, String name, Predicate<TransactionKind> kinds) {
    return transactions
        .find(clientId, id)
        .filter(found -> kinds.test(found.kind()))
        .orElseThrow(() -> ApiException.notFound(name, id));
  }

  private static void requireShort(@Nullable String tag) {
    if (tag != null && tag.length() > 255) {
      throw ApiException.invalid("Tag", "The text must not be longer than 255 characters.");
    }
  }
}
