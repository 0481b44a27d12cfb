package io.kontor.sandbox.world;

import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Result codes that the outside world gives. Source: merchant API reference, "Result codes". */
public final class ResultCodes {

  /** Success. */
  public static final String SUCCESS = "000000";

  private static final Map<String, String> MESSAGES =
      Map.ofEntries(
          Map.entry(SUCCESS, "Success"),
          Map.entry("001013", "Invalid transaction amount"),
          Map.entry("001030", "User has not been redirected"),
          Map.entry("001031", "User canceled the payment"),
          Map.entry("001032", "User is filling in the payment card details"),
          Map.entry("001033", "User has not been redirected then the payment session has expired"),
          Map.entry("001034", "User has let the payment session expire without paying"),
          Map.entry("001100", "Transaction cancelled by client"),
          Map.entry("001401", "Transaction has already been successfully refunded"),
          Map.entry("001402", "The transaction cannot be refunded"),
          Map.entry(
              "001505", "The PayIn DebitedFunds can't be higher than the PreAuthorization amount"),
          Map.entry("001599", "Token processing error"),
          Map.entry("001801", "The bank account has been closed"),
          Map.entry("001802", "The bank details supplied were incorrect"),
          Map.entry("001803", "Direct debit is not enabled for this bank account"),
          Map.entry("001804", "The user has disputed the authorisation of the mandate"),
          Map.entry("001805", "The user has cancelled the mandate"),
          Map.entry("001806", "The client has cancelled the mandate"),
          Map.entry("001807", "User has let the mandate session expire without confirming"),
          Map.entry("001830", "There are insufficient funds in the bank account"),
          Map.entry("001831", "Contact the user"),
          Map.entry("001832", "The payment has been cancelled"),
          Map.entry("001833", "The Status of this Mandate does not allow for payments"),
          Map.entry("001834", "The user has disputed the payment"),
          Map.entry("001835", "The mandate has expired"),
          Map.entry("001836", "The mandate has been submitted to the user's bank"),
          Map.entry("005403", "The refund cannot exceed initial transaction amount"),
          Map.entry("008002", "Lost Card"),
          Map.entry("008003", "Stolen Card"),
          Map.entry("008005", "Security violation"),
          Map.entry("008006", "Fraud suspected by the bank"),
          Map.entry("009101", "PSP timeout please try later"),
          Map.entry("009103", "PSP configuration error"),
          Map.entry("009199", "PSP technical error"),
          Map.entry("009499", "Bank technical error"),
          Map.entry("009999", "Technical error"),
          Map.entry("01902", "The card is inactive"),
          Map.entry("02624", "The card has expired"),
          Map.entry("101001", "The user does not complete transaction"),
          Map.entry("101002", "The transaction has been cancelled by the user"),
          Map.entry("101101", "Transaction refused by the bank (Do not honor)"),
          Map.entry("101102", "Transaction refused by the bank (Amount limit)"),
          Map.entry("101103", "Transaction refused by the terminal"),
          Map.entry("101104", "Transaction refused by the bank (card limit reached)"),
          Map.entry("101105", "The card has expired"),
          Map.entry("101106", "The card is inactive"),
          Map.entry("101111", "Maximum number of attempts reached"),
          Map.entry("101113", "Maximum Uses Exceeded"),
          Map.entry("101115", "Debit limit exceeded"),
          Map.entry("101199", "Transaction refused"),
          Map.entry("101202", "Bank not supported for Giropay"),
          Map.entry("101301", "Secure mode: 3DSecure authentication has failed"),
          Map.entry("101304", "Secure mode: The 3DSecure authentication session has expired"),
          Map.entry("101399", "Secure mode: 3DSecure authentication is not available"),
          Map.entry("101410", "The card is not active"),
          Map.entry("101699", "CardRegistration error"),
          Map.entry("105101", "Invalid card number"),
          Map.entry("105103", "Invalid PIN code"),
          Map.entry("105202", "Card number: invalid format"),
          Map.entry("105203", "Expiry date: missing or invalid format"),
          Map.entry("105204", "CVV: missing or invalid format"),
          Map.entry("105205", "Callback URL: Invalid format"),
          Map.entry("105206", "Registration data : Invalid format"),
          Map.entry("105299", "Token input Error"),
          Map.entry("121001", "The bank wire has been refused"),
          Map.entry("201001", "The balance of the PayPal account is not sufficient"),
          Map.entry("201002", "The payment instrument of the PayPal account was declined"),
          Map.entry("201003", "The approval of the PayPal payment has expired"),
          Map.entry("201004", "The payer has not approved the PayPal payment"),
          Map.entry("201051", "Refused by PayPal because of a risk"),
          Map.entry("201052", "The PayPal account is restricted"),
          Map.entry("201053", "The PayPal account is locked"),
          Map.entry("205001", "Paypal Data validation error"));

  private ResultCodes() {}

  /** The text that goes with a code; null for no code. */
  public static @Nullable String message(@Nullable String code) {
    return code == null ? null : MESSAGES.getOrDefault(code, "Technical error");
  }
}
