package io.kontor.transaction.payin.directdebit.mandate;

import io.kontor.platform.workflow.StateMachine;

/** Where a mandate stands; its status on the merchant API follows from it. */
public enum MandatePhase {
  /** Checked and stored; nothing may have happened elsewhere yet. */
  INTENT(MandateStatus.CREATED),
  /** The payer has to confirm on a page. */
  AWAITING_PAYER(MandateStatus.CREATED),
  /** The payer's bank has it. */
  SUBMITTED(MandateStatus.SUBMITTED),
  /** The scheme has confirmed it, or money was collected on it. */
  ACTIVE(MandateStatus.ACTIVE),
  /** The merchant has given it up; the scheme has not been told yet. */
  CANCELING(MandateStatus.FAILED),
  /** Refused, withdrawn or given up. */
  FAILED(MandateStatus.FAILED),
  /** Not used for too long. */
  EXPIRED(MandateStatus.EXPIRED);

  /** The changes of phase that are allowed. */
  public static final StateMachine<MandatePhase> TRANSITIONS =
      StateMachine.of("Mandate", INTENT, FAILED)
          .allow(INTENT, AWAITING_PAYER, "the payer has to confirm on a page")
          .allow(INTENT, SUBMITTED, "the scheme has it")
          .allow(INTENT, FAILED, "refused")
          .allow(AWAITING_PAYER, SUBMITTED, "the payer has confirmed")
          .allow(AWAITING_PAYER, FAILED, "the payer gives up or comes too late")
          .allow(SUBMITTED, ACTIVE, "the scheme confirms, or money is collected")
          .allow(SUBMITTED, CANCELING, "the merchant cancels")
          .allow(SUBMITTED, FAILED, "the bank refuses, or the payer withdraws")
          .allow(SUBMITTED, EXPIRED, "not used for too long")
          .allow(ACTIVE, CANCELING, "the merchant cancels")
          .allow(ACTIVE, FAILED, "the payer or the bank withdraws it")
          .allow(ACTIVE, EXPIRED, "not used for too long")
          .allow(CANCELING, FAILED, "the scheme has been told");

  private final MandateStatus status;

  MandatePhase(MandateStatus status) {
    this.status = status;
  }

  /** Status on the merchant API. Source: contract "Mandate". */
  public enum MandateStatus {
    CREATED,
    SUBMITTED,
    ACTIVE,
    FAILED,
    EXPIRED
  }

  /** The status that merchants see. */
  public MandateStatus status() {
    return status;
  }

  /** Whether the payer has not confirmed yet. */
  boolean isUnconfirmed() {
    return this == INTENT || this == AWAITING_PAYER;
  }

  /** Whether money may be collected on it. */
  boolean isUsable() {
    return this == SUBMITTED || this == ACTIVE;
  }
}
