package io.kontor.transaction.payin.alternative;

import io.kontor.platform.money.Money;
import io.kontor.transaction.core.Amounts;
import io.kontor.transaction.core.ResultCode;
import io.kontor.transaction.core.TransactionKind;
import java.util.Arrays;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * A way to pay without a registered card: on a page of its own, or with the wallet of a phone.
 *
 * <p>How a further one is added: CONTRIBUTING.md, "Adding a payment method".
 */
enum PaymentMethod {
  APPLE_PAY(TransactionKind.APPLEPAY_DIRECT, Via.PHONE, "APPLEPAY"),
  GOOGLE_PAY_FIRST(TransactionKind.GOOGLEPAY_DIRECT, Via.PHONE, "GOOGLEPAY"),
  GOOGLE_PAY(TransactionKind.GOOGLE_PAY_DIRECT, Via.PHONE, "GOOGLEPAY"),
  PAYPAL(TransactionKind.PAYPAL_WEB, Via.PAGE, "PAYPAL"),
  IDEAL(TransactionKind.IDEAL_WEB, Via.PAGE, "IDEAL", "EUR", 1, 50_000_00),
  BANCONTACT(TransactionKind.BCMC_WEB, Via.PAGE, "BCMC", "EUR", 1, Amounts.AMOUNT_MAX),
  GIROPAY(TransactionKind.GIROPAY_WEB, Via.PAGE, "GIROPAY", "EUR", 1_00, 10_000_00);

  /** How the payer confirms. */
  private enum Via {
    PAGE,
    PHONE
  }

  private static final Map<TransactionKind, PaymentMethod> BY_KIND =
      Arrays.stream(values())
          .collect(Collectors.toUnmodifiableMap(PaymentMethod::kind, Function.identity()));

  private final TransactionKind kind;
  private final Via via;
  private final String acquirerName;
  private final @Nullable String currency;
  private final long least;
  private final long most;

  /** A method that takes any amount of any currency. */
  PaymentMethod(TransactionKind kind, Via via, String acquirerName) {
    this(kind, via, acquirerName, null, 1, Amounts.AMOUNT_MAX);
  }

  /** A method that takes one currency, between two amounts in minor units. */
  PaymentMethod(
      TransactionKind kind,
      Via via,
      String acquirerName,
      @Nullable String currency,
      long least,
      long most) {
    this.kind = kind;
    this.via = via;
    this.acquirerName = acquirerName;
    this.currency = currency;
    this.least = least;
    this.most = most;
  }

  /** The method of a kind, if it is paid by one. */
  static Optional<PaymentMethod> of(TransactionKind kind) {
    return Optional.ofNullable(BY_KIND.get(kind));
  }

  /** All kinds that are paid by a method. */
  static Set<TransactionKind> kinds() {
    return BY_KIND.keySet();
  }

  /** What its pay-ins are. */
  TransactionKind kind() {
    return kind;
  }

  /** Its name at the acquirer. */
  String acquirerName() {
    return acquirerName;
  }

  /** Whether the payer confirms on a page; else a phone's wallet hands over a token. */
  boolean hasPage() {
    return via == Via.PAGE;
  }

  /** Errors: PARAM_ERROR when the method does not take this currency. */
  void requireCurrency(Money amount) {
    if (currency != null) {
      Amounts.sameCurrency("DebitedFunds", amount, currency);
    }
  }

  /** Why the method does not take this amount, or null. */
  @Nullable ResultCode refusal(Money amount) {
    if (amount.amount() < least) {
      return ResultCode.AMOUNT_TOO_LOW;
    }
    return amount.amount() > most ? ResultCode.AMOUNT_TOO_HIGH : null;
  }
}
