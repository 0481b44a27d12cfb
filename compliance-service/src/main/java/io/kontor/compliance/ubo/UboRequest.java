package io.kontor.compliance.ubo;

import com.fasterxml.jackson.annotation.JsonProperty;
import io.kontor.platform.check.Address;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** What callers send to add or edit an owner; null leaves a member as it is. */
record UboRequest(
    @Nullable String firstName,
    @Nullable String lastName,
    @Nullable Address address,
    @Nullable String nationality,
    @Nullable Instant birthday,
    @Nullable Birthplace birthplace,
    @JsonProperty("IsActive") @Nullable Boolean active,
    @Nullable String tag) {}
