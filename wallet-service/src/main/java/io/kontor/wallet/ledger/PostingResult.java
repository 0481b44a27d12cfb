package io.kontor.wallet.ledger;

import java.time.Instant;
import java.util.List;

/** The result of a posting. */
public sealed interface PostingResult {

  /**
   * It is recorded; a repeat gets the first result.
   *
   * @param entries by account and version, so that a repeat looks like the first answer
   */
  record Posted(String postingId, Instant recordedAt, List<Entry> entries)
      implements PostingResult {}

  /** A rule refused it and nothing was recorded; the reference may be used again. */
  record Refused(Refusal code, String account) implements PostingResult {}

  /** The reference was recorded with other lines. */
  record ReferenceReused() implements PostingResult {}

  /** Why a posting is refused. */
  enum Refusal {
    /** The account would go below zero and may not. */
    INSUFFICIENT_BALANCE,
    /** There is no such account. */
    ACCOUNT_NOT_FOUND,
    /** The account is of another currency. */
    CURRENCY_MISMATCH,
    /** The balance would leave the range of 64 bits. */
    BALANCE_OVERFLOW
  }

  /**
   * A recorded line.
   *
   * @param balanceAfter balance of the account right after this line
   * @param version how many entries the account has had with this one
   */
  record Entry(String account, String currency, long amount, long balanceAfter, long version) {}
}
