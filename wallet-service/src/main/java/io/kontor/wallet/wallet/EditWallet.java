package io.kontor.wallet.wallet;

import io.kontor.platform.error.ApiException;
import io.kontor.platform.outbox.Outbox;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Changes a wallet's description or tag; null leaves a member as it is. Errors: RESOURCE_NOT_FOUND.
 */
@Service
public class EditWallet {
  private final Wallets wallets;
  private final Outbox outbox;

  EditWallet(Wallets wallets, Outbox outbox) {
    this.wallets = wallets;
    this.outbox = outbox;
  }

  /** Stores the change and publishes the event. */
  @Transactional
  public Wallet execute(
      String clientId, String id, @Nullable String description, @Nullable String tag) {
    Wallet wallet =
        wallets.find(clientId, id).orElseThrow(() -> ApiException.notFound("Wallet", id));
    Wallet changed =
        new Wallet(
            wallet.id(),
            wallet.clientId(),
            wallet.ownerId(),
            description == null ? wallet.description() : description,
            wallet.currency(),
            tag == null ? wallet.tag() : tag,
            wallet.creationDate(),
            wallet.balance());
    wallets.update(changed);
    outbox.append(WalletEventData.of(changed).toEvent("wallet.wallet-changed"));
    return changed;
  }
}
