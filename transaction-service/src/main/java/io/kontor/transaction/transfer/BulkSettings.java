package io.kontor.transaction.transfer;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.validation.annotation.Validated;

/**
 * How much of bulk calls is worked on at once, so that other requests keep their share.
 *
 * @param chunk transfers of one call that are worked on together
 * @param screenedChunk the same of transfers that compliance-service is asked about, one by one
 * @param chunksMax chunks of all calls under way at once; calls take turns
 * @param callsMax calls under way in this process; more are refused with 503
 * @param callsPerClient the same of one client; more are refused with 429
 * @param beginWithin how long a call begins chunks; what it has not begun by then is not done
 */
@Validated
@ConfigurationProperties("kontor.transaction.bulk")
record BulkSettings(
    @DefaultValue("200") @Min(1) @Max(1000) int chunk,
    @DefaultValue("32") @Min(1) @Max(1000) int screenedChunk,
    @DefaultValue("3") @Min(1) int chunksMax,
    @DefaultValue("12") @Min(1) int callsMax,
    @DefaultValue("4") @Min(1) int callsPerClient,
    @DefaultValue("10s") Duration beginWithin) {}
