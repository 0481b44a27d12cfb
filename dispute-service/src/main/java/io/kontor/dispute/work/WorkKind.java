package io.kontor.dispute.work;

/** A step that another part of the platform, or the world, must take for a dispute. */
public enum WorkKind {
  /** Take the disputed amount from the client's CREDIT wallet. */
  REPUDIATE,
  /** Tell the scheme that the merchant contests. */
  CONTEST,
  /** Tell the scheme that the merchant gives in. */
  ACCEPT,
  /** Give back what was won. */
  REFUND
}
