package io.kontor.transaction.preauthorization;

import io.kontor.transaction.life.CrashPoints;
import io.kontor.transaction.life.Engine;
import io.kontor.transaction.life.LifeSettings;
import java.time.Clock;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The engine of preauthorizations. */
@Configuration(proxyBeanMethods = false)
class PreauthorizationConfiguration {

  @Bean
  Engine<Preauthorization> preauthorizationEngine(
      Preauthorizations preauthorizations,
      PreauthorizationCourse course,
      CrashPoints crashPoints,
      LifeSettings settings,
      Clock clock) {
    return new Engine<>(preauthorizations, course, crashPoints, settings, clock);
  }
}
