package io.kontor.dispute.client.transaction;

import io.kontor.platform.client.ServiceClients;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The client for transaction-service. */
@Configuration(proxyBeanMethods = false)
class TransactionClientConfiguration {

  @Bean
  TransactionClient transactionClient(ServiceClients clients) {
    return clients.service(TransactionClient.class, "transaction");
  }
}
