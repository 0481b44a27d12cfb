package io.kontor.platform;

import io.github.resilience4j.bulkhead.BulkheadRegistry;
import io.github.resilience4j.circuitbreaker.CircuitBreakerRegistry;
import io.kontor.platform.callback.CallbackSignature;
import io.kontor.platform.client.ClientConfiguration;
import io.kontor.platform.fault.CrashInjector;
import io.kontor.platform.fault.FaultInjection;
import io.kontor.platform.id.Ids;
import io.kontor.platform.idempotency.IdempotencyConfiguration;
import io.kontor.platform.inbox.InboxConfiguration;
import io.kontor.platform.loop.SupervisedLoops;
import io.kontor.platform.migration.MigrationConfiguration;
import io.kontor.platform.outbox.OutboxConfiguration;
import io.kontor.platform.security.SecurityConfiguration;
import io.kontor.platform.settings.InfrastructureSettings;
import io.kontor.platform.settings.PlatformSettings;
import io.kontor.platform.settings.RequiredSecrets;
import io.kontor.platform.settings.SettingsCheck;
import io.kontor.platform.simulation.ClockController;
import io.kontor.platform.simulation.CrashPointController;
import io.kontor.platform.simulation.MovableClock;
import io.kontor.platform.sql.LongLists;
import io.kontor.platform.web.WebConfiguration;
import io.kontor.platform.work.JobConfiguration;
import io.kontor.platform.work.WorkConfiguration;
import io.micrometer.core.instrument.MeterRegistry;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.springframework.beans.factory.config.BeanFactoryPostProcessor;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.autoconfigure.condition.ConditionalOnBooleanProperty;
import org.springframework.boot.autoconfigure.condition.ConditionalOnMissingBean;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.boot.webmvc.autoconfigure.error.ErrorMvcAutoConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Import;
import org.springframework.core.env.Environment;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.scheduling.annotation.EnableScheduling;

/** What every service gets by depending on the platform. */
@AutoConfiguration(before = ErrorMvcAutoConfiguration.class)
@EnableConfigurationProperties({PlatformSettings.class, InfrastructureSettings.class})
@EnableScheduling
@Import({
  WebConfiguration.class,
  SecurityConfiguration.class,
  ClientConfiguration.class,
  IdempotencyConfiguration.class,
  OutboxConfiguration.class,
  InboxConfiguration.class,
  MigrationConfiguration.class,
  WorkConfiguration.class,
  JobConfiguration.class
})
public class PlatformConfiguration {

  /** Runs before any other bean: nothing connects or signs with a wrong setting. */
  @Bean
  static BeanFactoryPostProcessor settingsCheck(Environment environment) {
    List<String> names = new ArrayList<>(RequiredSecrets.OF_EVERY_PROCESS);
    if (environment.getProperty("kontor.takes-callbacks", Boolean.class, false)) {
      names.add("kontor.callback-secret");
    }
    return SettingsCheck.of(environment, names);
  }

  @Bean
  @ConditionalOnMissingBean(Clock.class)
  MovableClock clock() {
    return new MovableClock();
  }

  @Bean
  @ConditionalOnBooleanProperty("kontor.time-travel")
  ClockController clockController(MovableClock clock) {
    return new ClockController(clock);
  }

  @Bean
  @ConditionalOnBooleanProperty("kontor.time-travel")
  CrashInjector crashInjector() {
    // 137: what a shell shows after kill -9.
    return new CrashInjector(() -> Runtime.getRuntime().halt(137), Duration.ofSeconds(10));
  }

  @Bean
  @ConditionalOnBooleanProperty("kontor.time-travel")
  CrashPointController crashController(CrashInjector faults) {
    return new CrashPointController(faults);
  }

  @Bean
  @ConditionalOnMissingBean(FaultInjection.class)
  FaultInjection noFaults() {
    return FaultInjection.NONE;
  }

  /** Its part of the health is called {@code loops}. */
  @Bean
  SupervisedLoops loopsHealthIndicator(MeterRegistry metrics) {
    return new SupervisedLoops(metrics);
  }

  @Bean
  Ids ids(Clock clock) {
    return new Ids(clock);
  }

  @Bean
  LongLists longLists(JdbcClient jdbc, Clock clock) {
    return new LongLists(jdbc, clock);
  }

  @Bean
  CallbackSignature callbackSignature(PlatformSettings properties) {
    return new CallbackSignature(properties.callbackSecret(), Clock.systemUTC());
  }

  @Bean
  @ConditionalOnMissingBean
  CircuitBreakerRegistry circuitBreakerRegistry() {
    return CircuitBreakerRegistry.ofDefaults();
  }

  @Bean
  @ConditionalOnMissingBean
  BulkheadRegistry bulkheadRegistry() {
    return BulkheadRegistry.ofDefaults();
  }
}
