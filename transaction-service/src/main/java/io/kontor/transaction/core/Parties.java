package io.kontor.transaction.core;

import org.jspecify.annotations.Nullable;

/**
 * Who takes part in a transaction.
 *
 * @param authorId a user, or the client itself
 * @param debitedWalletId null when the money comes from outside; client wallets as {@code FEES_EUR}
 * @param creditedWalletId null when the money goes outside; client wallets as {@code CREDIT_EUR}
 */
public record Parties(
    String authorId,
    @Nullable String creditedUserId,
    @Nullable String debitedWalletId,
    @Nullable String creditedWalletId) {}
