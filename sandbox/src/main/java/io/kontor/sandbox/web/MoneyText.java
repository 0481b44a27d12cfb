package io.kontor.sandbox.web;

import io.kontor.platform.money.Currencies;
import io.kontor.platform.money.Money;
import java.math.BigDecimal;
import java.text.NumberFormat;
import java.util.Currency;
import java.util.Locale;

/** Writes amounts for people. */
public final class MoneyText {

  private MoneyText() {}

  /** Such as {@code €12.34} or {@code 12,34 €}. */
  public static String of(Money money, Locale locale) {
    int digits = Currencies.digits(money.currency());
    BigDecimal amount = BigDecimal.valueOf(money.amount(), digits);
    NumberFormat format = NumberFormat.getCurrencyInstance(locale);
    try {
      format.setCurrency(Currency.getInstance(money.currency()));
    } catch (IllegalArgumentException _) { // a currency that the JDK does not know
      return amount.toPlainString() + " " + money.currency();
    }
    format.setMinimumFractionDigits(digits);
    format.setMaximumFractionDigits(digits);
    return format.format(amount);
  }
}
