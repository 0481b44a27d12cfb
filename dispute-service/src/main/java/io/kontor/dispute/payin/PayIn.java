package io.kontor.dispute.payin;

import io.kontor.platform.money.Money;
import org.jspecify.annotations.Nullable;

/**
 * A pay-in that succeeded.
 *
 * @param authorId who paid
 * @param creditedWalletId whose wallet it went to
 * @param amount what was paid
 */
public record PayIn(
    String id, String clientId, String authorId, @Nullable String creditedWalletId, Money amount) {}
