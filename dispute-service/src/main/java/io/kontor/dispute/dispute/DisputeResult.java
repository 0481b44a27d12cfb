package io.kontor.dispute.dispute;

/** How a dispute ended. Source: contract "Disputes". */
public enum DisputeResult {
  /** For the merchant; the contested amount is refunded. */
  WON,
  /** Against the merchant. */
  LOST,
  /** Cancelled: everything that was debited is refunded. */
  VOID
}
