package io.kontor.transaction.core;

import org.jspecify.annotations.Nullable;

/** Which transaction it is: what never changes about it and has nothing to do with money. */
public record TransactionHeader(
    String id, String clientId, TransactionKind kind, @Nullable String tag) {}
