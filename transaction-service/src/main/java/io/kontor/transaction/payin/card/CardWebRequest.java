package io.kontor.transaction.payin.card;

import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.annotation.JsonUnwrapped;
import io.kontor.transaction.payin.PayInRequest;
import io.kontor.transaction.payin.PayerData.Person;
import io.kontor.transaction.payin.TemplateUrlOptions;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import org.jspecify.annotations.Nullable;

record CardWebRequest(
    @Valid @JsonUnwrapped PayInRequest payIn,
    @NotBlank @JsonProperty("ReturnURL") String returnUrl,
    @NotBlank String cardType,
    @NotBlank String culture,
    @Nullable String secureMode,
    @Nullable @JsonProperty("TemplateURLOptions") TemplateUrlOptions templateUrlOptions,
    @Nullable String statementDescriptor,
    @Nullable Person shipping,
    @Nullable String bic,
    @Nullable String tag) {}
