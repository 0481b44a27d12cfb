package io.kontor.webhook.signing;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * How a hook is called. Kontor's addition to the contract, in its style.
 *
 * @param secretCreationDate of the newest secret; null when the hook has none
 * @param previousSecretExpirationDate until when earlier secrets sign as well; null when none does
 */
record DeliveryModeView(
    String hookId,
    DeliveryMode mode,
    @Nullable Instant secretCreationDate,
    @Nullable Instant previousSecretExpirationDate) {}
