package io.kontor.wallet.ledger;

import io.kontor.platform.error.OutcomeUnknownException;
import io.kontor.platform.error.ServiceUnavailableException;
import io.kontor.platform.failure.FailureLog;
import io.kontor.platform.loop.SupervisedLoops;
import io.kontor.platform.work.GroupCommit;
import io.kontor.platform.work.GroupCommit.Limits;
import io.kontor.platform.work.GroupCommit.Pending;
import io.micrometer.core.instrument.MeterRegistry;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import org.springframework.context.SmartLifecycle;
import org.springframework.stereotype.Component;
import org.springframework.transaction.CannotCreateTransactionException;

/**
 * The entrance to the ledger. Concurrent postings are gathered and recorded together in one
 * database transaction, so a hot account (a client's fee wallet is in every pay-in) does not
 * serialise the platform: its row is locked once per batch and not once per posting. A caller is
 * answered only after the commit that holds its posting. Source: ADR 0003.
 */
@Component
public class Ledger implements SmartLifecycle {
  private static final FailureLog failures = new FailureLog(Ledger.class);

  private final GroupCommit<Posting, PostingResult> postings;

  /** The ledger over its books. */
  public Ledger(
      LedgerBooks books, LedgerSettings settings, SupervisedLoops loops, MeterRegistry metrics) {
    Limits limits =
        new Limits(
            settings.batchMax(),
            settings.flushers(),
            settings.queueMax(),
            settings.answerTimeout());
    this.postings =
        new GroupCommit<>(
            "ledger",
            limits,
            Posting::reference,
            (batch, _) -> record(books, batch), // which knows what stands by its reference
            loops,
            metrics);
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
    return post(List.of(posting)).getFirst().get();
  }

  /**
   * The same for several postings, which are recorded together as far as a batch has room. Each of
   * the results, in the same order, waits for its posting and throws as {@link #post(Posting)}
   * does. Errors: {@link ServiceUnavailableException} when not all of them may wait; none is
   * recorded then.
   */
  public List<Supplier<PostingResult>> post(List<Posting> several) {
    return postings.offer(several).stream()
        .<Supplier<PostingResult>>map(pending -> () -> await(pending))
        .toList();
  }

  private static PostingResult await(Pending<Posting, PostingResult> pending) {
    try {
      return pending.await();
    } catch (ServiceUnavailableException | OutcomeUnknownException e) {
      throw e;
    } catch (RuntimeException e) {
      throw new OutcomeUnknownException("ledger", e);
    }
  }

  private static List<PostingResult> record(LedgerBooks books, List<Posting> batch) {
    try {
      return books.record(batch);
    } catch (CannotCreateTransactionException e) {
      throw e;
    } catch (RuntimeException e) {
      if (batch.size() == 1) {
        failures.tell(e, "A posting failed", Map.of("reference", batch.getFirst().reference()));
      }
      throw e;
    }
  }

  @Override
  public void start() {
    postings.start();
  }

  /** Accepts no more postings; waiting ones are still recorded. */
  @Override
  public void stop() {
    postings.stop();
  }

  @Override
  public boolean isRunning() {
    return postings.isRunning();
  }

  @Override
  public int getPhase() {
    return postings.getPhase();
  }
}
