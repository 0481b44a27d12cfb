package io.kontor.dispute.dispute;

import io.kontor.platform.workflow.StateMachine;

/**
 * The status of a dispute, with the table of allowed changes; it also prints
 * docs/states/dispute.md. Source: contract "Disputes".
 */
public enum DisputeStatus {
  /** The money is about to be debited. */
  CREATED,
  /** Waits for the merchant. */
  PENDING_CLIENT_ACTION,
  /** The merchant has contested; the scheme is being informed. */
  SUBMITTED,
  /** The scheme decides. */
  PENDING_BANK_ACTION,
  /** The scheme wants more; waits for the merchant. */
  REOPENED_PENDING_CLIENT_ACTION,
  /** Decided, given up or too late; final. */
  CLOSED;

  /** The changes that are allowed. */
  public static final StateMachine<DisputeStatus> TRANSITIONS =
      StateMachine.of("Dispute", CREATED)
          .allow(CREATED, PENDING_CLIENT_ACTION, "the money is debited, the merchant may contest")
          .allow(CREATED, CLOSED, "the money is debited, nothing can be contested")
          .allow(PENDING_CLIENT_ACTION, SUBMITTED, "the merchant contests")
          .allow(PENDING_CLIENT_ACTION, CLOSED, "the merchant accepts, or the deadline is over")
          .allow(SUBMITTED, PENDING_BANK_ACTION, "the scheme has been told")
          .allow(SUBMITTED, CLOSED, "the scheme has decided already")
          .allow(
              PENDING_BANK_ACTION, REOPENED_PENDING_CLIENT_ACTION, "the scheme wants more evidence")
          .allow(PENDING_BANK_ACTION, CLOSED, "the scheme decides")
          .allow(REOPENED_PENDING_CLIENT_ACTION, SUBMITTED, "the merchant contests again")
          .allow(
              REOPENED_PENDING_CLIENT_ACTION,
              CLOSED,
              "the merchant accepts, or the deadline is over");

  /** Whether it is the merchant's turn. */
  public boolean isAwaitingClient() {
    return this == PENDING_CLIENT_ACTION || this == REOPENED_PENDING_CLIENT_ACTION;
  }
}
