package io.kontor.transaction.payin.preauthorization;

import io.kontor.platform.money.Money;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import org.jspecify.annotations.Nullable;

/**
 * What a capture of a preauthorization or a deposit takes, and where to. Request records take it as
 * an unwrapped component. Without an author it is that of the preauthorization.
 */
record RequestedCapture(
    @Nullable String authorId,
    @Nullable String creditedUserId,
    @NotBlank String creditedWalletId,
    @NotNull Money debitedFunds,
    @NotNull Money fees) {}
