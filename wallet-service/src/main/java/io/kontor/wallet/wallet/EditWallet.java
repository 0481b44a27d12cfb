package io.kontor.wallet.wallet;

import io.kontor.platform.audit.AuditRecorder;
import io.kontor.platform.audit.Changes;
import io.kontor.platform.error.ApiException;
import io.kontor.platform.outbox.Outbox;
import java.util.Set;
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
  private final AuditRecorder audit;
  private final Changes changes;

  EditWallet(Wallets wallets, Outbox outbox, AuditRecorder audit, Changes changes) {
    this.wallets = wallets;
    this.outbox = outbox;
    this.audit = audit;
    this.changes = changes;
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
    audit.record(id, changes.between(wallet, changed, Set.of())); // texts of people
    outbox.append(WalletEventData.of(changed).toEvent("wallet.wallet-changed"));
    return changed;
  }
}
