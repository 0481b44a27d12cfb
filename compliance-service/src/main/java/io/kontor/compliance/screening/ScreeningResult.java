package io.kontor.compliance.screening;

/** Why a transaction is refused. Source: contract "Result codes". */
enum ScreeningResult {
  /** The author is closed. */
  USER_CLOSED(
      "002601", "User owning debited wallet is closed and cannot transfer to another wallet"),
  /** The receiver is closed. */
  CREDITED_USER_CLOSED(
      "002602",
      "User owning credited wallet is closed and cannot receive funds from another wallet"),
  /** Money of the author or the receiver is stopped. */
  USER_BLOCKED("008700", "User blocked by Fraud policy"),
  /** A payer cannot receive a transfer. */
  PAYER_CANNOT_RECEIVE("002701", "Payer users cannot receive transfers"),
  /** A payer cannot be paid out. */
  PAYER_CANNOT_PAY_OUT("002702", "Payer users cannot request payouts"),
  /** The bank account's owner is LIGHT, and the platform may pay out to REGULAR users only. */
  KYC_REQUIRED(
      "002998",
      "Blocked due to the Bank Account Owner's KYC limitations (maximum debited or credited amount reached)"),
  /** The month's limit of a LIGHT user is used up. */
  KYC_LIMIT(
      "002999",
      "Blocked due to a Debited User's KYC limitations (maximum debited or credited amount reached)"),
  /** The card is blacklisted. */
  CARD_BLACKLISTED("008500", "Transaction blocked by Fraud Policy"),
  /** The bank account's country is blacklisted. */
  COUNTRY_BLACKLISTED("008501", "Transaction blocked by Fraud Policy: the country is blacklisted"),
  /** The IBAN is blacklisted. */
  IBAN_BLACKLISTED("008502", "Transaction blocked by Fraud Policy: the IBAN is blacklisted"),
  /** The BIC is blacklisted. */
  BIC_BLACKLISTED("008503", "Transaction blocked by Fraud Policy: the BIC is blacklisted");

  private final String code;
  private final String message;

  ScreeningResult(String code, String message) {
    this.code = code;
    this.message = message;
  }

  /** The contract's ResultCode. */
  String code() {
    return code;
  }

  /** The contract's ResultMessage. */
  String message() {
    return message;
  }

  static ScreeningResult ofCode(String code) {
    for (ScreeningResult result : values()) {
      if (result.code.equals(code)) {
        return result;
      }
    }
    throw new IllegalArgumentException("Not a result of a screening: " + code);
  }
}
