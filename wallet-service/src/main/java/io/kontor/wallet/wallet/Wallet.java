package io.kontor.wallet.wallet;

import io.kontor.platform.money.Money;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A user's wallet. Source: contract object Wallet.
 *
 * @param balance of the ledger account with the wallet's id; never negative
 */
public record Wallet(
    String id,
    String clientId,
    String ownerId,
    String description,
    String currency,
    @Nullable String tag,
    Instant creationDate,
    Money balance) {}
