package io.kontor.platform.workflow;

import io.kontor.platform.fault.FaultInjection;
import java.util.List;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** What the workflows of a service share. Import it where workflow engines are declared. */
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(WorkflowSettings.class)
public class WorkflowConfiguration {

  /** The checkpoints of a later attempt have names of their own: {@code LEDGER_AGAIN}. */
  @Bean
  CrashPoints crashPoints(FaultInjection faults) {
    return (point, id, fresh) -> faults.point(fresh ? point.name() : point.name() + "_AGAIN", id);
  }

  @Bean
  RecoveryJob recoveryJob(List<WorkflowEngine<?>> engines, WorkflowSettings settings) {
    return new RecoveryJob(engines, settings);
  }
}
