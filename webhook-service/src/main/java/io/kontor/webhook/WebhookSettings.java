package io.kontor.webhook;

import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotEmpty;
import java.time.Duration;
import java.util.List;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.validation.annotation.Validated;

/**
 * How events are delivered. Source of the defaults: contract "Hooks and events"; they stand in
 * {@code application.yaml}.
 *
 * @param allowPrivateAddresses whether receivers may be in private networks; never in production
 * @param timeout the whole call
 * @param retryAfter wait before each further attempt, in order; its length is the number of retries
 * @param failuresMax failures in a row that make a hook INVALID and DISABLED
 * @param alertEvery failures in a row between two alert mails
 * @param alertFrom sender of alert mails
 * @param alertTo receiver of alerts about clients without a technical address; empty: none
 * @param concurrency calls at the same time, of this instance
 * @param concurrencyPerClient of these, calls of one client
 * @param concurrencyPerReceiver of these, calls of one hook to its address
 * @param secretOverlap how long earlier secrets sign beside a new one when the merchant names no
 *     time
 * @param lease when a call of an instance that died is made again; longer than any call takes
 * @param poll longest wait before due deliveries are looked for
 */
@ConfigurationProperties("kontor.webhook")
@Validated
public record WebhookSettings(
    @DefaultValue("false") boolean allowPrivateAddresses,
    Duration timeout,
    @NotEmpty List<Duration> retryAfter,
    @Min(1) int failuresMax,
    @Min(1) int alertEvery,
    String alertFrom,
    @DefaultValue("") String alertTo,
    @Min(1) int concurrency,
    @Min(1) int concurrencyPerClient,
    @Min(1) int concurrencyPerReceiver,
    Duration secretOverlap,
    Duration lease,
    Duration poll) {}
