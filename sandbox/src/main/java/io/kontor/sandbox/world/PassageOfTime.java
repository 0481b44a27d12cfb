package io.kontor.sandbox.world;

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

/** Lets time pass: at its own pace, or at once when an operator asks for it. */
@Component
public class PassageOfTime {

  private static final Logger log = LoggerFactory.getLogger(PassageOfTime.class);

  private final List<TimeBound> parts;
  private final TransactionTemplate transaction;
  private final Clock clock;
  private final AtomicBoolean failing = new AtomicBoolean();
  private final FailureLog failures = new FailureLog(PassageOfTime.class);
  private final ReentrantLock settling = new ReentrantLock();

  PassageOfTime(List<TimeBound> parts, TransactionTemplate transaction, Clock clock) {
    this.parts = List.copyOf(parts);
    this.transaction = transaction;
    this.clock = clock;
  }

  /**
   * Brings everything pending closer and does what has become due before it returns. Stored times
   * of the past and the clock itself stay, so the sandbox and the services around it keep the same
   * time.
   */
  public void advance(Duration by) {
    transaction.executeWithoutResult(_ -> parts.forEach(part -> part.bringForward(by)));
    settleDue()
        .ifPresent(failure -> {
          throw new IllegalStateException("Something due could not be done", failure);
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
      failures.warn(failure.get(), "Due things are not done; trying again", Map.of());
    }
  }

  /**
   * One at a time: what the other one has in hand is skipped, and would not be done on return. A
   * part that fails does not stop the others; answers the last failure.
   */
  private Optional<Throwable> settleDue() {
    settling.lock();
    try {
      Throwable failed = null;
      for (TimeBound part : parts) {
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
