package io.kontor.wallet.ledger;

import static io.kontor.wallet.ledger.AccountKind.ACQUIRER;
import static io.kontor.wallet.ledger.AccountKind.BANK;
import static io.kontor.wallet.ledger.AccountKind.CREDIT;
import static io.kontor.wallet.ledger.AccountKind.DEFAULT;
import static io.kontor.wallet.ledger.AccountKind.FEES;
import static io.kontor.wallet.ledger.AccountKind.FX;
import static io.kontor.wallet.ledger.AccountKind.SUSPENSE;
import static io.kontor.wallet.ledger.AccountKind.USER;

import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;

/**
 * Why money moves: a closed set, here and in the schema. Each reason names the kinds of accounts
 * that it may touch, and whether it spends: the repudiation wallet may be overdrawn by the schemes,
 * not by what the client does with it. Source: docs/architecture.md, "The ledger call".
 */
enum Reason {
  /** A payer's money arrives. */
  PAYIN(false, USER, FEES, CREDIT, DEFAULT, ACQUIRER, BANK),
  /** From wallet to wallet. */
  TRANSFER(false, USER, FEES, CREDIT, DEFAULT),
  /** To a bank account, and back when the bank refuses. */
  PAYOUT(true, USER, FEES, CREDIT, DEFAULT, BANK),
  /** Back to the payer. */
  PAYIN_REFUND(false, USER, FEES, CREDIT, DEFAULT, ACQUIRER, BANK),
  /** Back to the wallet that it came from. */
  TRANSFER_REFUND(false, USER, FEES, CREDIT, DEFAULT),
  /** The bank sent a payout back. */
  PAYOUT_RETURN(false, USER, FEES, CREDIT, DEFAULT, BANK),
  /** A scheme takes a payment back. */
  REPUDIATION(false, CREDIT, ACQUIRER, BANK, SUSPENSE),
  /** A scheme refunds what was won. */
  REPUDIATION_REFUND(false, CREDIT, ACQUIRER, BANK, SUSPENSE),
  /** A user's wallet makes good what the repudiation wallet lost. */
  SETTLEMENT(false, USER, FEES, CREDIT),
  /** The client bears what was in suspense, as two people decided. */
  SUSPENSE_CLEARANCE(false, FEES, CREDIT, SUSPENSE),
  /** Into another currency, by way of the FX desk. */
  CONVERSION(true, USER, FEES, CREDIT, DEFAULT, FX),
  /** The client pays into its own wallets. */
  TOP_UP(false, FEES, CREDIT, DEFAULT, BANK);

  private final boolean spending;

  @SuppressWarnings("ImmutableEnumChecker") // a set that cannot be changed
  private final Set<AccountKind> kinds;

  Reason(boolean spending, AccountKind first, AccountKind... others) {
    this.spending = spending;
    this.kinds = Set.copyOf(EnumSet.of(first, others));
  }

  /** The reason of this name; empty when there is none. */
  static Optional<Reason> named(String name) {
    for (Reason reason : values()) {
      if (reason.name().equals(name)) {
        return Optional.of(reason);
      }
    }
    return Optional.empty();
  }

  /** Whether it needs money to be there, in the repudiation wallet too. */
  boolean isSpending() {
    return spending;
  }

  /** Whether a posting for this reason may touch such an account. */
  boolean mayTouch(AccountKind kind) {
    return kinds.contains(kind);
  }
}
