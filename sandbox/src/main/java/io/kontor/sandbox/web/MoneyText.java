package io.kontor.sandbox.web;

import io.kontor.sandbox.world.Money;
import java.math.BigDecimal;
import java.text.NumberFormat;
import java.util.Currency;
import java.util.Locale;

/** Writes amounts for people. */
public final class MoneyText {

  private MoneyText() {}

  /** Such as {@code €12.34} or {@code 12,34 €}. */
  public static String of(Money money, Locale locale) {
    Currency currency = Currency.getInstance(money.currency());
    int digits = Math.max(0, currency.getDefaultFractionDigits());
    NumberFormat format = NumberFormat.getCurrencyInstance(locale);
    format.setCurrency(currency);
    format.setMinimumFractionDigits(digits);
    format.setMaximumFractionDigits(digits);
    return format.format(BigDecimal.valueOf(money.amount(), digits));
  }
}
