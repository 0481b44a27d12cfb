package io.kontor.transaction.core;

import static io.kontor.transaction.core.Phase.AWAITING_PAYER;
import static io.kontor.transaction.core.Phase.FAILED;
import static io.kontor.transaction.core.Phase.INTENT;
import static io.kontor.transaction.core.Phase.SUCCEEDED;

import io.kontor.transaction.life.Transitions;

/** The phases of a card validation: nothing is posted. */
public final class CardValidationTransitions {
  /** The table. */
  public static final Transitions<Phase> TABLE =
      Transitions.of("CardValidation", INTENT, FAILED)
          .allow(INTENT, AWAITING_PAYER, SUCCEEDED, FAILED)
          .allow(AWAITING_PAYER, SUCCEEDED, FAILED);

  private CardValidationTransitions() {}
}
