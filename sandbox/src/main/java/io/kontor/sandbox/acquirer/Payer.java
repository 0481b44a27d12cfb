package io.kontor.sandbox.acquirer;

import org.jspecify.annotations.Nullable;

/**
 * What a payment method reports about the payer; all of it is made up.
 *
 * @param method the method that was used
 * @param bankName the bank the payer chose
 * @param payerId the wallet's name for the payer
 * @param orderId the wallet's name for the payment
 */
public record Payer(
    String method,
    @Nullable String bankName,
    @Nullable String bic,
    @Nullable String payerId,
    @Nullable String orderId,
    @Nullable String email,
    @Nullable String firstName,
    @Nullable String lastName,
    @Nullable String country,
    @Nullable String phone) {

  /** Nothing but the method is known. */
  static Payer by(String method) {
    return new Payer(method, null, null, null, null, null, null, null, null, null);
  }

  /** Paid from an account at a bank. */
  static Payer from(String method, PaymentMethod.Bank bank) {
    return new Payer(method, bank.name(), bank.bic(), null, null, null, null, null, null, null);
  }

  /** Paid by the holder of a wallet; {@code key} makes its names different for each payment. */
  static Payer wallet(String method, String key) {
    String name = key.substring(0, 13).toUpperCase(java.util.Locale.ROOT);
    return new Payer(
        method,
        null,
        null,
        name,
        "ORDER-" + name,
        "buyer@sandbox.example",
        "Sandy",
        "Box",
        "FR",
        "+33100000000");
  }
}
