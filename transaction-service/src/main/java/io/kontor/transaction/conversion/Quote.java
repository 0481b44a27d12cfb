package io.kontor.transaction.conversion;

import io.kontor.platform.money.Money;
import io.kontor.transaction.core.ObjectHeader;
import io.kontor.transaction.provider.fx.Rate;
import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A rate that is kept for a while, with the amounts that follow from it. Source: contract
 * "ConversionQuote".
 *
 * @param conversionId the last conversion that used it, or null
 */
record Quote(
    ObjectHeader header,
    Instant expirationDate,
    Duration duration,
    Money debitedFunds,
    Money creditedFunds,
    Rate rate,
    @Nullable String conversionId) {

  String id() {
    return header.id();
  }

  /** Whether its time is over. */
  boolean isOver(Instant now) {
    return !now.isBefore(expirationDate);
  }

  /** Whether it can be used, as merchants see it. */
  enum Status {
    ACTIVE,
    EXPIRED
  }
}
