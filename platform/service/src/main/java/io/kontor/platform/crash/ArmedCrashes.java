package io.kontor.platform.crash;

import java.time.Duration;
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
 * Lets the process die at one armed point, as kill -9 would: no shutdown hook runs, no answer is
 * sent, open database transactions are rolled back by the database.
 *
 * <p>Several subjects can share one death: those that arrive first are held at the point until all
 * have come. When some do not come in time nobody dies, and the point is disarmed.
 */
public final class ArmedCrashes implements Crashes {
  private static final Logger log = LoggerFactory.getLogger(ArmedCrashes.class);

  private final Runnable death;
  private final Duration patience;
  private volatile @Nullable Armed armed;

  /**
   * Nothing is armed at first.
   *
   * @param death ends the process
   * @param patience how long the first subject waits at the point for the others
   */
  public ArmedCrashes(Runnable death, Duration patience) {
    this.death = death;
    this.patience = patience;
  }

  /**
   * Arms a point instead of what was armed before.
   *
   * @param count how many different subjects must arrive
   * @param only the subjects that count; empty for all
   */
  public void arm(String point, int count, Set<String> only) {
    armed = new Armed(point, Set.copyOf(only), new CountDownLatch(count));
  }

  /** Nothing dies any more. */
  public void disarm() {
    armed = null;
  }

  /** The armed point, or null. */
  public @Nullable String armedPoint() {
    Armed current = armed;
    return current == null ? null : current.point;
  }

  @Override
  public void at(String point, String subject) {
    Armed current = armed;
    if (current != null && current.concerns(point, subject)) {
      arrive(current, subject);
    }
  }

  private void arrive(Armed current, String subject) {
    if (current.arrived.add(subject)) {
      current.missing.countDown();
    }
    try {
      if (current.missing.await(patience.toMillis(), TimeUnit.MILLISECONDS)) {
        log.atWarn()
            .addKeyValue("point", current.point)
            .addKeyValue("subjects", List.copyOf(new TreeSet<>(current.arrived)))
            .log("The process dies at an armed point");
        death.run();
        return;
      }
    } catch (InterruptedException _) {
      Thread.currentThread().interrupt();
    }
    if (armed == current) {
      armed = null;
    }
  }

  /** What is armed, and who has come. */
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
