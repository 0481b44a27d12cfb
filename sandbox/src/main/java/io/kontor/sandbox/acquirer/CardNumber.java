package io.kontor.sandbox.acquirer;

import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A card number in memory, on its way to being forgotten: only the alias, the BIN and a keyed hash
 * are ever stored.
 */
final class CardNumber {

  private static final int DIGITS_MIN = 12;
  private static final int DIGITS_MAX = 19;

  /** Issuing countries by leading digits; all others are taken for French. */
  private static final Map<String, String> COUNTRIES =
      Map.ofEntries(
          Map.entry("4111", "USA"),
          Map.entry("4242", "USA"),
          Map.entry("5555", "USA"),
          Map.entry("4000", "USA"),
          Map.entry("6703", "BEL"),
          Map.entry("5033", "DEU"),
          Map.entry("3012", "DEU"));

  private final String digits;

  private CardNumber(String digits) {
    this.digits = digits;
  }

  /**
   * Reads a number; spaces and dashes are ignored. Empty when it is no card number (length, Luhn
   * digit).
   */
  static Optional<CardNumber> parse(@Nullable String text) {
    if (text == null) {
      return Optional.empty();
    }
    String digits = text.replaceAll("[ -]", "");
    boolean wellFormed =
        digits.length() >= DIGITS_MIN
            && digits.length() <= DIGITS_MAX
            && digits.chars().allMatch(c -> c >= '0' && c <= '9');
    return wellFormed && luhn(digits) ? Optional.of(new CardNumber(digits)) : Optional.empty();
  }

  private static boolean luhn(String digits) {
    int sum = 0;
    boolean doubled = false;
    for (int i = digits.length() - 1; i >= 0; i--) {
      int digit = digits.charAt(i) - '0';
      if (doubled) {
        digit = digit > 4 ? digit * 2 - 9 : digit * 2;
      }
      sum += digit;
      doubled = !doubled;
    }
    return sum % 10 == 0;
  }

  /** The digits, for hashing and comparing only. */
  String digits() {
    return digits;
  }

  /** First six and last four digits, the rest masked: {@code 497010XXXXXX1119}. */
  String alias() {
    return bin() + "X".repeat(digits.length() - 10) + digits.substring(digits.length() - 4);
  }

  String bin() {
    return digits.substring(0, 6);
  }

  CardNetwork network() {
    return CardNetwork.of(digits);
  }

  /** ISO 3166 alpha-3 code of the issuer's country. */
  String country() {
    return countryOf(digits);
  }

  /** The same for the first digits of a number, at least four. */
  static String countryOf(String digits) {
    return COUNTRIES.getOrDefault(digits.substring(0, 4), "FRA");
  }

  @Override
  public String toString() {
    return alias();
  }
}
