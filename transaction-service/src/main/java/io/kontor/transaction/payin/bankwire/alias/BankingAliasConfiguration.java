package io.kontor.transaction.payin.bankwire.alias;

import io.kontor.platform.workflow.CrashPoints;
import io.kontor.platform.workflow.WorkflowEngine;
import io.kontor.platform.workflow.WorkflowSettings;
import java.time.Clock;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The engine of banking aliases. */
@Configuration(proxyBeanMethods = false)
class BankingAliasConfiguration {

  @Bean
  WorkflowEngine<BankingAlias> bankingAliasEngine(
      BankingAliases aliases,
      BankingAliasWorkflow workflow,
      CrashPoints crashPoints,
      WorkflowSettings settings,
      Clock clock) {
    return new WorkflowEngine<>(aliases, workflow, crashPoints, settings, clock);
  }
}
