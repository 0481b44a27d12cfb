package io.kontor.transaction.screening;

import io.kontor.transaction.core.Result;
import io.kontor.transaction.core.Transaction;
import java.util.Optional;

/** Decides whether a movement of money may go ahead. */
public interface Screening {
  /**
   * Why the transaction is refused, or empty when it may go ahead. Asking has no effect and may be
   * repeated. Errors: {@code ServiceUnavailableException} when nobody can decide now.
   */
  Optional<Result> refusal(Transaction transaction);
}
