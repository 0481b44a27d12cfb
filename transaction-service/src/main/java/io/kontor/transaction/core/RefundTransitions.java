package io.kontor.transaction.core;

import static io.kontor.transaction.core.Phase.*;

import io.kontor.transaction.workflow.StateMachine;

/** The phases of a refund of any origin. */
public final class RefundTransitions {
  /** The table. */
  public static final StateMachine<Phase> TABLE =
      StateMachine.of("Refund", INTENT, FAILED)
          .allow(INTENT, AWAITING_BANK, SUCCEEDED, FAILED)
          .allow(AWAITING_BANK, SUCCEEDED, FAILED);

  private RefundTransitions() {}
}
