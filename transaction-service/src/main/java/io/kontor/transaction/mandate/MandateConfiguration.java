package io.kontor.transaction.mandate;

import io.kontor.transaction.life.CrashPoints;
import io.kontor.transaction.life.Engine;
import io.kontor.transaction.life.LifeSettings;
import java.time.Clock;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The engine of mandates. */
@Configuration(proxyBeanMethods = false)
class MandateConfiguration {

  @Bean
  Engine<Mandate> mandateEngine(
      Mandates mandates,
      MandateCourse course,
      CrashPoints crashPoints,
      LifeSettings settings,
      Clock clock) {
    return new Engine<>(mandates, course, crashPoints, settings, clock);
  }
}
