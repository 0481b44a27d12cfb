package io.kontor.transaction.life;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Parts that all lives share. */
@Configuration(proxyBeanMethods = false)
public class LifeConfiguration {

  @Bean
  CrashPoints crashPoints() {
    return (_, _) -> {};
  }
}
