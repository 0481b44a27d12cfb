package io.kontor.bench.chaos;

import java.util.List;

/**
 * An event as it stands on a topic.
 *
 * @param id the same each time it is told
 * @param subject what it is about: a transaction, or the reference of a posting
 * @param type such as {@code io.kontor.transaction.created.v1}
 * @param entries of a posting; otherwise empty
 */
record Event(String id, String subject, String type, List<Entry> entries) {
  static final String CREATED = "io.kontor.transaction.created.v1";
  static final String SUCCEEDED = "io.kontor.transaction.succeeded.v1";
  static final String FAILED = "io.kontor.transaction.failed.v1";
  static final String POSTED = "io.kontor.wallet.posting-recorded.v1";

  Event {
    entries = List.copyOf(entries);
  }

  /**
   * A line of a posting.
   *
   * @param amount in minor units; a debit is negative
   * @param balanceAfter the account's balance with it
   * @param version its place among the account's entries
   */
  record Entry(String account, long amount, long balanceAfter, long version) {}
}
