package io.kontor.transaction.client;

import io.kontor.platform.client.ServiceClients;
import io.kontor.transaction.client.compliance.ScreeningApi;
import io.kontor.transaction.client.identity.IdentityApi;
import io.kontor.transaction.client.wallet.LedgerApi;
import io.kontor.transaction.client.wallet.WalletApi;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Clients for the services below this one. */
@Configuration(proxyBeanMethods = false)
class Clients {

  @Bean
  LedgerApi ledgerApi(ServiceClients clients) {
    return clients.service(LedgerApi.class, "wallet");
  }

  @Bean
  WalletApi walletApi(ServiceClients clients) {
    return clients.service(WalletApi.class, "wallet");
  }

  @Bean
  IdentityApi identityApi(ServiceClients clients) {
    return clients.service(IdentityApi.class, "identity");
  }

  @Bean
  ScreeningApi screeningApi(ServiceClients clients) {
    return clients.service(ScreeningApi.class, "compliance");
  }
}
