package io.kontor.transaction.core;

/** Type of a transaction. Source: contract "Transaction". */
public enum Type {
  PAYIN,
  PAYOUT,
  TRANSFER,
  CONVERSION,
  CARD_VALIDATION
}
