package io.kontor.wallet.wallet;

import io.kontor.platform.idempotency.ResourceReader;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** Reads back the answer of a creation that crashed before the answer was kept. */
@Component
class WalletReader implements ResourceReader {
  private final Wallets wallets;

  WalletReader(Wallets wallets) {
    this.wallets = wallets;
  }

  @Override
  public Optional<Object> read(String clientId, String resourceId) {
    return wallets.find(clientId, resourceId).map(WalletController.WalletView::of);
  }
}
