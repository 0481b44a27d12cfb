package io.kontor.transaction.payin;

import io.kontor.transaction.core.Transaction;
import io.kontor.transaction.core.TransactionKind;
import java.util.Set;

/** Shows the pay-ins of some kinds, each with the members of its kind. */
public interface PayInViewMapper {
  /** The kinds that it shows. */
  Set<TransactionKind> kinds();

  /** The view of a pay-in of one of these kinds. */
  PayInView of(Transaction payIn);
}
