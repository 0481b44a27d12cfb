package io.kontor.transaction.payin.card;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import io.kontor.transaction.payin.PayInRequest;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import org.jspecify.annotations.Nullable;

record CardDirectRequest(
    @Valid @JsonUnwrapped PayInRequest payIn,
    @NotBlank String cardId,
    @Valid @JsonUnwrapped CardPaymentOptions options,
    @Nullable String tag) {}
