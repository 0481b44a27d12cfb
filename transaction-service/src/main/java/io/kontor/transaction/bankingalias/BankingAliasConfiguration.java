package io.kontor.transaction.bankingalias;

import io.kontor.transaction.life.CrashPoints;
import io.kontor.transaction.life.Engine;
import io.kontor.transaction.life.LifeSettings;
import java.time.Clock;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The engine of banking aliases. */
@Configuration(proxyBeanMethods = false)
class BankingAliasConfiguration {

  @Bean
  Engine<BankingAlias> bankingAliasEngine(
      BankingAliases aliases,
      BankingAliasCourse course,
      CrashPoints crashPoints,
      LifeSettings settings,
      Clock clock) {
    return new Engine<>(aliases, course, crashPoints, settings, clock);
  }
}
