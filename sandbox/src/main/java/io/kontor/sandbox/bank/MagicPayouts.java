package io.kontor.sandbox.bank;

import java.util.Map;
import java.util.Optional;
import java.util.SequencedMap;
import java.util.TreeMap;

/**
 * Amounts of payouts that the bank refuses, beside 12.01 and the like of {@link Payouts}. The
 * amounts are ours: 33, then the last four digits of the code.
 */
public final class MagicPayouts {
  private static final TreeMap<Long, String> AMOUNTS =
      new TreeMap<>(
          Map.ofEntries(
              Map.entry(3310_03L, "121003"),
              Map.entry(3310_04L, "121004"),
              Map.entry(3310_05L, "121005"),
              Map.entry(3310_08L, "121008"),
              Map.entry(3310_09L, "121009"),
              Map.entry(3310_10L, "121010"),
              Map.entry(3310_11L, "121011"),
              Map.entry(3319_99L, "121999")));

  private MagicPayouts() {}

  /** What the payout of an amount, in minor units, fails with. */
  static Optional<String> refusalOf(long amount) {
    return Optional.ofNullable(AMOUNTS.get(amount));
  }

  /** All of them, ascending; for the page that explains them. */
  public static SequencedMap<Long, String> amounts() {
    return new TreeMap<>(AMOUNTS);
  }
}
