package io.kontor.compliance.client.identity;

import io.kontor.platform.client.ServiceClients;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The client for identity-service. */
@Configuration(proxyBeanMethods = false)
class IdentityClientConfiguration {

  @Bean
  IdentityClient identityClient(ServiceClients clients) {
    return clients.service(IdentityClient.class, "identity");
  }
}
