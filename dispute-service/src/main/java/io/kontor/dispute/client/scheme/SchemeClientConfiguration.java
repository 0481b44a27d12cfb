package io.kontor.dispute.client.scheme;

import io.kontor.platform.client.ServiceClients;
import java.time.Duration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The client for the card schemes. */
@Configuration(proxyBeanMethods = false)
class SchemeClientConfiguration {
  private static final Duration READ_TIMEOUT = Duration.ofSeconds(10);

  @Bean
  SchemeClient schemeClient(ServiceClients clients) {
    return clients.outside(SchemeClient.class, "sandbox", READ_TIMEOUT);
  }
}
