package io.kontor.transaction.core;

import static io.kontor.transaction.core.Phase.*;

import io.kontor.transaction.life.Transitions;

/** The phases of a refund of any origin. */
public final class RefundTransitions {
  /** The table. */
  public static final Transitions<Phase> TABLE =
      Transitions.of("Refund", INTENT, FAILED)
          .allow(INTENT, AWAITING_BANK, SUCCEEDED, FAILED)
          .allow(AWAITING_BANK, SUCCEEDED, FAILED);

  private RefundTransitions() {}
}
