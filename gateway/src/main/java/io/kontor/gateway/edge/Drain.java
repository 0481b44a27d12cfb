package io.kontor.gateway.edge;

import java.time.Duration;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.locks.LockSupport;
import org.springframework.boot.availability.AvailabilityChangeEvent;
import org.springframework.boot.availability.ReadinessState;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.context.SmartLifecycle;
import org.springframework.stereotype.Component;

/**
 * The way down of the process: it stops being ready, answers 503 with {@code Connection: close} to
 * whatever still comes, on old connections and new ones, and finishes what is under way. Only then
 * the server closes its port. At the start the port is bound when everything else is done.
 */
@Component
final class Drain implements SmartLifecycle {

  // As long as balancers need to look at the readiness, and kept connections to be used once more.
  private static final Duration LEAST = Duration.ofSeconds(1);
  private static final Duration MOST = Duration.ofSeconds(15);
  private static final Duration LOOK_AGAIN = Duration.ofMillis(20);

  private final ApplicationEventPublisher events;
  private final AtomicInteger underWay = new AtomicInteger();
  private volatile boolean running;
  private volatile boolean draining;

  Drain(ApplicationEventPublisher events) {
    this.events = events;
  }

  /** True when the request may go on; {@link #leave} must follow then. */
  boolean enter() {
    underWay.incrementAndGet();
    if (draining) {
      underWay.decrementAndGet();
      return false;
    }
    return true;
  }

  void leave() {
    underWay.decrementAndGet();
  }

  @Override
  public void start() {
    draining = false;
    running = true;
  }

  @Override
  public void stop() {
    AvailabilityChangeEvent.publish(events, this, ReadinessState.REFUSING_TRAFFIC);
    draining = true;
    long start = System.nanoTime();
    while (System.nanoTime() - start < LEAST.toNanos()
        || (underWay.get() > 0 && System.nanoTime() - start < MOST.toNanos())) {
      LockSupport.parkNanos(LOOK_AGAIN.toNanos());
    }
    running = false;
  }

  @Override
  public boolean isRunning() {
    return running;
  }

  /** Before the server's own graceful shutdown, which closes the port first. */
  @Override
  public int getPhase() {
    return DEFAULT_PHASE;
  }
}
