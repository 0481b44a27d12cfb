package io.kontor.transaction.core;

import static io.kontor.transaction.core.Phase.*;

import io.kontor.platform.workflow.StateMachine;

/** The phases of a repudiation: the scheme has taken the money already, so it cannot fail. */
public final class RepudiationTransitions {
  /** The table. */
  public static final StateMachine<Phase> TABLE =
      StateMachine.of("Repudiation", INTENT).allow(INTENT, SUCCEEDED, "the ledger has debited it");

  private RepudiationTransitions() {}
}
