package io.kontor.wallet.ledger;

import io.kontor.wallet.ledger.PostingResult.Entry;
import org.jspecify.annotations.Nullable;

/**
 * An account whose row is locked; balance and version run on while a batch is judged. Units: minor
 * units.
 */
final class LockedAccount {
  private final @Nullable String clientId;
  private final String currency;
  private final boolean overdraftAllowed;
  private final boolean clearing;
  private long balance;
  private long version;

  /**
   * An account as stored.
   *
   * @param kind as {@link AccountKind#stored()} writes it
   * @param clientId null for a clearing account
   */
  LockedAccount(
      String kind, @Nullable String clientId, String currency, long balance, long version) {
    this.clientId = clientId;
    this.currency = currency;
    this.clearing = kind.equals(AccountKind.BANK.stored());
    this.overdraftAllowed = clearing || kind.equals(AccountKind.CREDIT.stored());
    this.balance = balance;
    this.version = version;
  }

  /** Whether a posting of this client may move it. */
  boolean belongsTo(String client) {
    return clearing || client.equals(clientId);
  }

  boolean isOf(String otherCurrency) {
    return currency.equals(otherCurrency);
  }

  /**
   * Whether it may have this balance after a posting. What the schemes take may overdraw the
   * repudiation wallet, but spending may not.
   */
  boolean mayHave(long newBalance, boolean spending) {
    if (newBalance >= 0) {
      return true;
    }
    boolean falls = newBalance < balance;
    return overdraftAllowed && (clearing || !spending || !falls);
  }

  /** Applies an accepted line and returns the entry for it. */
  Entry apply(Posting.Line line) {
    balance += line.amount();
    version++;
    return new Entry(line.account(), line.currency(), line.amount(), balance, version);
  }

  long balance() {
    return balance;
  }

  long version() {
    return version;
  }
}
