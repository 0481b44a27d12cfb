package io.kontor.platform.bank;

import org.apache.commons.validator.routines.IBANValidator;

/**
 * International bank account numbers, in their compact spelling ({@link BankCodes#compact}).
 *
 * <p>Source: ISO 13616 and its registry, as commons-validator keeps it: exactly the countries of
 * the registry, their lengths and structures, check digits 02 to 98. Rules inside a country's own
 * account number are left to its banks.
 */
public final class Ibans {
  private static final IBANValidator REGISTRY = IBANValidator.getInstance();

  private Ibans() {}

  /** Whether the compact text is an IBAN of the registry with the right check digits. */
  public static boolean isValid(String compact) {
    return REGISTRY.isValid(compact);
  }

  /** The country's letters; empty for a text that is too short. */
  public static String country(String compact) {
    return compact.length() < 2 ? "" : compact.substring(0, 2);
  }

  /**
   * The account number without its check digits: 00, 01 and 99 pass the same sum as 97, 98 and 02
   * and were once taken, so texts are told apart without them.
   */
  public static String withoutCheckDigits(String compact) {
    return compact.length() < 4 ? compact : compact.substring(0, 2) + compact.substring(4);
  }
}
