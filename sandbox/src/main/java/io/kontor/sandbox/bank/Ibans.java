package io.kontor.sandbox.bank;

import java.math.BigInteger;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.apache.commons.validator.routines.checkdigit.CheckDigitException;
import org.apache.commons.validator.routines.checkdigit.IBANCheckDigit;

/**
 * Builds IBANs with valid check digits: those of the IBAN (ISO 13616) and, where the country has
 * them, those inside of the account number, which no library makes.
 */
final class Ibans {
  /** Digits of the account that tell our accounts apart. */
  static final int SERIAL_DIGITS = 10;

  private static final BigInteger NINETY_SEVEN = BigInteger.valueOf(97);

  /** Bank and branch part, and the bank's BIC, by country. */
  private static final Map<String, Bank> BANKS =
      Map.of(
          "AT", new Bank("19043", "KNTRATWWXXX"),
          "BE", new Bank("539", "KNTRBEBBXXX"),
          "DE", new Bank("50010060", "KNTRDEFFXXX"),
          "ES", new Bank("21000418", "KNTRESMMXXX"),
          "FR", new Bank("1882975416", "CMBRFR2BXXX"),
          "GB", new Bank("KNTR200000", "KNTRGB2LXXX"),
          "IE", new Bank("KNTR900017", "KNTRIE2DXXX"),
          "LU", new Bank("401", "KNTRLULLXXX"),
          "NL", new Bank("KNTR", "KNTRNL2AXXX"));

  private Ibans() {}

  private record Bank(String code, String bic) {}

  /** Countries that accounts are given out in. */
  static Set<String> countries() {
    return BANKS.keySet();
  }

  /** BIC of the bank in the country; empty when there is none. */
  static Optional<String> bic(String country) {
    return Optional.ofNullable(BANKS.get(country)).map(Bank::bic);
  }

  /**
   * The IBAN of an account.
   *
   * @param serial ten digits
   */
  static String iban(String country, String serial) {
    Bank bank = BANKS.get(country);
    if (bank == null || !serial.matches("[0-9]{" + SERIAL_DIGITS + "}")) {
      throw new IllegalArgumentException(country + " " + serial);
    }
    String bban =
        switch (country) {
          case "BE" -> belgian(bank.code() + serial.substring(3));
          case "ES" -> spanish(bank.code(), serial);
          case "FR" -> french(bank.code(), "0" + serial);
          case "GB", "IE" -> bank.code() + serial.substring(2);
          case "LU" -> bank.code() + "000" + serial;
          case "AT" -> bank.code() + "0" + serial;
          default -> bank.code() + serial;
        };
    return country + checkDigits(country, bban) + bban;
  }

  /** The last two digits are the first ten modulo 97, 97 for zero. */
  private static String belgian(String account) {
    int check = number(account).mod(NINETY_SEVEN).intValueExact();
    return account + twoDigits(check == 0 ? 97 : check);
  }

  /** RIB key: 97 − (89 × bank + 15 × branch + 3 × account) mod 97. */
  private static String french(String bankAndBranch, String account) {
    BigInteger sum =
        number(bankAndBranch.substring(0, 5))
            .multiply(BigInteger.valueOf(89))
            .add(number(bankAndBranch.substring(5)).multiply(BigInteger.valueOf(15)))
            .add(number(account).multiply(BigInteger.valueOf(3)));
    return bankAndBranch + account + twoDigits(97 - sum.mod(NINETY_SEVEN).intValueExact());
  }

  /** Two digits: one over bank and branch, one over the account. */
  private static String spanish(String bankAndBranch, String account) {
    return bankAndBranch + spanishDigit("00" + bankAndBranch) + spanishDigit(account) + account;
  }

  private static int spanishDigit(String tenDigits) {
    int[] weights = {1, 2, 4, 8, 5, 10, 9, 7, 3, 6};
    int sum = 0;
    for (int i = 0; i < weights.length; i++) {
      sum += weights[i] * Character.digit(tenDigits.charAt(i), 10);
    }
    int digit = 11 - sum % 11;
    return digit == 11 ? 0 : digit == 10 ? 1 : digit;
  }

  private static String checkDigits(String country, String bban) {
    try {
      return IBANCheckDigit.IBAN_CHECK_DIGIT.calculate(country + "00" + bban);
    } catch (CheckDigitException e) {
      throw new IllegalArgumentException(bban, e);
    }
  }

  private static BigInteger number(String digits) {
    return new BigInteger(digits);
  }

  private static String twoDigits(int value) {
    return "%02d".formatted(value);
  }
}
