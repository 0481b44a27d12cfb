package io.kontor.transaction.core;

import io.kontor.platform.error.ApiException;
import io.kontor.platform.money.Currencies;
import io.kontor.platform.money.Money;
import org.jspecify.annotations.Nullable;

/**
 * The three amounts of a transaction; {@code credited = debited − fees}, except that a conversion
 * credits another currency. Units: minor units.
 *
 * @param debited what leaves the source
 * @param fees the client's share; negative on refunds that give it back
 * @param credited what arrives
 */
public record Amounts(Money debited, Money fees, Money credited) {
  /** The largest amount that all SDKs can read. Source: contract "Money". */
  public static final long AMOUNT_MAX = Integer.MAX_VALUE;

  /** The amounts of a request. Errors: PARAM_ERROR naming the field. */
  public static Amounts requested(Money debited, Money fees) {
    return requested("DebitedFunds", debited, "Fees", fees);
  }

  /** The amounts of a request under other field names. Errors: PARAM_ERROR naming the field. */
  public static Amounts requested(
      String debitedField, Money debited, String feesField, Money fees) {
    positive(debitedField, debited);
    known(feesField, fees);
    if (fees.amount() < 0) {
      throw ApiException.invalid(feesField + ".Amount", "The amount must not be below 0.");
    }
    sameCurrency(feesField, fees, debited.currency());
    if (fees.exceeds(debited)) {
      throw ApiException.invalid(feesField + ".Amount", "The fees exceed " + debitedField + ".");
    }
    return of(debited, fees);
  }

  /** Amounts that need no check. */
  public static Amounts of(Money debited, Money fees) {
    return new Amounts(debited, fees, debited.minus(fees));
  }

  /** Not known before a wire arrives. */
  public static Amounts unknown() {
    return of(Money.unknown(), Money.unknown());
  }

  /** Checks an amount that must be above zero. Errors: PARAM_ERROR naming the field. */
  public static void positive(String field, Money money) {
    known(field, money);
    if (money.amount() < 1) {
      throw ApiException.invalid(field + ".Amount", "The amount must be at least 1.");
    }
  }

  /** Checks currency and size. Errors: PARAM_ERROR naming the field. */
  public static void known(String field, Money money) {
    if (!Currencies.isKnown(money.currency())) {
      throw ApiException.invalid(
          field + ".Currency", "The value " + money.currency() + " is not a known currency.");
    }
    if (money.amount() > AMOUNT_MAX || money.amount() < -AMOUNT_MAX) {
      throw ApiException.invalid(field + ".Amount", "The amount is too large.");
    }
  }

  /**
   * Checks that money may come in as this: its currency circulates. What is stored in a withdrawn
   * one still moves and leaves. Errors: PARAM_ERROR naming the field.
   */
  public static void circulating(String field, String currency) {
    if (!Currencies.circulates(currency)) {
      throw ApiException.invalid(field, "The currency " + currency + " is not in circulation.");
    }
  }

  /** Why nothing can be done with them; null when something is left to credit. */
  public @Nullable ResultCode refusal() {
    return credited.isPositive() ? null : ResultCode.NOTHING_TO_CREDIT;
  }

  /** Whether one of them is beyond what all SDKs can read. */
  public boolean isTooLarge() {
    return debited.amount() > AMOUNT_MAX || credited.amount() > AMOUNT_MAX;
  }

  /** Checks that an amount is of the expected currency. Errors: PARAM_ERROR naming the field. */
  public static void sameCurrency(String field, Money money, String currency) {
    if (!money.currency().equals(currency)) {
      throw ApiException.invalid(
          field + ".Currency", "The currency must be " + currency + " here.");
    }
  }
}
