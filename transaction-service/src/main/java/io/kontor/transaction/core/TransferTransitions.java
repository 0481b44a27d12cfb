package io.kontor.transaction.core;

import static io.kontor.transaction.core.Phase.*;

import io.kontor.transaction.life.Transitions;

/** The phases of a transfer. */
public final class TransferTransitions {
  /** The table. */
  public static final Transitions<Phase> TABLE =
      Transitions.of("Transfer", INTENT, FAILED).allow(INTENT, SUCCEEDED, FAILED);

  private TransferTransitions() {}
}
