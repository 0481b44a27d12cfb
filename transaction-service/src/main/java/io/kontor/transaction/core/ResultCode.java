package io.kontor.transaction.core;

import java.util.Arrays;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;

/** The result codes that originate in this service. Source: contract "Result codes". */
public enum ResultCode {
  SUCCESS("000000", "Success"),
  INSUFFICIENT_WALLET_BALANCE("001001", "Unsufficient wallet balance"),
  AUTHOR_NOT_WALLET_OWNER("001002", "Author is not the wallet owner"),
  AMOUNT_TOO_HIGH("001011", "Transaction amount is higher than maximum permitted amount"),
  AMOUNT_TOO_LOW("001012", "Transaction amount is lower than minimum permitted amount"),
  NOTHING_TO_CREDIT(
      "001014", "CreditedFunds must be more than 0 (DebitedFunds can not equal Fees)"),
  AUTHOR_NOT_CARD_OWNER("001023", "Author is not the card owner"),
  AUTHOR_NOT_MANDATE_OWNER("001024", "Author is not the Mandate owner"),
  ALREADY_REFUNDED("001401", "Transaction has already been successfully refunded"),
  NOT_REFUNDABLE("001402", "The transaction cannot be refunded"),
  REFUND_TOO_LATE("001403", "The transaction cannot be refunded (max 11 months)"),
  NO_MORE_REFUNDS("001404", "No more refunds can be created against this transaction"),
  PREAUTHORIZATION_EXCEEDED(
      "001505", "The PayIn DebitedFunds can't be higher than the PreAuthorization amount"),
  BANK_ACCOUNT_CLOSED("001801", "The bank account has been closed"),
  DIRECT_DEBIT_NOT_ENABLED("001803", "Direct debit is not enabled for this bank account"),
  MANDATE_CANCELED("001806", "The client has cancelled the mandate"),
  MANDATE_NOT_USABLE("001833", "The Status of this Mandate does not allow for payments"),
  MANDATE_EXPIRED("001835", "The mandate has expired"),
  MANDATE_SUBMITTED("001836", "The mandate has been submitted to the user's bank"),
  GENERIC_ERROR("001999", "Generic Operation error"),
  USER_CLOSED(
      "002601", "User owning debited wallet is closed and cannot transfer to another wallet"),
  CREDITED_USER_CLOSED(
      "002602",
      "User owning credited wallet is closed and cannot receive funds from another wallet"),
  PAYER_MAY_NOT_RECEIVE("002701", "Payer users are not allowed to take part in this operation"),
  PAYER_MAY_NOT_WITHDRAW("002702", "Payer users are not allowed to take part in this operation"),
  SETTLED_FUNDS_EXCEEDED(
      "003010",
      "The total DebitedFunds settled cannot exceed the initial transaction DebitedFunds available"
          + " for settlement"),
  SETTLED_FEES_EXCEEDED(
      "003011",
      "The total Fees settled cannot exceed the initial transaction Fees available for settlement"),
  ALREADY_SETTLED("003012", "The repudiation has already been successfully settled"),
  REFUND_EXCEEDS_INITIAL("005403", "The refund cannot exceed initial transaction amount"),
  REFUND_EXCEEDS_FEES("005404", "The refunded fees cannot exceed initial fee amount"),
  INSUFFICIENT_FEE_BALANCE("005405", "Balance of client fee wallet unsufficient"),
  REFUND_REPEATED(
      "005407",
      "Duplicated operation: you cannot refund the same amount more than once for a transaction"
          + " during the same day"),
  USER_BLOCKED("008700", "User blocked by Fraud policy"),
  SAME_WALLET(
      "101108",
      "Transaction refused: the Debited Wallet and the Credited Wallet must be different"),
  WIRE_PERIOD_OVER("101109", "The payment period has expired"),
  REFUSED("101199", "Transaction refused"),
  CARD_PENDING("101118", "An initial transaction with the same card is still pending"),
  CARD_NOT_ACTIVE("101410", "The card is not active"),
  WIRE_REFUSED("121001", "The bank wire has been refused"),
  PAYOUT_AUTHOR_NOT_OWNER("121002", "The author is not the wallet owner"),
  BANK_ACCOUNT_NOT_ACTIVE("121006", "The associated bank account is not active"),
  INSTANT_PAYOUT_USER_BLOCKED("130004", "The user is blocked by Fraud policy"),
  RECURRING_LIMIT_REACHED("205001", "Paypal Data validation error"),
  APPROVAL_REFUSED("806001", "The approval was refused"),
  APPROVAL_EXPIRED("806002", "Nobody approved in time"),
  APPROVAL_CANCELED("806003", "The request for approval was canceled by its maker");

  private static final Map<String, ResultCode> BY_CODE =
      Arrays.stream(values()).collect(Collectors.toMap(ResultCode::code, Function.identity()));

  private final String code;
  private final String message;

  ResultCode(String code, String message) {
    this.code = code;
    this.message = message;
  }

  /** Six digits. */
  public String code() {
    return code;
  }

  /** Code and message. */
  public Result result() {
    return new Result(code, message);
  }

  /** Our message for a code, or a neutral one. */
  static String messageOf(String code) {
    ResultCode known = BY_CODE.get(code);
    return known == null ? GENERIC_ERROR.message : known.message;
  }
}
