package io.kontor.transaction.payin.preauthorization;

import io.kontor.platform.workflow.CrashPoints;
import io.kontor.platform.workflow.WorkflowEngine;
import io.kontor.platform.workflow.WorkflowSettings;
import java.time.Clock;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The engine of preauthorizations. */
@Configuration(proxyBeanMethods = false)
class PreauthorizationConfiguration {

  @Bean
  WorkflowEngine<Preauthorization> preauthorizationEngine(
      Preauthorizations preauthorizations,
      PreauthorizationWorkflow workflow,
      CrashPoints crashPoints,
      WorkflowSettings settings,
      Clock clock) {
    return new WorkflowEngine<>(preauthorizations, workflow, crashPoints, settings, clock);
  }
}
