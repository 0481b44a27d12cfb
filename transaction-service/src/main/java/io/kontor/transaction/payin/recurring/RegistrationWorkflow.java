package io.kontor.transaction.payin.recurring;

import io.kontor.platform.workflow.Attempt;
import io.kontor.platform.workflow.CrashPoints;
import io.kontor.platform.workflow.StepResult;
import io.kontor.platform.workflow.Workflow;
import io.kontor.platform.workflow.WorkflowEngine;
import io.kontor.platform.workflow.WorkflowSettings;
import java.time.Clock;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** A series ends automatically at its end date. */
class RegistrationWorkflow implements Workflow<RecurringRegistration> {
  private final Clock clock;

  RegistrationWorkflow(Clock clock) {
    this.clock = clock;
  }

  @Override
  public StepResult<RecurringRegistration> proceed(
      RecurringRegistration registration, Attempt attempt) {
    if (registration.isOver(clock.instant())) {
      return StepResult.completed(registration.at(RegistrationPhase.ENDED));
    }
    return new StepResult<>(registration, registration.terms().endDate());
  }

  /** The engine of series. */
  @Configuration(proxyBeanMethods = false)
  static class Wiring {
    @Bean
    WorkflowEngine<RecurringRegistration> recurringRegistrationEngine(
        RecurringRegistrations registrations,
        CrashPoints crashPoints,
        WorkflowSettings settings,
        Clock clock) {
      return new WorkflowEngine<>(
          registrations, new RegistrationWorkflow(clock), crashPoints, settings, clock);
    }
  }
}
