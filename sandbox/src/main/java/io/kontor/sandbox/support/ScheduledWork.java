package io.kontor.sandbox.support;

import io.kontor.platform.failure.FailureLog;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.locks.ReentrantLock;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/** Performs due work: on schedule, or at once when an operator advances the time. */
@Component
public class ScheduledWork {

  private static final Logger log = LoggerFactory.getLogger(ScheduledWork.class);

  private final List<DueWork> parts;
  private final TransactionTemplate transaction;
  private final Clock clock;
  private final AtomicBoolean failing = new AtomicBoolean();
  private final FailureLog failures = new FailureLog(ScheduledWork.class);
  private final ReentrantLock settling = new ReentrantLock();

  ScheduledWork(List<DueWork> parts, TransactionTemplate transaction, Clock clock) {
    this.parts = List.copyOf(parts);
    this.transaction = transaction;
    this.clock = clock;
  }

  /**
   * Moves all pending work closer and performs what has become due before it returns. Stored times
   * of the past and the clock itself stay, so the sandbox and the other services keep the same
   * time.
   */
  public void advance(Duration by) {
    transaction.executeWithoutResult(_ -> parts.forEach(part -> part.bringForward(by)));
    settleDue()
        .ifPresent(failure -> {
          throw new IllegalStateException("Due work failed", failure);
        });
    log.atInfo().addKeyValue("duration", by).log("Time advanced");
  }

  @Scheduled(fixedDelayString = "${kontor.sandbox.tick}")
  void tick() {
    Optional<Throwable> failure = settleDue();
    // The next tick is a moment away; a failure is reported once, not five times a second.
    if (failure.isEmpty()) {
      failing.set(false);
    } else if (failing.compareAndSet(false, true)) {
      failures.warn(failure.get(), "Due work failed and is retried", Map.of());
    }
  }

  /**
   * One run at a time, because a second one would skip what the first one has locked, and return
   * before that is done. A part that fails does not stop the others; returns the last failure.
   */
  private Optional<Throwable> settleDue() {
    settling.lock();
    try {
      Throwable failed = null;
      for (DueWork part : parts) {
        try {
          part.settleDue(clock.instant());
        } catch (RuntimeException | Error failure) {
          failed = failure;
        }
      }
      return Optional.ofNullable(failed);
    } finally {
      settling.unlock();
    }
  }
}
