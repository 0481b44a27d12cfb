package io.kontor.sandbox.support;

import java.util.Map;
import java.util.Optional;
import java.util.SequencedMap;
import java.util.TreeMap;

/**
 * Amounts of refunds that are refused although the money is there, by card and by bank alike. The
 * amounts are ours: 33, then the last four digits of the code.
 */
public final class MagicRefunds {
  private static final TreeMap<Long, String> AMOUNTS =
      new TreeMap<>(Map.ofEntries(Map.entry(3310_03L, "001003"), Map.entry(3314_99L, "001499")));

  private MagicRefunds() {}

  /** What the refund of an amount, in minor units, fails with. */
  public static Optional<String> refusalOf(long amount) {
    return Optional.ofNullable(AMOUNTS.get(amount));
  }

  /** All of them, ascending; for the page that explains them. */
  public static SequencedMap<Long, String> amounts() {
    return new TreeMap<>(AMOUNTS);
  }
}
