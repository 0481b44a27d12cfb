package io.kontor.platform.loop;

import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import org.springframework.boot.health.contributor.Health;
import org.springframework.boot.health.contributor.HealthIndicator;

/**
 * All long-lived threads of this process, and their part of its health: it is down, so that the
 * process is started anew, when a thread is dead or a loop meets nothing but {@link Error}s. A
 * dependency that is away is no such thing: it throws exceptions.
 */
public final class SupervisedLoops implements HealthIndicator {
  /** Errors one after the other that no further try is likely to cure. */
  static final int ERRORS_MAX = 10;

  private final MeterRegistry metrics;
  private final List<SupervisedLoop> loops = new CopyOnWriteArrayList<>();

  /** No loops yet. */
  public SupervisedLoops(MeterRegistry metrics) {
    this.metrics = metrics;
  }

  /**
   * A loop on a thread of the operating system, not yet started. Loops are few and wake up often: a
   * virtual thread that waits for a socket or a moment takes three others to wake it.
   */
  public SupervisedLoop create(String name, SupervisedLoop.Pass pass) {
    Counter failures =
        Counter.builder("kontor.loop.failures")
            .description("Passes of a long-lived thread that something escaped from")
            .tag("loop", name)
            .register(metrics);
    SupervisedLoop loop = new SupervisedLoop(name, pass, failures::increment);
    loops.add(loop);
    Gauge.builder("kontor.loop.alive", loop, known -> known.isAlive() ? 1 : 0)
        .description("0: a long-lived thread is dead")
        .tag("loop", name)
        .register(metrics);
    return loop;
  }

  /** The names of all loops of this process. */
  public List<String> names() {
    return loops.stream().map(SupervisedLoop::name).toList();
  }

  @Override
  public Health health() {
    Health.Builder health = Health.up();
    for (SupervisedLoop loop : loops) {
      if (!loop.isAlive() || loop.errorsInARow() >= ERRORS_MAX) {
        health.down().withDetail(loop.name(), loop.isAlive() ? "nothing but errors" : "dead");
      }
    }
    return health.build();
  }
}
