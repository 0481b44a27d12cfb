package io.kontor.transaction.payin.directdebit.mandate;

import io.kontor.platform.workflow.CrashPoints;
import io.kontor.platform.workflow.WorkflowEngine;
import io.kontor.platform.workflow.WorkflowSettings;
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
