package io.kontor.dispute.dispute;

/** How a dispute ended. Source: contract "Disputes". */
public enum DisputeResult {
  /** For the merchant; the contested amount comes back. */
  WON,
  /** Against the merchant. */
  LOST,
  /** As if it had never been; all that was taken comes back. */
  VOID
}
