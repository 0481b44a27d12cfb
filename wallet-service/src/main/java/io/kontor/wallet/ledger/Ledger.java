package io.kontor.wallet.ledger;

import io.kontor.platform.client.OutcomeUnknownException;
import io.kontor.platform.client.ServiceUnavailableException;
import io.micrometer.core.instrument.DistributionSummary;
import io.micrometer.core.instrument.MeterRegistry;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;
import org.springframework.stereotype.Component;
import org.springframework.transaction.CannotCreateTransactionException;

/**
 * The way into the books. Concurrent postings are gathered and recorded together in one database
 * transaction, so a hot account (a client's fee wallet is in every pay-in) does not serialise the
 * platform: its row is locked once per batch and not once per posting. A caller is answered only
 * after the commit that holds its posting.
 *
 * <p>Nothing waits on purpose: while a batch commits, the next one gathers. Source: ADR 0003.
 */
@Component
public class Ledger implements SmartLifecycle {
  private static final Logger log = LoggerFactory.getLogger(Ledger.class);

  private final LedgerBooks books;
  private final LedgerSettings settings;
  private final BlockingQueue<Waiting> queue;
  private final DistributionSummary batchSize;
  private final List<Thread> flushers = new ArrayList<>();
  private volatile boolean running;

  /** The ledger over its books. */
  public Ledger(LedgerBooks books, LedgerSettings settings, MeterRegistry metrics) {
    this.books = books;
    this.settings = settings;
    this.queue = new ArrayBlockingQueue<>(settings.queueMax());
    this.batchSize =
        DistributionSummary.builder("kontor.ledger.batch.size")
            .description("Postings per batch")
            .register(metrics);
    metrics.gaugeCollectionSize("kontor.ledger.waiting", List.of(), queue);
  }

  /**
   * Records the posting, or says why not.
   *
   * <p>Errors: {@link ServiceUnavailableException} when too many wait or the database cannot be
   * reached (nothing was recorded); {@link OutcomeUnknownException} when the batch broke off (ask
   * again with the same reference).
   */
  public PostingResult post(Posting posting) {
    Waiting waiting = new Waiting(posting, new CompletableFuture<>());
    if (!running || !queue.offer(waiting)) {
      throw new ServiceUnavailableException("ledger", null);
    }
    try {
      return waiting.result().get(settings.answerTimeout().toMillis(), TimeUnit.MILLISECONDS);
    } catch (ExecutionException e) {
      if (e.getCause() instanceof ServiceUnavailableException unavailable) {
        throw unavailable;
      }
      throw new OutcomeUnknownException("ledger", e.getCause());
    } catch (TimeoutException e) {
      throw new OutcomeUnknownException("ledger", e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new OutcomeUnknownException("ledger", e);
    }
  }

  private void flush() {
    List<Waiting> carriedOver =
        new ArrayList<>(); // twins of a reference that is already in the batch
    while (running || !queue.isEmpty() || !carriedOver.isEmpty()) {
      try {
        List<Waiting> taken = new ArrayList<>(carriedOver);
        carriedOver.clear();
        if (taken.isEmpty()) {
          Waiting first = queue.poll(200, TimeUnit.MILLISECONDS);
          if (first == null) {
            continue;
          }
          taken.add(first);
        }
        queue.drainTo(taken, settings.batchMax() - Math.min(taken.size(), settings.batchMax()));
        record(distinct(taken, carriedOver));
      } catch (InterruptedException _) {
        Thread.currentThread().interrupt();
        return;
      }
    }
  }

  private static List<Waiting> distinct(List<Waiting> taken, List<Waiting> twins) {
    Set<String> references = new HashSet<>();
    List<Waiting> batch = new ArrayList<>(taken.size());
    for (Waiting waiting : taken) {
      (references.add(waiting.posting().reference()) ? batch : twins).add(waiting);
    }
    return batch;
  }

  private void record(List<Waiting> batch) {
    batchSize.record(batch.size());
    try {
      List<PostingResult> results = books.record(batch.stream().map(Waiting::posting).toList());
      for (int i = 0; i < batch.size(); i++) {
        batch.get(i).result().complete(results.get(i));
      }
    } catch (CannotCreateTransactionException e) {
      log.atWarn().setCause(e).log("The ledger's database cannot be reached");
      batch.forEach(waiting ->
          waiting.result().completeExceptionally(new ServiceUnavailableException("ledger", e)));
    } catch (RuntimeException e) {
      if (batch.size() > 1) {
        // One posting must not fail its neighbours; each reference is repeatable, so each goes
        // alone.
        log.atWarn()
            .addKeyValue("postings", batch.size())
            .setCause(e)
            .log("A batch failed; its postings go one by one");
        batch.forEach(waiting -> record(List.of(waiting)));
      } else {
        log.atError()
            .addKeyValue("reference", batch.getFirst().posting().reference())
            .setCause(e)
            .log("A posting failed");
        batch.getFirst().result().completeExceptionally(e);
      }
    }
  }

  @Override
  public void start() {
    running = true;
    for (int i = 0; i < settings.flushers(); i++) {
      flushers.add(Thread.ofPlatform().name("ledger-flusher-" + i).start(this::flush));
    }
  }

  @Override
  public void stop() {
    running = false;
    for (Thread flusher : flushers) {
      try {
        flusher.join(settings.answerTimeout());
      } catch (InterruptedException _) {
        Thread.currentThread().interrupt();
      }
    }
    flushers.clear();
  }

  @Override
  public boolean isRunning() {
    return running;
  }

  private record Waiting(Posting posting, CompletableFuture<PostingResult> result) {}
}
