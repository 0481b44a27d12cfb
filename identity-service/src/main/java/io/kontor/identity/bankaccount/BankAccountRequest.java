package io.kontor.identity.bankaccount;

import com.fasterxml.jackson.annotation.JsonProperty;
import io.kontor.platform.check.Address;
import org.jspecify.annotations.Nullable;

/** What callers send to register an account; each type reads its own members. */
record BankAccountRequest(
    @Nullable String ownerName,
    @Nullable Address ownerAddress,
    @Nullable String tag,
    @JsonProperty("IBAN") @Nullable String iban,
    @JsonProperty("BIC") @Nullable String bic,
    @Nullable String accountNumber,
    @Nullable String sortCode,
    @JsonProperty("ABA") @Nullable String aba,
    @Nullable String depositAccountType,
    @Nullable String branchCode,
    @Nullable String institutionNumber,
    @Nullable String bankName,
    @Nullable String country) {}
