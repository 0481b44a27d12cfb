package io.kontor.identity.bankaccount;

/** How an account is addressed; from the path of the creating call. */
public enum BankAccountType {
  IBAN,
  GB,
  US,
  CA,
  OTHER
}
