package io.kontor.transaction.core;

import static io.kontor.transaction.core.Phase.*;

import io.kontor.transaction.life.Transitions;

/** The phases of a settlement transfer. */
public final class SettlementTransitions {
  /** The table. */
  public static final Transitions<Phase> TABLE =
      Transitions.of("Settlement", INTENT, FAILED).allow(INTENT, SUCCEEDED, FAILED);

  private SettlementTransitions() {}
}
