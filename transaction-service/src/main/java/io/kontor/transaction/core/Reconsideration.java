package io.kontor.transaction.core;

import java.util.Optional;
import java.util.Set;

/** Looks once more at what was checked when a transaction was asked for, now that it may go on. */
public interface Reconsideration {
  /** The kinds that it looks at. */
  Set<TransactionKind> kinds();

  /** Why the transaction is refused after all; empty when nothing stands against it. */
  Optional<Result> refusal(Transaction approved);
}
