package io.kontor.transaction.core;

import static io.kontor.transaction.core.Phase.*;

import io.kontor.transaction.workflow.StateMachine;

/** The phases of a pay-in. */
public final class PayInTransitions {
  /** The table. */
  public static final StateMachine<Phase> TABLE =
      StateMachine.of("PayIn", INTENT, FAILED)
          .allow(INTENT, AWAITING_PAYER, AWAITING_BANK, POSTING, SUCCEEDED, FAILED)
          .allow(AWAITING_PAYER, POSTING, SUCCEEDED, FAILED)
          .allow(AWAITING_BANK, POSTING, SUCCEEDED, FAILED)
          .allow(POSTING, SUCCEEDED);

  private PayInTransitions() {}
}
