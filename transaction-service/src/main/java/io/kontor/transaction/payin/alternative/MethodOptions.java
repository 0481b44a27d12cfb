package io.kontor.transaction.payin.alternative;

import jakarta.validation.constraints.Size;
import org.jspecify.annotations.Nullable;

/** What every payment method takes besides its own members. */
record MethodOptions(
    @Nullable String statementDescriptor,
    @Nullable @Size(max = 255) String profilingAttemptReference,
    @Nullable String tag) {}
