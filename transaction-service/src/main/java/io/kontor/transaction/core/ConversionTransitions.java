package io.kontor.transaction.core;

import static io.kontor.transaction.core.Phase.FAILED;
import static io.kontor.transaction.core.Phase.INTENT;
import static io.kontor.transaction.core.Phase.POSTING;
import static io.kontor.transaction.core.Phase.SUCCEEDED;

import io.kontor.transaction.workflow.StateMachine;

/**
 * The phases of a conversion: POSTING when the desk has dealt and the ledger refuses to take it.
 */
public final class ConversionTransitions {
  /** The table. */
  public static final StateMachine<Phase> TABLE =
      StateMachine.of("Conversion", INTENT, FAILED)
          .allow(INTENT, POSTING, SUCCEEDED, FAILED)
          .allow(POSTING, SUCCEEDED);

  private ConversionTransitions() {}
}
