package io.kontor.transaction.conversion;

import io.kontor.transaction.provider.fx.Rate;
import org.jspecify.annotations.Nullable;

/**
 * What only a conversion shows.
 *
 * @param quoteId the quote it used, or null
 * @param hold reference of the rate that the desk holds; null when it was refused before
 * @param rate the rate; null when it was refused before there was one
 */
record ConversionDetails(@Nullable String quoteId, @Nullable String hold, @Nullable Rate rate) {

  /** Refused before a rate was asked for. */
  static ConversionDetails refused() {
    return new ConversionDetails(null, null, null);
  }
}
