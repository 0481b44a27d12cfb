package io.kontor.sandbox.acquirer;

import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * Cards and amounts that choose the outcome. Source: merchant API reference, "Sandbox magic
 * values"; what it has no amount for has one of ours.
 */
public final class MagicValues {

  /** A card registered with this security code is refused when it is used. */
  static final String REFUSED_SECURITY_CODE = "999";

  /** Cards whose issuer asks the holder to authenticate, in every secure mode. */
  private static final Set<String> CHALLENGED =
      Set.of("4970105181818183", "5033951000000004", "375989111111119");

  /** Minor units to result code, for currencies with two decimals. */
  private static final TreeMap<Long, String> AMOUNTS =
      new TreeMap<>(
          Map.ofEntries(
              Map.entry(333_05L, "101101"),
              Map.entry(333_51L, "101102"),
              Map.entry(333_58L, "101103"),
              Map.entry(333_60L, "101104"),
              Map.entry(333_38L, "101111"),
              Map.entry(333_61L, "101115"),
              Map.entry(333_13L, "001013"),
              Map.entry(333_14L, "105101"),
              Map.entry(333_55L, "105103"),
              Map.entry(333_41L, "008002"),
              Map.entry(333_43L, "008003"),
              Map.entry(333_63L, "008005"),
              Map.entry(333_34L, "008006"),
              Map.entry(333_03L, "009103"),
              Map.entry(333_94L, "009199"),
              Map.entry(333_91L, "009499"),
              Map.entry(333_57L, "009999"),
              Map.entry(333_12L, "01902"),
              Map.entry(333_33L, "02624"),
              // From here on the amounts are ours: 33, then the last four digits of the code.
              Map.entry(3310_15L, "001015"),
              Map.entry(3311_06L, "101106"),
              Map.entry(3311_10L, "101110"),
              Map.entry(3311_12L, "101112"),
              Map.entry(3311_16L, "101116"),
              Map.entry(3312_50L, "101250"),
              Map.entry(3313_02L, "101302"),
              Map.entry(3313_03L, "101303"),
              Map.entry(3329_96L, "002996"),
              Map.entry(3351_02L, "105102"),
              Map.entry(3351_04L, "105104"),
              Map.entry(3380_01L, "008001"),
              Map.entry(3380_04L, "008004"),
              Map.entry(3380_07L, "008007"),
              Map.entry(3380_09L, "008009"),
              Map.entry(3385_04L, "008504"),
              Map.entry(3385_05L, "008505"),
              Map.entry(3385_06L, "008506"),
              Map.entry(3385_07L, "008507"),
              Map.entry(3385_08L, "008508"),
              Map.entry(3385_09L, "008509"),
              Map.entry(3385_10L, "008510"),
              Map.entry(3385_11L, "008511"),
              Map.entry(3385_12L, "008512"),
              Map.entry(3385_13L, "008513"),
              Map.entry(3385_14L, "008514"),
              Map.entry(3385_15L, "008515"),
              Map.entry(3386_00L, "008600"),
              Map.entry(3389_99L, "008999")));

  /** A charge without the holder for which the bank demands authentication. */
  static final long WANTS_HOLDER = 333_10;

  private MagicValues() {}

  static boolean challenged(CardNumber number) {
    return CHALLENGED.contains(number.digits());
  }

  static Optional<String> refusalOf(long amount) {
    return Optional.ofNullable(AMOUNTS.get(amount));
  }

  /** All forced card results by amount, ascending; for the page that explains them. */
  public static SortedMap<Long, String> cardAmounts() {
    return new TreeMap<>(AMOUNTS);
  }
}
