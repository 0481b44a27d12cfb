package io.kontor.transaction.core;

import static io.kontor.transaction.core.Phase.*;

import io.kontor.platform.workflow.StateMachine;

/** The phases of a payout: the money leaves the wallet first, then the bank is asked. */
public final class PayOutTransitions {
  /** The table. */
  public static final StateMachine<Phase> TABLE =
      StateMachine.of("PayOut", INTENT, AWAITING_APPROVAL, FAILED)
          .allow(AWAITING_APPROVAL, INTENT, "enough people have approved it")
          .allow(AWAITING_APPROVAL, FAILED, "not approved, or no longer possible")
          .allow(INTENT, AWAITING_BANK, "the money has left the wallet, the bank is asked")
          .allow(INTENT, WATCHED, "the bank has paid at once")
          .allow(INTENT, FAILED, "refused")
          .allow(AWAITING_BANK, WATCHED, "the bank has paid")
          .allow(AWAITING_BANK, FAILED, "the bank refuses, the money is back in the wallet")
          .allow(WATCHED, SUCCEEDED, "the time for a return is over");

  private PayOutTransitions() {}
}
