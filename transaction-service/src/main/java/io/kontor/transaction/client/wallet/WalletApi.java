package io.kontor.transaction.client.wallet;

import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.service.annotation.GetExchange;

/** Wallets over HTTP. Source: docs/architecture.md, "Internal calls". */
public interface WalletApi {

  @GetExchange("/internal/clients/{clientId}/wallets/{id}")
  WalletData wallet(@PathVariable String clientId, @PathVariable String id);

  /** What every transaction needs to know about a wallet; none of it ever changes. */
  record WalletData(String id, String clientId, String ownerId, String currency) {}
}
