package io.kontor.transaction.life;

import io.kontor.platform.failure.FailureLog;
import java.util.List;
import java.util.Map;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/**
 * Looks for unfinished objects. Any number of instances may run: each takes its own under a lease.
 */
@Component
public class SweepJob {
  private static final int ROUNDS_MAX = 20; // of one run, so that the engines take turns

  private final List<Engine<?>> engines;
  private final LifeSettings settings;
  private final FailureLog failures = new FailureLog(SweepJob.class);

  SweepJob(List<Engine<?>> engines, LifeSettings settings) {
    this.engines = engines;
    this.settings = settings;
  }

  /** One run over all engines. */
  @Scheduled(fixedDelayString = "${kontor.transaction.sweep-every:1s}")
  public void run() {
    for (Engine<?> engine : engines) {
      try {
        for (int round = 0; round < ROUNDS_MAX; round++) {
          if (engine.sweep() < settings.sweepBatch()) {
            break;
          }
        }
      } catch (RuntimeException | Error e) { // the other engines go on
        failures.warn(e, "Unfinished objects could not be looked for", Map.of());
      }
    }
  }
}
