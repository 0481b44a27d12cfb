package io.kontor.identity.bankaccount;

import org.jspecify.annotations.Nullable;

/**
 * The address of an account; which members are set depends on the type. Stored as JSON.
 *
 * @param bic empty when the bank of an IBAN is not known
 */
record BankDetails(
    @Nullable String iban,
    @Nullable String bic,
    @Nullable String accountNumber,
    @Nullable String sortCode,
    @Nullable String aba,
    @Nullable String depositAccountType,
    @Nullable String branchCode,
    @Nullable String institutionNumber,
    @Nullable String bankName) {

  static BankDetails iban(String iban, String bic) {
    return new BankDetails(iban, bic, null, null, null, null, null, null, null);
  }

  static BankDetails gb(String accountNumber, String sortCode) {
    return new BankDetails(null, null, accountNumber, sortCode, null, null, null, null, null);
  }

  static BankDetails us(String accountNumber, String aba, String depositAccountType) {
    return new BankDetails(
        null, null, accountNumber, null, aba, depositAccountType, null, null, null);
  }

  static BankDetails ca(
      String accountNumber, String branchCode, String institutionNumber, String bankName) {
    return new BankDetails(
        null, null, accountNumber, null, null, null, branchCode, institutionNumber, bankName);
  }

  static BankDetails other(String accountNumber, String bic) {
    return new BankDetails(null, bic, accountNumber, null, null, null, null, null, null);
  }
}
