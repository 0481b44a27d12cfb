package io.kontor.compliance.screening;

import io.kontor.platform.money.Money;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import org.jspecify.annotations.Nullable;

/**
 * A transaction that is about to happen. Source: docs/architecture.md, "Internal calls".
 *
 * @param type {@code TRANSFER}, {@code PAYOUT} and {@code REFUND} have rules of their own; anything
 *     else is money coming in. A PAYOUT without a bank account is a refund.
 * @param authorId a user, or the client itself
 * @param creditedUserId who receives a transfer; without it the owner of the credited wallet is
 *     looked up
 * @param paidByCard whether a card pays, though its holder may still have to name it; null from
 *     callers of the release before
 * @param creatorActor who asked for the transaction: {@code KEY}, {@code STAFF} or {@code SERVICE}
 */
record ScreeningRequest(
    @NotBlank @Size(max = 128) String clientId,
    @NotBlank @Size(max = 128) String transactionId,
    @NotBlank @Size(max = 40) String type,
    @NotBlank @Size(max = 128) String authorId,
    @NotNull Money amount,
    @Nullable String creditedUserId,
    @Nullable String creditedWalletId,
    @Nullable String debitedWalletId,
    @Nullable String bankAccountId,
    @Nullable String cardFingerprint,
    @Nullable Boolean paidByCard,
    @Nullable @Size(max = 20) String creatorActor,
    @Nullable @Size(max = 128) String creatorId) {}
