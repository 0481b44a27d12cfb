package io.kontor.transaction.payin.directdebit;

import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.annotation.JsonUnwrapped;
import io.kontor.transaction.payin.PayInRequest;
import io.kontor.transaction.payin.TemplateUrlOptions;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import org.jspecify.annotations.Nullable;

record DirectDebitWebRequest(
    @Valid @JsonUnwrapped PayInRequest payIn,
    @NotBlank @JsonProperty("ReturnURL") String returnUrl,
    @NotBlank String directDebitType,
    @NotBlank String culture,
    @Nullable @JsonProperty("TemplateURLOptions") TemplateUrlOptions templateUrlOptions,
    @Nullable String tag) {}
