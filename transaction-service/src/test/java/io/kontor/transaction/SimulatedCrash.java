package io.kontor.transaction;

import io.kontor.platform.workflow.Checkpoint;
import io.kontor.platform.workflow.CrashPoints;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicReference;
import org.springframework.web.context.request.RequestContextHolder;

/**
 * Ends a request's run at a chosen point, once, as kill -9 would: nothing after the point is done.
 */
final class SimulatedCrash implements CrashPoints {
  private final AtomicReference<Checkpoint> next = new AtomicReference<>();
  private final AtomicReference<Checkpoint> always = new AtomicReference<>();
  private final AtomicInteger passesLeft = new AtomicInteger();

  void crashAt(Checkpoint point) {
    crashAt(point, 1);
  }

  /** At the point when it is passed for the so-many-th time. */
  void crashAt(Checkpoint point, int pass) {
    passesLeft.set(pass);
    next.set(point);
  }

  /** At the point, in every request that passes it, wherever its work is done. */
  void crashAlwaysAt(Checkpoint point) {
    always.set(point);
  }

  void disarm() {
    next.set(null);
    always.set(null);
  }

  @Override
  public void reached(Checkpoint point, String id, boolean fresh) {
    if (fresh && always.get() == point) {
      throw new Killed(point + " of " + id);
    }
    boolean inRequest =
        RequestContextHolder.getRequestAttributes() != null; // leave the sweeper alone
    if (inRequest
        && next.get() == point
        && passesLeft.decrementAndGet() == 0
        && next.compareAndSet(point, null)) {
      throw new Killed(point + " of " + id);
    }
  }

  /** Not an exception: nothing may handle it. */
  static final class Killed extends Error {
    private static final long serialVersionUID = 1L;

    Killed(String message) {
      super(message, null, false, false);
    }
  }
}
