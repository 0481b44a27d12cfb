package io.kontor.gateway.edge;

import io.kontor.gateway.GatewaySettings;
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

  private static final Duration LOOK_AGAIN = Duration.ofMillis(20);

  private final ApplicationEventPublisher events;
  private final GatewaySettings.Drain settings;
  private final AtomicInteger underWay = new AtomicInteger();
  private volatile boolean running;
  private volatile boolean draining;

  Drain(ApplicationEventPublisher events, GatewaySettings settings) {
    this.events = events;
    this.settings = settings.drain();
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
    while (System.nanoTime() - start < settings.atLeast().toNanos()
        || (underWay.get() > 0 && System.nanoTime() - start < settings.atMost().toNanos())) {
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
