package io.kontor.reporting.report;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * Which rows go into a report of the second version; null when not set. The dates stand beside the
 * filters in the contract and are kept with them here. Source: contract object "ReportV2".
 *
 * @param currency of debited funds, credited funds or fees
 * @param userId author or credited user
 * @param walletId debited or credited wallet
 * @param intentId only for reports of intents; so are the members behind it
 */
record ReportV2Filters(
    @Nullable Instant beforeDate,
    @Nullable Instant afterDate,
    @Nullable String currency,
    @Nullable String userId,
    @Nullable String walletId,
    @Nullable String paymentMethod,
    @Nullable String status,
    @Nullable String type,
    @Nullable String intentId,
    @Nullable String externalProviderName,
    @Nullable Boolean scheduled,
    @Nullable String settlementId)
    implements Filters {}
