package io.kontor.platform.country;

import io.kontor.platform.data.CheckedInTable;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Which codes are countries. Source: ISO 3166-1 and Kosovo (XK), as of the day that {@code
 * countries.csv} names; the JDK's own list lacks Kosovo in some places and has it in others.
 */
public final class Countries {
  private static final List<Country> ALL =
      CheckedInTable.read(Countries.class, "countries.csv").stream()
          .map(row -> new Country(row.get(0), row.get(1), row.get(2).equals("YES"), row.get(3)))
          .toList();

  private static final Map<String, Country> BY_CODE =
      ALL.stream().collect(Collectors.toUnmodifiableMap(Country::code, Function.identity()));
  private static final Map<String, Country> BY_ALPHA3 =
      ALL.stream().collect(Collectors.toUnmodifiableMap(Country::alpha3, Function.identity()));

  private Countries() {}

  /** Every country, ordered by its alpha-2 code. */
  public static List<Country> all() {
    return ALL;
  }

  /** Whether the text is an alpha-2 code; letter case matters. */
  public static boolean isKnown(@Nullable String code) {
    return code != null && BY_CODE.containsKey(code);
  }

  /** The country of the alpha-2 code. Errors: {@link IllegalArgumentException} for others. */
  public static Country of(String code) {
    Country country = BY_CODE.get(code);
    if (country == null) {
      throw new IllegalArgumentException("Not a country: " + code);
    }
    return country;
  }

  /** The alpha-2 code of an alpha-3 one; null when it is none. */
  public static @Nullable String alpha2(@Nullable String alpha3) {
    Country country = alpha3 == null ? null : BY_ALPHA3.get(alpha3);
    return country == null ? null : country.code();
  }

  /** Whether addresses in the country have a postal code; true for a code that is not known. */
  public static boolean hasPostalCodes(@Nullable String code) {
    return !isKnown(code) || of(String.valueOf(code)).postalCodes();
  }

  /**
   * A country.
   *
   * @param code alpha-2
   * @param postalCodes whether its addresses have them
   * @param name in English
   */
  public record Country(String code, String alpha3, boolean postalCodes, String name) {}
}
