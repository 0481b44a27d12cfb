package io.kontor.transaction.core;

import io.kontor.platform.audit.AuditedCall;
import io.kontor.platform.error.ApiException;
import io.kontor.platform.error.ErrorCode;
import io.kontor.platform.error.OutcomeUnknownException;
import io.kontor.platform.error.ServiceUnavailableException;
import io.kontor.platform.idempotency.IdempotencyKeys;
import io.kontor.platform.loop.SupervisedLoops;
import io.kontor.platform.outbox.Outbox;
import io.kontor.platform.work.GroupCommit;
import io.kontor.platform.work.GroupCommit.Pending;
import io.kontor.platform.workflow.ResumableRepository.Change;
import io.kontor.platform.workflow.ResumableRepository.Insertion;
import io.kontor.platform.workflow.WorkflowEngine;
import io.micrometer.core.instrument.MeterRegistry;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.springframework.context.SmartLifecycle;
import org.springframework.stereotype.Component;
import org.springframework.transaction.CannotCreateTransactionException;
import org.springframework.transaction.TransactionSystemException;

/**
 * Intents and outcomes of requests that run at once are stored together: one commit for the keys
 * and intents of a batch, one for its outcomes and events. Source: ADR 0028.
 */
@Component
class GatheredTransactions implements WorkflowEngine.Store<Transaction>, SmartLifecycle {
  private final Transactions transactions;
  private final Outbox outbox;
  private final IdempotencyKeys keys;
  private final GroupCommit<Insertion<Transaction>, Optional<Transaction>> intents;
  private final GroupCommit<Change<Transaction>, Optional<Transaction>> outcomes;

  GatheredTransactions(
      Transactions transactions,
      Outbox outbox,
      IdempotencyKeys keys,
      GatheringSettings settings,
      SupervisedLoops loops,
      MeterRegistry metrics) {
    this.transactions = transactions;
    this.outbox = outbox;
    this.keys = keys;
    this.intents =
        new GroupCommit<>(
            "transaction.intents",
            settings.limits(),
            intent -> intent.object().id(),
            transactions::insertAll,
            loops,
            metrics);
    this.outcomes =
        new GroupCommit<>(
            "transaction.outcomes",
            settings.limits(),
            change -> change.before().id(),
            (changes, _) ->
                transactions.updateAll(changes), // a change is made once: compare-and-set
            loops,
            metrics);
  }

  /**
   * Stores a new transaction with the key of the running request, and answers it as it was stored.
   * Errors: IDEMPOTENCY_CONFLICT; as {@link GroupCommit#commit}.
   */
  Transaction insert(Transaction intent) {
    if (!intent.kind().keepsIntentsApart()) {
      return transactions.insert(intent);
    }
    Optional<IdempotencyKeys.Running> key = IdempotencyKeys.current();
    Optional<AuditedCall> call = AuditedCall.current().map(AuditedCall::forOtherThread);
    Pending<Insertion<Transaction>, Optional<Transaction>> pending =
        intents.offer(List.of(new Insertion<>(intent, key, outbox.traceParent(), call))).getFirst();
    key.map(keys::hold).ifPresent(pending::onDecided);
    return pending.await().orElseThrow(() -> ApiException.of(ErrorCode.IDEMPOTENCY_CONFLICT));
  }

  /** Errors: as of a database transaction, also when too many wait for theirs. */
  @Override
  public Optional<Transaction> update(Transaction before, Transaction after) {
    if (!before.kind().keepsIntentsApart()) {
      return transactions.update(before, after);
    }
    try {
      return outcomes.commit(new Change<>(before, after, outbox.traceParent()));
    } catch (ServiceUnavailableException e) {
      throw new CannotCreateTransactionException("The outcome was not stored", e);
    } catch (OutcomeUnknownException e) {
      throw new TransactionSystemException("It is not known whether the outcome was stored", e);
    }
  }

  @Override
  public Optional<Transaction> find(String id) {
    return transactions.find(id);
  }

  @Override
  public boolean drop(Transaction intent) {
    return transactions.drop(intent);
  }

  @Override
  public List<Transaction> claimDue(Instant now, Instant leaseUntil, int limit) {
    return transactions.claimDue(now, leaseUntil, limit);
  }

  @Override
  public void start() {
    intents.start();
    outcomes.start();
  }

  @Override
  public void stop() {
    intents.stop();
    outcomes.stop();
  }

  @Override
  public boolean isRunning() {
    return outcomes.isRunning();
  }

  @Override
  public int getPhase() {
    return outcomes.getPhase();
  }
}
