package io.kontor.transaction.life;

import io.kontor.platform.client.OutcomeUnknownException;
import io.kontor.platform.client.ServiceUnavailableException;
import io.kontor.platform.failure.FailureLog;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.DataAccessException;
import org.springframework.transaction.TransactionException;

/**
 * Carries objects of one table through their lives. Source: docs/architecture.md, "Life of a
 * transaction".
 *
 * <p>What is known not to have happened is dropped and the caller told so; what is not known is
 * kept, shown as it stands, and looked at again until it is. Several runs may work on one object at
 * a time: the steps are repeatable, and each stored change is a compare-and-set.
 */
public final class Engine<T extends Lived<T>> {
  /** Lost compare-and-sets before a run leaves the object to whoever keeps winning. */
  private static final int ROUNDS_MAX = 4;

  private final Store<T> store;
  private final Course<T> course;
  private final CrashPoints crashPoints;
  private final LifeSettings settings;
  private final Clock clock;
  private final FailureLog failures = new FailureLog(Engine.class);
  private final Looks looks = new Looks();

  /** An engine over one table. */
  public Engine(
      Store<T> store,
      Course<T> course,
      CrashPoints crashPoints,
      LifeSettings settings,
      Clock clock) {
    this.store = store;
    this.course = course;
    this.crashPoints = crashPoints;
    this.settings = settings;
    this.clock = clock;
  }

  /** Where objects of one kind are kept. */
  public interface Store<T extends Lived<T>> {
    /** The object, visible or not. */
    Optional<T> find(String id);

    /**
     * Stores the change with its events if nobody changed the object since {@code before} was read.
     * Answers the object with its new version, or empty when somebody did.
     */
    Optional<T> update(T before, T after);

    /** Forgets an intent, if nobody changed it since; false when somebody did. */
    boolean drop(T intent);

    /**
     * Takes objects that are due under a lease: they are due again at {@code leaseUntil}, and runs
     * that read them earlier lose their compare-and-set. Objects taken by others are skipped.
     */
    List<T> takeDue(Instant now, Instant leaseUntil, int limit);
  }

  /** The life of an intent that is stored now. */
  public Life intent() {
    return Life.intent(clock.instant().plus(settings.firstCheckAfter()));
  }

  /**
   * Carries an object on that this request has just stored. Answers it as far as it came. Errors:
   * {@code ServiceUnavailableException} when the object was dropped because nothing has happened;
   * {@code OutcomeUnknownException} when something may have happened and could not be written down,
   * which the sweeper makes up for.
   */
  public T start(T stored) {
    if (stored.life().isOver()) {
      return stored;
    }
    Run run = new Run(crashPoints, stored.id(), true);
    run.passed(Point.INTENT);
    return carry(stored, run);
  }

  /** Somebody hints at news: looks at the object now, or compares both sides when it has ended. */
  public void hint(String id) {
    store
        .find(id)
        .ifPresent(object -> {
          if (object.life().isOver()) {
            course.check(object);
          } else {
            resume(object);
          }
        });
  }

  /**
   * The object as it stands now, for somebody who reads it: when it waits for the outside world,
   * that is asked first, for a bounded time, so that a payer who comes back finds the end. What
   * cannot be asked in time is shown as it is stored; nothing is put off by it.
   *
   * @param phase of the object; only a change of phase is news
   * @param waiting phases in which the outside world has to act
   */
  public T upToDate(T read, Function<T, ? extends Enum<?>> phase, Set<? extends Enum<?>> waiting) {
    if (read.life().isOver() || !waiting.contains(phase.apply(read))) {
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
            Run run = new Run(crashPoints, id, false);
            Step<T> step = course.proceed(found, run);
            if (phase.apply(step.object()) != phase.apply(found)) {
              store(found, step, run);
            }
          });
    } catch (RuntimeException e) {
      failures.warn(
          e, "A read could not ask how the object stands; the sweeper will", Map.of("id", id));
    }
  }

  /** Looks at objects that are due; answers how many there were. */
  public int sweep() {
    Instant now = clock.instant();
    List<T> due = store.takeDue(now, now.plus(settings.firstCheckAfter()), settings.sweepBatch());
    try (var workers = java.util.concurrent.Executors.newVirtualThreadPerTaskExecutor()) {
      due.forEach(object -> workers.execute(() -> sweep(object)));
    }
    return due.size();
  }

  private void sweep(T object) {
    try {
      resume(object);
    } catch (RuntimeException | Error e) { // whatever it is, its neighbours go on
      failures.warn(
          e,
          "An object could not be carried on; it will be tried again",
          Map.of("id", object.id()));
    }
  }

  private T resume(T object) {
    T current = object;
    if (!current.life().visible()) {
      // From here on it can no longer be dropped by the request that made it.
      T revealed = current.withLife(current.life().revealed());
      Optional<T> stored = store.update(current, revealed);
      if (stored.isEmpty()) {
        return store.find(object.id()).orElse(object);
      }
      current = stored.get();
    }
    return carry(current, new Run(crashPoints, object.id(), false));
  }

  private T carry(T object, Run run) {
    T current = object;
    for (int round = 0; round < ROUNDS_MAX; round++) {
      Optional<T> fresh;
      try {
        Optional<T> stored = step(current, run);
        if (stored.isPresent()) {
          return stored.get();
        }
        fresh = store.find(current.id());
      } catch (DataAccessException | TransactionException e) {
        failures.warn(
            e,
            "The outcome could not be stored; the sweeper finishes it",
            Map.of("id", current.id()));
        if (!current.life().visible()) {
          // Nobody could read what the answer would show.
          throw new OutcomeUnknownException("the database", e);
        }
        return current;
      }
      if (fresh.isEmpty()) {
        return current;
      }
      if (fresh.get().life().isOver()) {
        compare(fresh.get());
        return fresh.get();
      }
      current = fresh.get();
      run.startOver();
    }
    return current;
  }

  /** Another run ended the object while this one was acting: both must have come to the same. */
  private void compare(T object) {
    try {
      course.check(object);
    } catch (RuntimeException e) {
      failures.warn(
          e,
          "An object ended by another run could not be compared with the outside world",
          Map.of("id", object.id()));
    }
  }

  /** One step, stored; empty when somebody else changed the object meanwhile. */
  private Optional<T> step(T current, Run run) {
    Step<T> step;
    try {
      step = course.proceed(current, run);
    } catch (ServiceUnavailableException e) {
      if (run.mayHaveActed() || current.life().visible()) {
        return postpone(current, e);
      }
      if (store.drop(current)) {
        throw e;
      }
      return Optional.empty();
    } catch (RuntimeException e) {
      return postpone(current, e);
    }
    return store(current, step, run);
  }

  private Optional<T> store(T current, Step<T> step, Run run) {
    T after = step.object();
    Optional<T> stored =
        store.update(current, after.withLife(current.life().next(step.nextCheckAt(), 0)));
    if (stored.isPresent()) {
      run.passed(Point.OUTCOME);
    }
    return stored;
  }

  private Optional<T> postpone(T current, RuntimeException reason) {
    failures.tell(
        reason,
        "A step has no known outcome; it will be asked about",
        Map.of("id", current.id(), "attempts", current.life().attempts()));
    int attempts = current.life().attempts() + 1;
    Duration wait =
        reason instanceof ServiceUnavailableException
            ? settings.backOffWhileUnreachable(attempts)
            : settings.backOff(attempts);
    @Nullable Instant next = clock.instant().plus(wait);
    return store.update(current, current.withLife(current.life().next(next, attempts)));
  }
}
