package io.kontor.platform.workflow;

/** What an attempt has reached; a crash may fall on each. */
public enum Checkpoint {
  /** The intent is stored. */
  INTENT(false),
  /** Screening has allowed the movement. */
  SCREENED(false),
  /** The external party has answered. */
  OUTSIDE(true),
  /** The ledger has answered. */
  LEDGER(true),
  /** The outcome and its events are stored. */
  OUTCOME(true);

  private final boolean effect;

  Checkpoint(boolean effect) {
    this.effect = effect;
  }

  /** Whether something has happened elsewhere when this checkpoint is reached. */
  public boolean effect() {
    return effect;
  }
}
