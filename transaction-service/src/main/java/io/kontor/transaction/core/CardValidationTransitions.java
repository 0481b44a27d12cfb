package io.kontor.transaction.core;

import static io.kontor.transaction.core.Phase.AWAITING_PAYER;
import static io.kontor.transaction.core.Phase.FAILED;
import static io.kontor.transaction.core.Phase.INTENT;
import static io.kontor.transaction.core.Phase.SUCCEEDED;

import io.kontor.transaction.workflow.StateMachine;

/** The phases of a card validation: nothing is posted. */
public final class CardValidationTransitions {
  /** The table. */
  public static final StateMachine<Phase> TABLE =
      StateMachine.of("CardValidation", INTENT, FAILED)
          .allow(INTENT, AWAITING_PAYER, SUCCEEDED, FAILED)
          .allow(AWAITING_PAYER, SUCCEEDED, FAILED);

  private CardValidationTransitions() {}
}
