package io.kontor.transaction.conversion;

import io.kontor.platform.error.ApiException;
import io.kontor.platform.money.Money;
import io.kontor.transaction.core.Amounts;
import io.kontor.transaction.provider.fx.Rate;

/**
 * What a conversion is asked to do: one side has an amount, the other one zero, to be found from
 * the rate. Zero stands for an amount that was left out, because some SDKs cannot leave one out.
 */
record RequestedFunds(Money debited, Money credited) {

  /** The funds of a request. Errors: PARAM_ERROR naming the field. */
  static RequestedFunds of(Money debited, Money credited) {
    Amounts.known("DebitedFunds", debited);
    Amounts.known("CreditedFunds", credited);
    Amounts.circulating("CreditedFunds.Currency", credited.currency());
    notNegative("DebitedFunds", debited);
    notNegative("CreditedFunds", credited);
    if (debited.isSameCurrency(credited)) {
      throw ApiException.invalid(
          "CreditedFunds.Currency", "The currency must differ from that of DebitedFunds.");
    }
    if (debited.isZero() && credited.isZero()) {
      throw ApiException.invalid("DebitedFunds.Amount", "The amount must be at least 1.");
    }
    if (!debited.isZero() && !credited.isZero()) {
      throw ApiException.invalid(
          "CreditedFunds.Amount",
          "Only one of DebitedFunds and CreditedFunds may have an amount; the rate gives the"
              + " other.");
    }
    return new RequestedFunds(debited, credited);
  }

  /** The currency pair is not traded. */
  ApiException notTraded() {
    return ApiException.invalid(
        "CreditedFunds.Currency",
        "There is no rate from " + debited.currency() + " to " + credited.currency() + ".");
  }

  /**
   * The amounts at a rate. The fees come off before what is debited is changed, or on top of what
   * is needed for the credited amount that was asked for. Errors: {@link ArithmeticException}
   * beyond the limits of {@code long}.
   */
  Amounts at(Rate rate, Money fees) {
    if (debited.isZero()) {
      return new Amounts(rate.costs(credited).plus(fees), fees, credited);
    }
    return new Amounts(debited, fees, rate.buys(debited.minus(fees)));
  }

  /** The amounts as far as they are known without a rate. */
  Amounts withoutRate(Money fees) {
    return new Amounts(debited, fees, credited);
  }

  private static void notNegative(String field, Money money) {
    if (money.amount() < 0) {
      throw ApiException.invalid(field + ".Amount", "The amount must not be below 0.");
    }
  }
}
