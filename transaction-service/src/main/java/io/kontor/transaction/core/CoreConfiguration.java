package io.kontor.transaction.core;

import io.kontor.platform.workflow.CrashPoints;
import io.kontor.platform.workflow.WorkflowEngine;
import io.kontor.platform.workflow.WorkflowSettings;
import java.time.Clock;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The engine of transactions. */
@Configuration(proxyBeanMethods = false)
class CoreConfiguration {

  @Bean
  WorkflowEngine<Transaction> transactionEngine(
      GatheredTransactions transactions,
      Workflows workflows,
      CrashPoints crashPoints,
      WorkflowSettings settings,
      Clock clock) {
    return new WorkflowEngine<>(transactions, workflows, crashPoints, settings, clock);
  }
}
