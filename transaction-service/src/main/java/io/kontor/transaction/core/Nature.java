package io.kontor.transaction.core;

/** Nature of a transaction. Source: contract "Transaction". */
public enum Nature {
  REGULAR,
  REFUND,
  REPUDIATION,
  SETTLEMENT
}
