package io.kontor.dispute.work;

/** A step that another service, or the card scheme, performs for a dispute. */
public enum WorkKind {
  /** Debit the disputed amount from the client's CREDIT wallet. */
  REPUDIATE,
  /** Tell the scheme that the merchant contests. */
  CONTEST,
  /** Tell the scheme that the merchant accepts the chargeback. */
  ACCEPT,
  /** Refund what was won. */
  REFUND
}
