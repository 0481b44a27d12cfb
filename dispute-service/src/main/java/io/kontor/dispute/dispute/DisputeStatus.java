package io.kontor.dispute.dispute;

import java.util.EnumSet;
import java.util.Set;

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

  /** What this status may become. */
  public Set<DisputeStatus> next() {
    return switch (this) {
      case CREATED -> EnumSet.of(PENDING_CLIENT_ACTION, CLOSED);
      case PENDING_CLIENT_ACTION, REOPENED_PENDING_CLIENT_ACTION -> EnumSet.of(SUBMITTED, CLOSED);
      case SUBMITTED -> EnumSet.of(PENDING_BANK_ACTION, CLOSED);
      case PENDING_BANK_ACTION -> EnumSet.of(REOPENED_PENDING_CLIENT_ACTION, CLOSED);
      case CLOSED -> EnumSet.noneOf(DisputeStatus.class);
    };
  }

  /** Whether it is the merchant's turn. */
  public boolean isAwaitingClient() {
    return this == PENDING_CLIENT_ACTION || this == REOPENED_PENDING_CLIENT_ACTION;
  }
}
