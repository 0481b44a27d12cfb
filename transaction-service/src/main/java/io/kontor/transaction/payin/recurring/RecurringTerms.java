package io.kontor.transaction.payin.recurring;

import io.kontor.platform.error.ApiException;
import io.kontor.platform.money.Money;
import io.kontor.transaction.core.Amounts;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * What the payer agreed to; never changes.
 *
 * @param next null when each later payment says its own amounts
 * @param freeCycles cycles after the first payment in which nothing is paid
 * @param cycles payments of the whole series; null when it has no known end
 * @param total what the whole series comes to; null when it is not known
 */
record RecurringTerms(
    PaymentType paymentType,
    Amounts first,
    @Nullable Amounts next,
    @Nullable Frequency frequency,
    @Nullable Instant endDate,
    boolean fixedNextAmount,
    boolean fractionedPayment,
    boolean migration,
    @Nullable Integer freeCycles,
    @Nullable Long cycles,
    @Nullable Money total) {

  /** Source: contract "RecurringRegistration": at most 99 pay-ins. */
  static final int PAYMENTS_MAX = 99;

  /** How many payments may be made or under way. */
  int places() {
    return cycles == null ? PAYMENTS_MAX : (int) Math.min(cycles, PAYMENTS_MAX);
  }

  /** What the series is paid with. */
  enum PaymentType {
    CARD_DIRECT,
    PAYPAL
  }

  /** What the series is for. Source: contract "RecurringRegistration". */
  enum RecurringType {
    CLASSIC_SUBSCRIPTION,
    FRACTIONED_PAYMENT,
    CUSTOM
  }

  /** Follows from the terms. */
  RecurringType recurringType() {
    if (fractionedPayment) {
      return RecurringType.FRACTIONED_PAYMENT;
    }
    return fixedNextAmount && frequency != null
        ? RecurringType.CLASSIC_SUBSCRIPTION
        : RecurringType.CUSTOM;
  }

  /**
   * How many payments there are between the start and the end; null without frequency or end.
   * Cycles in which nothing is paid do not count.
   */
  static @Nullable Long cycles(
      @Nullable Frequency frequency,
      Instant start,
      @Nullable Instant endDate,
      @Nullable Integer freeCycles) {
    if (frequency == null || endDate == null) {
      return null;
    }
    long free = freeCycles == null ? 0 : freeCycles;
    return Math.max(1, frequency.payments(start, endDate) - free);
  }

  /** The sum of all payments. Errors: PARAM_ERROR when it is beyond any amount. */
  static @Nullable Money total(Amounts first, @Nullable Amounts next, @Nullable Long cycles) {
    if (cycles == null || next == null) {
      return null;
    }
    try {
      long sum =
          Math.addExact(
              first.debited().amount(), Math.multiplyExact(next.debited().amount(), cycles - 1));
      Money total = new Money(first.debited().currency(), sum);
      Amounts.known("EndDate", total);
      return total;
    } catch (ArithmeticException _) {
      throw ApiException.invalid("EndDate", "The total of the payments is too large.");
    }
  }
}
