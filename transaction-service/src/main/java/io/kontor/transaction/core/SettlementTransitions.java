package io.kontor.transaction.core;

import static io.kontor.transaction.core.Phase.*;

import io.kontor.transaction.workflow.StateMachine;

/** The phases of a settlement transfer. */
public final class SettlementTransitions {
  /** The table. */
  public static final StateMachine<Phase> TABLE =
      StateMachine.of("Settlement", INTENT, FAILED).allow(INTENT, SUCCEEDED, FAILED);

  private SettlementTransitions() {}
}
