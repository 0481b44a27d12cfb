package io.kontor.wallet.ledger;

/** What an account stands for: the closed set that reasons are judged by. */
enum AccountKind {
  /** A user's wallet. */
  USER,
  /** What the client keeps. */
  FEES,
  /** The client's repudiation wallet. */
  CREDIT,
  /** The client's other own wallet. */
  DEFAULT,
  /** The outside world: what the acquirer owes us. */
  ACQUIRER,
  /** The outside world: what lies at the bank. */
  BANK,
  /** The outside world: the position at the FX desk. */
  FX,
  /** The outside world: what a scheme took and nobody has cleared with it yet. */
  SUSPENSE;

  /** The kind as it stands in the books, where the outside world is one. */
  String stored() {
    return isWorld() ? "WORLD" : name();
  }

  boolean isWorld() {
    return this == ACQUIRER || this == BANK || this == FX || this == SUSPENSE;
  }
}
