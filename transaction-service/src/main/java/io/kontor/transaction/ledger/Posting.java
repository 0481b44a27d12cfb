package io.kontor.transaction.ledger;

import io.kontor.platform.money.Money;
import java.util.ArrayList;
import java.util.List;

/**
 * A balanced set of entries under one reference. Wallets are what we owe: a debit lowers, a credit
 * raises. Units: minor units; entries of zero are dropped.
 */
public record Posting(String reference, String reason, String clientId, List<Entry> entries) {
  public Posting {
    entries = List.copyOf(entries);
  }

  /** One line; positive credits the account. */
  public record Entry(String account, String currency, long amount) {}

  /** An empty posting. */
  public static Posting of(String reference, String reason, String clientId) {
    return new Posting(reference, reason, clientId, List.of());
  }

  /** Takes the amount from the account. */
  public Posting debit(String account, Money money) {
    return credit(account, money.negated());
  }

  /** Gives the amount to the account. */
  public Posting credit(String account, Money money) {
    if (money.isZero()) {
      return this;
    }
    List<Entry> more = new ArrayList<>(entries);
    more.add(new Entry(account, money.currency(), money.amount()));
    return new Posting(reference, reason, clientId, more);
  }

  /** The opposite posting under another reference. */
  public Posting reversed(String otherReference) {
    return new Posting(
        otherReference,
        reason,
        clientId,
        entries.stream()
            .map(entry ->
                new Entry(entry.account(), entry.currency(), Math.negateExact(entry.amount())))
            .toList());
  }
}
