package io.kontor.dispute.work;

import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.function.Consumer;

/**
 * Runs a batch of steps in parallel, because each mostly waits for a remote call: one that hangs
 * must not hold up the others beyond its own time-out.
 */
public final class Parallel {
  private Parallel() {}

  /** Runs the step for each item and waits for all; the step handles its own failures. */
  public static <T> void forEach(List<T> batch, Consumer<T> step) {
    try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
      batch.forEach(item -> threads.execute(() -> step.accept(item)));
    }
  }
}
