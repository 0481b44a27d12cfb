package io.kontor.transaction.life;

/** The points between two steps of a life; a crash may fall on each. */
public enum Point {
  /** The intent is stored. */
  INTENT(false),
  /** The movement may go ahead. */
  SCREENED(false),
  /** The outside world has been asked and has answered. */
  OUTSIDE(true),
  /** The ledger has answered. */
  LEDGER(true),
  /** The outcome and its events are stored. */
  OUTCOME(true);

  private final boolean effect;

  Point(boolean effect) {
    this.effect = effect;
  }

  /** Whether something has happened elsewhere when this point is reached. */
  public boolean effect() {
    return effect;
  }
}
