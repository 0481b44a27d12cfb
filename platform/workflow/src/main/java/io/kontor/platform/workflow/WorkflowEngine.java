package io.kontor.platform.workflow;

import io.kontor.platform.error.OutcomeUnknownException;
import io.kontor.platform.error.ServiceUnavailableException;
import io.kontor.platform.failure.FailureLog;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.Executors;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.DataAccessException;
import org.springframework.transaction.TransactionException;

/**
 * Runs the workflow of the objects of one table. Source: docs/architecture.md, "Life of a
 * transaction".
 *
 * <p>An intent whose step is known not to have happened is deleted, and the caller is told so.
 * After an unknown outcome the object is kept, shown in its present state, and retried until the
 * outcome is known. Several attempts may work on one object at a time: steps are idempotent, and
 * each stored change is a compare-and-set.
 */
public final class WorkflowEngine<T extends Resumable<T>> {
  /** Lost compare-and-sets after which an attempt leaves the object to the others. */
  private static final int ROUNDS_MAX = 4;

  private final Store<T> store;
  private final Workflow<T> workflow;
  private final CrashPoints crashPoints;
  private final WorkflowSettings settings;
  private final Clock clock;
  private final FailureLog failures = new FailureLog(WorkflowEngine.class);
  private final ReaderChecks looks = new ReaderChecks();

  /** An engine over one table. */
  public WorkflowEngine(
      Store<T> store,
      Workflow<T> workflow,
      CrashPoints crashPoints,
      WorkflowSettings settings,
      Clock clock) {
    this.store = store;
    this.workflow = workflow;
    this.crashPoints = crashPoints;
    this.settings = settings;
    this.clock = clock;
  }

  /** Where objects of one kind are kept. */
  public interface Store<T extends Resumable<T>> {
    /** The object, visible or not. */
    Optional<T> find(String id);

    /**
     * Stores the change with its events if nobody changed the object since {@code before} was read.
     * Answers the object with its new version, or empty when somebody did.
     */
    Optional<T> update(T before, T after);

    /** Deletes an intent if nobody changed it since; false when somebody did. */
    boolean drop(T intent);

    /**
     * Claims due objects under a lease: they are due again at {@code leaseUntil}, and attempts that
     * read them earlier lose their compare-and-set. Objects that others claim are skipped.
     */
    List<T> claimDue(Instant now, Instant leaseUntil, int limit);
  }

  /** The progress of an intent that is stored now. */
  public Progress intent() {
    return Progress.intent(clock.instant().plus(settings.firstCheckAfter()));
  }

  /**
   * Makes the first attempt on an object that this request has just stored, and returns its new
   * state. Errors: {@code ServiceUnavailableException} when nothing has happened and the intent was
   * deleted; {@code OutcomeUnknownException} when something may have happened and could not be
   * stored, which the recovery job completes.
   */
  public T start(T stored) {
    if (stored.progress().isOver()) {
      return stored;
    }
    Attempt attempt = new Attempt(crashPoints, stored.id(), true);
    attempt.reached(Checkpoint.INTENT);
    return advance(stored, attempt);
  }

  /** Handles a notice from outside: resumes the object, or compares both sides when it is over. */
  public void onCallback(String id) {
    store
        .find(id)
        .ifPresent(object -> {
          if (object.progress().isOver()) {
            workflow.check(object);
          } else {
            resume(object);
          }
        });
  }

  /**
   * The current state of the object for a reader: when it waits for an external party, that party
   * is asked first, for a bounded time, so that a returning payer finds the final state. When there
   * is no answer in time the stored state is shown; the schedule of checks stays as it is.
   *
   * @param phase of the object; only a change of phase is stored
   * @param waiting phases in which an external party has to act
   */
  public T upToDate(T read, Function<T, ? extends Enum<?>> phase, Set<? extends Enum<?>> waiting) {
    if (read.progress().isOver() || !waiting.contains(phase.apply(read))) {
      return read;
    }
    looks.await(read.id(), settings.readWait(), () -> look(read.id(), phase, waiting));
    return store.find(read.id()).orElse(read);
  }

  private void look(
      String id, Function<T, ? extends Enum<?>> phase, Set<? extends Enum<?>> waiting) {
    try {
      store
          .find(id)
          .filter(found -> waiting.contains(phase.apply(found)))
          .ifPresent(found -> {
            Attempt attempt = new Attempt(crashPoints, id, false);
            StepResult<T> result = workflow.proceed(found, attempt);
            if (phase.apply(result.object()) != phase.apply(found)) {
              store(found, result, attempt);
            }
          });
    } catch (RuntimeException e) {
      failures.warn(
          e, "A read could not ask for the current state; the recovery job will", Map.of("id", id));
    }
  }

  /** Resumes objects that are due; returns how many there were. */
  public int sweep() {
    Instant now = clock.instant();
    List<T> due = store.claimDue(now, now.plus(settings.firstCheckAfter()), settings.sweepBatch());
    try (var workers = Executors.newVirtualThreadPerTaskExecutor()) {
      due.forEach(object -> workers.execute(() -> sweep(object)));
    }
    return due.size();
  }

  private void sweep(T object) {
    try {
      resume(object);
    } catch (RuntimeException | Error e) { // the other objects are not affected
      failures.warn(
          e, "An object could not be resumed; it will be tried again", Map.of("id", object.id()));
    }
  }

  private T resume(T object) {
    T current = object;
    if (!current.progress().visible()) {
      // From here on the request that made it can no longer delete it.
      T revealed = current.withProgress(current.progress().revealed());
      Optional<T> stored = store.update(current, revealed);
      if (stored.isEmpty()) {
        return store.find(object.id()).orElse(object);
      }
      current = stored.get();
    }
    return advance(current, new Attempt(crashPoints, object.id(), false));
  }

  private T advance(T object, Attempt attempt) {
    T current = object;
    for (int round = 0; round < ROUNDS_MAX; round++) {
      Optional<T> fresh;
      try {
        Optional<T> stored = step(current, attempt);
        if (stored.isPresent()) {
          return stored.get();
        }
        fresh = store.find(current.id());
      } catch (DataAccessException | TransactionException e) {
        failures.warn(
            e,
            "The outcome could not be stored; the recovery job completes it",
            Map.of("id", current.id()));
        if (!current.progress().visible()) {
          // Nobody could read what the answer would show.
          throw new OutcomeUnknownException("the database", e);
        }
        return current;
      }
      if (fresh.isEmpty()) {
        return current;
      }
      if (fresh.get().progress().isOver()) {
        compare(fresh.get());
        return fresh.get();
      }
      current = fresh.get();
      attempt.startOver();
    }
    return current;
  }

  /** Another attempt completed the object meanwhile: both must have had the same outcome. */
  private void compare(T object) {
    try {
      workflow.check(object);
    } catch (RuntimeException e) {
      failures.warn(
          e,
          "An object completed by another attempt could not be compared with the external party",
          Map.of("id", object.id()));
    }
  }

  /** One step, stored; empty when somebody else changed the object meanwhile. */
  private Optional<T> step(T current, Attempt attempt) {
    StepResult<T> result;
    try {
      result = workflow.proceed(current, attempt);
    } catch (ServiceUnavailableException e) {
      if (attempt.mayHaveActed() || current.progress().visible()) {
        return postpone(current, e);
      }
      if (store.drop(current)) {
        throw e;
      }
      return Optional.empty();
    } catch (RuntimeException e) {
      return postpone(current, e);
    }
    return store(current, result, attempt);
  }

  private Optional<T> store(T current, StepResult<T> result, Attempt attempt) {
    T after = result.object();
    Optional<T> stored =
        store.update(current, after.withProgress(current.progress().next(result.nextCheckAt(), 0)));
    if (stored.isPresent()) {
      attempt.reached(Checkpoint.OUTCOME);
    }
    return stored;
  }

  private Optional<T> postpone(T current, RuntimeException reason) {
    failures.tell(
        reason,
        "The outcome of a step is unknown; it will be asked for",
        Map.of("id", current.id(), "attempts", current.progress().attempts()));
    int attempts = current.progress().attempts() + 1;
    Duration wait =
        reason instanceof ServiceUnavailableException
            ? settings.backOffWhileUnreachable(attempts)
            : settings.backOff(attempts);
    @Nullable Instant next = clock.instant().plus(wait);
    return store.update(current, current.withProgress(current.progress().next(next, attempts)));
  }
}
