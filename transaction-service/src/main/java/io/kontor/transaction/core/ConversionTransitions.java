package io.kontor.transaction.core;

import static io.kontor.transaction.core.Phase.FAILED;
import static io.kontor.transaction.core.Phase.INTENT;
import static io.kontor.transaction.core.Phase.POSTING;
import static io.kontor.transaction.core.Phase.SUCCEEDED;

import io.kontor.platform.workflow.StateMachine;

/**
 * The phases of a conversion: POSTING when the desk has dealt and the ledger refuses to take it.
 */
public final class ConversionTransitions {
  /** The table. */
  public static final StateMachine<Phase> TABLE =
      StateMachine.of("Conversion", INTENT, FAILED)
          .allow(INTENT, POSTING, "the desk has dealt, the ledger does not take it yet")
          .allow(INTENT, SUCCEEDED, "the desk has dealt")
          .allow(INTENT, FAILED, "refused, or the quote has expired")
          .allow(POSTING, SUCCEEDED, "the ledger takes it");

  private ConversionTransitions() {}
}
