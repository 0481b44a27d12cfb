package io.kontor.gateway.tokens;

import io.kontor.platform.settings.PlatformSettings;
import io.kontor.platform.token.ServiceToken;
import java.time.Clock;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The gateway's own token. */
@Configuration(proxyBeanMethods = false)
class TokenConfiguration {

  /** For internal calls; renewed by the clock. */
  @Bean
  ServiceToken serviceToken(KeycloakHttp keycloak, PlatformSettings platform, Clock clock) {
    return new ServiceToken(keycloak.client(), platform, clock);
  }
}
