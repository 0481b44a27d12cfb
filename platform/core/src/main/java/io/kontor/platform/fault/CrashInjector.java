package io.kontor.platform.fault;

import java.time.Duration;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Ends the process at one armed point, as kill -9 would: no shutdown hook runs, no answer is sent,
 * and the database rolls open database transactions back.
 *
 * <p>One crash can cover several subjects: those that arrive first wait at the point until all have
 * arrived. When some do not arrive in time, the process goes on and the point is disarmed.
 */
public final class CrashInjector implements FaultInjection {
  private static final Logger log = LoggerFactory.getLogger(CrashInjector.class);

  private final Runnable halt;
  private final Duration arrivalTimeout;
  private volatile @Nullable Armed armed;

  /**
   * An injector with no point armed.
   *
   * @param halt ends the process
   * @param arrivalTimeout how long the first subject waits at the point for the others
   */
  public CrashInjector(Runnable halt, Duration arrivalTimeout) {
    this.halt = halt;
    this.arrivalTimeout = arrivalTimeout;
  }

  /**
   * Arms a point; a point that was armed before is disarmed.
   *
   * @param count how many different subjects must arrive
   * @param only the subjects that count; empty for all
   */
  public void arm(String point, int count, Set<String> only) {
    armed = new Armed(point, Set.copyOf(only), new CountDownLatch(count));
  }

  /** Disarms the armed point, if there is one. */
  public void disarm() {
    armed = null;
  }

  /** The armed point, or null. */
  public @Nullable String armedPoint() {
    Armed current = armed;
    return current == null ? null : current.point;
  }

  @Override
  public void point(String point, String subject) {
    points(point, List.of(subject));
  }

  @Override
  public void points(String point, Collection<String> subjects) {
    Armed current = armed;
    if (current == null) {
      return;
    }
    List<String> concerned =
        subjects.stream().filter(subject -> current.concerns(point, subject)).toList();
    if (!concerned.isEmpty()) {
      arrive(current, concerned);
    }
  }

  private void arrive(Armed current, List<String> subjects) {
    for (String subject : subjects) {
      if (current.arrived.add(subject)) {
        current.missing.countDown();
      }
    }
    try {
      if (current.missing.await(arrivalTimeout.toMillis(), TimeUnit.MILLISECONDS)) {
        log.atWarn()
            .addKeyValue("point", current.point)
            .addKeyValue("subjects", List.copyOf(new TreeSet<>(current.arrived)))
            .log("Injected crash: the process ends at an armed point");
        halt.run();
        return;
      }
    } catch (InterruptedException _) {
      Thread.currentThread().interrupt();
    }
    if (armed == current) {
      armed = null;
    }
  }

  /** The armed point and the subjects that have arrived at it. */
  private static final class Armed {
    private final String point;
    private final Set<String> only;
    private final CountDownLatch missing;
    private final Set<String> arrived = ConcurrentHashMap.newKeySet();

    Armed(String point, Set<String> only, CountDownLatch missing) {
      this.point = point;
      this.only = only;
      this.missing = missing;
    }

    boolean concerns(String at, String subject) {
      return point.equals(at) && (only.isEmpty() || only.contains(subject));
    }
  }
}
