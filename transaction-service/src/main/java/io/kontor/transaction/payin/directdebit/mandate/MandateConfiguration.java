package io.kontor.transaction.payin.directdebit.mandate;

import io.kontor.transaction.workflow.CrashPoints;
import io.kontor.transaction.workflow.WorkflowEngine;
import io.kontor.transaction.workflow.WorkflowSettings;
import java.time.Clock;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The engine of mandates. */
@Configuration(proxyBeanMethods = false)
class MandateConfiguration {

  @Bean
  WorkflowEngine<Mandate> mandateEngine(
      Mandates mandates,
      MandateWorkflow workflow,
      CrashPoints crashPoints,
      WorkflowSettings settings,
      Clock clock) {
    return new WorkflowEngine<>(mandates, workflow, crashPoints, settings, clock);
  }
}
