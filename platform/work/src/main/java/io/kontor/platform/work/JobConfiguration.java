package io.kontor.platform.work;

import io.micrometer.core.instrument.MeterRegistry;
import javax.sql.DataSource;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The background jobs of a service with a database. */
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(JobSettings.class)
public class JobConfiguration {

  @Bean
  BackgroundJobs backgroundJobs(
      DataSource database,
      JdbcClient jdbc,
      ObjectProvider<OneTimeJob<?>> oneTimeJobs,
      ObjectProvider<RecurringJob> recurringJobs,
      JobSettings settings,
      MeterRegistry metrics) {
    return new BackgroundJobs(database, jdbc, oneTimeJobs, recurringJobs, settings, metrics);
  }
}
