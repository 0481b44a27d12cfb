package io.kontor.transaction.core;

import static io.kontor.transaction.core.Phase.*;

import io.kontor.platform.workflow.StateMachine;

/** The phases of a pay-in. */
public final class PayInTransitions {
  /** The table. */
  public static final StateMachine<Phase> TABLE =
      StateMachine.of("PayIn", INTENT, FAILED)
          .allow(INTENT, AWAITING_PAYER, "the payer has to act on a page")
          .allow(INTENT, AWAITING_BANK, "a bank or the acquirer has to act")
          .allow(INTENT, POSTING, "the money is taken, the ledger does not hold it yet")
          .allow(INTENT, SUCCEEDED, "the money is taken")
          .allow(INTENT, FAILED, "refused")
          .allow(AWAITING_PAYER, POSTING, "the payer has paid, the ledger does not hold it yet")
          .allow(AWAITING_PAYER, SUCCEEDED, "the payer has paid")
          .allow(AWAITING_PAYER, FAILED, "the payer fails, gives up or comes too late")
          .allow(AWAITING_BANK, POSTING, "the bank has paid, the ledger does not hold it yet")
          .allow(AWAITING_BANK, SUCCEEDED, "the bank has paid")
          .allow(AWAITING_BANK, FAILED, "the bank refuses, or the time is over")
          .allow(POSTING, SUCCEEDED, "the ledger holds it");

  private PayInTransitions() {}
}
