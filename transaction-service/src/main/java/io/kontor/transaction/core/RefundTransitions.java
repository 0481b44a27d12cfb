package io.kontor.transaction.core;

import static io.kontor.transaction.core.Phase.*;

import io.kontor.platform.workflow.StateMachine;

/** The phases of a refund of any origin. */
public final class RefundTransitions {
  /** The table. */
  public static final StateMachine<Phase> TABLE =
      StateMachine.of("Refund", INTENT, AWAITING_APPROVAL, FAILED)
          .allow(AWAITING_APPROVAL, INTENT, "enough people have approved it")
          .allow(AWAITING_APPROVAL, FAILED, "not approved, or no longer possible")
          .allow(INTENT, AWAITING_BANK, "a bank or the acquirer has to act")
          .allow(INTENT, SUCCEEDED, "the money is given back")
          .allow(INTENT, FAILED, "refused")
          .allow(AWAITING_BANK, SUCCEEDED, "the bank has given it back")
          .allow(AWAITING_BANK, FAILED, "the bank refuses, the money is back in the wallet");

  private RefundTransitions() {}
}
