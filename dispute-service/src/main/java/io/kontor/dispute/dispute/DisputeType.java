package io.kontor.dispute.dispute;

/** What a merchant can do about a dispute. Source: contract "Disputes". */
public enum DisputeType {
  /** Contest or close; the money is taken at once. */
  CONTESTABLE,
  /** Nothing; the money is gone. */
  NOT_CONTESTABLE,
  /** Send evidence or close; no money is taken. */
  RETRIEVAL
}
