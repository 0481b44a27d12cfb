package io.kontor.transaction.core;

import io.kontor.platform.money.Money;
import io.kontor.platform.workflow.Progress;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** Transactions for plain tests: complete, and the test states what matters. */
public final class SampleTransactions {
  public static final Instant CREATED = Instant.parse("2026-03-31T22:30:00Z");

  private SampleTransactions() {}

  /** A successful one of the user {@code ann}, whose credited user is {@code ben}; EUR, no fees. */
  public static Transaction of(TransactionKind kind) {
    return of(kind, "wlt_m_from", "wlt_m_to");
  }

  public static Transaction of(
      TransactionKind kind, @Nullable String debitedWalletId, @Nullable String creditedWalletId) {
    return new Transaction(
        new TransactionHeader(kind.idPrefix() + "_m_1", "acme", kind, null),
        CREATED,
        new Parties("ann", "ben", debitedWalletId, creditedWalletId),
        Amounts.of(new Money("EUR", 1000), new Money("EUR", 0)),
        Links.none(),
        "{}",
        new Outcome(Phase.SUCCEEDED, ResultCode.SUCCESS.result(), CREATED),
        Progress.over());
  }

  /** The same with other amounts in EUR. */
  public static Transaction with(Transaction transaction, long debited, long fees) {
    return transaction.withAmounts(Amounts.of(new Money("EUR", debited), new Money("EUR", fees)));
  }

  /** The same, made at another time and in another phase. */
  public static Transaction at(Transaction of, Instant creationDate, Phase phase) {
    return new Transaction(
        of.header(),
        creationDate,
        of.parties(),
        of.amounts(),
        of.links(),
        of.details(),
        Outcome.open(phase),
        of.progress());
  }
}
