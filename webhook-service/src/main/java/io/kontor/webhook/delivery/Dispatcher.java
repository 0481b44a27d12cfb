package io.kontor.webhook.delivery;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import io.kontor.platform.outbound.CallResult;
import io.kontor.webhook.WebhookSettings;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;
import org.springframework.stereotype.Component;
import org.springframework.transaction.event.TransactionPhase;
import org.springframework.transaction.event.TransactionalEventListener;

/**
 * Takes due deliveries and calls their receivers, many at a time, each on a virtual thread.
 *
 * <p>Bounds: calls of this instance in all, and per lane (one client to one host). A receiver that
 * times out gets one call at a time until it answers again, so slow receivers cannot use up the
 * bound that the others share. Any number of instances may run; claims are leases in the database.
 */
@Component
class Dispatcher implements SmartLifecycle {
  private static final Logger log = LoggerFactory.getLogger(Dispatcher.class);

  private final Deliveries deliveries;
  private final DeliverEvent deliverEvent;
  private final WebhookSettings settings;
  private final Semaphore signal = new Semaphore(0);
  private final Semaphore free;
  private final Map<String, Integer> running = new ConcurrentHashMap<>(); // calls per lane
  private final Cache<String, Boolean> slow =
      Caffeine.newBuilder().maximumSize(50_000).expireAfterWrite(Duration.ofMinutes(15)).build();
  private volatile boolean on;
  private @Nullable Thread thread;

  Dispatcher(Deliveries deliveries, DeliverEvent deliverEvent, WebhookSettings settings) {
    this.deliveries = deliveries;
    this.deliverEvent = deliverEvent;
    this.settings = settings;
    this.free = new Semaphore(settings.concurrency());
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

  private void run() {
    while (on) {
      try {
        var _ = signal.tryAcquire(settings.poll().toMillis(), TimeUnit.MILLISECONDS);
        signal.drainPermits();
        while (on && takeSome() > 0) {
          // more may be due
        }
      } catch (InterruptedException _) {
        return;
      } catch (RuntimeException e) {
        log.atWarn().setCause(e).log("Due deliveries could not be taken; it will be tried again");
      }
    }
  }

  private int takeSome() {
    int permits = free.availablePermits();
    if (permits == 0) {
      return 0;
    }
    List<Deliveries.Claimed> claimed =
        deliveries.claim(
            UUID.randomUUID().toString(),
            permits,
            settings.concurrencyPerReceiver(),
            allowances(),
            settings.lease());
    for (Deliveries.Claimed delivery : claimed) {
      free.acquireUninterruptibly(); // never waits: only this thread takes permits
      running.merge(delivery.lane(), 1, Integer::sum);
      Thread.ofVirtual().name("delivery-" + delivery.id()).start(() -> call(delivery));
    }
    return claimed.size();
  }

  /** How many more calls each lane that is busy or slow may have. */
  private Map<String, Integer> allowances() {
    Map<String, Integer> allowances = new HashMap<>();
    slow.asMap().keySet().forEach(lane -> allowances.put(lane, 1));
    running.forEach((lane, calls) ->
        allowances.merge(
            lane, settings.concurrencyPerReceiver() - calls, (one, _) -> Math.max(0, one - calls)));
    return allowances;
  }

  private void call(Deliveries.Claimed delivery) {
    try {
      CallResult result = deliverEvent.execute(delivery);
      if (result.isTimeout()) {
        slow.put(delivery.lane(), true);
      } else {
        slow.invalidate(delivery.lane());
      }
    } catch (RuntimeException e) {
      log.atWarn()
          .addKeyValue("delivery", delivery.id())
          .setCause(e)
          .log("The outcome of a call could not be stored; it will be made again after its lease");
    } finally {
      running.computeIfPresent(delivery.lane(), (_, calls) -> calls == 1 ? null : calls - 1);
      free.release();
      wake();
    }
  }

  @Override
  public void start() {
    Thread started = Thread.ofVirtual().name("dispatcher").unstarted(this::run);
    on = true;
    thread = started;
    started.start();
  }

  /** Takes no more; calls that run end within their time-out. */
  @Override
  public void stop() {
    on = false;
    Thread stopping = thread;
    thread = null;
    if (stopping != null) {
      stopping.interrupt();
    }
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
