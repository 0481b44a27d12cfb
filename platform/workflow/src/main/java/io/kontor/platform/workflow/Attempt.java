package io.kontor.platform.workflow;

/**
 * One attempt to advance an object. The first attempt is that of the request that made the object:
 * nothing was tried before, so steps act without asking first. Every later attempt asks first what
 * has happened already.
 */
public final class Attempt {
  private final CrashPoints crashPoints;
  private final String id;
  private boolean first;
  private boolean effect;

  Attempt(CrashPoints crashPoints, String id, boolean first) {
    this.crashPoints = crashPoints;
    this.id = id;
    this.first = first;
  }

  /** Whether nothing can have been tried before. */
  public boolean isFirst() {
    return first;
  }

  /** Marks a checkpoint as reached. */
  public void reached(Checkpoint checkpoint) {
    effect |= checkpoint.effect();
    crashPoints.reached(checkpoint, id, first);
  }

  /** Whether something may have happened elsewhere. */
  boolean mayHaveActed() {
    return effect || !first;
  }

  void startOver() {
    first = false;
  }
}
