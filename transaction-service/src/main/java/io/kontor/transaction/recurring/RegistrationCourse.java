package io.kontor.transaction.recurring;

import io.kontor.transaction.life.Course;
import io.kontor.transaction.life.CrashPoints;
import io.kontor.transaction.life.Engine;
import io.kontor.transaction.life.LifeSettings;
import io.kontor.transaction.life.Run;
import io.kontor.transaction.life.Step;
import java.time.Clock;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** A series ends by itself when its time is over. */
class RegistrationCourse implements Course<RecurringRegistration> {
  private final Clock clock;

  RegistrationCourse(Clock clock) {
    this.clock = clock;
  }

  @Override
  public Step<RecurringRegistration> proceed(RecurringRegistration registration, Run run) {
    if (registration.isOver(clock.instant())) {
      return Step.end(registration.at(RegistrationPhase.ENDED));
    }
    return new Step<>(registration, registration.terms().endDate());
  }

  /** The engine of series. */
  @Configuration(proxyBeanMethods = false)
  static class Wiring {
    @Bean
    Engine<RecurringRegistration> recurringRegistrationEngine(
        RecurringRegistrations registrations,
        CrashPoints crashPoints,
        LifeSettings settings,
        Clock clock) {
      return new Engine<>(
          registrations, new RegistrationCourse(clock), crashPoints, settings, clock);
    }
  }
}
