package io.kontor.compliance.limit;

import java.util.Optional;

/** What limits may be about. Refunds give back what came in and are not limited. */
public enum LimitedType {
  /** Money coming in, and money reserved on a card. */
  PAYIN,
  /** Money moved between wallets. */
  TRANSFER,
  /** Money leaving to a bank account. */
  PAYOUT;

  /** The type of this name; empty for what no limit is about. */
  public static Optional<LimitedType> of(String name) {
    return switch (name) {
      case "PAYIN" -> Optional.of(PAYIN);
      case "TRANSFER" -> Optional.of(TRANSFER);
      case "PAYOUT" -> Optional.of(PAYOUT);
      default -> Optional.empty();
    };
  }
}
