package io.kontor.transaction.core;

import io.kontor.transaction.workflow.CrashPoints;
import io.kontor.transaction.workflow.WorkflowEngine;
import io.kontor.transaction.workflow.WorkflowSettings;
import java.time.Clock;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The engine of transactions. */
@Configuration(proxyBeanMethods = false)
class CoreConfiguration {

  @Bean
  WorkflowEngine<Transaction> transactionEngine(
      Transactions transactions,
      Workflows workflows,
      CrashPoints crashPoints,
      WorkflowSettings settings,
      Clock clock) {
    return new WorkflowEngine<>(transactions, workflows, crashPoints, settings, clock);
  }
}
