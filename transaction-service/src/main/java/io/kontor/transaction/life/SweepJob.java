package io.kontor.transaction.life;

import java.util.List;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/**
 * Looks for unfinished objects. Any number of instances may run: each takes its own under a lease.
 */
@Component
public class SweepJob {
  private static final Logger log = LoggerFactory.getLogger(SweepJob.class);
  private static final int ROUNDS_MAX = 20; // of one run, so that the engines take turns

  private final List<Engine<?>> engines;
  private final LifeSettings settings;

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
      } catch (RuntimeException e) { // the other engines go on
        log.atWarn().setCause(e).log("Unfinished objects could not be looked for");
      }
    }
  }
}
