package io.kontor.transaction.core;

import static io.kontor.transaction.core.Phase.*;

import io.kontor.transaction.workflow.StateMachine;

/** The phases of a payout: the money leaves the wallet first, then the bank is asked. */
public final class PayOutTransitions {
  /** The table. */
  public static final StateMachine<Phase> TABLE =
      StateMachine.of("PayOut", INTENT, FAILED)
          .allow(INTENT, AWAITING_BANK, WATCHED, FAILED)
          .allow(AWAITING_BANK, WATCHED, FAILED)
          .allow(WATCHED, SUCCEEDED);

  private PayOutTransitions() {}
}
