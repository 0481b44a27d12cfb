package io.kontor.identity.clientaccount;

import com.fasterxml.jackson.annotation.JsonProperty;
import io.kontor.platform.check.Address;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What a client may change about itself; null leaves a member as it is. */
record EditClientRequest(
    @Nullable List<String> techEmails,
    @Nullable List<String> adminEmails,
    @Nullable List<String> billingEmails,
    @Nullable List<String> fraudEmails,
    @Nullable Address headquartersAddress,
    @Nullable String headquartersPhoneNumber,
    @Nullable String taxNumber,
    @Nullable String platformType,
    ClientProfile.@Nullable PlatformCategorization platformCategorization,
    @JsonProperty("PlatformURL") @Nullable String platformUrl,
    @Nullable String platformDescription,
    @Nullable String primaryThemeColour,
    @Nullable String primaryButtonColour) {}
