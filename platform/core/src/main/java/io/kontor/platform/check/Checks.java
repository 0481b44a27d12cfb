package io.kontor.platform.check;

import io.kontor.platform.country.Countries;
import io.kontor.platform.error.ApiException;
import io.kontor.platform.net.HttpUrl;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Collects the errors of a request, so that one answer names every wrong field. Only the first
 * fault of a field is kept. Field names are the contract's; dots lead into objects.
 */
public final class Checks {
  /** Longest name of a company, tag, address line and the like. Source: contract "Text limits". */
  public static final int TEXT_MAX = 255;

  /** Longest name of a person. Source: contract "Text limits". */
  public static final int PERSON_NAME_MAX = 100;

  private static final Set<String> WITH_REGION = Set.of("US", "CA", "MX");
  private static final Pattern EMAIL =
      Pattern.compile("[^\\s@<>,;]{1,64}@[^\\s@<>,;]+\\.[^\\s@<>,;.]{2,}");
  private static final Instant EARLIEST = Instant.parse("1850-01-01T00:00:00Z");
  private static final Pattern PHONE = Pattern.compile("\\+?[0-9 ()./-]{3,30}");
  private static final Pattern THIRTEEN_DIGITS = Pattern.compile("\\d{13}");

  private final Map<String, String> errors = new LinkedHashMap<>();

  /** The field must be there, and not be blank. */
  public Checks required(String field, @Nullable Object value) {
    if (value == null || (value instanceof String text && text.isBlank())) {
      errors.putIfAbsent(field, ApiException.requiredText(field));
    }
    return this;
  }

  /** Text of at most the given length, if it is there. */
  public Checks text(String field, @Nullable String value, int lengthMax) {
    return that(
        field,
        value == null || value.length() <= lengthMax,
        "The field " + field + " must have at most " + lengthMax + " characters.");
  }

  /** Text that is there, not blank and not too long. */
  public Checks requiredText(String field, @Nullable String value, int lengthMax) {
    return required(field, value).text(field, value, lengthMax);
  }

  /** A country by its alpha-2 code, if it is there. Source: {@link Countries}. */
  public Checks country(String field, @Nullable String value) {
    return that(
        field,
        value == null || Countries.isKnown(value),
        "The field " + field + " must be a country of ISO 3166-1 alpha-2.");
  }

  /** A mail address, if it is there. Source: contract "Users", Email. */
  public Checks email(String field, @Nullable String value) {
    return text(field, value, TEXT_MAX)
        .that(
            field,
            value == null
                || (EMAIL.matcher(value).matches() && !THIRTEEN_DIGITS.matcher(value).find()),
            "The field " + field + " must be a valid email address.");
  }

  /** An http or https URL, if one is set. */
  public Checks url(String field, @Nullable String value) {
    return value == null || value.isBlank()
        ? this
        : that(
            field,
            HttpUrl.fault(value, TEXT_MAX).isEmpty(),
            HttpUrl.fault(value, TEXT_MAX).orElse(""));
  }

  /**
   * A phone number, if it is there: international with a plus sign, or local with its country.
   * Source: contract "NaturalUser", PhoneNumber.
   */
  public Checks phone(
      String field, @Nullable String number, String countryField, @Nullable String country) {
    country(countryField, country)
        .that(
            field,
            number == null || PHONE.matcher(number).matches(),
            "The field " + field + " must be a phone number.");
    return number == null || number.startsWith("+") ? this : required(countryField, country);
  }

  /** A possible date of birth of a living person, if it is given. */
  public Checks past(String field, @Nullable Instant value, Instant now) {
    return that(
        field,
        value == null || (value.isBefore(now) && value.isAfter(EARLIEST)),
        "The field " + field + " must be a date in the past.");
  }

  /**
   * A complete address, if one is set; with a postal code where the country has them. Source:
   * contract "Shared value objects", Address.
   */
  public Checks address(String field, @Nullable Address value) {
    if (value == null || value.isUnset()) {
      return this;
    }
    requiredText(field + ".AddressLine1", value.addressLine1(), TEXT_MAX)
        .text(field + ".AddressLine2", value.addressLine2(), TEXT_MAX)
        .requiredText(field + ".City", value.city(), TEXT_MAX)
        .text(field + ".Region", value.region(), TEXT_MAX)
        .text(field + ".PostalCode", value.postalCode(), 50)
        .required(field + ".Country", value.country())
        .country(field + ".Country", value.country());
    if (Countries.hasPostalCodes(value.country())) {
      required(field + ".PostalCode", value.postalCode());
    }
    if (value.country() != null && WITH_REGION.contains(value.country())) {
      required(field + ".Region", value.region());
    }
    return this;
  }

  /** A complete address that must be there. */
  public Checks requiredAddress(String field, @Nullable Address value) {
    return required(field, value == null || value.isUnset() ? null : value).address(field, value);
  }

  /** Anything else that must hold. */
  public Checks that(String field, boolean holds, String otherwise) {
    if (!holds) {
      errors.putIfAbsent(field, otherwise);
    }
    return this;
  }

  /** Errors: PARAM_ERROR with every field at fault. */
  public void throwIfAny() {
    if (!errors.isEmpty()) {
      throw ApiException.invalid(errors);
    }
  }
}
