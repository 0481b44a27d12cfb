package io.kontor.dispute.dispute;

/** What a merchant can do about a dispute. Source: contract "Disputes". */
public enum DisputeType {
  /** Contest or close; the money is debited at once. */
  CONTESTABLE,
  /** No answer is possible; the money is lost. */
  NOT_CONTESTABLE,
  /** Send evidence or close; no money is debited. */
  RETRIEVAL
}
