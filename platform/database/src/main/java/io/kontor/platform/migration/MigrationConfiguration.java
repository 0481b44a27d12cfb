package io.kontor.platform.migration;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** How a service's database is migrated when it starts. */
@Configuration(proxyBeanMethods = false)
public class MigrationConfiguration {

  @Bean
  PlatformMigrations platformMigrations() {
    return new PlatformMigrations();
  }
}
