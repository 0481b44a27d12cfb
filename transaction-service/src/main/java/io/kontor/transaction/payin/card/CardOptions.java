package io.kontor.transaction.payin.card;

import io.kontor.platform.error.ApiException;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** The words that requests about cards share. Errors: PARAM_ERROR naming the field. */
public final class CardOptions {
  private static final Set<String> CULTURES =
      Set.of(
          "DE", "EN", "DA", "ES", "ET", "FI", "FR", "EL", "HU", "IT", "NL", "NO", "PL", "PT", "SK",
          "SV", "CS");
  private static final Set<String> SECURE_MODES = Set.of("DEFAULT", "FORCE", "NO_CHOICE");
  private static final Pattern DESCRIPTOR = Pattern.compile("[A-Za-z0-9 ]{0,10}");

  private static final Pattern LONG_DESCRIPTOR = Pattern.compile("[A-Za-z0-9 ]{0,100}");

  private CardOptions() {}

  /** Language of pages, upper case; EN when nothing was sent. */
  public static String culture(@Nullable String value) {
    return oneOf("Culture", value, CULTURES, "EN");
  }

  /** When the payer has to authenticate; DEFAULT when nothing was sent. */
  public static String secureMode(@Nullable String value) {
    return oneOf("SecureMode", value, SECURE_MODES, "DEFAULT");
  }

  /** The text on the payer's statement: up to ten letters, digits and spaces. */
  public static @Nullable String statementDescriptor(@Nullable String value) {
    if (value != null && !DESCRIPTOR.matcher(value).matches()) {
      throw ApiException.invalid(
          "StatementDescriptor", "The value must be up to 10 letters, digits or spaces.");
    }
    return value;
  }

  /** The text on the account statement of a direct debit: up to a hundred of the same. */
  public static @Nullable String longStatementDescriptor(@Nullable String value) {
    if (value != null && !LONG_DESCRIPTOR.matcher(value).matches()) {
      throw ApiException.invalid(
          "StatementDescriptor", "The value must be up to 100 letters, digits or spaces.");
    }
    return value;
  }

  /** A value of a closed list, in upper case. */
  public static String oneOf(
      String field, @Nullable String value, Set<String> known, String fallback) {
    if (value == null || value.isBlank()) {
      return fallback;
    }
    String upper = value.strip().toUpperCase(Locale.ROOT);
    if (!known.contains(upper)) {
      throw ApiException.invalid(field, "The value " + value + " is not known.");
    }
    return upper;
  }
}
