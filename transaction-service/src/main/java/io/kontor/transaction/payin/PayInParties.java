package io.kontor.transaction.payin;

import jakarta.validation.constraints.NotBlank;
import org.jspecify.annotations.Nullable;

/** Who pays in and where to, as asked for; request records take it as an unwrapped component. */
public record PayInParties(
    @NotBlank String authorId,
    @Nullable String creditedUserId,
    @NotBlank String creditedWalletId) {}
