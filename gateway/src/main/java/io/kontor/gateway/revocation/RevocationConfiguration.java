package io.kontor.gateway.revocation;

import io.kontor.platform.loop.SupervisedLoops;
import io.kontor.platform.settings.PlatformSettings;
import io.kontor.platform.token.Revocations;
import io.kontor.platform.token.RevocationsHealth;
import io.micrometer.core.instrument.MeterRegistry;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The feed of revocations. Source: ADR 0009. */
@Configuration(proxyBeanMethods = false)
class RevocationConfiguration {

  /** Its part of the health is called {@code loops}. */
  @Bean
  SupervisedLoops loopsHealthIndicator(MeterRegistry metrics) {
    return new SupervisedLoops(metrics);
  }

  @Bean
  Revocations revocations(
      PlatformSettings platform,
      EndedSessions sessions,
      SupervisedLoops loops,
      MeterRegistry metrics) {
    return new Revocations(platform.kafka().bootstrap(), sessions::hear, loops, metrics);
  }

  @Bean
  RevocationsHealth revocationsHealthIndicator(Revocations revocations) {
    return new RevocationsHealth(revocations);
  }
}
