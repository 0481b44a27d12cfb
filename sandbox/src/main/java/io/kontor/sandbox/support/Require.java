package io.kontor.sandbox.support;

import io.kontor.platform.money.Currencies;
import io.kontor.platform.money.Money;
import io.kontor.platform.net.HttpUrl;
import org.jspecify.annotations.Nullable;

/** Checks of request members; each throws a 400 problem that names the member. */
public final class Require {

  private static final int TEXT_MAX = 2_000;
  private static final int ADDRESS_MAX = 4_000; // a merchant's longest, with an id added

  private Require() {}

  /** The value, which must be there. */
  public static <T> T present(String name, @Nullable T value) {
    if (value == null) {
      throw Problem.invalid(name + " is missing.");
    }
    return value;
  }

  /** A text that is neither missing, blank nor longer than any field of the contract. */
  public static String text(String name, @Nullable String value) {
    String text = present(name, value);
    if (text.isBlank() || text.length() > TEXT_MAX) {
      throw Problem.invalid(name + " must be a text of 1 to " + TEXT_MAX + " characters.");
    }
    return text;
  }

  /** An amount of at least {@code minimum} minor units in an ISO 4217 currency. */
  public static Money money(String name, @Nullable Money value, long minimum) {
    Money money = present(name, value);
    currency(name + ".currency", money.currency());
    if (money.amount() < minimum) {
      throw Problem.invalid(name + ".amount must be at least " + minimum + ".");
    }
    return money;
  }

  /** An ISO 4217 code. */
  public static String currency(String name, @Nullable String value) {
    String code = text(name, value);
    if (!Currencies.isKnown(code)) {
      throw Problem.invalid(name + " must be an ISO 4217 code.");
    }
    return code;
  }

  /** An absolute http or https address. */
  public static String address(String name, @Nullable String value) {
    String text = present(name, value);
    if (!isAddress(text)) {
      throw Problem.invalid(name + " must be an absolute http or https address.");
    }
    return text;
  }

  /** Null, or an absolute http or https address. */
  public static @Nullable String addressOrNull(String name, @Nullable String value) {
    return value == null ? null : address(name, value);
  }

  /** Whether the text is an absolute http or https address with a host. */
  public static boolean isAddress(String text) {
    return HttpUrl.fault(text, ADDRESS_MAX).isEmpty();
  }

  /** The address in a text that was taken as one. */
  public static HttpUrl url(String text) {
    return HttpUrl.parse(text, ADDRESS_MAX);
  }
}
