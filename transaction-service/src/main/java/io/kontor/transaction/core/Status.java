package io.kontor.transaction.core;

/** Status of a transaction or a preauthorization. Source: contract "Transaction". */
public enum Status {
  CREATED,
  SUCCEEDED,
  FAILED
}
