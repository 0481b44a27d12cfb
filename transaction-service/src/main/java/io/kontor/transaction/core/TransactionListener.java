package io.kontor.transaction.core;

/** Takes part in the database transaction that stores a change of a transaction. */
public interface TransactionListener {
  /** The change is being stored; what is stored here is committed or rolled back with it. */
  void stored(Transaction before, Transaction after, Transactions transactions);
}
