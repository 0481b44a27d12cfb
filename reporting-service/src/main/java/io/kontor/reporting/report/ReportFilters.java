package io.kontor.reporting.report;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Which rows go into a report. All keys of both kinds of reports, because SDKs read each of them;
 * null or empty when not set. Source: contract object "Report (legacy)", filters.
 *
 * @param beforeDate creation dates before this
 * @param afterDate creation dates from this on
 * @param minDebitedFundsAmount minor units, only with its currency; so are the other amounts
 */
record ReportFilters(
    @Nullable Instant beforeDate,
    @Nullable Instant afterDate,
    @Nullable List<String> type,
    @Nullable List<String> status,
    @Nullable List<String> nature,
    @Nullable List<String> resultCode,
    @Nullable Long minDebitedFundsAmount,
    @Nullable String minDebitedFundsCurrency,
    @Nullable Long maxDebitedFundsAmount,
    @Nullable String maxDebitedFundsCurrency,
    @Nullable Long minFeesAmount,
    @Nullable String minFeesCurrency,
    @Nullable Long maxFeesAmount,
    @Nullable String maxFeesCurrency,
    @Nullable String authorId,
    @Nullable String walletId,
    @Nullable String ownerId,
    @Nullable String currency,
    @Nullable Long minBalanceAmount,
    @Nullable String minBalanceCurrency,
    @Nullable Long maxBalanceAmount,
    @Nullable String maxBalanceCurrency)
    implements Filters {

  static ReportFilters none() {
    return new ReportFilters(
        null, null, null, null, null, null, null, null, null, null, null, null, null, null, null,
        null, null, null, null, null, null, null);
  }
}
