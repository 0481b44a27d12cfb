package io.kontor.transaction.life;

/**
 * One attempt to carry an object on. A fresh run is that of the request that made the object:
 * nothing was tried before, so steps act without asking first. Every other run asks what has
 * happened already.
 */
public final class Run {
  private final CrashPoints crashPoints;
  private final String id;
  private boolean fresh;
  private boolean effect;

  Run(CrashPoints crashPoints, String id, boolean fresh) {
    this.crashPoints = crashPoints;
    this.id = id;
    this.fresh = fresh;
  }

  /** Whether nothing can have been tried before. */
  public boolean isFresh() {
    return fresh;
  }

  /** A step is behind us. */
  public void passed(Point point) {
    effect |= point.effect();
    crashPoints.reached(point, id, fresh);
  }

  /** Whether something may have happened elsewhere. */
  boolean mayHaveActed() {
    return effect || !fresh;
  }

  void startOver() {
    fresh = false;
  }
}
