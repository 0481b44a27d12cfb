package io.kontor.wallet.ledger;

/** The kinds of accounts; which reasons may debit an account depends on its kind. */
enum AccountKind {
  /** A user's wallet. */
  USER,
  /** What the client keeps. */
  FEES,
  /** The client's repudiation wallet. */
  CREDIT,
  /** The client's other own wallet. */
  DEFAULT,
  /** Clearing account: what the acquirer owes us. */
  ACQUIRER,
  /** Clearing account: our balance at the bank. */
  BANK,
  /** Clearing account: our position at the FX desk. */
  FX,
  /** Clearing account: what a scheme debited and nobody has cleared with it yet. */
  SUSPENSE;

  /** The kind as stored, where all clearing accounts are one kind. */
  String stored() {
    return isClearing() ? "WORLD" : name();
  }

  boolean isClearing() {
    return this == ACQUIRER || this == BANK || this == FX || this == SUSPENSE;
  }
}
