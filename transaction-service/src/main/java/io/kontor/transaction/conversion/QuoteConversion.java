package io.kontor.transaction.conversion;

import io.kontor.platform.error.ApiException;
import io.kontor.platform.id.Ids;
import io.kontor.platform.money.Money;
import io.kontor.transaction.core.Amounts;
import io.kontor.transaction.core.ObjectHeader;
import io.kontor.transaction.provider.fx.FxDesk;
import io.kontor.transaction.provider.fx.Rate;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;

/**
 * Holds a rate at the desk and works out both amounts. No money moves.
 *
 * <p>Errors: PARAM_ERROR for amounts, currencies, pairs that are not traded and durations out of
 * bounds; {@code ServiceUnavailableException} when the desk cannot be asked. Source: contract
 * "Currency conversions".
 */
@Service
class QuoteConversion {
  static final Duration DURATION_MIN = Duration.ofSeconds(1);
  static final Duration DURATION_MAX = Duration.ofDays(1);

  /** The desk holds the rate a little longer, so that a conversion of the last second is dealt. */
  private static final Duration GRACE = Duration.ofMinutes(1);

  private final FxDesk desk;
  private final Quotes quotes;
  private final Ids ids;
  private final Clock clock;

  QuoteConversion(FxDesk desk, Quotes quotes, Ids ids, Clock clock) {
    this.desk = desk;
    this.quotes = quotes;
    this.ids = ids;
    this.clock = clock;
  }

  /** The quote, active from now on. */
  Quote execute(
      String clientId, Money debited, Money credited, long durationSeconds, @Nullable String tag) {
    RequestedFunds asked = RequestedFunds.of(debited, credited);
    if (durationSeconds < DURATION_MIN.toSeconds() || durationSeconds > DURATION_MAX.toSeconds()) {
      throw ApiException.invalid(
          "Duration",
          "The duration must be from "
              + DURATION_MIN.toSeconds()
              + " to "
              + DURATION_MAX.toSeconds()
              + " seconds.");
    }
    Duration duration = Duration.ofSeconds(durationSeconds);
    String id = ids.next("quote");
    Rate rate =
        desk.hold(id, debited.currency(), credited.currency(), duration.plus(GRACE))
            .orElseThrow(asked::notTraded);
    Amounts amounts = amounts(asked, rate);
    Instant now = clock.instant().truncatedTo(ChronoUnit.MICROS);
    Quote quote =
        new Quote(
            new ObjectHeader(id, clientId, tag, now),
            now.plus(duration),
            duration,
            amounts.debited(),
            amounts.credited(),
            rate,
            null);
    quotes.insert(quote);
    return quote;
  }

  private static Amounts amounts(RequestedFunds asked, Rate rate) {
    String field = asked.debited().isZero() ? "CreditedFunds.Amount" : "DebitedFunds.Amount";
    try {
      Amounts amounts = asked.at(rate, Money.zero(asked.debited().currency()));
      if (!amounts.credited().isPositive()) {
        throw ApiException.invalid(field, "The amount is too small to buy anything.");
      }
      if (amounts.isTooLarge()) {
        throw ApiException.invalid(field, "The amount is too large.");
      }
      return amounts;
    } catch (ArithmeticException _) {
      throw ApiException.invalid(field, "The amount is too large.");
    }
  }
}
