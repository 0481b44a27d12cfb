package io.kontor.transaction.core;

import static io.kontor.transaction.core.Phase.*;

import io.kontor.platform.workflow.StateMachine;

/** The phases of a transfer. */
public final class TransferTransitions {
  /** The table. */
  public static final StateMachine<Phase> TABLE =
      StateMachine.of("Transfer", INTENT, AWAITING_APPROVAL, FAILED)
          .allow(AWAITING_APPROVAL, INTENT, "enough people have approved it")
          .allow(AWAITING_APPROVAL, FAILED, "not approved, or no longer possible")
          .allow(INTENT, SUCCEEDED, "the ledger has moved it")
          .allow(INTENT, FAILED, "screening or the ledger refuses");

  private TransferTransitions() {}
}
