package io.kontor.platform.work;

import io.kontor.platform.error.OutcomeUnknownException;
import io.kontor.platform.error.ServiceUnavailableException;
import io.kontor.platform.failure.FailureLog;
import io.kontor.platform.loop.SupervisedLoop;
import io.kontor.platform.loop.SupervisedLoops;
import io.micrometer.core.instrument.DistributionSummary;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Function;
import org.springframework.context.SmartLifecycle;
import org.springframework.dao.DataAccessException;
import org.springframework.transaction.CannotCreateTransactionException;
import org.springframework.transaction.TransactionException;

/**
 * Gathers what concurrent callers want stored and stores it together, in one database transaction
 * or one call. A caller is answered only after the commit that holds its item. Nothing waits on
 * purpose: while one batch commits, the next one gathers. Source: ADR 0003, ADR 0028.
 *
 * <p>A batch that fails is halved until the bad item stands alone, and one whose answer the
 * database has not given is tried again, so committing must be repeatable: what an earlier try has
 * stored is answered as it is. From the second try on nobody is told that nothing was stored.
 *
 * @param <I> what a caller wants stored
 * @param <O> what became of it
 */
public final class GroupCommit<I, O> implements SmartLifecycle {
  private static final FailureLog failures = new FailureLog(GroupCommit.class);
  private static final Duration IDLE = Duration.ofMillis(200);

  /**
   * Tries of an item that stands alone. The second one may wait for the first, whose connection was
   * cut, and fail because that one has stored the item; the third one finds it.
   */
  private static final int TRIES_MAX = 3;

  private final String name;
  private final Limits limits;
  private final Function<? super I, ?> identity;
  private final Commit<I, O> committer;
  private final DistributionSummary batchSize;
  private final List<SupervisedLoop> flushers = new ArrayList<>();
  private final ReentrantLock lock = new ReentrantLock();
  private final Condition notEmpty = lock.newCondition();
  private final ArrayDeque<Pending<I, O>> queue = new ArrayDeque<>(); // guarded by lock
  private volatile boolean running;

  /**
   * A gathering point, not yet started.
   *
   * @param name of its threads and meters, such as {@code ledger}
   * @param identity items that are equal in this never share a batch
   */
  public GroupCommit(
      String name,
      Limits limits,
      Function<? super I, ?> identity,
      Commit<I, O> committer,
      SupervisedLoops loops,
      MeterRegistry metrics) {
    this.name = name;
    this.limits = limits;
    this.identity = identity;
    this.committer = committer;
    this.batchSize =
        DistributionSummary.builder("kontor." + name + ".batch.size")
            .description("Items that were stored together")
            .register(metrics);
    Gauge.builder("kontor." + name + ".waiting", this, GroupCommit::waiting)
        .description("Items that wait for the next batch")
        .register(metrics);
    for (int i = 0; i < limits.flushers(); i++) {
      flushers.add(loops.create(name + "-flusher-" + i, () -> store(take(), 0)));
    }
  }

  /**
   * How much is gathered.
   *
   * @param batchMax items in one batch
   * @param flushers batches under way at once
   * @param waitingMax items that may wait; more are refused
   * @param answerTimeout how long a caller waits for the commit
   */
  public record Limits(int batchMax, int flushers, int waitingMax, Duration answerTimeout) {}

  /** Stores a batch. */
  @FunctionalInterface
  public interface Commit<I, O> {
    /**
     * Stores the items and answers the results in the same order. Errors: {@link
     * ServiceUnavailableException} (nothing was stored) and {@link OutcomeUnknownException} are
     * everybody's answer; after others the halves go alone.
     *
     * @param again whether an earlier try may have stored some of the items, because its answer was
     *     lost; these are answered as they are stored
     */
    List<O> commit(List<I> items, boolean again);
  }

  /**
   * Stores the item and waits for its commit. Once the caller has waited for the time that the
   * limits give, an item that still waits is withdrawn: it is never stored behind the caller's
   * back.
   *
   * <p>Errors: {@link ServiceUnavailableException} when too many wait, the database cannot be
   * reached or the item was withdrawn (nothing was stored); {@link OutcomeUnknownException} when
   * its batch is still under way; otherwise what the committer threw for this item alone.
   */
  public O commit(I item) {
    return offer(List.of(item)).getFirst().await();
  }

  /**
   * The same for several items, which go into one batch as far as there is room in it. Errors:
   * {@link ServiceUnavailableException} when not all of them may wait; none is stored then.
   */
  public List<Pending<I, O>> offer(List<I> items) {
    long deadline = System.nanoTime() + limits.answerTimeout().toNanos();
    List<Pending<I, O>> offered = new ArrayList<>(items.size());
    items.forEach(item -> offered.add(new Pending<>(name, item, deadline)));
    lock.lock();
    try {
      if (!running || queue.size() + offered.size() > limits.waitingMax()) {
        throw new ServiceUnavailableException(name, null);
      }
      queue.addAll(offered);
      notEmpty.signal();
    } finally {
      lock.unlock();
    }
    return offered;
  }

  private int waiting() {
    lock.lock();
    try {
      return queue.size();
    } finally {
      lock.unlock();
    }
  }

  /** Claims what waits, as far as a batch has room for it; equal items wait for the next one. */
  private List<Pending<I, O>> take() throws InterruptedException {
    lock.lockInterruptibly();
    try {
      long left = IDLE.toNanos();
      while (queue.isEmpty() && running && left > 0) {
        left = notEmpty.awaitNanos(left);
      }
      Set<Object> known = new HashSet<>();
      List<Pending<I, O>> batch = new ArrayList<>();
      List<Pending<I, O>> twins = new ArrayList<>();
      for (int i = 0; i < limits.batchMax() && !queue.isEmpty(); i++) {
        Pending<I, O> next = queue.remove();
        if (!known.add(identity.apply(next.item))) {
          twins.add(next);
        } else if (next.take()) {
          batch.add(next);
        }
      }
      twins.reversed().forEach(queue::addFirst);
      if (!queue.isEmpty()) {
        notEmpty.signal(); // for another flusher
      }
      return batch;
    } finally {
      lock.unlock();
    }
  }

  /**
   * Stores the batch, or its halves when it fails. Items whose caller has timed out by then are
   * left out, so that a slow database is not asked for callers that no longer wait.
   *
   * @param tries how often the items were tried before
   */
  private void store(List<Pending<I, O>> batch, int tries) {
    if (batch.isEmpty()) {
      return;
    }
    batchSize.record(batch.size());
    boolean again = tries > 0;
    try {
      List<O> results = committer.commit(batch.stream().map(each -> each.item).toList(), again);
      if (results.size() != batch.size()) {
        throw new IllegalStateException(
            "%d results of %d items".formatted(results.size(), batch.size()));
      }
      for (int i = 0; i < batch.size(); i++) {
        batch.get(i).result.complete(results.get(i));
      }
    } catch (CannotCreateTransactionException e) {
      failures.warn(e, "The database cannot be reached", Map.of("batches", name));
      fail(batch, notStored(e, again));
    } catch (ServiceUnavailableException e) {
      fail(batch, notStored(e, again)); // it is not for one of them that the other side is away
    } catch (OutcomeUnknownException e) {
      fail(batch, e);
    } catch (RuntimeException e) {
      tryAgain(batch, tries + 1, e);
    } catch (Error e) {
      fail(batch, e);
      throw e;
    }
  }

  private void tryAgain(List<Pending<I, O>> batch, int tries, RuntimeException failure) {
    Map<String, ?> details = Map.of("batches", name, "items", batch.size());
    if (batch.size() > 1) {
      failures.warn(failure, "A batch failed; its halves go alone", details);
      int half = batch.size() / 2;
      store(inTime(batch.subList(0, half), failure), tries);
      store(inTime(batch.subList(half, batch.size()), failure), tries);
    } else if (tries < TRIES_MAX && isOfTheDatabase(failure)) {
      failures.warn(failure, "An item was not stored, or its answer is lost; again", details);
      store(inTime(batch, failure), tries);
    } else {
      fail(batch, failure);
    }
  }

  private static boolean isOfTheDatabase(RuntimeException failure) {
    return failure instanceof DataAccessException || failure instanceof TransactionException;
  }

  /** The try stored nothing; an earlier one may have. */
  private RuntimeException notStored(RuntimeException failure, boolean again) {
    return again
        ? new OutcomeUnknownException(name, failure)
        : new ServiceUnavailableException(name, failure);
  }

  private void fail(List<Pending<I, O>> batch, Throwable failure) {
    batch.forEach(each -> each.result.completeExceptionally(failure));
  }

  /** Those whose callers still wait; the others learn that the outcome is unknown. */
  private List<Pending<I, O>> inTime(List<Pending<I, O>> batch, RuntimeException failure) {
    long now = System.nanoTime();
    List<Pending<I, O>> left = new ArrayList<>(batch.size());
    for (Pending<I, O> pending : batch) {
      if (pending.deadline - now > 0) {
        left.add(pending);
      } else {
        pending.result.completeExceptionally(new OutcomeUnknownException(name, failure));
      }
    }
    return left;
  }

  @Override
  public void start() {
    running = true;
    flushers.forEach(SupervisedLoop::start);
  }

  /** Accepts no more items; waiting ones are still stored. */
  @Override
  public void stop() {
    lock.lock();
    try {
      running = false;
      notEmpty.signalAll();
    } finally {
      lock.unlock();
    }
    flushers.forEach(flusher -> flusher.finish(limits.answerTimeout()));
    try {
      while (waiting() > 0) {
        store(take(), 0);
      }
    } catch (InterruptedException _) {
      Thread.currentThread().interrupt();
    }
  }

  @Override
  public boolean isRunning() {
    return running;
  }

  /** Starts before the server takes requests and stops when it has answered them. */
  @Override
  public int getPhase() {
    return DEFAULT_PHASE - 4096;
  }

  /** An item and its caller, who either withdraws it or finds it taken. */
  public static final class Pending<I, O> {
    private final String name;
    private final I item;
    private final long deadline; // in the terms of System.nanoTime
    private final CompletableFuture<O> result = new CompletableFuture<>();
    private final AtomicBoolean decided = new AtomicBoolean();

    private Pending(String name, I item, long deadline) {
      this.name = name;
      this.item = item;
      this.deadline = deadline;
    }

    /** Waits for the commit. Errors: as of {@link GroupCommit#commit(Object)}. */
    public O await() {
      try {
        return result.get(deadline - System.nanoTime(), TimeUnit.NANOSECONDS);
      } catch (ExecutionException e) {
        switch (e.getCause()) {
          case ServiceUnavailableException unavailable ->
              throw new ServiceUnavailableException(name, unavailable);
          case OutcomeUnknownException unknown -> throw new OutcomeUnknownException(name, unknown);
          case RuntimeException failure -> throw failure;
          case null, default -> throw new OutcomeUnknownException(name, e.getCause());
        }
      } catch (TimeoutException e) {
        throw givenUp(e);
      } catch (InterruptedException e) {
        Thread.currentThread().interrupt();
        throw givenUp(e);
      }
    }

    /**
     * Runs the action once it is decided what became of the item, also when its caller has given up
     * by then. It must be short and must not throw: a flusher runs it.
     */
    public void onDecided(Runnable action) {
      var _ = result.whenComplete((_, _) -> action.run());
    }

    private RuntimeException givenUp(Exception reason) {
      if (!withdraw()) {
        return new OutcomeUnknownException(name, reason);
      }
      RuntimeException failure = new ServiceUnavailableException(name, reason);
      result.completeExceptionally(failure);
      return failure;
    }

    /** From now on it is worked on; false when it was withdrawn. */
    private boolean take() {
      return decided.compareAndSet(false, true);
    }

    /** Withdraws it; false when it has been taken. */
    private boolean withdraw() {
      return decided.compareAndSet(false, true);
    }
  }
}
