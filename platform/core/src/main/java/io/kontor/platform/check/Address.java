package io.kontor.platform.check;

import org.jspecify.annotations.Nullable;

/**
 * Contract object Address: all six members are always shown, null when unset.
 *
 * @param country ISO 3166-1 alpha-2
 */
public record Address(
    @Nullable String addressLine1,
    @Nullable String addressLine2,
    @Nullable String city,
    @Nullable String region,
    @Nullable String postalCode,
    @Nullable String country) {
  /** An address that is not set. */
  public static final Address NONE = new Address(null, null, null, null, null, null);

  /** Whether no member is set; SDKs send such an address back for one that was never given. */
  public boolean isUnset() {
    return blank(addressLine1)
        && blank(addressLine2)
        && blank(city)
        && blank(region)
        && blank(postalCode)
        && blank(country);
  }

  /** The given address where one is given, otherwise the other. */
  public static Address either(@Nullable Address given, Address otherwise) {
    return given == null || given.isUnset() ? otherwise : given;
  }

  private static boolean blank(@Nullable String text) {
    return text == null || text.isBlank();
  }
}
