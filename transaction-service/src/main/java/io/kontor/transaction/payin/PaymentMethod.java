package io.kontor.transaction.payin;

import io.kontor.platform.error.ApiException;
import io.kontor.platform.money.Money;
import io.kontor.transaction.core.Kind;
import io.kontor.transaction.core.ResultCode;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * A way to pay without a registered card: on a page of its own, or with the wallet of a phone.
 *
 * <p>A further method is a line in {@link Kind}, a line here, an endpoint with its request in {@link
 * MethodController}, and its view in {@link MethodViews}.
 */
enum PaymentMethod {
  APPLE_PAY(Kind.APPLEPAY_DIRECT, wallet("APPLEPAY")),
  GOOGLE_PAY_FIRST(Kind.GOOGLEPAY_DIRECT, wallet("GOOGLEPAY")),
  GOOGLE_PAY(Kind.GOOGLE_PAY_DIRECT, wallet("GOOGLEPAY")),
  PAYPAL(Kind.PAYPAL_WEB, page("PAYPAL")),
  IDEAL(Kind.IDEAL_WEB, page("IDEAL").in("EUR").between(1, 50_000_00)),
  BANCONTACT(Kind.BCMC_WEB, page("BCMC").in("EUR")),
  GIROPAY(Kind.GIROPAY_WEB, page("GIROPAY").in("EUR").between(1_00, 10_000_00));

  private static final Map<Kind, PaymentMethod> BY_KIND =
      Arrays.stream(values())
          .collect(Collectors.toUnmodifiableMap(PaymentMethod::kind, Function.identity()));

  private final Kind kind;
  private final Terms terms;

  PaymentMethod(Kind kind, Terms terms) {
    this.kind = kind;
    this.terms = terms;
  }

  /** The method of a kind, if it is paid by one. */
  static Optional<PaymentMethod> of(Kind kind) {
    return Optional.ofNullable(BY_KIND.get(kind));
  }

  /** All kinds that are paid by a method. */
  static Set<Kind> kinds() {
    return EnumSet.copyOf(BY_KIND.keySet());
  }

  /** What its pay-ins are. */
  Kind kind() {
    return kind;
  }

  /** Its name at the acquirer. */
  String acquirerName() {
    return terms.acquirerName();
  }

  /** Whether the payer confirms on a page; else a wallet hands over a token. */
  boolean hasPage() {
    return terms.page();
  }

  /** Errors: PARAM_ERROR when the method does not take this currency. */
  void requireCurrency(Money amount) {
    Set<String> currencies = terms.currencies();
    if (!currencies.isEmpty() && !currencies.contains(amount.currency())) {
      throw ApiException.invalid(
          "DebitedFunds.Currency",
          "This payment method takes " + String.join(", ", currencies) + " only.");
    }
  }

  /** Why the method does not take this amount, or null. */
  @Nullable ResultCode refusal(Money amount) {
    if (amount.amount() < terms.least()) {
      return ResultCode.AMOUNT_TOO_LOW;
    }
    return amount.amount() > terms.most() ? ResultCode.AMOUNT_TOO_HIGH : null;
  }

  private static Terms page(String acquirerName) {
    return new Terms(acquirerName, true, Set.of(), 1, Long.MAX_VALUE);
  }

  private static Terms wallet(String acquirerName) {
    return new Terms(acquirerName, false, Set.of(), 1, Long.MAX_VALUE);
  }

  /**
   * What a method takes.
   *
   * @param currencies empty: all
   * @param least smallest amount, minor units
   * @param most largest amount, minor units
   */
  private record Terms(
      String acquirerName, boolean page, Set<String> currencies, long least, long most) {
    Terms in(String currency) {
      return new Terms(acquirerName, page, Set.of(currency), least, most);
    }

    Terms between(long from, long to) {
      return new Terms(acquirerName, page, currencies, from, to);
    }
  }
}
