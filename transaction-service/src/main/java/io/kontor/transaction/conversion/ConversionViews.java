package io.kontor.transaction.conversion;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import io.kontor.platform.money.Money;
import io.kontor.transaction.core.Details;
import io.kontor.transaction.core.Transaction;
import io.kontor.transaction.core.TransactionView;
import io.kontor.transaction.provider.fx.Rate;
import java.time.Clock;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Shows rates, quotes and conversions. Source: contract "Other tier 2 objects". */
@Component
class ConversionViews {
  private final Details details;
  private final Quotes quotes;
  private final Clock clock;

  ConversionViews(Details details, Quotes quotes, Clock clock) {
    this.details = details;
    this.quotes = quotes;
    this.clock = clock;
  }

  ConversionView of(Transaction conversion) {
    ConversionDetails own = details.read(conversion.details(), ConversionDetails.class);
    Rate known = own.rate();
    RateView rate = known == null ? null : of(known);
    return new ConversionView(TransactionView.of(conversion), own.quoteId(), rate, rate);
  }

  QuoteView of(Quote quote) {
    return new QuoteView(
        quote.id(),
        quote.header().tag(),
        quote.header().creationDate(),
        quote.expirationDate(),
        quotes.status(quote, clock.instant()),
        quote.duration().toSeconds(),
        quote.debitedFunds(),
        quote.creditedFunds(),
        of(quote.rate()));
  }

  RateView of(Rate rate) {
    return new RateView(
        rate.debitedCurrency(),
        rate.creditedCurrency(),
        rate.client().toPlainString(),
        rate.market().toPlainString(),
        rate.at());
  }

  /**
   * Contract object Conversion. The rate stands under both names that SDKs read.
   *
   * @param quoteId null on instant conversions
   */
  record ConversionView(
      @JsonUnwrapped TransactionView transaction,
      @Nullable String quoteId,
      @Nullable RateView conversionRateResponse,
      @Nullable RateView conversionRate) {}

  /**
   * Contract object ConversionQuote.
   *
   * @param duration seconds
   */
  record QuoteView(
      String id,
      @Nullable String tag,
      Instant creationDate,
      Instant expirationDate,
      Quote.Status status,
      long duration,
      Money debitedFunds,
      Money creditedFunds,
      RateView conversionRateResponse) {}

  /** Contract object ConversionRate; the rates are decimal numbers as text. */
  record RateView(
      String debitedCurrency,
      String creditedCurrency,
      String clientRate,
      String marketRate,
      Instant marketRateDate) {}
}
