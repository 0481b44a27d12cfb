package io.kontor.webhook.delivery;

import io.kontor.platform.failure.FailureLog;
import io.kontor.platform.loop.SupervisedLoop;
import io.kontor.platform.loop.SupervisedLoops;
import io.kontor.platform.outbound.CallResult;
import io.kontor.webhook.WebhookSettings;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import org.springframework.context.SmartLifecycle;
import org.springframework.stereotype.Component;
import org.springframework.transaction.event.TransactionPhase;
import org.springframework.transaction.event.TransactionalEventListener;

/**
 * Claims due deliveries and calls their receivers, many at a time, each on a virtual thread.
 *
 * <p>Limits: concurrent calls of this instance in all, per client, and per receiver key (one hook
 * of a client at one address with its port). A receiver that times out gets one call at a time
 * until it answers again, and such receivers together half of the calls, so they cannot use up what
 * the others share. Any number of instances may run; claims are leases in the database.
 */
@Component
class Dispatcher implements SmartLifecycle {
  private final DeliveryQueue queue;
  private final DeliverEvent deliverEvent;
  private final WebhookSettings settings;
  private final FailureLog failures = new FailureLog(Dispatcher.class);
  private final Semaphore signal = new Semaphore(0);
  private final Semaphore free;
  private final DeliveryLimits limits;
  private final SupervisedLoop loop;
  private volatile boolean on;

  Dispatcher(
      DeliveryQueue queue,
      DeliverEvent deliverEvent,
      WebhookSettings settings,
      SupervisedLoops loops) {
    this.loop = loops.create("dispatcher", this::pass);
    this.queue = queue;
    this.deliverEvent = deliverEvent;
    this.settings = settings;
    this.free = new Semaphore(settings.concurrency());
    this.limits = new DeliveryLimits(settings);
  }

  @TransactionalEventListener(phase = TransactionPhase.AFTER_COMMIT, fallbackExecution = true)
  void wake(Deliveries.DeliveryScheduled scheduled) {
    wake();
  }

  private void wake() {
    if (signal.availablePermits() == 0) {
      signal.release();
    }
  }

  private void pass() throws InterruptedException {
    var _ = signal.tryAcquire(settings.poll().toMillis(), TimeUnit.MILLISECONDS);
    signal.drainPermits();
    while (on && claimDue() > 0) {
      // more may be due
    }
  }

  private int claimDue() {
    int permits = free.availablePermits();
    if (permits == 0) {
      return 0;
    }
    List<DeliveryQueue.Claimed> claimed =
        queue.claim(UUID.randomUUID().toString(), limits.capacity(permits), settings.lease());
    for (DeliveryQueue.Claimed delivery : claimed) {
      free.acquireUninterruptibly(); // never waits: only this thread takes permits
      limits.begin(delivery.receiverKey());
      Thread.ofVirtual().name("delivery-" + delivery.id()).start(() -> call(delivery));
    }
    return claimed.size();
  }

  private void call(DeliveryQueue.Claimed delivery) {
    try {
      CallResult result = deliverEvent.execute(delivery);
      limits.learn(delivery.receiverKey(), result.isTimeout());
    } catch (RuntimeException e) {
      failures.warn(
          e,
          "The outcome of a call could not be stored; it will be made again after its lease",
          Map.of("delivery", delivery.id()));
    } finally {
      limits.end(delivery.receiverKey());
      free.release();
      wake();
    }
  }

  @Override
  public void start() {
    on = true;
    loop.start();
  }

  /** Claims no more deliveries; running calls end within their time-out. */
  @Override
  public void stop() {
    on = false;
    loop.stop();
    try {
      var _ =
          free.tryAcquire(
              settings.concurrency(), settings.timeout().toMillis() * 2, TimeUnit.MILLISECONDS);
    } catch (InterruptedException _) {
      Thread.currentThread().interrupt();
    }
  }

  @Override
  public boolean isRunning() {
    return on;
  }
}
