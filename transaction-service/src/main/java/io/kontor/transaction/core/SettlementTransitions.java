package io.kontor.transaction.core;

import static io.kontor.transaction.core.Phase.*;

import io.kontor.platform.workflow.StateMachine;

/** The phases of a settlement transfer. */
public final class SettlementTransitions {
  /** The table. */
  public static final StateMachine<Phase> TABLE =
      StateMachine.of("Settlement", INTENT, FAILED)
          .allow(INTENT, SUCCEEDED, "the ledger has moved it")
          .allow(INTENT, FAILED, "the ledger refuses");

  private SettlementTransitions() {}
}
