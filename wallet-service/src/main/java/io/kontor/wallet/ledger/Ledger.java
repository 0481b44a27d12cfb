package io.kontor.wallet.ledger;

import io.kontor.platform.error.OutcomeUnknownException;
import io.kontor.platform.error.ServiceUnavailableException;
import io.kontor.platform.failure.FailureLog;
import io.kontor.platform.loop.SupervisedLoop;
import io.kontor.platform.loop.SupervisedLoops;
import io.micrometer.core.instrument.DistributionSummary;
import io.micrometer.core.instrument.MeterRegistry;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.atomic.AtomicBoolean;
import org.springframework.context.SmartLifecycle;
import org.springframework.stereotype.Component;
import org.springframework.transaction.CannotCreateTransactionException;

/**
 * The entrance to the ledger. Concurrent postings are gathered and recorded together in one
 * database transaction, so a hot account (a client's fee wallet is in every pay-in) does not
 * serialise the platform: its row is locked once per batch and not once per posting. A caller is
 * answered only after the commit that holds its posting.
 *
 * <p>Nothing waits on purpose: while a batch commits, the next one gathers. Source: ADR 0003.
 */
@Component
public class Ledger implements SmartLifecycle {
  private static final FailureLog failures = new FailureLog(Ledger.class);

  private final LedgerBooks books;
  private final LedgerSettings settings;
  private final BlockingQueue<Waiting> queue;
  private final DistributionSummary batchSize;
  private final List<SupervisedLoop> flushers = new ArrayList<>();
  private volatile boolean running;

  /** The ledger over its books. */
  public Ledger(
      LedgerBooks books, LedgerSettings settings, SupervisedLoops loops, MeterRegistry metrics) {
    this.books = books;
    this.settings = settings;
    this.queue = new ArrayBlockingQueue<>(settings.queueMax());
    this.batchSize =
        DistributionSummary.builder("kontor.ledger.batch.size")
            .description("Postings per batch")
            .register(metrics);
    metrics.gaugeCollectionSize("kontor.ledger.waiting", List.of(), queue);
    for (int i = 0; i < settings.flushers(); i++) {
      List<Waiting> carriedOver = new ArrayList<>();
      flushers.add(loops.platform("ledger-flusher-" + i, () -> flush(carriedOver)));
    }
  }

  /**
   * Records the posting, or says why not. Once the caller has waited for the settings' time, a
   * posting that still waits is withdrawn: it is never recorded behind the caller's back.
   *
   * <p>Errors: {@link ServiceUnavailableException} when too many wait, the database cannot be
   * reached or the posting was withdrawn (nothing was recorded); {@link OutcomeUnknownException}
   * when its batch broke off or is still under way (ask again with the same reference).
   */
  public PostingResult post(Posting posting) {
    Waiting waiting = new Waiting(posting, System.nanoTime() + settings.answerTimeout().toNanos());
    if (!running || !queue.offer(waiting)) {
      throw new ServiceUnavailableException("ledger", null);
    }
    try {
      return waiting.result.get(settings.answerTimeout().toMillis(), TimeUnit.MILLISECONDS);
    } catch (ExecutionException e) {
      if (e.getCause() instanceof ServiceUnavailableException unavailable) {
        throw unavailable;
      }
      throw new OutcomeUnknownException("ledger", e.getCause());
    } catch (TimeoutException e) {
      throw waiting.withdraw()
          ? new ServiceUnavailableException("ledger", e)
          : new OutcomeUnknownException("ledger", e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new OutcomeUnknownException("ledger", e);
    }
  }

  /** Claims waiting postings and records them; one pass of a flusher. */
  private void flush(List<Waiting> carriedOver) throws InterruptedException {
    List<Waiting> taken = new ArrayList<>(carriedOver); // twins of a reference of the last batch
    carriedOver.clear();
    if (taken.isEmpty()) {
      Waiting first = queue.poll(200, TimeUnit.MILLISECONDS);
      if (first == null) {
        return;
      }
      taken.add(first);
    }
    queue.drainTo(taken, settings.batchMax() - Math.min(taken.size(), settings.batchMax()));
    record(distinct(taken, carriedOver));
  }

  private static List<Waiting> distinct(List<Waiting> taken, List<Waiting> twins) {
    Set<String> references = new HashSet<>();
    List<Waiting> batch = new ArrayList<>(taken.size());
    for (Waiting waiting : taken) {
      if (!references.add(waiting.posting.reference())) {
        twins.add(waiting);
      } else if (waiting.take()) {
        batch.add(waiting);
      }
    }
    return batch;
  }

  /**
   * Records the batch. A batch that fails is halved, so that one bad posting among hundreds is
   * found in a few steps. Postings whose caller has timed out by then are left out, so that a slow
   * database is not queried for callers that no longer wait.
   */
  private void record(List<Waiting> batch) {
    if (batch.isEmpty()) {
      return;
    }
    batchSize.record(batch.size());
    try {
      List<PostingResult> results = books.record(batch.stream().map(each -> each.posting).toList());
      for (int i = 0; i < batch.size(); i++) {
        batch.get(i).result.complete(results.get(i));
      }
    } catch (CannotCreateTransactionException e) {
      failures.warn(e, "The ledger's database cannot be reached", Map.of());
      fail(batch, new ServiceUnavailableException("ledger", e));
    } catch (RuntimeException e) {
      if (batch.size() == 1) {
        failures.tell(
            e, "A posting failed", Map.of("reference", batch.getFirst().posting.reference()));
        fail(batch, e);
        return;
      }
      // Each reference is repeatable, also when the commit's own answer was lost.
      failures.warn(e, "A batch failed; its halves go alone", Map.of("postings", batch.size()));
      record(inTime(batch.subList(0, batch.size() / 2), e));
      record(inTime(batch.subList(batch.size() / 2, batch.size()), e));
    } catch (Error e) {
      fail(batch, e);
      throw e;
    }
  }

  /** Those whose callers still wait; the others get the answer that the outcome is unknown. */
  private static List<Waiting> inTime(List<Waiting> batch, RuntimeException failure) {
    long now = System.nanoTime();
    List<Waiting> left = new ArrayList<>(batch.size());
    for (Waiting waiting : batch) {
      if (waiting.deadline - now > 0) {
        left.add(waiting);
      } else {
        fail(List.of(waiting), failure);
      }
    }
    return left;
  }

  private static void fail(List<Waiting> batch, Throwable failure) {
    batch.forEach(waiting -> waiting.result.completeExceptionally(failure));
  }

  @Override
  public void start() {
    running = true;
    flushers.forEach(SupervisedLoop::start);
  }

  /** Accepts no more postings; waiting ones are still recorded. */
  @Override
  public void stop() {
    running = false;
    flushers.forEach(flusher -> flusher.finish(settings.answerTimeout()));
    List<Waiting> left = new ArrayList<>();
    try {
      while (!queue.isEmpty() || !left.isEmpty()) {
        flush(left);
      }
    } catch (InterruptedException _) {
      Thread.currentThread().interrupt();
    }
  }

  @Override
  public boolean isRunning() {
    return running;
  }

  /** A posting and its caller, who either withdraws it or finds it taken. */
  private static final class Waiting {
    private final Posting posting;
    private final long deadline; // in the terms of System.nanoTime
    private final CompletableFuture<PostingResult> result = new CompletableFuture<>();
    private final AtomicBoolean decided = new AtomicBoolean();

    Waiting(Posting posting, long deadline) {
      this.posting = posting;
      this.deadline = deadline;
    }

    /** From now on it is worked on; false when it was withdrawn. */
    boolean take() {
      return decided.compareAndSet(false, true);
    }

    /** Withdraws the posting; false when it has been claimed. */
    boolean withdraw() {
      return decided.compareAndSet(false, true);
    }
  }
}
