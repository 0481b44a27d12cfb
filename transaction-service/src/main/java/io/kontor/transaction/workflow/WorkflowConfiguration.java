package io.kontor.transaction.workflow;

import io.kontor.platform.crash.Crashes;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Parts that all lives share. */
@Configuration(proxyBeanMethods = false)
public class WorkflowConfiguration {

  /** A later run's points are told apart: {@code LEDGER_AGAIN}. */
  @Bean
  CrashPoints crashPoints(Crashes crashes) {
    return (point, id, fresh) -> crashes.at(fresh ? point.name() : point.name() + "_AGAIN", id);
  }
}
