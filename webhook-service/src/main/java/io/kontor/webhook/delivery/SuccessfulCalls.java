package io.kontor.webhook.delivery;

import io.kontor.platform.loop.SupervisedLoops;
import io.kontor.platform.work.GroupCommit;
import io.kontor.webhook.WebhookSettings;
import io.kontor.webhook.hook.Hooks;
import io.micrometer.core.instrument.MeterRegistry;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.springframework.context.SmartLifecycle;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Stores calls that succeeded: those that end at about the same time together, in one database
 * transaction. Source: ADR 0028.
 */
@Component
class SuccessfulCalls implements SmartLifecycle {
  private static final Duration ANSWER_TIMEOUT = Duration.ofSeconds(10);

  private final DeliveryQueue queue;
  private final Hooks hooks;
  private final TransactionTemplate transaction;
  private final GroupCommit<SuccessfulCall, Boolean> calls;

  SuccessfulCalls(
      DeliveryQueue queue,
      Hooks hooks,
      TransactionTemplate transaction,
      WebhookSettings settings,
      SupervisedLoops loops,
      MeterRegistry metrics) {
    this.queue = queue;
    this.hooks = hooks;
    this.transaction = transaction;
    this.calls =
        new GroupCommit<>(
            "webhook.outcomes",
            new GroupCommit.Limits(
                settings.concurrency(), 1, settings.concurrency(), ANSWER_TIMEOUT),
            call -> call.claimed().id(),
            (batch, _) -> store(batch), // a call is counted once: its claim ends with it
            loops,
            metrics);
  }

  /** A call that succeeded. */
  record SuccessfulCall(DeliveryQueue.Claimed claimed, Delivery.Attempt attempt) {}

  /**
   * Stores the call; false when the delivery was cancelled or taken over meanwhile, and then
   * nothing is stored. Errors: as of {@link GroupCommit#commit}.
   */
  boolean store(SuccessfulCall call) {
    return calls.commit(call);
  }

  private List<Boolean> store(List<SuccessfulCall> batch) {
    Set<String> stored =
        transaction.execute(_ -> {
          // Hooks are locked first, in the same order as when one is disabled.
          Set<String> failing =
              hooks.lockFailing(
                  batch.stream()
                      .map(call -> call.claimed().hookId())
                      .collect(Collectors.toCollection(TreeSet::new)));
          Set<String> finished = queue.succeed(batch);
          failing.retainAll(
              batch.stream()
                  .filter(call -> finished.contains(call.claimed().id()))
                  .map(call -> call.claimed().hookId())
                  .toList());
          hooks.recordSuccess(failing);
          return finished;
        });
    return batch.stream().map(call -> stored.contains(call.claimed().id())).toList();
  }

  @Override
  public void start() {
    calls.start();
  }

  @Override
  public void stop() {
    calls.stop();
  }

  @Override
  public boolean isRunning() {
    return calls.isRunning();
  }

  @Override
  public int getPhase() {
    return calls.getPhase();
  }
}
