package io.kontor.wallet.wallet;

import io.kontor.platform.outbox.OutboxEvent;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A wallet as other services know it: event data and internal view. Source: docs/architecture.md,
 * "Events".
 */
record WalletEventData(
    String id,
    String clientId,
    String ownerId,
    String description,
    String currency,
    @Nullable String tag,
    Instant creationDate) {

  static WalletEventData of(Wallet wallet) {
    return new WalletEventData(
        wallet.id(),
        wallet.clientId(),
        wallet.ownerId(),
        wallet.description(),
        wallet.currency(),
        wallet.tag(),
        wallet.creationDate());
  }

  OutboxEvent toEvent(String type) {
    return OutboxEvent.of(type, id, clientId, this);
  }
}
