package io.kontor.platform.bank;

import io.kontor.platform.country.Countries;
import io.kontor.platform.error.ApiException;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Business identifier codes, in their compact spelling ({@link BankCodes#compact}).
 *
 * <p>Source: ISO 9362:2014: four letters or digits, a country, two and optionally three letters or
 * digits; eight characters mean the same as with the branch XXX.
 */
public final class Bics {
  /** The error text; takes the field's name. */
  public static final String INVALID = "The field %s must be a BIC of 8 or 11 characters.";

  private static final Pattern FORMAT =
      Pattern.compile("[A-Z0-9]{4}[A-Z]{2}[A-Z0-9]{2}(?:[A-Z0-9]{3})?");

  private Bics() {}

  /** Whether the compact text has the form of a BIC of a country that there is. */
  public static boolean isValid(String compact) {
    return FORMAT.matcher(compact).matches() && Countries.isKnown(country(compact));
  }

  /**
   * The code in its compact spelling; null when there is none. Errors: PARAM_ERROR naming the field
   * for anything but a BIC.
   */
  public static @Nullable String read(String field, @Nullable String text) {
    String compact = BankCodes.compact(text);
    if (compact.isEmpty()) {
      return null;
    }
    if (!isValid(compact)) {
      throw ApiException.invalid(field, INVALID.formatted(field));
    }
    return compact;
  }

  /** The country's letters; empty for a text that is too short. */
  public static String country(String compact) {
    return compact.length() < 6 ? "" : compact.substring(4, 6);
  }
}
