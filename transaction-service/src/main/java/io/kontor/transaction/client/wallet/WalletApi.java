package io.kontor.transaction.client.wallet;

import java.util.List;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.service.annotation.GetExchange;

/** Wallets over HTTP. Source: docs/architecture.md, "Internal calls". */
public interface WalletApi {

  @GetExchange("/internal/clients/{clientId}/wallets/{id}")
  WalletData wallet(@PathVariable String clientId, @PathVariable String id);

  /** Wallets of the user that are not empty, a few of them at the most. */
  @GetExchange("/internal/clients/{clientId}/users/{userId}/wallets-with-money")
  WithMoney withMoney(@PathVariable String clientId, @PathVariable String userId);

  /** Ids of wallets that are not empty. */
  record WithMoney(List<String> walletIds) {}

  /** What every transaction needs to know about a wallet; none of it ever changes. */
  record WalletData(String id, String clientId, String ownerId, String currency) {}
}
