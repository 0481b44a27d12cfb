package io.kontor.transaction.core;

import static io.kontor.transaction.core.Phase.AWAITING_PAYER;
import static io.kontor.transaction.core.Phase.FAILED;
import static io.kontor.transaction.core.Phase.INTENT;
import static io.kontor.transaction.core.Phase.SUCCEEDED;

import io.kontor.platform.workflow.StateMachine;

/** The phases of a card validation: nothing is posted. */
public final class CardValidationTransitions {
  /** The table. */
  public static final StateMachine<Phase> TABLE =
      StateMachine.of("CardValidation", INTENT, FAILED)
          .allow(INTENT, AWAITING_PAYER, "the issuer wants the payer to authenticate")
          .allow(INTENT, SUCCEEDED, "the acquirer accepts")
          .allow(INTENT, FAILED, "the acquirer refuses")
          .allow(AWAITING_PAYER, SUCCEEDED, "the payer has authenticated")
          .allow(AWAITING_PAYER, FAILED, "the payer fails, gives up or comes too late");

  private CardValidationTransitions() {}
}
