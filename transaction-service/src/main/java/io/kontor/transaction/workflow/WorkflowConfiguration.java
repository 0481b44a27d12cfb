package io.kontor.transaction.workflow;

import io.kontor.platform.fault.FaultInjection;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Parts that all lives share. */
@Configuration(proxyBeanMethods = false)
public class WorkflowConfiguration {

  /** The checkpoints of a later attempt have names of their own: {@code LEDGER_AGAIN}. */
  @Bean
  CrashPoints crashPoints(FaultInjection faults) {
    return (point, id, fresh) -> faults.point(fresh ? point.name() : point.name() + "_AGAIN", id);
  }
}
