package io.kontor.reporting.report;

import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotEmpty;
import java.time.Duration;
import java.util.List;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.validation.annotation.Validated;

/**
 * How reports are written. The defaults stand in {@code application.yaml}.
 *
 * @param workers reports written at the same time, of this instance
 * @param poll longest wait before asked-for reports are looked for
 * @param lease when the report of an instance that died is begun again
 * @param attemptsMax tries before a report is FAILED
 * @param retryAfter wait after a failed try
 * @param unknownAfter how long a user or wallet that filters name may be unknown before the report
 *     is FAILED
 * @param pendingMax reports of one client that may wait
 * @param rowsMax bound of one file
 * @param bytesMax bound of one file
 * @param linkLife how long the file can be downloaded. Source: contract "Reports"
 * @param linkLifeV2 the same for reports of the second version
 * @param callbackTimeout the whole call of a CallbackURL
 * @param callbackRetryAfter wait before each further call; its length is the number of retries
 * @param allowPrivateAddresses whether CallbackURLs may be in private networks; never in production
 */
@ConfigurationProperties("kontor.reporting")
@Validated
public record ReportSettings(
    @Min(1) int workers,
    Duration poll,
    Duration lease,
    @Min(1) int attemptsMax,
    Duration retryAfter,
    Duration unknownAfter,
    @Min(1) int pendingMax,
    @Min(1) long rowsMax,
    @Min(1) long bytesMax,
    Duration linkLife,
    Duration linkLifeV2,
    Duration callbackTimeout,
    @NotEmpty List<Duration> callbackRetryAfter,
    @DefaultValue("false") boolean allowPrivateAddresses) {}
