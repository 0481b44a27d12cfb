package io.kontor.platform.workflow;

import io.kontor.platform.failure.FailureLog;
import java.util.List;
import java.util.Map;
import org.springframework.scheduling.annotation.Scheduled;

/**
 * Resumes unfinished objects that are due. Any number of instances may run: each claims its own
 * under a lease.
 */
public class RecoveryJob {
  private static final int ROUNDS_MAX = 20; // per pass, so that the engines take turns

  private final List<WorkflowEngine<?>> engines;
  private final WorkflowSettings settings;
  private final FailureLog failures = new FailureLog(RecoveryJob.class);

  RecoveryJob(List<WorkflowEngine<?>> engines, WorkflowSettings settings) {
    this.engines = engines;
    this.settings = settings;
  }

  /** One pass over all engines. */
  @Scheduled(fixedDelayString = "${kontor.workflow.sweep-every:1s}")
  public void run() {
    for (WorkflowEngine<?> engine : engines) {
      try {
        for (int round = 0; round < ROUNDS_MAX; round++) {
          if (engine.sweep() < settings.sweepBatch()) {
            break;
          }
        }
      } catch (RuntimeException | Error e) { // the other engines are not affected
        failures.warn(e, "Unfinished objects could not be claimed", Map.of());
      }
    }
  }
}
