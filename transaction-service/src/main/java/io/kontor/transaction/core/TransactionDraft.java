package io.kontor.transaction.core;

import org.jspecify.annotations.Nullable;

/**
 * A transaction before it is stored, as a use case describes it.
 *
 * @param details what only this kind shows, a record of the kind's own
 * @param refusal why it is stored as FAILED; null when it may go on
 */
public record TransactionDraft(
    TransactionHeader header,
    Parties parties,
    Amounts amounts,
    Links links,
    Object details,
    @Nullable ResultCode refusal) {

  /** A draft without details. */
  public static TransactionDraft withoutDetails(
      TransactionHeader header,
      Parties parties,
      Amounts amounts,
      Links links,
      @Nullable ResultCode refusal) {
    return new TransactionDraft(header, parties, amounts, links, new NoDetails(), refusal);
  }

  /** Details of kinds that show nothing of their own. */
  private record NoDetails() {}
}
