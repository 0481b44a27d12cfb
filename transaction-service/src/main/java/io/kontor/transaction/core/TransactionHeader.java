package io.kontor.transaction.core;

import org.jspecify.annotations.Nullable;

/**
 * Which transaction it is: what never changes about it and has nothing to do with money.
 *
 * @param createdBy null where nobody asked for it, as for a wire that comes in, and for
 *     transactions of earlier releases
 */
public record TransactionHeader(
    String id,
    String clientId,
    TransactionKind kind,
    @Nullable String tag,
    @Nullable Creator createdBy) {

  /** A transaction that nobody asked for. */
  public TransactionHeader(String id, String clientId, TransactionKind kind, @Nullable String tag) {
    this(id, clientId, kind, tag, null);
  }
}
