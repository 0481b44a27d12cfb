package io.kontor.identity.keycloak;

import io.kontor.platform.client.ServiceClients;
import java.time.Duration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The client for Keycloak: time-outs, circuit breaker and bulkhead as for every other service. */
@Configuration(proxyBeanMethods = false)
class KeycloakConfiguration {
  /** Longer than for our own services, because sending a mail happens inside of a call. */
  private static final Duration READ_TIMEOUT = Duration.ofSeconds(10);

  @Bean
  KeycloakApi keycloakApi(ServiceClients clients) {
    return clients.outside(KeycloakApi.class, "keycloak", READ_TIMEOUT);
  }
}
