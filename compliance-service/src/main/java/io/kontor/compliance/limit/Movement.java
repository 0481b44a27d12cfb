package io.kontor.compliance.limit;

import io.kontor.platform.money.Money;
import org.jspecify.annotations.Nullable;

/**
 * What is about to happen, as far as limits look at it.
 *
 * @param userId the author
 * @param walletId the wallet of a {@link LimitSubject#WALLET} limit
 * @param card fingerprint of the card; empty for a card that its holder has not named yet, which
 *     only limits per transaction apply to; null where none pays
 * @param key the API key that asked for it; null when none did
 * @param person the person who asked for it; null when nobody did
 */
public record Movement(
    String clientId,
    String transactionId,
    LimitedType type,
    Money amount,
    String userId,
    @Nullable String walletId,
    @Nullable String card,
    @Nullable String key,
    @Nullable String person) {}
