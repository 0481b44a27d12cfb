package io.kontor.transaction.transfer;

import io.kontor.platform.error.ApiException;
import io.kontor.platform.error.ErrorCode;
import io.kontor.platform.error.OutcomeUnknownException;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import org.springframework.stereotype.Component;

/**
 * Limits bulk calls: so many at once, fewer of one client, and so many chunks of all of them. The
 * calls take turns, one chunk each, in the order in which they ask.
 */
@Component
final class BulkLimits {
  private final BulkSettings settings;
  private final Semaphore chunks;
  private final Map<String, Integer> calls = new HashMap<>(); // by client, guarded by this
  private int callsInAll; // guarded by this

  BulkLimits(BulkSettings settings, MeterRegistry metrics) {
    this.settings = settings;
    this.chunks = new Semaphore(settings.chunksMax(), true);
    Gauge.builder("kontor.transaction.bulk.waiting", this, BulkLimits::waiting)
        .description("Bulk calls that wait for their turn")
        .register(metrics);
  }

  /** Calls that wait for their turn. */
  int waiting() {
    return chunks.getQueueLength();
  }

  /** Admits a call, until it is closed. Errors: RATE_LIMIT, SERVICE_UNAVAILABLE. */
  synchronized Call enter(String clientId) {
    if (calls.getOrDefault(clientId, 0) >= settings.callsPerClient()) {
      throw ApiException.of(ErrorCode.RATE_LIMIT);
    }
    if (callsInAll >= settings.callsMax()) {
      throw ApiException.of(ErrorCode.SERVICE_UNAVAILABLE);
    }
    calls.merge(clientId, 1, Integer::sum);
    callsInAll++;
    return new Call(clientId, System.nanoTime() + settings.beginWithin().toNanos());
  }

  private synchronized void leave(String clientId) {
    calls.computeIfPresent(clientId, (_, count) -> count == 1 ? null : count - 1);
    callsInAll--;
  }

  /** A call under way; used by one thread. */
  final class Call implements AutoCloseable {
    private final String clientId;
    private final long deadline; // in the terms of System.nanoTime

    private Call(String clientId, long deadline) {
      this.clientId = clientId;
      this.deadline = deadline;
    }

    /** Whether nothing more may be begun. */
    boolean isLate() {
      return deadline - System.nanoTime() <= 0;
    }

    /**
     * Does the work when it is this call's turn; false when the turn does not come in time. Errors:
     * {@link OutcomeUnknownException} when the wait is interrupted, because earlier chunks are
     * done.
     */
    boolean inTurn(Runnable work) {
      try {
        if (isLate() || !chunks.tryAcquire(deadline - System.nanoTime(), TimeUnit.NANOSECONDS)) {
          return false;
        }
      } catch (InterruptedException e) {
        Thread.currentThread().interrupt();
        throw new OutcomeUnknownException("bulk", e);
      }
      try {
        work.run();
      } finally {
        chunks.release();
      }
      return true;
    }

    @Override
    public void close() {
      leave(clientId);
    }
  }
}
