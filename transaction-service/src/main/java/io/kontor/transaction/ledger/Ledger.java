package io.kontor.transaction.ledger;

import java.util.Optional;

/**
 * Where money moves. The reference makes each posting repeatable: the same one again gives the
 * first posting again. Errors: {@code ServiceUnavailableException} when nothing was posted, {@code
 * OutcomeUnknownException} when that is not known.
 */
public interface Ledger {
  /** Posts, or says why not. */
  Result post(Posting posting);

  /**
   * The same in one call with the postings of other requests. For a first attempt: a posting that
   * breaks the call for its neighbours does so once.
   */
  Result postTogether(Posting posting);

  /** The posting with the reference. */
  Optional<Posting> find(String reference);

  /** The outcome of a posting. */
  sealed interface Result permits Posted, Refused {}

  /** The posting stands. */
  record Posted() implements Result {}

  /**
   * Nothing was posted.
   *
   * @param code INSUFFICIENT_BALANCE, ACCOUNT_NOT_FOUND, CURRENCY_MISMATCH or BALANCE_OVERFLOW
   * @param account the account that caused the refusal
   */
  record Refused(String code, String account) implements Result {}
}
