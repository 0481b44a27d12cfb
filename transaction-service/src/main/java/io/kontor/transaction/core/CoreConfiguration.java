package io.kontor.transaction.core;

import io.kontor.transaction.life.CrashPoints;
import io.kontor.transaction.life.Engine;
import io.kontor.transaction.life.LifeSettings;
import java.time.Clock;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The engine of transactions. */
@Configuration(proxyBeanMethods = false)
class CoreConfiguration {

  @Bean
  Engine<Transaction> transactionEngine(
      Transactions transactions,
      Courses courses,
      CrashPoints crashPoints,
      LifeSettings settings,
      Clock clock) {
    return new Engine<>(transactions, courses, crashPoints, settings, clock);
  }
}
