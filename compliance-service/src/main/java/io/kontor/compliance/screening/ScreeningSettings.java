package io.kontor.compliance.screening;

import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * How decisions are kept.
 *
 * @param reservationLife how long a payout that was screened but never created counts against its
 *     month
 * @param keep how long decisions are kept
 */
@ConfigurationProperties("kontor.compliance.screening")
record ScreeningSettings(
    @DefaultValue("1h") Duration reservationLife, @DefaultValue("90d") Duration keep) {}
