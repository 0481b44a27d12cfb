package io.kontor.platform.money;

import io.kontor.platform.data.CheckedInTable;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Which currency codes are money, and how many decimals they have. Source: ISO 4217 as of the day
 * that {@code iso4217.csv} names, never the JDK or a browser, which know other lists and digits.
 */
public final class Currencies {
  private static final Map<String, Entry> BY_CODE =
      CheckedInTable.read(Currencies.class, "iso4217.csv").stream()
          .map(
              row -> new Entry(row.get(0), Integer.parseInt(row.get(2)), State.valueOf(row.get(3))))
          .collect(Collectors.toUnmodifiableMap(Entry::code, Function.identity()));

  private Currencies() {}

  /**
   * Whether money may be stored in the currency, though it may be withdrawn by now; letter case
   * matters.
   */
  public static boolean isKnown(@Nullable String code) {
    return code != null && BY_CODE.containsKey(code);
  }

  /**
   * Whether the currency circulates: new wallets and new money are in such ones only. Withdrawn
   * currencies and units of account (fund codes) stay readable and payable where they are stored.
   */
  public static boolean circulates(@Nullable String code) {
    return code != null
        && BY_CODE.containsKey(code)
        && BY_CODE.get(code).state() == State.CIRCULATING;
  }

  /** Decimals of the currency: EUR 2, JPY 0, KWD 3; 2 for a code that is not known. */
  public static int digits(String code) {
    Entry entry = BY_CODE.get(code);
    return entry == null ? 2 : entry.digits();
  }

  private enum State {
    CIRCULATING,
    UNIT_OF_ACCOUNT,
    WITHDRAWN
  }

  private record Entry(String code, int digits, State state) {}
}
