package io.kontor.platform.money;

import java.util.Currency;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Which currency codes are money. Source: ISO 4217 as the JDK knows it, without the X-codes
 * (metals, test, none).
 */
public final class Currencies {
  private static final Set<String> CODES =
      Currency.getAvailableCurrencies().stream()
          .filter(currency -> currency.getDefaultFractionDigits() >= 0)
          .map(Currency::getCurrencyCode)
          .filter(code ->
              !code.startsWith("X") || Set.of("XAF", "XCD", "XOF", "XPF", "XCG").contains(code))
          .collect(Collectors.toUnmodifiableSet());

  private Currencies() {}

  /** Whether the code names a currency that money can be held in; letter case matters. */
  public static boolean isKnown(@Nullable String code) {
    return code != null && CODES.contains(code);
  }
}
